/**
 * The most pixels of a frame that are decoded on the page's own thread. A call of the engine cannot be cut into slices:
 * on a picture of so many pixels, scaled to twice the width and height, it takes a computer 10 to 30 ms. A dense
 * certificate that fills the frame keeps three pixels a module.
 */
const MAX_PIXELS = 300_000;
/** With fewer pixels no code can be made out. */
const MIN_PIXELS = 60_000;
/**
 * Beyond 50 ms a tap is felt to be late, and the same call takes twice as long now and then. A phone that needs longer
 * than this is given less to do. Milliseconds.
 */
const MAX_HOLD = 25;
/**
 * The budget grows back little by little, as the phone may only have been busy for a moment. Variants cost differently,
 * so each has had its turn before it grows.
 */
const RECOVERY = 1.1;
const CALM_FRAMES = 30;

export class FrameBudget {
  #pixels = MAX_PIXELS;
  /** Frames since one took too long, or since more was allowed. */
  #calm = 0;

  get pixels(): number {
    return this.#pixels;
  }

  /** @param longest the longest time the page was blocked for a frame, in milliseconds */
  adjust(longest: number): void {
    this.#calm = longest > MAX_HOLD ? 0 : this.#calm + 1;
    if (longest > MAX_HOLD) this.#pixels = Math.max(MIN_PIXELS, (this.#pixels * MAX_HOLD) / longest);
    else if (this.#calm === CALM_FRAMES) {
      this.#calm = 0;
      this.#pixels = Math.min(MAX_PIXELS, this.#pixels * RECOVERY);
    }
  }
}
