/**
 * A slice as it is kept on a device: its hashes as sorted bytes, one after another, without the bytes their prefix
 * tells anyway. Two hashes of 8 bytes take 14, where the JSON that came takes 38 and its strings and sets in memory
 * over 100. What is signed is the hash of that JSON. It is checked when the slice arrives, and, written again from the
 * bytes, before anything is answered from a slice that was kept: what lies in a store may have been written by anybody.
 */
import { concatBytes, sha256, toHex, utf8 } from '../bytes.ts';
import { canonicaliseJson } from '../canonical-json.ts';
import type { RevocationSlice } from './published.ts';

export interface PackedSlice {
  readonly prefix: string;
  /** How many of the hashes are of UVCIs; those of contents come after them. */
  readonly uvcis: number;
  readonly packed: Uint8Array;
  /** All else that the slice says: it is hashed too. */
  readonly terms: object;
  /**
   * The first digits of its hash, by which one that has changed since is known before it is used. They prove nothing.
   */
  readonly mark: string;
}

/** Both lists of hashes as JSON, in bytes. */
interface WrittenLists {
  readonly uvciHashes: Uint8Array;
  readonly contentHashes: Uint8Array;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const QUOTE = 0x22;
const COMMA = 0x2c;
const HEX = utf8('0123456789abcdef');
/** Of each letter; what is no digit of lower-case hex is above all of them. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, letter) => (HEX.includes(letter) ? HEX.indexOf(letter) : 255));

/** Bytes of each hash that its prefix already holds: two digits a byte. */
const prefixBytes = (prefix: string): number => prefix.length >> 1;
/** Bytes that are kept of each. */
const widthOf = (prefix: string, hashBytes: number): number => hashBytes - prefixBytes(prefix);

/**
 * Takes the bytes of one list out of its JSON; undefined where a hash is not of that length, in lower-case hex, behind
 * that prefix.
 */
function packList(json: Uint8Array, prefix: string, hashBytes: number): Uint8Array | undefined {
  const head = utf8(prefix);
  const stride = 2 * hashBytes + 3;
  const count = json.length === 2 ? 0 : (json.length - 1) / stride;
  const width = widthOf(prefix, hashBytes);
  if (!Number.isInteger(count) || !(width > 0)) return undefined;
  const packed = new Uint8Array(count * width);
  let at = 0;
  let odd = 0;
  for (let start = 1; start < json.length - 1; start += stride) {
    if (json[start] !== QUOTE || json[start + stride - 2] !== QUOTE) return undefined;
    for (let i = 0; i < head.length; i++) if (json[start + 1 + i] !== head[i]) return undefined;
    for (let i = start + 1 + 2 * prefixBytes(prefix); i < start + stride - 2; i += 2) {
      const [high, low] = [DIGITS[json[i]!]!, DIGITS[json[i + 1]!]!];
      odd |= high | low;
      packed[at++] = high * 16 + low;
    }
  }
  return odd > 15 ? undefined : packed;
}

/** 64 bits: enough to tell versions apart. */
export const markOf = (hash: string): string => hash.slice(0, 16);

function pack(
  slice: RevocationSlice,
  hash: string,
  hashBytes: number,
): { slice: PackedSlice; written: WrittenLists } | undefined {
  const { prefix, uvciHashes, contentHashes, ...terms } = slice;
  const written = { uvciHashes: utf8(JSON.stringify(uvciHashes)), contentHashes: utf8(JSON.stringify(contentHashes)) };
  const [uvcis, contents] = [
    packList(written.uvciHashes, prefix, hashBytes),
    packList(written.contentHashes, prefix, hashBytes),
  ];
  if (!uvcis || !contents) return undefined;
  return {
    slice: { prefix, uvcis: uvciHashes.length, packed: concatBytes([uvcis, contents]), terms, mark: markOf(hash) },
    written,
  };
}

function writeList(hashes: Uint8Array, prefix: string, hashBytes: number): Uint8Array {
  const width = widthOf(prefix, hashBytes);
  const head = utf8(prefix.slice(0, 2 * prefixBytes(prefix)));
  const count = hashes.length / width;
  const json = new Uint8Array(2 + count * (2 * hashBytes + 3) - (count ? 1 : 0));
  let at = 0;
  json[at++] = OPEN;
  for (let from = 0; from < hashes.length; from += width) {
    if (from) json[at++] = COMMA;
    json[at++] = QUOTE;
    for (let i = 0; i < head.length; i++) json[at++] = head[i]!;
    for (let i = from; i < from + width; i++) {
      json[at++] = HEX[hashes[i]! >> 4]!;
      json[at++] = HEX[hashes[i]! & 15]!;
    }
    json[at++] = QUOTE;
  }
  json[at] = CLOSE;
  return json;
}

/** The bytes over which the hash of a slice is made: its canonical form (RFC 8785). */
function canonicalBytes({ prefix, terms }: PackedSlice, lists: WrittenLists): Uint8Array {
  const fields: Readonly<Record<string, unknown>> = { ...terms, prefix, ...lists };
  const names = Object.keys(fields).sort();
  const parts = names.flatMap((name, index) => {
    const value = fields[name];
    return [
      utf8(`${index ? ',' : '{'}${JSON.stringify(name)}:`),
      value instanceof Uint8Array ? value : utf8(canonicaliseJson(value)),
    ];
  });
  return concatBytes([...parts, utf8('}')]);
}

/** Which of two runs of bytes comes first. */
function compare(a: Uint8Array, at: number, b: Uint8Array, from: number, width: number): number {
  for (let i = 0; i < width; i++) {
    const difference = a[at + i]! - b[from + i]!;
    if (difference) return difference;
  }
  return 0;
}

/**
 * Whether a hash, whose first bytes the prefix tells, is among those of one kind. They are published in their order,
 * which the hash of the slice vouches for.
 */
export function isListed(
  { prefix, uvcis, packed }: PackedSlice,
  kind: 'uvci' | 'content',
  hash: Uint8Array,
  hashBytes: number,
): boolean {
  const width = widthOf(prefix, hashBytes);
  let [low, high] = kind === 'uvci' ? [0, uvcis] : [uvcis, packed.length / width];
  const end = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(packed, middle * width, hash, prefixBytes(prefix), width) < 0) low = middle + 1;
    else high = middle;
  }
  return low < end && compare(packed, low * width, hash, prefixBytes(prefix), width) === 0;
}

/** Where one list is out of order, half of it would not be found. */
function isSorted({ uvcis, packed }: PackedSlice, width: number): boolean {
  for (let row = 1; row < packed.length / width; row++) {
    if (row !== uvcis && compare(packed, (row - 1) * width, packed, row * width, width) > 0) return false;
  }
  return true;
}

async function isSigned(slice: PackedSlice, hash: string, hashBytes: number, written: WrittenLists): Promise<boolean> {
  const bytes = canonicalBytes(slice, written);
  return toHex(await sha256(bytes)) === hash && isSorted(slice, widthOf(slice.prefix, hashBytes));
}

/**
 * A slice that arrived. Undefined when it is not the one of that hash, or when its hashes are not of `hashBytes` bytes,
 * in lower-case hex and in their order behind the prefix: nobody could be found in it.
 */
export async function acceptSlice(
  slice: RevocationSlice,
  hash: string,
  hashBytes: number,
): Promise<PackedSlice | undefined> {
  const arrived = pack(slice, hash, hashBytes);
  return arrived && (await isSigned(arrived.slice, hash, hashBytes, arrived.written)) ? arrived.slice : undefined;
}

/** Whether a slice that was kept is the one of that hash, with hashes of that length. */
export async function isGenuine(slice: PackedSlice, hash: string, hashBytes: number): Promise<boolean> {
  const { prefix, uvcis, packed } = slice;
  const width = widthOf(prefix, hashBytes);
  const cut = uvcis * width;
  // Halves would be written down as the same hash, and compare with none.
  if (!(packed instanceof Uint8Array) || !Number.isInteger(uvcis)) return false;
  if (!(width > 0) || packed.length % width || !(cut >= 0 && cut <= packed.length)) return false;
  return isSigned(slice, hash, hashBytes, {
    uvciHashes: writeList(packed.subarray(0, cut), prefix, hashBytes),
    contentHashes: writeList(packed.subarray(cut), prefix, hashBytes),
  });
}
