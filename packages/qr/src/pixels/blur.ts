import type { Gray } from './gray.ts';

/**
 * Sums of a square around each pixel, by sums that run along rows and columns: the time does not depend on the radius.
 * At the edges the picture's last pixels go on outside.
 */
export function boxSums(values: ArrayLike<number>, width: number, height: number, radius: number): Uint32Array {
  const across = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const last = row + width - 1;
    let sum = (radius + 1) * values[row]!;
    for (let i = 1; i <= radius; i++) sum += values[Math.min(row + i - 1, last)]!;
    for (let x = 0; x < width; x++) {
      const enter = row + x + radius;
      const leave = row + x - radius - 1;
      sum += values[enter < last ? enter : last]! - values[leave > row ? leave : row]!;
      across[row + x] = sum;
    }
  }
  const sums = new Uint32Array(width * height);
  const running = new Float64Array(width);
  for (let i = -radius - 1; i < radius; i++) {
    const row = Math.min(Math.max(i, 0), height - 1) * width;
    for (let x = 0; x < width; x++) running[x]! += across[row + x]!;
  }
  for (let y = 0; y < height; y++) {
    const enter = Math.min(y + radius, height - 1) * width;
    const leave = Math.max(y - radius - 1, 0) * width;
    const row = y * width;
    for (let x = 0; x < width; x++) sums[row + x] = running[x]! += across[enter + x]! - across[leave + x]!;
  }
  return sums;
}

/**
 * Edges drawn stronger: what a lens out of focus has taken. `amount` 1 doubles the difference from the surroundings.
 */
export function sharpen({ data, width, height }: Gray, radius = 4, amount = 2): Gray {
  const sums = boxSums(data, width, height, radius);
  const share = 1 / (2 * radius + 1) ** 2;
  const sharp = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i++) sharp[i] = data[i]! + amount * (data[i]! - sums[i]! * share);
  return { data: new Uint8Array(sharp.buffer), width, height };
}

/**
 * Each pixel with its eight neighbours, weighed 1-2-1 each way: takes away grain, JPEG squares and the grid of a
 * screen.
 */
export function smooth({ data, width, height }: Gray): Gray {
  const across = new Uint16Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let before = data[row]!;
    let here = before;
    for (let x = 1; x <= width; x++) {
      const after = x < width ? data[row + x]! : here;
      across[row + x - 1] = before + 2 * here + after;
      before = here;
      here = after;
    }
  }
  const smoothed = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = y > 0 ? row - width : row;
    const below = y + 1 < height ? row + width : row;
    for (let x = 0; x < width; x++)
      smoothed[row + x] = (across[above + x]! + 2 * across[row + x]! + across[below + x]! + 8) >> 4;
  }
  return { data: smoothed, width, height };
}
