/**
 * Inflate, RFC 1951, and its zlib wrapping, RFC 1950.
 * Stops at a hard cap, so a zip bomb costs no more than a certificate, and refuses whatever stands after the end.
 * The tables are kept between calls: building them anew is most of the time a small payload takes.
 */
import { DecodeError } from './errors.ts';

/** Far above any real certificate (about 1 kB), far below a zip bomb. */
export const MAX_INFLATED = 64 * 1024;

const FAST_BITS = 9;
const FAST_MASK = (1 << FAST_BITS) - 1;
const MAX_BITS = 15;

/** A Huffman code: short codes by one table look-up (`symbol << 4 | length`), long ones by walking the counts. */
interface Code {
  readonly fast: Uint16Array;
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const emptyCode = (symbols: number): Code => ({
  fast: new Uint16Array(1 << FAST_BITS),
  counts: new Uint16Array(MAX_BITS + 1),
  symbols: new Uint16Array(symbols),
});

interface Tables {
  readonly output: Uint8Array;
  readonly lengths: Uint8Array;
  readonly literals: Code;
  readonly distances: Code;
  readonly fixedLiterals: Code;
  readonly fixedDistances: Code;
}

let tables: Tables | undefined;
const offsets = new Uint16Array(MAX_BITS + 1);
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const refuse = (why: string): never => {
  throw new DecodeError('inflate', why);
};
const damaged = () => refuse('Damaged');
const short = () => refuse('Ends too early');

/**
 * Fills `code` from code lengths. Over-full sets are refused; of incomplete ones only a lone code of one bit is
 * allowed.
 */
function build(code: Code, lengths: Uint8Array, start: number, count: number): void {
  const { fast, counts, symbols } = code;
  counts.fill(0);
  fast.fill(0);
  for (let i = 0; i < count; i++) counts[lengths[start + i]!]!++;
  const used = count - counts[0]!;
  counts[0] = 0;
  let left = 1;
  let next = 0;
  for (let bits = 1; bits <= MAX_BITS; bits++) {
    left = (left << 1) - counts[bits]!;
    if (left < 0) damaged();
    offsets[bits] = next;
    next += counts[bits]!;
  }
  if (left > 0 && used > 1) damaged();
  for (let symbol = 0; symbol < count; symbol++) {
    const bits = lengths[start + symbol]!;
    if (bits) symbols[offsets[bits]!++] = symbol;
  }
  let value = 0;
  let index = 0;
  for (let bits = 1; bits <= FAST_BITS; bits++, value <<= 1) {
    for (let n = counts[bits]!; n > 0; n--, value++) {
      const entry = (symbols[index++]! << 4) | bits;
      let reversed = 0;
      for (let bit = 0; bit < bits; bit++) reversed |= ((value >> bit) & 1) << (bits - 1 - bit);
      for (let slot = reversed; slot <= FAST_MASK; slot += 1 << bits) fast[slot] = entry;
    }
  }
}

function makeTables(): Tables {
  const lengths = new Uint8Array(320);
  const made: Tables = {
    output: new Uint8Array(MAX_INFLATED),
    lengths,
    literals: emptyCode(288),
    distances: emptyCode(32),
    fixedLiterals: emptyCode(288),
    fixedDistances: emptyCode(32),
  };
  lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288, 320);
  build(made.fixedLiterals, lengths, 0, 288);
  build(made.fixedDistances, lengths, 288, 32);
  return made;
}

/** The bits of the input, lowest first. */
class Bits {
  readonly source: Uint8Array;
  at: number;
  private hold = 0;
  private held = 0;

  constructor(source: Uint8Array, at: number) {
    this.source = source;
    this.at = at;
  }

  /** Holds at least so many bits, or all that are left. */
  private fill(count: number): void {
    while (this.held < count && this.at < this.source.length) {
      this.hold |= this.source[this.at++]! << this.held;
      this.held += 8;
    }
  }

  take(count: number): number {
    this.fill(count);
    if (this.held < count) short();
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  symbol({ fast, counts, symbols }: Code): number {
    this.fill(MAX_BITS);
    let entry = fast[this.hold & FAST_MASK]!;
    if (entry === 0) {
      for (let bits = 1, code = 0, first = 0, index = 0; bits <= MAX_BITS; bits++, code <<= 1, first <<= 1) {
        code |= (this.hold >> (bits - 1)) & 1;
        const count = counts[bits]!;
        if (code - first < count) {
          entry = (symbols[index + code - first]! << 4) | bits;
          break;
        }
        index += count;
        first += count;
      }
    }
    const bits = entry & 15;
    if (bits === 0) damaged();
    if (bits > this.held) short();
    this.hold >>>= bits;
    this.held -= bits;
    return entry >> 4;
  }

  /** Back to whole bytes; returns the first byte not begun. */
  align(): number {
    this.at -= this.held >> 3;
    this.hold = this.held = 0;
    return this.at;
  }
}

function readCodes(bits: Bits, { lengths, literals, distances }: Tables): void {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const lengthCount = bits.take(4) + 4;
  if (literalCount > 286 || distanceCount > 30) damaged();
  lengths.fill(0, 0, 19);
  for (let i = 0; i < lengthCount; i++) lengths[ORDER[i]!] = bits.take(3);
  build(literals, lengths, 0, 19);
  const total = literalCount + distanceCount;
  for (let i = 0; i < total;) {
    const symbol = bits.symbol(literals);
    if (symbol < 16) {
      lengths[i++] = symbol;
      continue;
    }
    if (symbol === 16 && i === 0) damaged();
    const value = symbol === 16 ? lengths[i - 1]! : 0;
    const repeat = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (i + repeat > total) damaged();
    lengths.fill(value, i, i + repeat);
    i += repeat;
  }
  if (lengths[256] === 0) damaged();
  build(literals, lengths, 0, literalCount);
  build(distances, lengths, literalCount, distanceCount);
}

const tooMuch = () => refuse('Too long');

/** Decodes one block into `output` from `length`; returns the new length. */
function readBlock(bits: Bits, output: Uint8Array, from: number, literals: Code, distances: Code): number {
  let length = from;
  for (;;) {
    const symbol = bits.symbol(literals);
    if (symbol < 256) {
      if (length === MAX_INFLATED) tooMuch();
      output[length++] = symbol;
      continue;
    }
    if (symbol === 256) return length;
    if (symbol > 285) damaged();
    // The bases and extra bits of RFC 1951 §3.2.5, worked out instead of looked up.
    const size = symbol - 257;
    const sizeBits = size < 8 || size === 28 ? 0 : (size - 4) >> 2;
    const copy = size === 28 ? 258 : size < 8 ? size + 3 : ((4 + (size & 3)) << sizeBits) + 3 + bits.take(sizeBits);
    const far = bits.symbol(distances);
    if (far > 29) damaged();
    const farBits = far < 4 ? 0 : (far - 2) >> 1;
    const distance = far < 4 ? far + 1 : ((2 + (far & 1)) << farBits) + 1 + bits.take(farBits);
    if (distance > length) damaged();
    if (length + copy > MAX_INFLATED) tooMuch();
    for (const stop = length + copy; length < stop; length++) output[length] = output[length - distance]!;
  }
}

function readStored(bits: Bits, output: Uint8Array, from: number): number {
  bits.align();
  const size = bits.take(16);
  if ((size ^ 0xffff) !== bits.take(16)) damaged();
  const stored = bits.source.subarray(bits.at, (bits.at += size));
  if (stored.length < size) short();
  if (from + size > MAX_INFLATED) tooMuch();
  output.set(stored, from);
  return from + size;
}

/** Inflates what begins at `start` and ends `tail` bytes before the end of `source`. Throws at stage `inflate`. */
export function inflate(source: Uint8Array, start = 0, tail = 0): Uint8Array {
  // Even stored blocks add next to nothing, so a longer input can only be a bomb or thousands of empty blocks.
  if (source.length > MAX_INFLATED + 1024) tooMuch();
  const kept = (tables ??= makeTables());
  const bits = new Bits(source, start);
  let length = 0;
  for (let last = 0; !last;) {
    last = bits.take(1);
    const type = bits.take(2);
    if (type === 0) length = readStored(bits, kept.output, length);
    else if (type === 1) length = readBlock(bits, kept.output, length, kept.fixedLiterals, kept.fixedDistances);
    else if (type === 2) {
      readCodes(bits, kept);
      length = readBlock(bits, kept.output, length, kept.literals, kept.distances);
    } else damaged();
  }
  if (bits.align() !== source.length - tail) refuse('Bytes after the end');
  return kept.output.slice(0, length);
}

const MODULUS = 65521;

/** Inflates a zlib stream and checks its Adler-32. */
export function inflateZlib(source: Uint8Array): Uint8Array {
  if (source.length < 6) short();
  const header = (source[0]! << 8) | source[1]!;
  if (header % 31 !== 0 || (header & 0x0f00) !== 0x0800 || header >> 12 > 7 || header & 0x20)
    refuse('Not a zlib stream');
  const bytes = inflate(source, 2, 4);
  let a = 1;
  let b = 0;
  for (let at = 0; at < bytes.length;) {
    // 3,800 sums stay far below 2^53, and below 2^32 as zlib has it.
    for (const stop = Math.min(at + 3800, bytes.length); at < stop; at++) b += a += bytes[at]!;
    a %= MODULUS;
    b %= MODULUS;
  }
  const end = source.length - 4;
  if (((source[end]! << 8) | source[end + 1]!) !== b || ((source[end + 2]! << 8) | source[end + 3]!) !== a)
    refuse('Checksum differs');
  return bytes;
}
