/**
 * A reader for tests: takes a drawing apart as ISO/IEC 18004 says, from its path alone, and gives the text. Mends no
 * damage.
 */

/** By version and level: correction codewords a block, then blocks and data codewords of each (table 9). */
const BLOCKS: Readonly<
  Record<string, readonly [correction: number, ...groups: (readonly [count: number, data: number])[]]>
> = {
  '1L': [7, [1, 19]],
  '1M': [10, [1, 16]],
  '1Q': [13, [1, 13]],
  '1H': [17, [1, 9]],
  '2L': [10, [1, 34]],
  '2M': [16, [1, 28]],
  '2Q': [22, [1, 22]],
  '2H': [28, [1, 16]],
  '3M': [26, [1, 44]],
  '3Q': [18, [2, 17]],
  '3H': [22, [2, 13]],
  '10Q': [24, [6, 19], [2, 20]],
  '16Q': [24, [15, 19], [2, 20]],
};
const ALIGNMENT: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  10: [6, 28, 50],
  16: [6, 26, 50, 74],
};
const LEVELS = ['M', 'L', 'H', 'Q'];
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The modules a path covers. */
export function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let i = 0; i < Number(width); i++) rows[Number(y)]![Number(x) + i] = true;
  return rows;
}

/**
 * The 15 bits beside the upper left corner, without their own mask; 13 is left over when they are no codeword of the
 * BCH code.
 */
function formatOf(dark: boolean[][]): { level: string; mask: number; sound: boolean } {
  const line = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => dark[8]![x]!).concat([7, 5, 4, 3, 2, 1, 0].map((y) => dark[y]![8]!));
  const bits = line.reduce((value, bit) => value * 2 + Number(bit), 0) ^ 0b101010000010010;
  let rest = bits;
  for (let i = 14; i >= 10; i--) if (rest & (1 << i)) rest ^= 0b10100110111 << (i - 10);
  return { level: LEVELS[bits >> 13]!, mask: (bits >> 10) & 7, sound: rest === 0 };
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  if ((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9) || x === 6 || y === 6) return true;
  if (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) return true;
  const centres = ALIGNMENT[version]!;
  const last = centres.at(-1);
  const isCorner = (a: number, b: number) => (a === 6 && b === 6) || (a === 6 && b === last) || (a === last && b === 6);
  return centres.some((a) => centres.some((b) => !isCorner(a, b) && Math.abs(x - a) <= 2 && Math.abs(y - b) <= 2));
}

function codewords(dark: boolean[][], version: number, mask: number): number[] {
  const size = dark.length;
  const bits: boolean[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFunction(x, y, size, version)) bits.push(dark[y]![x]! !== MASKS[mask]!(x, y));
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((value, bit) => value * 2 + Number(bit), 0),
  );
}

/** Data of all blocks, no longer interleaved. */
function dataOf(words: number[], version: number, level: string): number[] {
  const [, ...groups] = BLOCKS[`${version}${level}`]!;
  const lengths = groups.flatMap(([count, data]) => new Array<number>(count).fill(data));
  const blocks = lengths.map((): number[] => []);
  let at = 0;
  for (let i = 0; i < Math.max(...lengths); i++)
    blocks.forEach((block, b) => i < lengths[b]! && block.push(words[at++]!));
  return blocks.flat();
}

function textOf(data: number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number) => parseInt(bits.slice(at, (at += count)), 2);
  const bytes: number[] = [];
  const size = version < 10 ? { 1: 10, 2: 9, 4: 8 } : { 1: 12, 2: 11, 4: 16 };
  const put = (text: string) => bytes.push(...new TextEncoder().encode(text));
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 7) take(8);
    else {
      let count = take(size[mode as 1 | 2 | 4]);
      if (mode === 1)
        for (; count > 0; count -= 3)
          put(String(take([0, 4, 7, 10][Math.min(3, count)]!)).padStart(Math.min(3, count), '0'));
      else if (mode === 4) for (; count > 0; count--) bytes.push(take(8));
      else
        for (; count > 0; count -= 2) {
          const value = take(count > 1 ? 11 : 6);
          put(count > 1 ? ALPHANUMERIC[Math.floor(value / 45)]! + ALPHANUMERIC[value % 45]! : ALPHANUMERIC[value]!);
        }
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

export function readBack({ path, size }: { path: string; size: number }): {
  text: string;
  level: string;
  version: number;
  sound: boolean;
} {
  const dark = modulesOf(path, size);
  const version = (size - 17) / 4;
  const { level, mask, sound } = formatOf(dark);
  return { text: textOf(dataOf(codewords(dark, version, mask), version, level), version), level, version, sound };
}
