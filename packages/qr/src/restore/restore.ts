/**
 * A code that lies somewhere and could not be read, as it was drawn: its modules are told apart by what its known ones
 * look like, and its blocks corrected.
 */
import { localContrast } from '../pixels/contrast.ts';
import type { Gray } from '../pixels/gray.ts';
import type { SlicedTask } from '../sliced-task.ts';
import { correctBlock } from './reed-solomon.ts';
import { DENSITY, equalise, type Samples } from './equalise.ts';
import { blocksOf, FORMATS, layoutOf, type FormatInformation, type Layout } from './layout.ts';
import { brightnessAt, type Projection } from './pattern.ts';
import { projectModules, type Corners } from './projection.ts';

/** Modules around the code that are sampled too. */
const MARGIN = 3;
/** Radius within which light counts as even. Modules. */
const LIGHT_RADIUS = 6;
/** The share of known modules that must come out right. Chance gives half, and an overfitted filter some more. */
const MIN_CORRECT = 0.8;
/** With this share the size is the right one, and it is worth going on for a few rounds without a new block. */
const GOOD_CORRECT = 0.88;
const MAX_IDLE_ROUNDS = 4;
const MAX_ROUNDS = 8;
/** A module so far from the other colour is fitted on too. Known ones are at 1. */
const CLEAR_MARGIN = 0.5;

export interface LocatedCode {
  readonly corners: Corners;
  /** Modules along a side. */
  readonly size: number;
  /** 1 where it is dark on light, -1 where light on dark. */
  readonly polarity: number;
}

export interface RestoredCode {
  /** Modules of the code, row by row, 1 is dark. */
  readonly modules: Uint8Array;
  /** Where they lie. */
  readonly place: Projection;
}

function* sampleCode(picture: Gray, size: number, place: Projection): SlicedTask<Samples> {
  const width = (size + 2 * MARGIN) * DENSITY + 1;
  const data = new Uint8Array(width * width);
  for (let row = 0; row < width; row++) {
    for (let column = 0; column < width; column++) {
      const { x, y } = place(column / DENSITY - MARGIN, row / DENSITY - MARGIN);
      data[row * width + column] = brightnessAt(picture, x, y);
    }
    yield;
  }
  const even = yield* localContrast({ data, width, height: width }, LIGHT_RADIUS * DENSITY);
  return { values: Float32Array.from(even.data, (value) => (value - 128) / 64), width, margin: MARGIN };
}

const bitOf = (value: number, bit: number): number => (value >> bit) & 1;

/** The format for which both its copies together speak most. */
function formatOf({ formats }: Layout, modules: Float32Array): FormatInformation {
  const score = ({ bits }: FormatInformation) =>
    formats
      .flat()
      .reduce(
        (sum, place, i) => sum + (bitOf(bits, 14 - (i % 15)) ? 1 : -1) * Math.min(1, Math.max(-1, modules[place]!)),
        0,
      );
  return FORMATS.map((format) => ({ format, votes: score(format) })).reduce((best, other) =>
    other.votes > best.votes ? other : best,
  ).format;
}

/** Codewords as they are read, and how far each is from being read otherwise. */
function wordsOf(
  { size, data }: Layout,
  { isMasked }: FormatInformation,
  modules: Float32Array,
): { words: Uint8Array; certainty: Float32Array } {
  const words = new Uint8Array(data.length >> 3);
  const certainty = new Float32Array(words.length).fill(Infinity);
  for (let i = 0; i < 8 * words.length; i++) {
    const place = data[i]!;
    words[i >> 3] =
      words[i >> 3]! * 2 + Number(modules[place]! > 0 !== isMasked(place % size, Math.floor(place / size)));
    certainty[i >> 3] = Math.min(certainty[i >> 3]!, Math.abs(modules[place]!));
  }
  return { words, certainty };
}

/** The least certain codewords are taken for erasures, more and more of them, until the rest agree. */
function correctUncertain(
  words: Uint8Array,
  certainty: Float32Array,
  correction: number,
  spare: number,
): Uint8Array | undefined {
  const doubtful = [...certainty.keys()].toSorted((a, b) => certainty[a]! - certainty[b]!);
  for (let erasures = 0; erasures <= correction - spare; erasures += 2) {
    const corrected = correctBlock(words, correction, doubtful.slice(0, erasures), erasures > 0 ? spare : 0);
    if (corrected) return corrected;
  }
  return undefined;
}

interface CorrectedBlocks {
  readonly corrected: Uint8Array;
  readonly isSure: Uint8Array;
  /** Blocks. */
  readonly good: number;
  readonly all: number;
}

/** Blocks that could be corrected, in their places, and which codewords those are. */
function* correctBlocks(
  layout: Layout,
  { level }: FormatInformation,
  words: Uint8Array,
  certainty: Float32Array,
  solved: number,
): SlicedTask<CorrectedBlocks> {
  const corrected = words.slice();
  const isSure = new Uint8Array(words.length);
  const blocks = blocksOf(layout, level);
  // Where most blocks agree, the rest need less to be believed.
  const spare = 2 * solved > blocks.length ? 2 : 4;
  let good = 0;
  for (const { places, correction } of blocks) {
    yield;
    const block = correctUncertain(
      Uint8Array.from(places, (at) => words[at]!),
      Float32Array.from(places, (at) => certainty[at]!),
      correction,
      Math.min(spare, correction >> 2),
    );
    if (!block) continue;
    good++;
    places.forEach((at, i) => {
      corrected[at] = block[i]!;
      isSure[at] = 1;
    });
  }
  return { corrected, isSure, good, all: blocks.length };
}

/** @returns undefined where it cannot be told */
export function* restoreCode(
  picture: Gray,
  { corners, size, polarity }: LocatedCode,
): SlicedTask<RestoredCode | undefined> {
  const layout = layoutOf(size);
  const { known, centres, data } = layout;
  const place = yield* projectModules(picture, size, centres, corners, polarity);
  const samples = yield* sampleCode(picture, size, place);
  const count = known.reduce((sum, value) => sum + Math.abs(value), 0);
  let modules = yield* equalise(samples, size, known);
  let solved = 0;
  let idle = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const right = known.reduce((sum, value, i) => sum + Number(value * modules[i]! > 0), 0);
    if (right < MIN_CORRECT * count) return undefined;
    const format = formatOf(layout, modules);
    const { words, certainty } = wordsOf(layout, format, modules);
    const { corrected, isSure, good, all } = yield* correctBlocks(layout, format, words, certainty, solved);
    if (good === all) return { modules: drawnAs(layout, format, corrected), place };
    idle = good > solved ? 0 : idle + 1;
    if (idle >= (right < GOOD_CORRECT * count ? 2 : MAX_IDLE_ROUNDS)) return undefined;
    solved = Math.max(solved, good);
    // The next round is fitted on what is known now: corrected blocks, and elsewhere what was clear.
    const taught = known.slice();
    for (let i = 0; i < 8 * words.length; i++) {
      const at = data[i]!;
      const isDark =
        Boolean(bitOf(corrected[i >> 3]!, 7 - (i & 7))) !== format.isMasked(at % size, Math.floor(at / size));
      if (isSure[i >> 3] || Math.abs(modules[at]!) > CLEAR_MARGIN) taught[at] = isDark ? 1 : -1;
    }
    modules = yield* equalise(samples, size, taught);
    if (round > 0) modules = yield* equalise(samples, size, taught, modules);
  }
  return undefined;
}

function drawnAs(
  { size, known, data, formats }: Layout,
  { isMasked, bits }: FormatInformation,
  words: Uint8Array,
): Uint8Array {
  const modules = Uint8Array.from(known, (value) => Number(value > 0));
  for (const places of formats) places.forEach((place, i) => (modules[place] = bitOf(bits, 14 - i)));
  // A few modules are left over behind the last codeword: they count as 0.
  data.forEach(
    (place, i) =>
      (modules[place] =
        bitOf(words[i >> 3] ?? 0, 7 - (i & 7)) ^ Number(isMasked(place % size, Math.floor(place / size)))),
  );
  return modules;
}
