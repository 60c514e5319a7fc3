/** What the page and its worker say to each other. */
import type { Region } from '../scan/canvas.ts';
import type { ScannedSymbol, SymbolFormat } from '../scan/symbol.ts';

export interface BackendSettings {
  readonly formats: readonly SymbolFormat[];
  readonly wasmUrl: string;
  readonly native: boolean;
}

/** Decodes pictures, in the worker or, where there can be none, in the page. Leaves frames and bitmaps open. */
export interface DecoderBackend {
  readonly prepare: () => Promise<void>;
  readonly readFrame: (frame: ImageBitmap | VideoFrame, region?: Region) => Promise<ScannedSymbol[]>;
  readonly readPicture: (picture: Blob | ImageBitmap, budgetMs?: number) => Promise<ScannedSymbol[]>;
  readonly close: () => void;
}

/**
 * Why there is no worker. `refused`: its file did not arrive or is not the one it should be. `blocked`: the page does
 * not let it start. `unable`: it cannot get at pixels.
 */
export type NoWorkerReason = 'refused' | 'blocked' | 'unable';

export type DecodeRequest =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'frame'; readonly frame: ImageBitmap | VideoFrame; readonly region: Region | undefined }
  | { readonly kind: 'picture'; readonly picture: Blob | ImageBitmap; readonly budgetMs: number | undefined };

/** The first message is the settings, all later ones are requests. */
export type MessageToWorker =
  { readonly settings: BackendSettings } | { readonly id: number; readonly request: DecodeRequest };

/** The first answer says whether this worker can get at pixels at all. */
export type MessageFromWorker =
  | { readonly able: boolean }
  | { readonly id: number; readonly symbols: ScannedSymbol[] }
  | { readonly id: number; readonly failure: { readonly name: string; readonly message: string } };
