/** What is looked for and what is found. */
import type { Point } from './engine.ts';

/** Certificates, cards and posters are QR codes; tubes of samples bear the other two. */
export type SymbolFormat = 'qr-code' | 'code-128' | 'data-matrix';

const FORMATS: ReadonlySet<string> = new Set<SymbolFormat>(['qr-code', 'code-128', 'data-matrix']);

/** @throws {TypeError} The engine would look for everything it knows. */
export function checkFormats(formats: readonly string[]): void {
  const unknown = formats.find((format) => !FORMATS.has(format));
  if (unknown !== undefined || formats.length === 0)
    throw new TypeError(`Codes are looked for as ${[...FORMATS].join(', ')}; not as ${unknown ?? 'nothing'}`);
}

export interface ScannedSymbol {
  /** As its writer meant it: UTF-8 that does not say so is UTF-8. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: SymbolFormat;
  /** In pixels of the picture, clockwise from the code's own upper left corner. */
  readonly corners: readonly [Point, Point, Point, Point];
}
