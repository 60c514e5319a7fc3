/** How often the clock is looked at while the page is in sight. Milliseconds. */
const CHECK_EVERY = 15_000;

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
      this.#check();
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
    document.removeEventListener('visibilitychange', this.#check);
    globalThis.removeEventListener('pageshow', this.#check);
  }

  resume(): void {
    if (this.#at === Infinity) return;
    document.addEventListener('visibilitychange', this.#check);
    globalThis.addEventListener('pageshow', this.#check);
    this.#check();
  }

  readonly #check = (): void => {
    clearTimeout(this.#timer);
    const left = this.#at - Date.now();
    if (left > 0) {
      this.#timer = setTimeout(this.#check, Math.min(left, CHECK_EVERY));
      return;
    }
    this.clear();
    this.#onPassed();
  };
}
