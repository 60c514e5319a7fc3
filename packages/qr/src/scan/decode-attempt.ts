/** One decode attempt: one picture, one variant. */
import { invert as inverted, type Gray } from '../pixels/gray.ts';
import { rotate } from '../pixels/rotate.ts';
import type { SlicedTask } from '../sliced-task.ts';
import type { Engine, EngineResult, Point, ReadOptions } from './engine.ts';
import { QR_CODES, readRestored, withRestored } from './restored.ts';
import type { OpenedPicture } from './source.ts';
import type { ScannedSymbol, SymbolFormat } from './symbol.ts';
import { readText } from './text.ts';
import { PREPARATIONS, type Variant } from './variant.ts';

const ENGINE_NAMES: Readonly<Record<SymbolFormat, string>> = {
  'qr-code': 'QRCode',
  'code-128': 'Code128',
  'data-matrix': 'DataMatrix',
};
/**
 * Without the small kinds of QR code, which nobody here prints and which are looked for at length in everything unread.
 */
const ENGINE_SEARCH: Readonly<Record<SymbolFormat, string>> = { ...ENGINE_NAMES, 'qr-code': QR_CODES };
/** Variants that work on a file the engine decodes itself. */
const FILE_VARIANTS: ReadonlySet<Variant> = new Set<Variant>(['plain', 'global']);

/** @param scale pixels of the caller's picture for one of this */
export function* attemptDecode(
  engine: Engine,
  { picture, scale }: OpenedPicture,
  variant: Variant,
  formats: readonly SymbolFormat[],
): SlicedTask<ScannedSymbol[]> {
  // A video that has not begun has no pixels.
  if (!(picture instanceof Uint8Array) && picture.data.length === 0) return [];
  const hasSquares = formats.includes('qr-code');
  if (variant === 'restored')
    return picture instanceof Uint8Array || !hasSquares
      ? []
      : (yield* readRestored(engine, picture)).flatMap((found) => symbolsOf(found, scale));
  if (variant === 'turned')
    return picture instanceof Uint8Array || !formats.includes('code-128')
      ? []
      : (yield* readTurned(engine, picture)).flatMap((found) => symbolsOf(found, scale));
  const { prepare, binarizer, invert } = PREPARATIONS[variant];
  const options: ReadOptions = {
    formats: formats.map((format) => ENGINE_SEARCH[format]).join(','),
    binarizer,
    invert,
    rotate: formats.some((format) => format !== 'qr-code'),
  };
  if (picture instanceof Uint8Array)
    return FILE_VARIANTS.has(variant)
      ? engine.readFile(picture, options).flatMap((found) => symbolsOf(found, scale))
      : [];
  const prepared = yield* prepare(picture);
  yield;
  // Codes that are located but not read are restored at once: it costs little, and other codes may be beside them.
  const isFirst = variant === 'plain' && hasSquares;
  const read = engine.readPixels(prepared, isFirst ? { ...options, unread: true } : options);
  yield;
  const found = isFirst ? yield* withRestored(engine, picture, read) : read;
  // The last attempt for light on dark: what helps dark on light helps here.
  if (variant === 'inverted' && hasSquares && found.length === 0)
    found.push(...(yield* readRestored(engine, inverted(picture))));
  return found.flatMap((one) => symbolsOf(one, (scale * picture.width) / prepared.width));
}

/** By 30° and 60°, each with its right angle: every slant is then within 15° of a side. */
function* readTurned(engine: Engine, picture: Gray): SlicedTask<EngineResult[]> {
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

function symbolsOf({ bytes, text, format, hasECI, position }: EngineResult, scale: number): ScannedSymbol[] {
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
