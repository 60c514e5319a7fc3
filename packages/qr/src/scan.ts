/**
 * @sen/qr/scan: codes in a picture as text. Runs in a page, in a worker and in Node; a picture costs milliseconds to
 * tenths of a second of the thread it runs on.
 */
import { loadEngine } from './scan/engine.ts';
import { attemptDecode } from './scan/decode-attempt.ts';
import { openSource, type ScanSource } from './scan/source.ts';
import { checkFormats, type ScannedSymbol, type SymbolFormat } from './scan/symbol.ts';
import { VARIANTS, type Variant } from './scan/variant.ts';
import { runAtOnce } from './sliced-task.ts';

export { INTEGRITY } from './scan/engine.ts';
export { EngineUnavailableError, UnreadablePictureError } from './scan/errors.ts';
export { VARIANTS } from './scan/variant.ts';
export type { Point } from './scan/engine.ts';
export type { ScanSource } from './scan/source.ts';
export type { ScannedSymbol, SymbolFormat } from './scan/symbol.ts';
export type { Variant } from './scan/variant.ts';
export type { Rgba } from './pixels/gray.ts';

export interface EngineOptions {
  /** Where the page serves `zxing_reader.wasm`. @default the file in this package */
  readonly wasmUrl?: string | URL;
}

export interface ScanOptions extends EngineOptions {
  /** What to look for. @default ['qr-code'] */
  readonly formats?: readonly SymbolFormat[];
  /** Milliseconds after which no further variant begins; one begun is ended. The first always runs. @default 2000 */
  readonly budgetMs?: number;
  /**
   * Only this variant: a camera takes the next of `VARIANTS` for each frame. @default all in turn, until one finds a
   * code
   */
  readonly variant?: Variant;
  /** Ends the scan between two variants. */
  readonly signal?: AbortSignal;
}

/** Fetches and starts the engine ahead of the first scan, which does it otherwise. @throws {EngineUnavailableError} */
export async function prepareScan({ wasmUrl }: EngineOptions = {}): Promise<void> {
  await loadEngine(wasmUrl);
}

/**
 * The codes in a picture; none is an empty list. Where no canvas is (Node), a `Blob` that is no PNG is read as `plain`
 * and `global` only: decode it to pixels to have every variant.
 * @throws {EngineUnavailableError} @throws {UnreadablePictureError} @throws {TypeError} for what is no picture, and for
 * formats nobody knows
 * @throws {RangeError} where size and data of pixels disagree @throws the signal's reason
 */
export async function scan(
  source: ScanSource,
  { formats = ['qr-code'], budgetMs = 2000, variant, signal, wasmUrl }: ScanOptions = {},
): Promise<ScannedSymbol[]> {
  signal?.throwIfAborted();
  checkFormats(formats);
  const [engine, picture] = await Promise.all([loadEngine(wasmUrl), openSource(source)]);
  const start = performance.now();
  for (const name of variant ? [variant] : VARIANTS) {
    if (name !== 'plain' && !variant && performance.now() - start > budgetMs) break;
    // Whoever aborts gets a turn to do so.
    if (signal) await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const symbols = runAtOnce(attemptDecode(engine, picture, name, formats));
    if (symbols.length > 0) return symbols;
  }
  return [];
}
