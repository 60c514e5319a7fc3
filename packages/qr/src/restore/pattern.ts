/** The patterns a code is found by, and where they stand in a picture. */
import type { Gray } from '../pixels/gray.ts';
import type { Point } from '../scan/engine.ts';

/** A place on a code, in modules from its upper left corner, to one in the picture, in pixels. */
export type Projection = (u: number, v: number) => Point;

export interface Match {
  /** Where its middle is, in modules. */
  readonly u: number;
  readonly v: number;
  /** How well it stands there: 1 exactly, 0 not at all, whatever the light. */
  readonly fit: number;
}

export interface Search {
  /** How far around, and how finely. Modules. */
  readonly reach: number;
  readonly step: number;
  /** What a module's distance costs: things beside a pattern look like it. */
  readonly pull: number;
}

interface Pattern {
  readonly cells: readonly { readonly x: number; readonly y: number; readonly value: number }[];
  readonly energy: number;
}

/** @param reach rings around the middle module */
function patternOf(reach: number, isDark: (ring: number) => boolean): Pattern {
  const side = 2 * reach + 1;
  const cells = Array.from({ length: side ** 2 }, (_, i) => {
    const [x, y] = [(i % side) - reach, Math.floor(i / side) - reach];
    return { x, y, value: isDark(Math.max(Math.abs(x), Math.abs(y))) ? 1 : -1 };
  });
  const mean = cells.reduce((sum, { value }) => sum + value, 0) / cells.length;
  const even = cells.map(({ x, y, value }) => ({ x, y, value: value - mean }));
  return { cells: even, energy: even.reduce((sum, { value }) => sum + value * value, 0) };
}

/** With the light ring around it. */
export const FINDER = patternOf(4, (ring) => ring !== 2 && ring !== 4);
export const ALIGNMENT = patternOf(2, (ring) => ring !== 1);

/** Differences below this are noise: an even area is no pattern. Brightness. */
const NOISE = 2;

/** Brightness between pixels; the picture's edge goes on outside. */
export function brightnessAt({ data, width, height }: Gray, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, x - 0.5));
  const top = Math.min(height - 1, Math.max(0, y - 0.5));
  const [column, row] = [left | 0, top | 0];
  const at = row * width + column;
  const right = column + 1 < width ? 1 : 0;
  const below = row + 1 < height ? width : 0;
  const upper = data[at]! + (left - column) * (data[at + right]! - data[at]!);
  const lower = data[at + below]! + (left - column) * (data[at + below + right]! - data[at + below]!);
  return upper + (top - row) * (lower - upper);
}

/** @param polarity 1 where codes are dark on light, -1 where light on dark */
export function findPattern(
  picture: Gray,
  { cells, energy }: Pattern,
  place: Projection,
  u: number,
  v: number,
  polarity: number,
  { reach, step, pull }: Search,
): Match {
  let best: Match = { u, v, fit: 0 };
  for (let dv = -reach; dv <= reach; dv += step) {
    for (let du = -reach; du <= reach; du += step) {
      let sum = 0;
      let squares = 0;
      let product = 0;
      for (const { x, y, value } of cells) {
        const at = place(u + x + du, v + y + dv);
        const light = brightnessAt(picture, at.x, at.y);
        sum += light;
        squares += light * light;
        product += light * value;
      }
      const spread = Math.max(squares - (sum * sum) / cells.length, cells.length * NOISE ** 2);
      const fit = (-polarity * product) / Math.sqrt(energy * spread) - pull * Math.hypot(du, dv);
      if (fit > best.fit) best = { u: u + du, v: v + dv, fit };
    }
  }
  return best;
}
