// What each story looked like when somebody last said that it is right: small pictures in git, an eighth as wide and as high.
// Small on purpose: a moved line, a lost colour, a field gone show; how a browser smooths its letters does not.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

/** Pixels of the screen, each way, that become one of the kept picture. */
const BLOCK = 8;
/** How far apart one colour channel of two pixels may be, of 255, before they count as different. */
const TOLERANCE = 32;
/** Different pixels, of a thousand, that are still the same picture: a code of another registration, a countdown. */
const PER_THOUSAND = 6;

/** @param {Buffer} file a PNG @returns {PNG} an eighth as wide and as high, each pixel the mean of its block */
export function shrink(file) {
  const { width, height, data } = PNG.sync.read(file);
  const small = new PNG({ width: Math.ceil(width / BLOCK), height: Math.ceil(height / BLOCK) });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const sum = [0, 0, 0];
      let count = 0;
      for (let row = y * BLOCK; row < Math.min(height, (y + 1) * BLOCK); row++) {
        for (let column = x * BLOCK; column < Math.min(width, (x + 1) * BLOCK); column++, count++) {
          for (let channel = 0; channel < 3; channel++) sum[channel] += data[(row * width + column) * 4 + channel];
        }
      }
      const at = (y * small.width + x) * 4;
      // Steps of 16: less to keep, and nothing that an eye would miss.
      for (let channel = 0; channel < 3; channel++) small.data[at + channel] = Math.min(255, Math.round(sum[channel] / count / 16) * 16);
      small.data[at + 3] = 255;
    }
  }
  return small;
}

/** @returns {string | undefined} how they differ, in words */
export function difference(kept, seen) {
  if (kept.width !== seen.width) return `${seen.width * BLOCK} px wide, was ${kept.width * BLOCK}`;
  if (Math.abs(kept.height - seen.height) > 1) return `${seen.height * BLOCK} px high, was ${kept.height * BLOCK}`;
  const pixels = kept.width * Math.min(kept.height, seen.height);
  let different = 0;
  for (let at = 0; at < pixels * 4; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(kept.data[at + channel] - seen.data[at + channel]) > TOLERANCE)) different++;
  }
  return different > (pixels * PER_THOUSAND) / 1000 ? `${((different / pixels) * 100).toFixed(1)} % of it looks otherwise` : undefined;
}

/** The kept pictures of one way of looking. */
export class Baselines {
  #folder;
  #differences;
  #accept;
  #seen = new Set();

  /** @param accept keep what is seen instead of comparing */
  constructor(folder, { differences, accept }) {
    this.#folder = folder;
    this.#differences = differences;
    this.#accept = accept;
  }

  /** @param {string} name @param {Buffer} file a PNG @returns {string[]} what is wrong with it */
  judge(name, file) {
    this.#seen.add(`${name}.png`);
    const path = join(this.#folder, `${name}.png`);
    const seen = shrink(file);
    if (this.#accept) {
      if (!existsSync(path) || difference(PNG.sync.read(readFileSync(path)), seen)) write(path, PNG.sync.write(seen, { colorType: 2, deflateLevel: 9 }));
      return [];
    }
    if (!existsSync(path)) return ['nobody has looked at it yet: `npm run storybook -- --accept`, then look at the picture it keeps'];
    const differs = difference(PNG.sync.read(readFileSync(path)), seen);
    if (!differs) return [];
    const actual = join(this.#differences, `${name}.png`);
    write(actual, file);
    return [`${differs}; see ${actual}, and if it is right \`npm run storybook -- --accept\``];
  }

  /** Pictures of stories that are no more. @returns {string[]} their names, or none once they are accepted as gone */
  left() {
    const left = existsSync(this.#folder) ? readdirSync(this.#folder).filter((file) => !this.#seen.has(file)) : [];
    if (!this.#accept) return left;
    for (const file of left) rmSync(join(this.#folder, file));
    return [];
  }
}

function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
