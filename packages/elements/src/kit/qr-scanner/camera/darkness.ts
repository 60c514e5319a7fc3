/** A camera that runs and shows nothing: in-app browsers, a closed shutter, a finger on the lens. */

/** Of 255. A dark room still has noise and lamps; a dead camera has neither. */
const DARK = 10;
const BRIGHTEST = 32;
/** Samples in a row. */
const DARK_FRAMES = 5;

/** Mean and highest brightness of RGBA pixels, by the green channel, which makes up most of it. */
export function isBlack(pixels: Uint8ClampedArray): boolean {
  let sum = 0;
  let highest = 0;
  for (let at = 1; at < pixels.length; at += 4) {
    const value = pixels[at] ?? 0;
    sum += value;
    if (value > highest) highest = value;
  }
  return sum * 4 < DARK * pixels.length && highest < BRIGHTEST;
}

/** Says `black` once enough samples in a row were, and `bright` with the first that is not. */
export class DarknessDetector {
  #inARow = 0;

  add(black: boolean): 'black' | 'bright' | undefined {
    this.#inARow = black ? this.#inARow + 1 : 0;
    if (!black) return 'bright';
    return this.#inARow >= DARK_FRAMES ? 'black' : undefined;
  }
}
