/** Ways of looking at one picture. Each finds codes that those before it miss; the first finds almost all. */
import { sharpen } from '../pixels/blur.ts';
import { localContrast } from '../pixels/contrast.ts';
import { invert, type Gray } from '../pixels/gray.ts';
import { double, halve } from '../pixels/scale.ts';
import type { ReadOptions } from './engine.ts';

/**
 * - `plain`: as it is, thresholds from the surroundings
 * - `global`: one threshold for all, for blur and glass
 * - `scaled`: twice the size, or half where there are pixels to spare
 * - `sharp`: edges stronger, for a lens out of focus
 * - `contrast`: against its surroundings, for shadows, glare and fading
 * - `inverted`: light on dark, with contrast
 */
export type Variant = 'plain' | 'global' | 'scaled' | 'sharp' | 'contrast' | 'inverted';

interface Look {
  readonly prepare: (picture: Gray) => Gray;
  readonly binarizer: ReadOptions['binarizer'];
  readonly invert: boolean;
}

/** Beyond this many pixels, doubling costs more than it finds and halving finds more. */
const AMPLE = 1_600_000;

const scaled = (picture: Gray): Gray => (picture.width * picture.height > AMPLE ? halve(picture) : double(picture));

/** In the order in which they pay. */
export const LOOKS: Readonly<Record<Variant, Look>> = {
  plain: { prepare: (picture) => picture, binarizer: 'local', invert: true },
  global: { prepare: (picture) => picture, binarizer: 'global', invert: false },
  scaled: { prepare: scaled, binarizer: 'local', invert: false },
  sharp: { prepare: (picture) => sharpen(scaled(picture)), binarizer: 'local', invert: false },
  contrast: { prepare: (picture) => localContrast(picture), binarizer: 'global', invert: false },
  inverted: { prepare: (picture) => invert(localContrast(picture)), binarizer: 'global', invert: false },
};

/** Every variant, in the order in which they pay: for a camera loop that runs one a frame. */
export const VARIANTS: readonly Variant[] = ['plain', 'global', 'scaled', 'sharp', 'contrast', 'inverted'];
