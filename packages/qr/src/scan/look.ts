/** One way of looking at one picture. */
import { invert as inverted, type Gray } from '../pixels/gray.ts';
import { rotate } from '../pixels/rotate.ts';
import type { Steps } from '../steps.ts';
import type { Engine, Found, Point, ReadOptions } from './engine.ts';
import { QR_CODES, readRestored, withRestored } from './restored.ts';
import type { Opened } from './source.ts';
import type { ScannedSymbol, SymbolFormat } from './symbol.ts';
import { readText } from './text.ts';
import { LOOKS, type Variant } from './variant.ts';

const ENGINE_NAMES: Readonly<Record<SymbolFormat, string>> = {
  'qr-code': 'QRCode',
  'code-128': 'Code128',
  'data-matrix': 'DataMatrix',
};
/**
 * Without the small kinds of QR code, which nobody here prints and which are looked for at length in everything unread.
 */
const ENGINE_SEARCH: Readonly<Record<SymbolFormat, string>> = { ...ENGINE_NAMES, 'qr-code': QR_CODES };
/** What can be done to a file the engine decodes itself. */
const UNTOUCHED: ReadonlySet<Variant> = new Set<Variant>(['plain', 'global']);

/** @param scale pixels of the caller's picture for one of this */
export function* look(
  engine: Engine,
  { picture, scale }: Opened,
  variant: Variant,
  formats: readonly SymbolFormat[],
): Steps<ScannedSymbol[]> {
  // A video that has not begun has no pixels.
  if (!(picture instanceof Uint8Array) && picture.data.length === 0) return [];
  const hasSquares = formats.includes('qr-code');
  if (variant === 'restored')
    return picture instanceof Uint8Array || !hasSquares
      ? []
      : (yield* readRestored(engine, picture)).flatMap((found) => symbolOf(found, scale));
  if (variant === 'turned')
    return picture instanceof Uint8Array || !formats.includes('code-128')
      ? []
      : (yield* readTurned(engine, picture)).flatMap((found) => symbolOf(found, scale));
  const { prepare, binarizer, invert } = LOOKS[variant];
  const options: ReadOptions = {
    formats: formats.map((format) => ENGINE_SEARCH[format]).join(','),
    binarizer,
    invert,
    rotate: formats.some((format) => format !== 'qr-code'),
  };
  if (picture instanceof Uint8Array)
    return UNTOUCHED.has(variant) ? engine.readFile(picture, options).flatMap((found) => symbolOf(found, scale)) : [];
  const prepared = yield* prepare(picture);
  yield;
  // Located and not read at first sight: it costs little to look closer at once, and other codes may be beside it.
  const isFirst = variant === 'plain' && hasSquares;
  const seen = engine.readPixels(prepared, isFirst ? { ...options, unread: true } : options);
  yield;
  const found = isFirst ? yield* withRestored(engine, picture, seen) : seen;
  // The last look for light on dark: what helps dark on light helps here.
  if (variant === 'inverted' && hasSquares && found.length === 0)
    found.push(...(yield* readRestored(engine, inverted(picture))));
  return found.flatMap((one) => symbolOf(one, (scale * picture.width) / prepared.width));
}

/** By 30° and 60°, each with its right angle: every slant is then within 15° of a side. */
function* readTurned(engine: Engine, picture: Gray): Steps<Found[]> {
  for (const angle of [Math.PI / 6, Math.PI / 3]) {
    const { turned, back } = rotate(picture, angle);
    yield;
    const found = engine.readPixels(turned, {
      formats: ENGINE_NAMES['code-128'],
      binarizer: 'local',
      rotate: true,
      invert: false,
    });
    yield;
    if (found.length === 0) continue;
    return found.map((one) => {
      const { topLeft, topRight, bottomRight, bottomLeft } = one.position;
      return {
        ...one,
        position: {
          topLeft: back(topLeft),
          topRight: back(topRight),
          bottomRight: back(bottomRight),
          bottomLeft: back(bottomLeft),
        },
      };
    });
  }
  return [];
}

function symbolOf({ bytes, text, format, hasECI, position }: Found, scale: number): ScannedSymbol[] {
  const known = (Object.keys(ENGINE_NAMES) as SymbolFormat[]).find((name) => ENGINE_NAMES[name] === format);
  if (!known) return [];
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  const at = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
  return [
    {
      text: readText(bytes, text, hasECI),
      bytes,
      format: known,
      corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)],
    },
  ];
}
