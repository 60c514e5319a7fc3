/** One way of looking at one picture. */
import type { Engine, Found, Point, ReadOptions } from './engine.ts';
import type { Opened } from './source.ts';
import type { ScannedSymbol, SymbolFormat } from './symbol.ts';
import { readText } from './text.ts';
import { LOOKS, type Variant } from './variant.ts';

const ENGINE_NAMES: Readonly<Record<SymbolFormat, string>> = { 'qr-code': 'QRCode', 'code-128': 'Code128', 'data-matrix': 'DataMatrix' };
/** What can be done to a file the engine decodes itself. */
const UNTOUCHED: ReadonlySet<Variant> = new Set<Variant>(['plain', 'global']);

/** @param scale pixels of the caller's picture for one of this */
export function look(engine: Engine, { picture, scale }: Opened, variant: Variant, formats: readonly SymbolFormat[]): ScannedSymbol[] {
  const { prepare, binarizer, invert } = LOOKS[variant];
  const options: ReadOptions = {
    formats: formats.map((format) => ENGINE_NAMES[format]).join(','),
    binarizer,
    invert,
    rotate: formats.some((format) => format !== 'qr-code'),
  };
  if (picture instanceof Uint8Array) return UNTOUCHED.has(variant) ? engine.readFile(picture, options).flatMap((found) => symbolOf(found, scale)) : [];
  const prepared = prepare(picture);
  return engine.readPixels(prepared, options).flatMap((found) => symbolOf(found, (scale * picture.width) / prepared.width));
}

function symbolOf({ bytes, text, format, hasECI, position }: Found, scale: number): ScannedSymbol[] {
  const known = (Object.keys(ENGINE_NAMES) as SymbolFormat[]).find((name) => ENGINE_NAMES[name] === format);
  if (!known) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const at = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return [{ text: readText(bytes, text, hasECI), bytes, format: known, corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)] }];
}
