/** Stories of a look that another page is at, from which a second page is worth its opening. */
const WORTH_A_PAGE = 8;

/** What is still to be visited, for pages side by side. */
export class Waiting {
  #entries;
  #begun = new Set();

  /** @param {Iterable<[look: object, entries: readonly object[]]>} visits what to visit in each look */
  constructor(visits) {
    this.#entries = new Map([...visits].map(([look, entries]) => [look, [...entries]]));
  }

  /**
   * A page goes on in the look it has; to open another takes as long as some stories, so it opens that with most to do.
   * @param {object} [look] of the page that asks
   * @returns {{ look: object, entry: object } | undefined} nothing when the others end without its help
   */
  next(look) {
    const chosen = this.#length(look) > 0 ? look : this.#most();
    if (chosen === undefined) return undefined;
    this.#begun.add(chosen);
    return { look: chosen, entry: this.#entries.get(chosen).shift() };
  }

  #length(look) {
    return this.#entries.get(look)?.length ?? 0;
  }

  #most() {
    const worth = [...this.#entries.keys()].filter(
      (look) => this.#length(look) > (this.#begun.has(look) ? WORTH_A_PAGE : 0),
    );
    return worth.sort((one, other) => this.#length(other) - this.#length(one))[0];
  }
}
