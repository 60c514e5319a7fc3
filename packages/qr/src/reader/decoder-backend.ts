/** Decodes frames and pictures: what runs in the worker, or in the page where there can be none. */
import { openCanvas, sizeOf, type Region } from '../scan/canvas.ts';
import { loadEngine, type Engine } from '../scan/engine.ts';
import { attemptDecode } from '../scan/decode-attempt.ts';
import { openPicture } from '../scan/source.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';
import { VARIANTS } from '../scan/variant.ts';
import { runAtOnce, type SlicedTask } from '../sliced-task.ts';
import { openDetector, type Detector } from './detector.ts';
import { brightnessOf } from './luma.ts';
import { needsEngine, UNTESTED, isAscii, nextProbation } from './detector-probation.ts';
import { attemptFor } from './frame-attempts.ts';
import type { DecoderBackend, BackendSettings } from './protocol.ts';

const PICTURE_BUDGET = 3000;

/** Whole pixels inside the frame, even ones; all of the frame for a region that lies outside. */
export function clampRegion({ width, height }: { width: number; height: number }, region?: Region): Region {
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

/** How work is run on the thread that decodes, and how much of it may be asked there. */
export interface Scheduling {
  /** Runs a decode attempt: at once in a worker, in slices in the page. */
  readonly run: <Result>(task: SlicedTask<Result>) => Result | Promise<Result>;
  /** The same for a frame of the camera; how long it took may decide how large the next one is. */
  readonly runFrame: <Result>(task: SlicedTask<Result>) => Result | Promise<Result>;
  /** The most pixels of a frame that are decoded; where it has more, it is made smaller. */
  readonly framePixels: () => number;
}

/** A worker's. */
export const UNSLICED: Scheduling = { run: runAtOnce, runFrame: runAtOnce, framePixels: () => Infinity };

/**
 * @param findDetector where the browser's own `BarcodeDetector` comes from; tests bring one of their own, for browsers
 * that have none
 */
export function openDecoderBackend(
  { formats, wasmUrl, native }: BackendSettings,
  scheduling: Scheduling,
  findDetector: typeof openDetector = openDetector,
): DecoderBackend {
  const capture = openCanvas();
  let detector: Promise<Detector | undefined> | undefined;
  let engine: Engine | undefined;
  let probation = UNTESTED;
  let emptyFrames = 0;

  const load = async (): Promise<Engine> => (engine = await loadEngine(wasmUrl));

  async function readByEngine(frame: ImageBitmap | VideoFrame, region?: Region): Promise<ScannedSymbol[]> {
    const reader = await load();
    const { variant, area } = attemptFor(emptyFrames);
    const part = clampRegion(sizeOf(frame), area === 'region' ? region : undefined);
    const scale = Math.max(1, Math.sqrt((part.width * part.height) / scheduling.framePixels()));
    const asItIs =
      scale === 1 && 'format' in frame ? await brightnessOf(frame, part).catch(() => undefined) : undefined;
    const picture = asItIs ?? capture(frame, part, Math.round(part.width / scale), Math.round(part.height / scale));
    return (await scheduling.runFrame(attemptDecode(reader, { picture, scale }, variant, formats))).map((symbol) =>
      shifted(symbol, part),
    );
  }

  async function readByDetector(detect: Detector, frame: ImageBitmap | VideoFrame): Promise<ScannedSymbol[]> {
    try {
      return await detect(frame);
    } catch {
      probation = { ...probation, trust: 'rejected' };
      return [];
    }
  }

  async function readBoth(
    detect: Detector,
    frame: ImageBitmap | VideoFrame,
    region?: Region,
  ): Promise<ScannedSymbol[]> {
    const found = await readByDetector(detect, frame);
    const plain = found.filter(({ text }) => isAscii(text));
    if (!needsEngine(probation, textsOf(found))) {
      probation = nextProbation(probation, textsOf(found), undefined);
      return found;
    }
    // The engine is still being fetched: what needs no second opinion is not kept waiting.
    if (!engine && plain.length > 0) {
      load().catch(() => {});
      return plain;
    }
    const ours = await readByEngine(frame, region);
    probation = nextProbation(probation, textsOf(found), textsOf(ours));
    return ours.length > 0 ? ours : plain;
  }

  return {
    prepare: async () => void (await load()),
    async readFrame(frame, region) {
      const detect = native && probation.trust !== 'rejected' ? await (detector ??= findDetector(formats)) : undefined;
      const symbols = await (detect ? readBoth(detect, frame, region) : readByEngine(frame, region));
      emptyFrames = symbols.length > 0 ? 0 : emptyFrames + 1;
      return symbols;
    },
    async readPicture(picture, budgetMs = PICTURE_BUDGET) {
      const [reader, opened] = await Promise.all([load(), openPicture(picture)]);
      const start = performance.now();
      for (const variant of VARIANTS) {
        if (variant !== 'plain' && performance.now() - start > budgetMs) break;
        const symbols = await scheduling.run(attemptDecode(reader, opened, variant, formats));
        if (symbols.length > 0) return symbols;
        // On the page's own thread taps and paint come between two attempts.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return [];
    },
    close() {},
  };
}
