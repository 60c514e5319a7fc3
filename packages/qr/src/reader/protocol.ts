/** What the page and its worker say to each other. */
import type { Region } from '../scan/canvas.ts';
import type { ScannedSymbol, SymbolFormat } from '../scan/symbol.ts';

export interface DeskSettings {
  readonly formats: readonly SymbolFormat[];
  readonly wasmUrl: string;
  readonly native: boolean;
}

/** Where reading is done: in the worker, or in the page where there can be none. Leaves frames and bitmaps open. */
export interface Desk {
  readonly prepare: () => Promise<void>;
  readonly readFrame: (frame: ImageBitmap | VideoFrame, region?: Region) => Promise<ScannedSymbol[]>;
  readonly readPicture: (picture: Blob | ImageBitmap, budgetMs?: number) => Promise<ScannedSymbol[]>;
  readonly close: () => void;
}

/**
 * Why there is no worker: its file is not the one it should be or did not come, the page does not let it start, or it
 * cannot get at pixels.
 */
export type Obstacle = 'refused' | 'blocked' | 'unable';

export type Ask =
  | { readonly kind: 'prepare' }
  | { readonly kind: 'frame'; readonly frame: ImageBitmap | VideoFrame; readonly region: Region | undefined }
  | { readonly kind: 'picture'; readonly picture: Blob | ImageBitmap; readonly budgetMs: number | undefined };

/** The first message is the settings, all later ones ask. */
export type ToWorker = { readonly settings: DeskSettings } | { readonly id: number; readonly ask: Ask };

/** The first answer says whether this worker can get at pixels at all. */
export type FromWorker =
  | { readonly able: boolean }
  | { readonly id: number; readonly symbols: ScannedSymbol[] }
  | { readonly id: number; readonly failure: { readonly name: string; readonly message: string } };
