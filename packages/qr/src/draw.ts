/** QR codes as one SVG path: sharp at any size, on paper as on a screen. ISO/IEC 18004. */
import { correction as levels, generate, mode } from 'lean-qr';

/** How much of a code may be lost: about 7 %, 15 %, 25 % or 30 %. */
export type Correction = 'L' | 'M' | 'Q' | 'H';

export interface DrawOptions {
  /**
   * At least this much; more where it costs no larger code. @default 'Q' for a health certificate (`HC1:`), else 'M'
   */
  readonly correction?: Correction;
}

export interface Drawing {
  /** Dark modules, one unit each, for the `d` of a `<path>`; its corner is at 0, 0. */
  readonly path: string;
  /** Modules along one side, without the quiet zone. */
  readonly size: number;
  /** For the `<svg>`; holds the quiet zone. The ground must be lighter than the path. */
  readonly viewBox: string;
}

/** The text does not fit the largest code. */
export class TextTooLongError extends RangeError {
  override readonly name = 'TextTooLongError';
  readonly code = 'text-too-long';

  constructor(length: number, correction: Correction) {
    super(
      `A text of ${length} characters does not fit a QR code with correction ${correction}: shorten it, or ask for less correction`,
    );
  }
}

/** Empty modules on each side, without which readers do not find the code. */
const QUIET_ZONE = 4;

/** Byte modes last; without Shift-JIS, which readers guess at differently. */
const MODES = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** EU certificates are printed with Q: they are carried folded in pockets. */
const usual = (text: string): Correction => (text.startsWith('HC1:') ? 'Q' : 'M');

/**
 * The smallest code that holds the text, with the mask that reads best.
 * @throws {TextTooLongError} @throws {TypeError} for no text, which would be a code that says nothing, and for a
 * correction there is none of
 */
export function draw(text: string, options: DrawOptions = {}): Drawing {
  if (typeof text !== 'string' || text === '')
    throw new TypeError('A text of at least one character is needed to draw a code');
  const { correction = usual(text) } = options;
  if (!(correction in levels)) throw new TypeError('Correction is L, M, Q or H');
  const { size, get } = encode(text, correction);
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += `M${from} ${y}h${x - from}v1H${from}z`;
    }
  }
  const side = size + 2 * QUIET_ZONE;
  return { path, size, viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}` };
}

function encode(text: string, correction: Correction): { size: number; get: (x: number, y: number) => boolean } {
  try {
    const code = generate(text, { minCorrectionLevel: levels[correction], modes: MODES });
    return { size: code.size, get: (x, y) => code.get(x, y) };
  } catch {
    // The only way it can fail: every text is bytes at last.
    throw new TextTooLongError(text.length, correction);
  }
}
