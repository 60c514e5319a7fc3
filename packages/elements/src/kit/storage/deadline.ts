/** How often the clock is looked at while the page is in sight. Milliseconds. */
const LOOK_EVERY = 15_000;

/**
 * A moment by the clock on the wall. A timer alone is not enough where people share a device: it stands still while the
 * device sleeps or the page lies in the back-forward cache, and the next person would find what the last one typed.
 */
export class Deadline {
  readonly #onPassed: () => void;
  #at = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onPassed: () => void) {
    this.#onPassed = onPassed;
  }

  /**
   * So many milliseconds from now; a moment set before no longer counts. Unless it has passed: the first thing that
   * happens after a sleep may be a render or a keystroke, and must not give the next person what the last one left.
   * @returns false where it has passed
   */
  set(milliseconds: number): boolean {
    if (Date.now() >= this.#at) {
      this.#look();
      return false;
    }
    this.clear();
    this.#at = Date.now() + milliseconds;
    this.resume();
    return true;
  }

  clear(): void {
    this.pause();
    this.#at = Infinity;
  }

  /** For an element that left the page: nothing is looked at until it is back. */
  pause(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    globalThis.removeEventListener('pageshow', this.#look);
  }

  resume(): void {
    if (this.#at === Infinity) return;
    document.addEventListener('visibilitychange', this.#look);
    globalThis.addEventListener('pageshow', this.#look);
    this.#look();
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const left = this.#at - Date.now();
    if (left > 0) {
      this.#timer = setTimeout(this.#look, Math.min(left, LOOK_EVERY));
      return;
    }
    this.clear();
    this.#onPassed();
  };
}
