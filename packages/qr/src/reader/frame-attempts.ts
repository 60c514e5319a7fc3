/** Which part of a camera's next frame is decoded, and by which variant. */
import type { Variant } from '../scan/variant.ts';

export interface FrameAttempt {
  readonly variant: Variant;
  readonly area: 'region' | 'frame';
}

/**
 * The order of attempts while frames give nothing. Dense codes are held close, into the region; far ones may be
 * anywhere in the frame.
 */
const ATTEMPTS: readonly FrameAttempt[] = [
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

/** @param emptyFrames frames in a row that gave nothing */
export const attemptFor = (emptyFrames: number): FrameAttempt => ATTEMPTS[emptyFrames % ATTEMPTS.length]!;
