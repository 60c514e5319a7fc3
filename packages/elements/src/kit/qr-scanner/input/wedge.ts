/**
 * Hand-held scanners pretend to be a keyboard: the text comes as keys, faster than anybody types, and ends with Enter.
 * Told apart from a person by speed alone, and only where no field would have taken the keys.
 */

/** Between two keys of a scanner lie 1 to 30 ms, over Bluetooth up to 50; a fast typist needs 80. */
const LONGEST_GAP = 60;
/** The shortest code on a tube. */
const SHORTEST = 6;
/** From this key on it is a scanner, and the page's buttons and shortcuts do not hear it. */
const CERTAIN_AFTER = 3;

export interface KeyResult {
  /** The key belongs to a scanner: nobody else should act on it. */
  readonly swallow: boolean;
  /** What was scanned, with the Enter that ended it. */
  readonly text?: string;
}

export class Wedge {
  #keys = '';
  #last = -Infinity;

  /** Half a code belongs to nobody. */
  forget(): void {
    this.#keys = '';
  }

  /** @param key as `KeyboardEvent.key`. @param at milliseconds. */
  press(key: string, at: number): KeyResult {
    if (key === 'Shift' || key === 'CapsLock' || key === 'AltGraph') return { swallow: false };
    if (at - this.#last > LONGEST_GAP) this.#keys = '';
    this.#last = at;
    if (key === 'Enter') {
      const text = this.#keys;
      this.#keys = '';
      return text.length >= SHORTEST ? { swallow: true, text } : { swallow: false };
    }
    if (key.length !== 1) {
      this.#keys = '';
      return { swallow: false };
    }
    this.#keys += key;
    return { swallow: this.#keys.length > CERTAIN_AFTER };
  }
}
