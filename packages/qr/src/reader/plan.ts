/** Where and how a camera's next frame is looked at. */
import type { Variant } from '../scan/variant.ts';

export interface Look {
  readonly variant: Variant;
  readonly area: 'region' | 'frame';
}

/**
 * The looks after one another, for frames that gave nothing. A region holds dense codes held close; the frame, far
 * ones.
 */
const LOOKS: readonly Look[] = [
  { variant: 'plain', area: 'region' },
  { variant: 'plain', area: 'frame' },
  { variant: 'smooth', area: 'region' },
  { variant: 'scaled', area: 'region' },
  { variant: 'restored', area: 'region' },
  { variant: 'global', area: 'region' },
  { variant: 'plain', area: 'frame' },
  { variant: 'contrast', area: 'region' },
  { variant: 'scaled', area: 'frame' },
  { variant: 'plain', area: 'region' },
  { variant: 'sharp', area: 'region' },
  { variant: 'inverted', area: 'region' },
  { variant: 'crisp', area: 'region' },
  { variant: 'turned', area: 'frame' },
];

/** @param empty frames in a row that gave nothing */
export const lookAt = (empty: number): Look => LOOKS[empty % LOOKS.length]!;
