interface Sighting {
  /** Milliseconds. */
  at: number;
  /** How many frames had been looked at. */
  frames: number;
}

/**
 * One sight of a code is one reading: the same text is passed over until it has been out of sight for a while. A slow
 * phone may look only now and then, and what nobody looked for was not out of sight.
 */
export class DuplicateWindow {
  readonly #seen = new Map<string, Sighting>();
  #frames = 0;

  /** A frame was looked at. */
  countFrame(): void {
    this.#frames++;
  }

  /**
   * @param now milliseconds. @param span milliseconds for which the same text is the same sight; each sight begins it
   * anew.
   * @param missing frames that must have been looked at without it as well; none for what is not read from frames
   */
  isNew(text: string, now: number, span: number, missing = 0): boolean {
    const last = this.#seen.get(text);
    const fresh = !last || (now - last.at >= span && (missing === 0 || this.#frames - last.frames > missing));
    this.#seen.set(text, { at: now, frames: this.#frames });
    return fresh;
  }

  forget(): void {
    this.#seen.clear();
  }
}
