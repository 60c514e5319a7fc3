/** Ways to prepare and decode a picture. Each finds codes that those before it miss; the first finds almost all. */
import { sharpen, smooth } from '../pixels/blur.ts';
import { localContrast } from '../pixels/contrast.ts';
import { invert, type Gray } from '../pixels/gray.ts';
import { double, halve } from '../pixels/scale.ts';
import type { SlicedTask } from '../sliced-task.ts';
import type { ReadOptions } from './engine.ts';

/**
 * - `plain`: as it is, thresholds from the surroundings
 * - `global`: one threshold for all, for blur and glass
 * - `smooth`: without grain and the grid of a screen
 * - `scaled`: smooth and twice the size; half where there are pixels to spare
 * - `sharp`: that with edges stronger, for a lens out of focus
 * - `crisp`: the same for a narrower blur, of small frames and far codes
 * - `contrast`: against its surroundings, for shadows, glare and fading
 * - `inverted`: light on dark, against its surroundings
 * - `restored`: codes the engine locates and cannot read, and patches that may be one, module by module: for blur,
 *   motion,
 *   glare, a steep slant and several troubles at once
 * - `turned`: labels of bars askew, which the engine reads within 15° of a side only; nothing where none are looked for
 */
export type Variant = PreparedVariant | 'restored' | 'turned';

/** Those that prepare the picture, which the engine then reads. */
export type PreparedVariant = 'plain' | 'global' | 'smooth' | 'scaled' | 'sharp' | 'crisp' | 'contrast' | 'inverted';

interface Preparation {
  readonly prepare: (picture: Gray) => SlicedTask<Gray>;
  readonly binarizer: ReadOptions['binarizer'];
  readonly invert: boolean;
}

/** Beyond this many pixels, doubling costs more than it finds and halving finds more. */
const AMPLE = 1_600_000;

const isAmple = ({ width, height }: Gray): boolean => width * height > AMPLE;
/** Work on pixels is done at the smaller size. */
function* scaled(picture: Gray, improve: (picture: Gray) => SlicedTask<Gray>): SlicedTask<Gray> {
  const small = isAmple(picture) ? halve(picture) : smooth(picture);
  yield;
  const improved = yield* improve(small);
  yield;
  return isAmple(picture) ? improved : double(improved);
}

/** In one slice. */
const unsliced = (improve: (picture: Gray) => Gray) =>
  function* (picture: Gray): SlicedTask<Gray> {
    return improve(picture);
  };

function* darkened(picture: Gray): SlicedTask<Gray> {
  const smoothed = smooth(picture);
  yield;
  return invert(yield* localContrast(smoothed));
}

const same = unsliced((picture) => picture);

export const PREPARATIONS: Readonly<Record<PreparedVariant, Preparation>> = {
  plain: { prepare: same, binarizer: 'local', invert: true },
  global: { prepare: same, binarizer: 'global', invert: false },
  smooth: { prepare: unsliced(smooth), binarizer: 'local', invert: false },
  scaled: { prepare: (picture) => scaled(picture, same), binarizer: 'local', invert: false },
  sharp: { prepare: (picture) => scaled(picture, unsliced(sharpen)), binarizer: 'local', invert: false },
  crisp: {
    prepare: (picture) =>
      scaled(
        picture,
        unsliced((small) => sharpen(small, 2, 3)),
      ),
    binarizer: 'local',
    invert: false,
  },
  contrast: { prepare: (picture) => scaled(picture, localContrast), binarizer: 'local', invert: false },
  inverted: { prepare: darkened, binarizer: 'local', invert: false },
};

/** Every variant, in the order in which they pay: for a camera loop that runs one a frame. */
export const VARIANTS: readonly Variant[] = [
  'plain',
  'global',
  'smooth',
  'scaled',
  'restored',
  'contrast',
  'sharp',
  'crisp',
  'turned',
  'inverted',
];
