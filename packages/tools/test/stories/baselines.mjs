// What stories looked like when somebody last said that it is right, in .storybook/baselines/: where each thing stands,
// as text, for every story; a picture, for those with the tag `picture`. `npm run storybook -- --accept` keeps what
// there is now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { differences } from './layout.mjs';
import { squeeze, unlike } from './picture.mjs';

const NEW = 'nobody has looked at it yet: `npm run storybook -- --accept`, then look at it';

export class Baselines {
  #kept;
  #seen;
  #accept;
  #names = new Set();
  /** Nothing is kept before somebody has looked at the stories for the first time. */
  compares;

  /**
   * @param {string} kept folder of what is right
   * @param {string} seen folder for what turned out otherwise
   * @param {boolean} accept keep what there is instead of comparing
   */
  constructor(kept, seen, accept) {
    this.#kept = kept;
    this.#seen = seen;
    this.#accept = accept;
    this.compares = accept || existsSync(kept);
  }

  /** @param {string} story id @param {string[]} lines of its layout @returns {string[]} what is wrong with it */
  layout(story, lines) {
    const text = `${lines.join('\n')}\n`;
    return this.#judge(`${story}.txt`, text, (kept) => differences(kept.toString('utf8').trimEnd().split('\n'), lines));
  }

  /** @param {string} name story and look @param {Buffer} file a PNG @returns {string[]} what is wrong with it */
  picture(name, file) {
    return this.#judge(`${name}.png`, squeeze(file), (kept) => [unlike(kept, file) ?? []].flat());
  }

  #judge(name, now, compare) {
    if (!this.compares) return [];
    this.#names.add(name);
    const file = join(this.#kept, name);
    const found = existsSync(file) ? compare(readFileSync(file)) : [NEW];
    if (found.length === 0) return [];
    const place = this.#accept ? file : join(this.#seen, name);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, now);
    return this.#accept ? [] : [...found.slice(0, -1), `${found.at(-1)}\n    kept: ${file}\n    now:  ${place}`];
  }

  /** What is kept of stories that are no more; gone with `accept`. @returns {string[]} names of files */
  left() {
    const left = existsSync(this.#kept) ? readdirSync(this.#kept).filter((name) => !this.#names.has(name)) : [];
    if (!this.#accept) return left;
    for (const name of left) rmSync(join(this.#kept, name));
    return [];
  }
}
