/** Which way up a code lies in a patch, and how many modules it has: three of its corners say so. */
import type { Gray } from '../pixels/gray.ts';
import type { SlicedTask } from '../sliced-task.ts';
import { FINDER, findPattern, type Search } from './pattern.ts';
import { homographyOf, type Corners } from './projection.ts';

export interface SizeGuess {
  readonly corners: Corners;
  /** Modules along a side. */
  readonly size: number;
  /** How well the three finders fit: 1 exactly. */
  readonly fit: number;
}

/** A patch's corners are off by a module or two. */
const SEARCH: Search = { reach: 1.5, step: 0.5, pull: 0 };
/** Versions looked at first; then those between the best. Neighbouring sizes fit almost alike. */
const COARSE_STEP = 3;

function guessesOf(picture: Gray, patch: Corners, size: number): SizeGuess[] {
  const plane = homographyOf(size, patch);
  const [near, far] = [3.5, size - 3.5];
  const fits = (
    [
      [near, near],
      [far, near],
      [far, far],
      [near, far],
    ] as const
  ).map(([u, v]) => findPattern(picture, FINDER, plane, u, v, 1, SEARCH).fit);
  const all = fits.reduce((sum, fit) => sum + fit, 0);
  return [0, 1, 2, 3].map((turn) => {
    const at = (i: number) => patch[(turn + i) % 4]!;
    return { size, corners: [at(0), at(1), at(2), at(3)], fit: (all - fits[(turn + 2) % 4]!) / 3 };
  });
}

/** Likeliest first. @param patch clockwise, from any corner */
export function* identifyCode(picture: Gray, patch: Corners): SlicedTask<SizeGuess[]> {
  const guesses = new Map<number, SizeGuess[]>();
  const guess = (version: number) => {
    if (version >= 1 && version <= 40 && !guesses.has(version))
      guesses.set(version, guessesOf(picture, patch, 4 * version + 17));
  };
  const ranked = () => [...guesses.values()].flat().toSorted((a, b) => b.fit - a.fit);
  for (let version = 1; version <= 40; version += COARSE_STEP) {
    guess(version);
    yield;
  }
  for (const { size } of ranked().slice(0, 2)) {
    for (let step = 1 - COARSE_STEP; step < COARSE_STEP; step++) {
      guess((size - 17) / 4 + step);
      yield;
    }
  }
  return ranked();
}
