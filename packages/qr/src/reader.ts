/**
 * @sen/qr/reader: codes in a camera's frames and in photos, read in a worker so that the page stays responsive. A few
 * kilobytes until the first read.
 */
import type { DecoderBackend } from './reader/protocol.ts';
import { startWorkerBackend } from './reader/worker-backend.ts';
import type { Region } from './scan/canvas.ts';
import type { ScannedSymbol, SymbolFormat } from './scan/symbol.ts';

export { EngineUnavailableError, UnreadablePictureError } from './scan/errors.ts';
export type { Region } from './scan/canvas.ts';
export type { Point } from './scan/engine.ts';
export type { ScannedSymbol, SymbolFormat } from './scan/symbol.ts';

export interface ReaderOptions {
  /** What to look for. @default ['qr-code'] */
  readonly formats?: readonly SymbolFormat[];
  /** Where the page serves `worker.js`. @default the file in this package */
  readonly workerUrl?: string | URL;
  /**
   * Fingerprint of `worker.js` as Subresource Integrity writes it (`sha384-…`). Workers have no such check of their
   * own: the file is fetched, checked, and started from the bytes that were checked, never from its address, where a
   * server could answer differently. Without one it is started from whatever came: then it is for the page's host to
   * vouch for it.
   */
  readonly workerIntegrity?: string;
  /**
   * Where the page serves `zxing_reader.wasm`, whose fingerprint is always checked. @default the file in this package
   */
  readonly wasmUrl?: string | URL;
  /** Use the browser's own reader of codes where it has shown that it reads what ours reads. @default true */
  readonly native?: boolean;
}

export interface FrameOptions {
  /**
   * Where the person was asked to hold the code, in pixels of the frame: decoded at full resolution, in turn with all
   * of it.
   */
  readonly region?: Region;
}

export interface PictureOptions {
  /** Milliseconds after which no further variant begins. @default 3000 */
  readonly budgetMs?: number;
}

export interface CodeReader {
  /**
   * Codes in one frame of a camera; none is an empty list. Owns the frame and closes it. Each call is one decode
   * attempt; after a frame that gave nothing the next one is decoded another way: call it again when the answer is
   * here.
   * @throws {EngineUnavailableError} @throws {DOMException} `AbortError` after `close`
   */
  readFrame(frame: ImageBitmap | VideoFrame, options?: FrameOptions): Promise<ScannedSymbol[]>;
  /**
   * Codes in a photo or a picture file, decoded by every variant within the budget; none is an empty list. Owns a
   * bitmap and closes it.
   * @throws {EngineUnavailableError} @throws {UnreadablePictureError} @throws {DOMException} `AbortError` after `close`
   */
  readPicture(picture: Blob | ImageBitmap, options?: PictureOptions): Promise<ScannedSymbol[]>;
  /**
   * Starts the worker and fetches the engine ahead of the first read. @throws {EngineUnavailableError} the next call
   * tries again
   */
  ready(): Promise<void>;
  /** Ends the worker and frees its memory; reads under way reject with `AbortError`. */
  close(): void;
}

const aborted = () => new DOMException('The reader was closed', 'AbortError');

/**
 * Starts nothing yet. Where no worker can be had (content policy, old browser), reads on the page's own thread, in
 * short slices.
 */
export function openReader({
  formats = ['qr-code'],
  workerUrl = new URL('../worker/worker.js', import.meta.url),
  workerIntegrity,
  wasmUrl = new URL('../wasm/zxing_reader.wasm', import.meta.url),
  native = true,
}: ReaderOptions = {}): CodeReader {
  const base = (globalThis as { document?: Document }).document?.baseURI ?? import.meta.url;
  const settings = { formats, wasmUrl: new URL(wasmUrl, base).href, native };
  /** Ends a read under way; undefined once closed. */
  let pending: Set<(reason: unknown) => void> | undefined = new Set();
  let backend: Promise<DecoderBackend> | undefined;

  async function openBackend(): Promise<DecoderBackend> {
    const lost = () => (backend = undefined);
    const worker = await startWorkerBackend(new URL(workerUrl, base), workerIntegrity, settings, lost);
    if (!pending && typeof worker === 'string') throw aborted();
    const opened =
      typeof worker === 'string'
        ? (await import('./reader/page-backend.ts')).openPageBackend(settings, worker)
        : worker;
    if (!pending) opened.close();
    return opened;
  }

  function onBackend<T>(ask: (backend: DecoderBackend) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (!pending) throw aborted();
      pending.add(reject);
      const work = (backend ??= openBackend()).then((open) => {
        if (!pending) throw aborted();
        return ask(open);
      });
      work.then(resolve, reject).finally(() => pending?.delete(reject));
    });
  }

  return {
    readFrame: (frame, { region } = {}) =>
      onBackend((open) => open.readFrame(frame, region)).finally(() => frame.close()),
    readPicture: (picture, { budgetMs } = {}) =>
      onBackend((open) => open.readPicture(picture, budgetMs)).finally(() => {
        if ('close' in picture) picture.close();
      }),
    ready: () => onBackend((open) => open.prepare()),
    close() {
      pending?.forEach((end) => end(aborted()));
      pending = undefined;
      backend?.then(
        (open) => open.close(),
        () => {},
      );
      backend = undefined;
    },
  };
}
