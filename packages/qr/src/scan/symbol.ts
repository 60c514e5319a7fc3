/** What is looked for and what is found. */
import type { Point } from './engine.ts';

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
