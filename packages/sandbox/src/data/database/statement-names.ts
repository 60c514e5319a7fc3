/**
 * Which statements have a name on the connections to PostgreSQL, and are planned there once. What is asked once has
 * none: most such texts never come again. Of the named the least lately asked is forgotten, so that however many texts
 * there ever were, those that come again and again are planned once.
 */

/** The platform has about two hundred statements; lists of many lengths come beside. */
export const MOST_NAMED = 500;
/** A connection holds more by then of what was forgotten than is worth its memory, and is replaced. */
export const MOST_ON_CONNECTION = 750;

/** Names of statements, the same on every connection; none is used for two. */
export class StatementNames {
  /** Text → name, the least lately asked first. */
  readonly #names = new Map<string, string>();
  /** Asked once of late. */
  readonly #once = new Set<string>();
  #count = 0;

  /** The name of a statement that is asked now; `undefined` at the first time. */
  of(text: string): string | undefined {
    let name = this.#names.get(text);
    if (name !== undefined) this.#names.delete(text);
    else if (this.#once.delete(text)) name = `sen_${(this.#count += 1)}`;
    else {
      this.#once.add(text);
      dropFirst(this.#once);
      return undefined;
    }
    this.#names.set(text, name);
    dropFirst(this.#names);
    return name;
  }

  /**
   * A table has changed, or somebody between us and the server gave our connection to others: what was named before is
   * not to be used again.
   */
  forget(): void {
    this.#names.clear();
  }
}

function dropFirst(kept: Map<string, unknown> | Set<string>): void {
  if (kept.size <= MOST_NAMED) return;
  for (const first of kept.keys()) {
    kept.delete(first);
    return;
  }
}
