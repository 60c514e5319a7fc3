/** Where reading is done: in the worker, or in the page where there can be none. */
import { openCanvas, sizeOf, type Region } from '../scan/canvas.ts';
import { loadEngine, type Engine } from '../scan/engine.ts';
import { look } from '../scan/look.ts';
import { openPicture } from '../scan/source.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';
import { VARIANTS } from '../scan/variant.ts';
import { finish, type Steps } from '../steps.ts';
import { openDetector, type Detector } from './detector.ts';
import { brightnessOf } from './luma.ts';
import { asksEngine, BEGIN, isPlain, learn } from './native.ts';
import { lookAt } from './plan.ts';
import type { Desk, DeskSettings } from './protocol.ts';

const PICTURE_BUDGET = 3000;

/** Whole pixels inside the frame, even ones; all of the frame for a region that lies outside. */
export function within({ width, height }: { width: number; height: number }, region?: Region): Region {
  const all = { x: 0, y: 0, width, height };
  if (!region) return all;
  const [x, y] = [Math.max(0, Math.round(region.x)) & ~1, Math.max(0, Math.round(region.y)) & ~1];
  const inside = {
    x,
    y,
    width: Math.min(Math.round(region.width), width - x),
    height: Math.min(Math.round(region.height), height - y),
  };
  return inside.width > 1 && inside.height > 1 ? inside : all;
}

const shifted = (symbol: ScannedSymbol, { x, y }: Region): ScannedSymbol => {
  const [a, b, c, d] = symbol.corners;
  const at = (corner: typeof a) => ({ x: corner.x + x, y: corner.y + y });
  return { ...symbol, corners: [at(a), at(b), at(c), at(d)] };
};
const textsOf = (symbols: readonly ScannedSymbol[]) => symbols.map(({ text }) => text);

/** How much may be asked of the thread that reads. */
export interface Pace {
  /** Goes through a look: at once in a worker, with pauses in the page. */
  readonly walk: <Result>(steps: Steps<Result>) => Result | Promise<Result>;
  /** The same for a frame of the camera, from which may be learnt how large the next one should be. */
  readonly walkFrame: <Result>(steps: Steps<Result>) => Result | Promise<Result>;
  /** Pixels of a frame that are looked at; where it has more, it is made smaller. */
  readonly pixels: () => number;
}

/** A worker's. */
export const AT_ONCE: Pace = { walk: finish, walkFrame: finish, pixels: () => Infinity };

/**
 * @param findDetector where the browser's own reader comes from; tests bring one of their own, for browsers that have
 * none
 */
export function openDesk(
  { formats, wasmUrl, native }: DeskSettings,
  pace: Pace,
  findDetector: typeof openDetector = openDetector,
): Desk {
  const capture = openCanvas();
  let detector: Promise<Detector | undefined> | undefined;
  let engine: Engine | undefined;
  let trial = BEGIN;
  let empty = 0;

  const load = async (): Promise<Engine> => (engine = await loadEngine(wasmUrl));

  async function readByEngine(frame: ImageBitmap | VideoFrame, region?: Region): Promise<ScannedSymbol[]> {
    const reader = await load();
    const { variant, area } = lookAt(empty);
    const part = within(sizeOf(frame), area === 'region' ? region : undefined);
    const scale = Math.max(1, Math.sqrt((part.width * part.height) / pace.pixels()));
    const asItIs =
      scale === 1 && 'format' in frame ? await brightnessOf(frame, part).catch(() => undefined) : undefined;
    const picture = asItIs ?? capture(frame, part, Math.round(part.width / scale), Math.round(part.height / scale));
    return (await pace.walkFrame(look(reader, { picture, scale }, variant, formats))).map((symbol) =>
      shifted(symbol, part),
    );
  }

  async function readByBrowser(detect: Detector, frame: ImageBitmap | VideoFrame): Promise<ScannedSymbol[]> {
    try {
      return await detect(frame);
    } catch {
      trial = { ...trial, standing: 'dismissed' };
      return [];
    }
  }

  async function readBoth(
    detect: Detector,
    frame: ImageBitmap | VideoFrame,
    region?: Region,
  ): Promise<ScannedSymbol[]> {
    const found = await readByBrowser(detect, frame);
    const plain = found.filter(({ text }) => isPlain(text));
    if (!asksEngine(trial, textsOf(found))) {
      trial = learn(trial, textsOf(found), undefined);
      return found;
    }
    // Ours is still on its way: what needs no second opinion is not kept waiting.
    if (!engine && plain.length > 0) {
      load().catch(() => {});
      return plain;
    }
    const ours = await readByEngine(frame, region);
    trial = learn(trial, textsOf(found), textsOf(ours));
    return ours.length > 0 ? ours : plain;
  }

  return {
    prepare: async () => void (await load()),
    async readFrame(frame, region) {
      const detect = native && trial.standing !== 'dismissed' ? await (detector ??= findDetector(formats)) : undefined;
      const symbols = await (detect ? readBoth(detect, frame, region) : readByEngine(frame, region));
      empty = symbols.length > 0 ? 0 : empty + 1;
      return symbols;
    },
    async readPicture(picture, budgetMs = PICTURE_BUDGET) {
      const [reader, opened] = await Promise.all([load(), openPicture(picture)]);
      const start = performance.now();
      for (const variant of VARIANTS) {
        if (variant !== 'plain' && performance.now() - start > budgetMs) break;
        const symbols = await pace.walk(look(reader, opened, variant, formats));
        if (symbols.length > 0) return symbols;
        // In the page's own thread taps and paint come between two looks.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return [];
    },
    close() {},
  };
}
