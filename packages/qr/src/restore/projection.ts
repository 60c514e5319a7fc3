/** Where each module of a code lies in the picture: a homography, and how the paper departs from its plane. */
import type { Gray } from '../pixels/gray.ts';
import type { Point } from '../scan/engine.ts';
import type { SlicedTask } from '../sliced-task.ts';
import { ALIGNMENT, FINDER, findPattern, type Match, type Projection, type Search } from './pattern.ts';

/** Clockwise from the code's own upper left. Pixels. */
export type Corners = readonly [Point, Point, Point, Point];

/** The projective map of a flat code onto its four corners. */
export function homographyOf(size: number, [a, b, c, d]: Corners): Projection {
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const area = dx1 * dy2 - dx2 * dy1 || 1e-9;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  return (u, v) => {
    const [s, t] = [u / size, v / size];
    const depth = 1 + g * s + h * t;
    return {
      x: (a.x + (b.x - a.x + g * b.x) * s + (d.x - a.x + h * d.x) * t) / depth,
      y: (a.y + (b.y - a.y + g * b.y) * s + (d.y - a.y + h * d.y) * t) / depth,
    };
  };
}

const SEARCH: Search = { reach: 1.6, step: 0.2, pull: 0.03 };
/** Below this a pattern counts as not found, and its neighbours say where it is. */
const CLEAR = 0.45;

interface Shift {
  readonly u: number;
  readonly v: number;
}

const mean = (shifts: readonly Shift[]): Shift => ({
  u: shifts.reduce((sum, { u }) => sum + u, 0) / Math.max(1, shifts.length),
  v: shifts.reduce((sum, { v }) => sum + v, 0) / Math.max(1, shifts.length),
});

/**
 * The plane, corrected at every finder and alignment pattern and evenly between them: bent or creased paper departs
 * from its plane by more than a module.
 * @param centres lines on which the alignment patterns have their middles
 * @param polarity 1 where the code is dark on light, -1 where it is light on dark
 */
export function* projectModules(
  picture: Gray,
  size: number,
  centres: readonly number[],
  corners: Corners,
  polarity: number,
): SlicedTask<Projection> {
  const plane = homographyOf(size, corners);
  const lines = centres.length > 0 ? centres : [6, size - 7];
  const last = lines.length - 1;
  const shifts: Shift[] = [];
  const shiftOf = ({ u, v, fit }: Match, from: Shift, otherwise: Shift): Shift =>
    fit > CLEAR ? { u: u - from.u, v: v - from.v } : otherwise;
  const still = { u: 0, v: 0 };
  const finderAt = (u: number, v: number) =>
    shiftOf(findPattern(picture, FINDER, plane, u, v, polarity, SEARCH), { u, v }, still);
  shifts[0] = finderAt(3.5, 3.5);
  shifts[last] = finderAt(size - 3.5, 3.5);
  shifts[last * lines.length] = finderAt(3.5, size - 3.5);
  yield;
  // From the upper left outwards: each pattern is looked for where those already found say it is.
  const order = lines
    .flatMap((_, row) => lines.map((_, column) => ({ row, column })))
    .toSorted((a, b) => a.row + a.column - b.row - b.column);
  for (const { row, column } of order) {
    const at = row * lines.length + column;
    if (shifts[at]) continue;
    yield;
    const near = mean(
      [
        column > 0 ? at - 1 : -1,
        row > 0 ? at - lines.length : -1,
        column > 0 && row > 0 ? at - lines.length - 1 : -1,
        column < last ? at + 1 : -1,
        row < last ? at + lines.length : -1,
      ].flatMap((neighbour) => shifts[neighbour] ?? []),
    );
    const middle = { u: lines[column]! + 0.5, v: lines[row]! + 0.5 };
    shifts[at] =
      centres.length > 0
        ? shiftOf(
            findPattern(picture, ALIGNMENT, plane, middle.u + near.u, middle.v + near.v, polarity, SEARCH),
            middle,
            near,
          )
        : // Version 1 has none: a parallelogram.
          { u: shifts[1]!.u + shifts[2]!.u - shifts[0]!.u, v: shifts[1]!.v + shifts[2]!.v - shifts[0]!.v };
  }
  /** The cell of the grid in which a place lies, and where in it; a little outside is drawn on. */
  const between = (value: number) => {
    let cell = 0;
    while (cell < last - 1 && value > lines[cell + 1]! + 0.5) cell++;
    return {
      cell,
      share: Math.min(1.2, Math.max(-0.2, (value - 0.5 - lines[cell]!) / (lines[cell + 1]! - lines[cell]!))),
    };
  };
  return (u, v) => {
    const [across, down] = [between(u), between(v)];
    const at = down.cell * lines.length + across.cell;
    const [a, b, c, d] = [shifts[at]!, shifts[at + 1]!, shifts[at + lines.length]!, shifts[at + lines.length + 1]!];
    const [s, t] = [across.share, down.share];
    const du = (1 - t) * ((1 - s) * a.u + s * b.u) + t * ((1 - s) * c.u + s * d.u);
    const dv = (1 - t) * ((1 - s) * a.v + s * b.v) + t * ((1 - s) * c.v + s * d.v);
    return plane(u + du, v + dv);
  };
}
