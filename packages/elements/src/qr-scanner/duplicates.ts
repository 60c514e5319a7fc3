/** One sight of a code is one reading: the same text is passed over until it has been out of sight for a while. */
export class DuplicateWindow {
  readonly #seen = new Map<string, number>();

  /** @param now milliseconds. @param span milliseconds for which the same text is the same sight; each sight begins it anew. */
  isNew(text: string, now: number, span: number): boolean {
    for (const [known, at] of this.#seen) if (now - at >= span) this.#seen.delete(known);
    const fresh = !this.#seen.has(text);
    this.#seen.set(text, now);
    return fresh;
  }

  forget(): void {
    this.#seen.clear();
  }
}
