import type { SlicedTask } from '../sliced-task.ts';
import { boxSums } from './blur.ts';
import type { Gray } from './gray.ts';

/** Standard deviations from the mean that become black and white. */
const SPREAD = 1.6;
/** Differences below this are noise of the sensor, not print: they are not blown up to black and white. */
const NOISE = 3;

/** Brightness against that of the surroundings: takes away shadows, glare and fading. @param radius pixels */
export function* localContrast({ data, width, height }: Gray, radius = 12): SlicedTask<Gray> {
  const squares = new Uint16Array(data.length);
  for (let i = 0; i < data.length; i++) squares[i] = data[i]! * data[i]!;
  yield;
  const sums = boxSums(data, width, height, radius);
  yield;
  const sumsOfSquares = boxSums(squares, width, height, radius);
  yield;
  const share = 1 / (2 * radius + 1) ** 2;
  const even = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i++) {
    const mean = sums[i]! * share;
    const deviation = Math.sqrt(Math.max(0, sumsOfSquares[i]! * share - mean * mean));
    even[i] = 128 + (128 * (data[i]! - mean)) / (SPREAD * Math.max(deviation, NOISE));
  }
  return { data: new Uint8Array(even.buffer), width, height };
}
