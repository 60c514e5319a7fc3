/**
 * How many pixels of a frame may be read on the page's own thread. What the engine does cannot be parted: on a picture
 * of so many pixels, twice as large each way, it takes 10 to 30 ms of a computer. A dense certificate held into the
 * frame keeps three pixels a module.
 */
const MOST = 300_000;
/** Fewer show no code. */
const LEAST = 60_000;
/**
 * Beyond 50 ms a tap is felt to be late, and the same call takes twice as long now and then. A phone that needs longer
 * than this is given less to do. Milliseconds.
 */
const LONG = 25;
/**
 * A moment in which the phone had other work is made up for, little by little; ways of looking cost differently, so
 * each had its turn before.
 */
const RECOVERY = 1.1;
const CALM = 30;

export class Allowance {
  #pixels = MOST;
  /** Frames since one took too long, or since more was allowed. */
  #calm = 0;

  get pixels(): number {
    return this.#pixels;
  }

  /** @param longest how long the page was held in one go for a frame, in milliseconds */
  learn(longest: number): void {
    this.#calm = longest > LONG ? 0 : this.#calm + 1;
    if (longest > LONG) this.#pixels = Math.max(LEAST, (this.#pixels * LONG) / longest);
    else if (this.#calm === CALM) {
      this.#calm = 0;
      this.#pixels = Math.min(MOST, this.#pixels * RECOVERY);
    }
  }
}
