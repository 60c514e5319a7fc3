import type { Gray } from './gray.ts';

/**
 * Twice as wide and high, straight lines between neighbours: gives a dense code enough pixels a module to be sampled.
 */
export function double({ data, width, height }: Gray): Gray {
  const wide = 2 * width;
  const doubled = new Uint8Array(4 * width * height);
  for (let y = 0; y < 2 * height; y++) {
    // The new pixel's centre lies a quarter from one old pixel and three quarters from the next.
    const near = (y >> 1) * width;
    const far = Math.min(height - 1, Math.max(0, (y >> 1) + (y & 1 ? 1 : -1))) * width;
    const row = y * wide;
    let before = 3 * data[near]! + data[far]!;
    let here = before;
    for (let x = 0; x < width; x++) {
      const next = x + 1 < width ? x + 1 : x;
      const after = 3 * data[near + next]! + data[far + next]!;
      doubled[row + 2 * x] = (3 * here + before + 8) >> 4;
      doubled[row + 2 * x + 1] = (3 * here + after + 8) >> 4;
      before = here;
      here = after;
    }
  }
  return { data: doubled, width: wide, height: 2 * height };
}

/** Half as wide and high, each pixel the mean of four: less noise and blur in photos with pixels to spare. */
export function halve({ data, width, height }: Gray): Gray {
  const narrow = Math.max(1, width >> 1);
  const low = Math.max(1, height >> 1);
  const halved = new Uint8Array(narrow * low);
  const right = width > 1 ? 1 : 0;
  const below = height > 1 ? width : 0;
  for (let y = 0; y < low; y++) {
    for (let x = 0; x < narrow; x++) {
      const at = 2 * y * width + 2 * x;
      halved[y * narrow + x] = (data[at]! + data[at + right]! + data[at + below]! + data[at + below + right]! + 2) >> 2;
    }
  }
  return { data: halved, width: narrow, height: low };
}
