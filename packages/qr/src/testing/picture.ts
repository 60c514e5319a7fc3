/** Pictures for tests: a drawing as pixels, and what happens to pictures on their way. Chance comes from a seed. */
import type { Drawing } from '../draw.ts';
import type { Rgba } from '../pixels/gray.ts';
import { modulesOf } from './read-back.ts';

export interface Ink {
  readonly dark?: number;
  readonly light?: number;
}

/** A drawing with its quiet zone, as a grey picture. @param scale pixels a module */
export function rasterize({ path, size }: Drawing, scale: number, { dark = 0, light = 255 }: Ink = {}): Rgba {
  const modules = modulesOf(path, size);
  const side = (size + 8) * scale;
  return paint(side, side, (x, y) => (modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] ? dark : light));
}

/** A grey picture from a function of the place. */
export function paint(width: number, height: number, brightness: (x: number, y: number) => number): Rgba {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      data[at] = data[at + 1] = data[at + 2] = brightness(x, y);
      data[at + 3] = 255;
    }
  }
  return { data, width, height };
}

/** Side by side on white. */
export function beside(...pictures: Rgba[]): Rgba {
  const height = Math.max(...pictures.map((picture) => picture.height));
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++)
      data.set(picture.data.subarray(4 * y * picture.width, 4 * (y + 1) * picture.width), 4 * (y * width + left));
    left += picture.width;
  }
  return { data, width, height };
}

/** A quarter turn clockwise. */
export function turn({ data, width, height }: Rgba): Rgba {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      turned.set(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4), 4 * (x * height + height - 1 - y));
  }
  return { data: turned, width: height, height: width };
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** As certificates are: Base45, hardly compressible. */
export const certificate = (length: number): string => {
  const random = chance(length);
  return `HC1:${Array.from({ length: length - 4 }, () => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[Math.floor(random() * 45)]).join('')}`;
};

/** In the middle of a frame of a camera. Even sides, as frames have. */
export const framed = (picture: Rgba, width = 640, height = 480): Rgba =>
  paint(width, height, (x, y) => {
    const [u, v] = [x - ((width - picture.width) >> 1), y - ((height - picture.height) >> 1)];
    return u >= 0 && v >= 0 && u < picture.width && v < picture.height
      ? picture.data[4 * (v * picture.width + u)]!
      : 200;
  });
