/** What stands where in a QR code. ISO/IEC 18004:2015, sections 6.3, 7.5 to 7.9 and annexes C to E. */

/** In the order of the two bits that name them in the code. */
const LEVELS = ['M', 'L', 'H', 'Q'] as const;
export type CorrectionLevel = (typeof LEVELS)[number];

/** Correction codewords of a block, versions 1 to 40 (table 9). */
const CORRECTION: Readonly<Record<CorrectionLevel, readonly number[]>> = {
  L: [
    7,
    10,
    15,
    20,
    26,
    18,
    20,
    24,
    30,
    18,
    20,
    24,
    26,
    30,
    22,
    24,
    28,
    30,
    28,
    28,
    28,
    28,
    30,
    30,
    26,
    28,
    ...new Array<number>(14).fill(30),
  ],
  M: [
    10,
    16,
    26,
    18,
    24,
    16,
    18,
    22,
    22,
    26,
    30,
    22,
    22,
    24,
    24,
    28,
    28,
    26,
    26,
    26,
    26,
    ...new Array<number>(19).fill(28),
  ],
  Q: [
    13,
    22,
    18,
    26,
    18,
    24,
    18,
    22,
    20,
    24,
    28,
    26,
    24,
    20,
    30,
    24,
    28,
    28,
    26,
    30,
    28,
    30,
    30,
    30,
    30,
    28,
    ...new Array<number>(14).fill(30),
  ],
  H: [
    17,
    28,
    22,
    16,
    22,
    28,
    26,
    26,
    24,
    28,
    24,
    28,
    22,
    24,
    24,
    30,
    28,
    28,
    26,
    28,
    30,
    24,
    ...new Array<number>(18).fill(30),
  ],
};
/** Blocks, versions 1 to 40 (table 9). */
const BLOCKS: Readonly<Record<CorrectionLevel, readonly number[]>> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19,
    20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33,
    35, 37, 38, 40, 43, 45, 47, 49,
  ],
  Q: [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45,
    48, 51, 53, 56, 59, 62, 65, 68,
  ],
  H: [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51,
    54, 57, 60, 63, 66, 70, 74, 77, 81,
  ],
};

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** A module is dark (1), light (-1), or holds data (0). */
export interface Layout {
  /** Modules along a side. */
  readonly size: number;
  /** Known modules, row by row; the format beside the finders counts as data here. */
  readonly known: Int8Array;
  /** Lines on which alignment patterns have their centres, the same for columns and rows. */
  readonly centres: readonly number[];
  /** Places of the data modules in the order in which codewords fill them, highest bit first. */
  readonly data: Int32Array;
  /** Places of the format's two copies, highest bit first. */
  readonly formats: readonly [readonly number[], readonly number[]];
}

export const isSize = (size: number): boolean => size % 4 === 1 && size >= 21 && size <= 177;

function centresOf(size: number): number[] {
  const version = (size - 17) / 4;
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.floor((version * 4 + count * 2 + 1) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)];
}

/** The version's own number, from version 7 on: 6 bits and their 12 of BCH correction (annex D). */
function versionBits(version: number): number {
  let rest = version << 12;
  for (let i = 17; i >= 12; i--) if (rest & (1 << i)) rest ^= 0x1f25 << (i - 12);
  return (version << 12) | rest;
}

export function layoutOf(size: number): Layout {
  const known = new Int8Array(size * size);
  const taken = new Uint8Array(size * size);
  const centres = centresOf(size);
  const put = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    known[y * size + x] = dark ? 1 : -1;
    taken[y * size + x] = 1;
  };
  const square = (cx: number, cy: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) put(cx + dx, cy + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i++) {
    put(6, i, i % 2 === 0);
    put(i, 6, i % 2 === 0);
  }
  const last = centres.at(-1);
  for (const y of centres) {
    for (const x of centres) {
      if ((x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6)) continue;
      square(x, y, 2, (ring) => ring !== 1);
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  if (size >= 45) {
    const bits = versionBits((size - 17) / 4);
    for (let i = 0; i < 18; i++) {
      const [long, short] = [Math.floor(i / 3), size - 11 + (i % 3)];
      put(long, short, Boolean((bits >> i) & 1));
      put(short, long, Boolean((bits >> i) & 1));
    }
  }
  put(8, size - 8, true);
  const at = (x: number, y: number) => y * size + x;
  const formats = [
    [...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => at(x, 8)), ...[7, 5, 4, 3, 2, 1, 0].map((y) => at(8, y))],
    [
      ...Array.from({ length: 7 }, (_, i) => at(8, size - 1 - i)),
      ...Array.from({ length: 8 }, (_, i) => at(size - 8 + i, 8)),
    ],
  ] as const;
  formats.forEach((places) => places.forEach((place) => (taken[place] = 1)));
  return { size, known, centres, data: Int32Array.from(pathOf(size, taken)), formats };
}

/**
 * Two columns at a time from the right, upwards and downwards in turn; the column of the timing pattern is left out.
 */
function pathOf(size: number, taken: Uint8Array): number[] {
  const path: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i++) {
      const y = upwards ? size - 1 - i : i;
      for (const x of [right, right - 1]) if (!taken[y * size + x]) path.push(y * size + x);
    }
  }
  return path;
}

export interface FormatInformation {
  readonly level: CorrectionLevel;
  readonly isMasked: (x: number, y: number) => boolean;
  /** The 15 bits as they stand in the code. */
  readonly bits: number;
}

/** All 32 (annex C). */
export const FORMATS: readonly FormatInformation[] = Array.from({ length: 32 }, (_, value) => {
  let rest = value << 10;
  for (let i = 14; i >= 10; i--) if (rest & (1 << i)) rest ^= 0x537 << (i - 10);
  return { level: LEVELS[value >> 3]!, isMasked: MASKS[value & 7]!, bits: ((value << 10) | rest) ^ 0x5412 };
});

export interface Block {
  /** Codewords that correct the others: the last of the block. */
  readonly correction: number;
  /** Where its codewords stand among all, in its own order. */
  readonly places: readonly number[];
}

/** Codewords of the blocks stand in turn: first the data of all, then the correction of all (section 7.6). */
export function blocksOf({ size, data }: Layout, level: CorrectionLevel): Block[] {
  const version = (size - 17) / 4;
  const [correction, count] = [CORRECTION[level][version - 1]!, BLOCKS[level][version - 1]!];
  const total = data.length >> 3;
  const short = Math.floor(total / count) - correction;
  /** Blocks with one codeword more come last. */
  const longer = total % count;
  return Array.from({ length: count }, (_, block) => {
    const places = Array.from({ length: short }, (_, i) => i * count + block);
    if (block >= count - longer) places.push(short * count + block - (count - longer));
    for (let i = 0; i < correction; i++) places.push(short * count + longer + i * count + block);
    return { correction, places };
  });
}
