/**
 * Where codes may lie whose finder patterns cannot be made out: patches of dense dark and light with four straight
 * sides.
 */
import { boxSums } from '../pixels/blur.ts';
import type { Gray } from '../pixels/gray.ts';
import { halve } from '../pixels/scale.ts';
import type { Point } from '../scan/engine.ts';
import type { SlicedTask } from '../sliced-task.ts';
import type { Corners } from './projection.ts';

/** The longer side that is enough to see a patch in. Pixels. */
const WORKING_SIDE = 520;
/** Around a pixel, what counts as its texture, and as its surroundings. Pixels. */
const TEXTURE = 3;
const SURROUNDINGS = 8;
/** Patches smaller than this part of the picture hold no dense code that could be read; the three largest are tried. */
const MIN_AREA = 0.01;
const MAX_PATCHES = 3;
/** How much of its four sides a patch fills. */
const MIN_FILL = 0.8;

/** @returns corners clockwise, the largest patch first */
export function* outlinePatches(picture: Gray): SlicedTask<Corners[]> {
  let small = picture;
  while (Math.max(small.width, small.height) > WORKING_SIDE) {
    small = halve(small);
    yield;
  }
  const scale = picture.width / small.width;
  const { isTextured, isDark } = yield* textureOf(small);
  yield;
  return patchesOf(isTextured, isDark, small.width)
    .filter(({ area }) => area > MIN_AREA * small.data.length)
    .toSorted((a, b) => b.area - a.area)
    .slice(0, MAX_PATCHES)
    .flatMap(({ edges }) => {
      const hull = hullOf(edges);
      const sides = fourSides(hull);
      if (!sides || areaOf(hull) < MIN_FILL * areaOf(sides)) return [];
      const at = (i: number) => ({ x: sides[i]!.x * scale, y: sides[i]!.y * scale });
      return [[at(0), at(1), at(2), at(3)] as const];
    });
}

function* textureOf({ data, width, height }: Gray): SlicedTask<{ isTextured: Uint8Array; isDark: Uint8Array }> {
  const squares = new Uint16Array(data.length);
  for (let i = 0; i < data.length; i++) squares[i] = data[i]! ** 2;
  const sums = boxSums(data, width, height, TEXTURE);
  yield;
  const sumsOfSquares = boxSums(squares, width, height, TEXTURE);
  yield;
  const surroundings = boxSums(data, width, height, SURROUNDINGS);
  yield;
  const [share, wideShare] = [1 / (2 * TEXTURE + 1) ** 2, 1 / (2 * SURROUNDINGS + 1) ** 2];
  const deviation = new Uint8Array(data.length);
  const isDark = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    // Twice: half of all brightness is the most there can be.
    deviation[i] = 2 * Math.sqrt(Math.max(0, sumsOfSquares[i]! * share - (sums[i]! * share) ** 2));
    isDark[i] = Number(data[i]! < surroundings[i]! * wideShare);
  }
  const least = between(deviation);
  return { isTextured: deviation.map((value) => Number(value > least)), isDark };
}

/** Otsu: the value that parts the values best into low and high. */
function between(values: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < values.length; i++) counts[values[i]!]!++;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, widest, low, sum] = [0, -1, 0, 0];
  for (let value = 0; value < 255; value++) {
    low += counts[value]!;
    sum += value * counts[value]!;
    const high = values.length - low;
    if (!low || !high) continue;
    const gap = low * high * (sum / low - (total - sum) / high) ** 2;
    if (gap > widest) [best, widest] = [value, gap];
  }
  return best;
}

interface Patch {
  /** Pixels. */
  readonly area: number;
  /** The corners of the first and the last dark pixel of each row. */
  readonly edges: Point[];
}

function patchesOf(isTextured: Uint8Array, isDark: Uint8Array, width: number): Patch[] {
  const left = isTextured.slice();
  const queue = new Int32Array(left.length);
  const patches: Patch[] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    queue[0] = start;
    let area = 1;
    const rows = new Map<number, { from: number; to: number }>();
    const visit = (next: number) => {
      if (!left[next]) return;
      left[next] = 0;
      queue[area++] = next;
    };
    for (let i = 0; i < area; i++) {
      const at = queue[i]!;
      const x = at % width;
      visit(at - width);
      visit(at + width);
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (!isDark[at]) continue;
      const y = (at - x) / width;
      const row = rows.get(y);
      if (!row) rows.set(y, { from: x, to: x });
      else if (x < row.from) row.from = x;
      else if (x > row.to) row.to = x;
    }
    patches.push({
      area,
      edges: [...rows].flatMap(([y, { from, to }]) =>
        [y, y + 1].flatMap((line) => [from, to + 1].map((x) => ({ x, y: line }))),
      ),
    });
  }
  return patches;
}

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** Andrew's monotone chain; clockwise as pictures are seen. */
function hullOf(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const chain = (from: Point[]) => {
    const half: Point[] = [];
    for (const point of from) {
      while (half.length > 1 && cross(half.at(-2)!, half.at(-1)!, point) <= 0) half.pop();
      half.push(point);
    }
    return half.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const areaOf = (polygon: readonly Point[]): number =>
  Math.abs(
    polygon.reduce(
      (sum, { x, y }, i) => sum + x * polygon[(i + 1) % polygon.length]!.y - y * polygon[(i + 1) % polygon.length]!.x,
      0,
    ),
  ) / 2;

function meet(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const turn = rx * sy - ry * sx;
  // Only where the sides lean towards each other.
  if (turn <= 1e-9) return undefined;
  const share = ((c.x - a.x) * sy - (c.y - a.y) * sx) / turn;
  return { x: a.x + share * rx, y: a.y + share * ry };
}

/** Sides are removed one by one, each time the one whose extended neighbours add the least area; four are left. */
function fourSides(hull: readonly Point[]): Point[] | undefined {
  const polygon = [...hull];
  while (polygon.length > 4) {
    let best: { i: number; point: Point; added: number } | undefined;
    for (let i = 0; i < polygon.length; i++) {
      const [before, from, to, after] = [-1, 0, 1, 2].map(
        (step) => polygon[(i + step + polygon.length) % polygon.length]!,
      );
      const point = meet(before!, from!, to!, after!);
      if (!point) continue;
      const added = areaOf([from!, point, to!]);
      if (!best || added < best.added) best = { i, point, added };
    }
    if (!best) return undefined;
    polygon[best.i] = best.point;
    polygon.splice((best.i + 1) % polygon.length, 1);
  }
  return polygon.length === 4 ? polygon : undefined;
}
