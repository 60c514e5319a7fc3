/**
 * Equalisation: undoes what a lens, an unsteady hand or a screen did to the modules of a code. The filter is fitted on
 * the modules whose colour is known.
 */
import type { SlicedTask } from '../sliced-task.ts';

/** Samples a module, each way. */
export const DENSITY = 2;
/**
 * Ridge regularisation of the filter's taps, as a share of the samples' power: with more of it, less noise is fitted.
 */
const REGULARISATION = 0.003;
/** Modules of a tile, and around it, that share a filter once enough of them are known. */
const TILE = 16;
const OVERLAP = 12;

/** Evenly lit samples of a code and of `margin` modules around it: about -2 to 2. */
export interface Samples {
  readonly values: Float32Array;
  /** Samples a row. */
  readonly width: number;
  /** Modules around the code. */
  readonly margin: number;
}

/** Samples around a module's middle that the filter takes in, each way: two modules. */
const FILTER_RADIUS = 4;

/** Where a module's middle is among the samples, and where from there those are that the filter takes in. */
function neighbourhood({ width, margin }: Samples) {
  const offsets: number[] = [];
  for (let dy = -FILTER_RADIUS; dy <= FILTER_RADIUS; dy++)
    for (let dx = -FILTER_RADIUS; dx <= FILTER_RADIUS; dx++) offsets.push(dy * width + dx);
  return {
    offsets,
    middle: (x: number, y: number) => (y + margin) * DENSITY * width + (x + margin) * DENSITY + (DENSITY >> 1),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Above 0 is dark: the least-squares filter from the samples around a module to its colour.
 * @param taught the colours to fit on: 1 dark, -1 light, 0 not known
 * @param before the output of another filter; this one is fitted on what that one leaves
 */
export function* equalise(
  samples: Samples,
  size: number,
  taught: Int8Array,
  before?: Float32Array,
): SlicedTask<Float32Array> {
  if (!before)
    return yield* filter(
      samples,
      size,
      taught,
      new Float32Array(size * size),
      { from: 0, to: size },
      { from: 0, to: size },
      0,
    );
  const count = Math.max(1, Math.round(size / TILE));
  const spans = Array.from({ length: count }, (_, i) => ({
    from: Math.round((i * size) / count),
    to: Math.round(((i + 1) * size) / count),
  }));
  const result = before.slice();
  for (const rows of spans)
    for (const columns of spans) yield* filter(samples, size, taught, result, columns, rows, OVERLAP, before);
  return result;
}

function* filter(
  samples: Samples,
  size: number,
  taught: Int8Array,
  result: Float32Array,
  columns: Span,
  rows: Span,
  seam: number,
  before?: Float32Array,
): SlicedTask<Float32Array> {
  const { values } = samples;
  const { offsets, middle } = neighbourhood(samples);
  const taps = offsets.length + 1;
  const matrix = new Float64Array(taps * taps);
  const right = new Float64Array(taps);
  const sample = new Float64Array(taps).fill(1);
  for (let y = Math.max(0, rows.from - seam); y < Math.min(size, rows.to + seam); y++) {
    for (let x = Math.max(0, columns.from - seam); x < Math.min(size, columns.to + seam); x++) {
      const module = y * size + x;
      if (!taught[module]) continue;
      const target = taught[module]! - (before ? before[module]! : 0);
      const at = middle(x, y);
      for (let i = 0; i < offsets.length; i++) sample[i] = values[at + offsets[i]!]!;
      for (let i = 0; i < taps; i++) {
        const value = sample[i]!;
        right[i]! += value * target;
        for (let j = 0; j <= i; j++) matrix[i * taps + j]! += value * sample[j]!;
      }
    }
    yield;
  }
  let strength = 0;
  for (let i = 0; i < taps; i++) strength += matrix[i * taps + i]!;
  for (let i = 0; i < taps; i++) matrix[i * taps + i]! += REGULARISATION * (strength / taps) + 1e-3;
  const weights = solve(matrix, right);
  yield;
  for (let y = rows.from; y < rows.to; y++) {
    for (let x = columns.from; x < columns.to; x++) {
      const at = middle(x, y);
      let sum = weights[taps - 1]!;
      for (let i = 0; i < offsets.length; i++) sum += weights[i]! * values[at + offsets[i]!]!;
      result[y * size + x]! += sum;
    }
    yield;
  }
  return result;
}

/** Cholesky, in place. @param matrix symmetric and positive, its lower half is given */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k]! * matrix[j * n + k]!;
      matrix[i * n + j] = i > j ? sum / matrix[j * n + j]! : Math.sqrt(sum);
    }
  }
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= matrix[i * n + k]! * right[k]!;
    right[i] = sum / matrix[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = right[i]!;
    for (let k = i + 1; k < n; k++) sum -= matrix[k * n + i]! * right[k]!;
    right[i] = sum / matrix[i * n + i]!;
  }
  return right;
}
