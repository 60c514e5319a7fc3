/** @sen/qr/scan: codes in a picture as text. Runs in a page, in a worker and in Node; a picture costs milliseconds to tenths of a second of the thread it runs on. */
import { loadEngine, type Engine, type Found, type Point, type ReadOptions } from './scan/engine.ts';
import { openSource, type ScanSource } from './scan/source.ts';
import { readText } from './scan/text.ts';
import { LOOKS, VARIANTS, type Variant } from './scan/variant.ts';
import type { Gray } from './pixels/gray.ts';

export { EngineUnavailableError, INTEGRITY } from './scan/engine.ts';
export { UnreadablePictureError } from './scan/source.ts';
export { VARIANTS } from './scan/variant.ts';
export type { Point } from './scan/engine.ts';
export type { ScanSource } from './scan/source.ts';
export type { Variant } from './scan/variant.ts';
export type { Rgba } from './pixels/gray.ts';

/** Certificates, cards and posters are QR codes; tubes of samples bear the other two. */
export type SymbolFormat = 'qr-code' | 'code-128' | 'data-matrix';

export interface ScannedSymbol {
  /** As its writer meant it: UTF-8 that does not say so is UTF-8. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: SymbolFormat;
  /** In pixels of the picture, clockwise from the code's own upper left corner. */
  readonly corners: readonly [Point, Point, Point, Point];
}

export interface EngineOptions {
  /** Where the page serves `zxing_reader.wasm`. @default the file in this package */
  readonly wasmUrl?: string | URL;
}

export interface ScanOptions extends EngineOptions {
  /** What to look for. @default ['qr-code'] */
  readonly formats?: readonly SymbolFormat[];
  /** Milliseconds after which no further variant begins; one begun is ended. The first always runs. @default 1000 */
  readonly budgetMs?: number;
  /** Only this way of looking: a camera takes the next of `VARIANTS` for each frame. @default all in turn, until one finds a code */
  readonly variant?: Variant;
}

const ENGINE_NAMES: Readonly<Record<SymbolFormat, string>> = { 'qr-code': 'QRCode', 'code-128': 'Code128', 'data-matrix': 'DataMatrix' };
/** What can be done to a file the engine decodes itself. */
const UNTOUCHED: ReadonlySet<Variant> = new Set<Variant>(['plain', 'global']);

/** Fetches and starts the engine ahead of the first scan, which does it otherwise. @throws {EngineUnavailableError} */
export async function prepareScan({ wasmUrl }: EngineOptions = {}): Promise<void> {
  await loadEngine(wasmUrl);
}

/**
 * The codes in a picture; none is an empty list.
 * Where no canvas is (Node), a `Blob` is read as `plain` and `global` only: decode it to pixels to have every variant.
 * @throws {EngineUnavailableError} @throws {UnreadablePictureError}
 */
export async function scan(source: ScanSource, { formats = ['qr-code'], budgetMs = 1000, variant, wasmUrl }: ScanOptions = {}): Promise<ScannedSymbol[]> {
  const [engine, picture] = await Promise.all([loadEngine(wasmUrl), openSource(source)]);
  const start = performance.now();
  for (const name of variant ? [variant] : VARIANTS) {
    if (name !== 'plain' && !variant && performance.now() - start > budgetMs) break;
    const symbols = look(engine, picture, name, formats);
    if (symbols.length > 0) return symbols;
  }
  return [];
}

function look(engine: Engine, picture: Gray | Uint8Array, variant: Variant, formats: readonly SymbolFormat[]): ScannedSymbol[] {
  const { prepare, binarizer, invert } = LOOKS[variant];
  const options: ReadOptions = {
    formats: formats.map((format) => ENGINE_NAMES[format]).join(','),
    binarizer,
    invert,
    rotate: formats.some((format) => format !== 'qr-code'),
  };
  if (picture instanceof Uint8Array) return UNTOUCHED.has(variant) ? engine.readFile(picture, options).flatMap((found) => symbolOf(found, 1)) : [];
  const prepared = prepare(picture);
  return engine.readPixels(prepared, options).flatMap((found) => symbolOf(found, picture.width / prepared.width));
}

function symbolOf({ bytes, text, format, hasECI, position }: Found, scale: number): ScannedSymbol[] {
  const known = (Object.keys(ENGINE_NAMES) as SymbolFormat[]).find((name) => ENGINE_NAMES[name] === format);
  if (!known) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const at = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return [{ text: readText(bytes, text, hasECI), bytes, format: known, corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)] }];
}
