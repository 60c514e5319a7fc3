/** Codes that no variant of the whole picture reads, each restored by itself. */
import { localContrast } from '../pixels/contrast.ts';
import type { Gray } from '../pixels/gray.ts';
import { identifyCode } from '../restore/identify.ts';
import { isSize } from '../restore/layout.ts';
import { outlinePatches } from '../restore/outline.ts';
import { restoreCode, type LocatedCode, type RestoredCode } from '../restore/restore.ts';
import type { SlicedTask } from '../sliced-task.ts';
import type { Engine, EngineResult } from './engine.ts';

/** What the engine calls them. */
export const QR_CODES = 'QRCodeModel2,QRCodeModel1';

/** Below this the corners of a patch are no finders. */
const LIKELY = 0.5;
/** Sizes that are tried on one patch: neighbours look alike from its corners. */
const SIZES = 6;
/** Places nearer than this are one. Pixels. */
const SAME = 12;

const options = { formats: QR_CODES, binarizer: 'local', rotate: false, invert: false } as const;

function locatedBy({
  position: { topLeft, topRight, bottomRight, bottomLeft },
  symbol,
  isInverted,
}: EngineResult): LocatedCode {
  return { corners: [topLeft, topRight, bottomRight, bottomLeft], size: symbol.width, polarity: isInverted ? -1 : 1 };
}

/**
 * First where the engine finds finder patterns once the light is evened out, then where it finds none, which costs
 * more.
 */
const LOCATORS: readonly ((engine: Engine, picture: Gray) => SlicedTask<LocatedCode[]>)[] = [
  locateByFinders,
  locateByOutline,
];

function* locateByFinders(engine: Engine, picture: Gray): SlicedTask<LocatedCode[]> {
  const even = yield* localContrast(picture);
  yield;
  return engine.readPixels(even, { ...options, unread: true }).map(locatedBy);
}

function* locateByOutline(_engine: Engine, picture: Gray): SlicedTask<LocatedCode[]> {
  const places: LocatedCode[] = [];
  for (const patch of yield* outlinePatches(picture)) {
    for (const { corners, size, fit } of (yield* identifyCode(picture, patch)).slice(0, SIZES))
      if (fit > LIKELY) places.push({ corners, size, polarity: 1 });
  }
  return places;
}

/** As it was drawn, clean and upright: the engine takes it from there, with its character sets. */
function readDrawn(engine: Engine, { modules, place }: RestoredCode, size: number): EngineResult[] {
  const scale = 3;
  const side = (size + 8) * scale;
  const data = new Uint8Array(side * side).fill(255);
  modules.forEach((dark, i) => {
    if (!dark) return;
    const [x, y] = [((i % size) + 4) * scale, (Math.floor(i / size) + 4) * scale];
    for (let row = y; row < y + scale; row++) data.fill(0, row * side + x, row * side + x + scale);
  });
  const position = {
    topLeft: place(0, 0),
    topRight: place(size, 0),
    bottomRight: place(size, size),
    bottomLeft: place(0, size),
  };
  return engine.readPixels({ data, width: side, height: side }, options).map((found) => ({ ...found, position }));
}

const near = (a: LocatedCode, b: LocatedCode): boolean =>
  a.corners.every(({ x, y }, i) => Math.hypot(x - b.corners[i]!.x, y - b.corners[i]!.y) < SAME);

function* restoreEach(
  engine: Engine,
  picture: Gray,
  places: readonly LocatedCode[],
  done: LocatedCode[],
  tried: LocatedCode[] = [],
): SlicedTask<EngineResult[]> {
  const restored: EngineResult[] = [];
  for (const located of places) {
    if (!isSize(located.size) || done.some((other) => near(located, other))) continue;
    if (tried.some((other) => other.size === located.size && near(located, other))) continue;
    tried.push(located);
    const code = yield* restoreCode(picture, located);
    yield;
    const [found] = code ? readDrawn(engine, code, located.size) : [];
    if (!found) continue;
    done.push(located);
    restored.push(found);
  }
  return restored;
}

/** What the engine read, and what it located only and can be restored. @param picture in which it found them */
export function* withRestored(
  engine: Engine,
  picture: Gray,
  found: readonly EngineResult[],
): SlicedTask<EngineResult[]> {
  const good = found.filter(({ error }) => !error);
  if (good.length === found.length) return good;
  const located = found.filter(({ error, format }) => error && format === 'QRCode').map(locatedBy);
  return [...good, ...(yield* restoreEach(engine, picture, located, good.map(locatedBy)))];
}

/** Codes in a picture in which the engine reads none: dark on light. */
export function* readRestored(engine: Engine, picture: Gray): SlicedTask<EngineResult[]> {
  const [done, tried]: [LocatedCode[], LocatedCode[]] = [[], []];
  const restored: EngineResult[] = [];
  for (const locate of LOCATORS)
    restored.push(...(yield* restoreEach(engine, picture, yield* locate(engine, picture), done, tried)));
  return restored;
}
