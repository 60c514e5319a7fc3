/** The engine: ZXing-C++ as WebAssembly, from this package's own file, fetched on first use. */
import { prepareZXingModule } from 'zxing-wasm/reader';
import type { Gray } from '../pixels/gray.ts';
import { EngineUnavailableError, UnreadablePictureError } from './errors.ts';

/** The file's fingerprint as Subresource Integrity writes it; scan/engine.test.ts holds the file to it. */
export const INTEGRITY = 'sha256-6K8x7bVtBSL03nRJWDk4XvAZuovJDTjl7LLxh5XYb7I=';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A code as the engine found it, read or only located. */
export interface EngineResult {
  /** Why it could not be read; empty when it was. */
  readonly error: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly format: string;
  readonly hasECI: boolean;
  /** Light on dark. */
  readonly isInverted: boolean;
  /** Its modules, where it got so far. */
  readonly symbol: { readonly width: number };
  readonly position: {
    readonly topLeft: Point;
    readonly topRight: Point;
    readonly bottomRight: Point;
    readonly bottomLeft: Point;
  };
}

export interface ReadOptions {
  /** Names of ZXing-C++, with commas between. */
  readonly formats: string;
  readonly binarizer: 'local' | 'global';
  /** Linear codes that stand upright too. Costs time; square codes are found at any angle without it. */
  readonly rotate: boolean;
  /** Light on dark too. */
  readonly invert: boolean;
  /** Those too that were located and could not be read. @default false */
  readonly unread?: boolean;
}

export interface Engine {
  readonly readPixels: (picture: Gray, options: ReadOptions) => EngineResult[];
  /** A picture file as it is: PNG, JPEG, GIF, BMP. @throws {UnreadablePictureError} */
  readonly readFile: (file: Uint8Array, options: ReadOptions) => EngineResult[];
}

/** The part of the compiled module we use; its own types lean on global ones of Emscripten. */
interface WasmModule {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (size: number) => number;
  readonly _free: (pointer: number) => void;
  readonly readBarcodesFromImage: (pointer: number, length: number, options: object) => ResultList;
  readonly readBarcodesFromPixmap: (pointer: number, width: number, height: number, options: object) => ResultList;
}

interface ResultList {
  readonly size: () => number;
  readonly get: (index: number) => EngineResult;
  readonly delete?: () => void;
}

/**
 * Numbers are ZXing-C++'s own: binarizers 0 local and 1 global, text mode 0 plain, character set 0 unknown, add-ons 0
 * ignored.
 */
const settings = ({ formats, binarizer, rotate, invert, unread = false }: ReadOptions) => ({
  formats,
  binarizer: binarizer === 'local' ? 0 : 1,
  tryRotate: rotate,
  tryInvert: invert,
  tryHarder: true,
  tryDownscale: true,
  tryDenoise: false,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 255,
  validateOptionalChecksum: true,
  returnErrors: unread,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
  tryCode39ExtendedMode: true,
});

/** Reads from a copy of the bytes in the module's own memory. */
function readCopied(module: WasmModule, bytes: Uint8Array, read: (pointer: number) => ResultList): EngineResult[] {
  const pointer = module._malloc(bytes.length);
  if (!pointer) throw new RangeError(`A picture of ${bytes.length} bytes does not fit in memory`);
  try {
    module.HEAPU8.set(bytes, pointer);
    const list = read(pointer);
    const found = Array.from({ length: list.size() }, (_, index) => list.get(index));
    list.delete?.();
    return found;
  } finally {
    module._free(pointer);
  }
}

/** In Node a file beside us is read; everywhere else it is fetched, and the platform checks what arrives. */
async function fetchWasm(url: URL): Promise<ArrayBuffer> {
  if (url.protocol !== 'file:') {
    const answer = await fetch(url, { integrity: INTEGRITY, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.arrayBuffer();
  }
  const { process } = globalThis as unknown as {
    process: {
      getBuiltinModule: (name: 'node:fs/promises') => { readFile: (url: URL) => Promise<Uint8Array<ArrayBuffer>> };
    };
  };
  const bytes = new Uint8Array(await process.getBuiltinModule('node:fs/promises').readFile(url));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== INTEGRITY)
    throw new Error('not the file that was published');
  return bytes.buffer;
}

async function load(url: URL): Promise<Engine> {
  try {
    const wasmBinary = await fetchWasm(url);
    // Never equal: an engine that failed must not be given again.
    const module = (await prepareZXingModule({
      overrides: { wasmBinary },
      equalityFn: () => false,
      fireImmediately: true,
    })) as unknown as WasmModule;
    return {
      readPixels: ({ data, width, height }, options) =>
        readCopied(module, data, (pointer) => module.readBarcodesFromPixmap(pointer, width, height, settings(options))),
      readFile(file, options) {
        const found =
          file.length > 0
            ? readCopied(module, file, (pointer) =>
                module.readBarcodesFromImage(pointer, file.length, settings(options)),
              )
            : [];
        // What it cannot unpack it reports as a code without a format.
        if (file.length === 0 || found.some(({ error, format }) => error && !format))
          throw new UnreadablePictureError('The file is no picture the engine can decode');
        return found;
      },
    };
  } catch (cause) {
    throw new EngineUnavailableError(`The reader of codes could not be started from ${url.href}`, { cause });
  }
}

/** One engine for each address; half a second of work on a cheap phone that nobody wants twice. */
const engines = new Map<string, Promise<Engine>>();

/** @throws {EngineUnavailableError} the next call tries again */
export function loadEngine(
  wasmUrl: string | URL = new URL('../../wasm/zxing_reader.wasm', import.meta.url),
): Promise<Engine> {
  const url = new URL(wasmUrl, (globalThis as { location?: { href: string } }).location?.href ?? import.meta.url);
  const known = engines.get(url.href);
  if (known) return known;
  const engine = load(url);
  engines.set(url.href, engine);
  engine.catch(() => engines.delete(url.href));
  return engine;
}
