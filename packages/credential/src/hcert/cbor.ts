/**
 * CBOR, RFC 8949, as much as certificates use, read strictly and in one pass. Refused on purpose: duplicate keys,
 * lengths beyond the end, nesting without end, reserved and oversized numbers, text that is not UTF-8. A reader that
 * accepts these can show one thing and hash another. Items of indefinite length (§3.2) have one meaning only, and are
 * read under the same caps.
 */
import { concatBytes, latin1, strictUtf8 } from '../bytes.ts';
import { DecodeError } from '../errors.ts';
import type { Json, JsonObject } from '../json.ts';

/** A certificate nests six deep. */
const MAX_DEPTH = 16;

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;

const NULL = 0xf6;
const UNDEFINED = 0xf7;
const BREAK = 0xff;
/** What `head` leaves for an indefinite length, which a break ends. */
const OPEN = -1;
/** RFC 8949 §3.4.1, RFC 8943. */
const DATES: readonly number[] = [0, 1004];
/** RFC 8746 §2.1: bytes, as encoders of typed arrays mark them. */
const BYTES_TAG = 64;
/** "A map": how some encoders tell theirs from objects. */
const MAP_TAG = 259;

const refuse = (why: string): never => {
  throw new DecodeError('cbor', why);
};
const short = () => refuse('Ends too early');

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch (cause) {
    throw new DecodeError('cbor', 'Text is not UTF-8', { cause });
  }
}

/** Reads one item after another; the caller says what it expects. */
export class CborReader {
  readonly bytes: Uint8Array;
  at = 0;
  #depth = 0;
  #argument = 0;
  #ascii: string | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The major type of the next item, not consumed. Tags that only repeat what an item is are passed over. */
  peek(): number {
    const { at, bytes } = this;
    // Both are written in one way only: 0xd8 64 and 0xd9 259.
    if (bytes[at] === 0xd8 && bytes[at + 1] === BYTES_TAG && (bytes[at + 2] ?? 0) >> 5 === BYTES) this.at += 2;
    else if (
      bytes[at] === 0xd9 &&
      bytes[at + 1]! * 256 + bytes[at + 2]! === MAP_TAG &&
      (bytes[at + 3] ?? 0) >> 5 === MAP
    )
      this.at += 3;
    return this.#peekByte() >> 5;
  }

  /** Passes over what stands for nothing: null and undefined. */
  nothing(): boolean {
    const isNothing = this.#peekByte() === NULL || this.#peekByte() === UNDEFINED;
    if (isNothing) this.at++;
    return isNothing;
  }

  /** Whether a list ends here: after `count` items, or, where its length is indefinite, at a break. */
  #ended(count: number, read: number): boolean {
    if (count !== OPEN) return read === count;
    const isBreak = this.#peekByte() === BREAK;
    if (isBreak) this.at++;
    return isBreak;
  }

  #peekByte(): number {
    return this.bytes[this.at] ?? short();
  }

  /** Nothing may follow. */
  end(): void {
    if (this.at !== this.bytes.length) refuse('Bytes after the end');
  }

  /** Reads the head of an item: returns its major type, leaves its argument. */
  #head(): number {
    const first = this.#peekByte();
    this.at++;
    const info = first & 31;
    if (info < 24) this.#argument = info;
    else if (info === 31 && first >> 5 >= BYTES && first >> 5 <= MAP) this.#argument = OPEN;
    else if (info > 27) refuse('Reserved length');
    else this.#argument = this.#unsigned(1 << (info - 24));
    return first >> 5;
  }

  #unsigned(size: number): number {
    const { bytes } = this;
    if (this.at + size > bytes.length) short();
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + bytes[this.at++]!;
    if (!Number.isSafeInteger(value)) refuse('Too large');
    return value;
  }

  #expect(major: number): number {
    if (this.peek() !== major) refuse('Unexpected type');
    this.#head();
    return this.#argument;
  }

  /** A tag number. */
  tag(): number {
    return this.#expect(TAG);
  }

  /** Walks an array; `visit` must consume the item. How many there are is never believed beyond the bytes left. */
  array(visit: (index: number) => void): void {
    const count = this.#counted(this.#expect(ARRAY), 1);
    this.#deeper();
    for (let index = 0; !this.#ended(count, index); index++) visit(index);
    this.#depth--;
  }

  #counted(count: number, least: number): number {
    if (count * least > this.bytes.length - this.at) short();
    return count;
  }

  /** The rest of a string of indefinite length, put together. RFC 8949 §3.2.3 allows no chunks in chunks. */
  #chunks(major: number): Uint8Array {
    const chunks: Uint8Array[] = [];
    while (!this.#ended(OPEN, 0)) {
      if (this.#peekByte() >> 5 !== major || (this.#head(), this.#argument === OPEN)) refuse('Unexpected type');
      const length = this.#counted(this.#argument, 1);
      const chunk = this.bytes.subarray(this.at, (this.at += length));
      // Each is a text of its own: no letter is cut in two.
      if (major === TEXT) decodeUtf8(chunk);
      chunks.push(chunk);
    }
    return concatBytes(chunks);
  }

  /** A view of a byte string; the bytes are copied only where they come in chunks. */
  byteString(): Uint8Array {
    const length = this.#counted(this.#expect(BYTES), 1);
    return length === OPEN ? this.#chunks(BYTES) : this.bytes.subarray(this.at, (this.at += length));
  }

  text(): string {
    const length = this.#counted(this.#expect(TEXT), 1);
    if (length === OPEN) return decodeUtf8(this.#chunks(TEXT));
    const { bytes, at } = this;
    const end = (this.at = at + length);
    for (let i = at; i < end; i++) if (bytes[i]! >= 128) return decodeUtf8(bytes.subarray(at, end));
    // One native call for the whole item, then cuts: most texts are ASCII and short.
    return (this.#ascii ??= latin1.decode(bytes)).slice(at, end);
  }

  /** An integer, within what JavaScript counts exactly. */
  integer(): number {
    const major = this.#head();
    if (major === UNSIGNED) return this.#argument;
    if (major === NEGATIVE) return -1 - this.#argument;
    return refuse('Unexpected type');
  }

  /**
   * Walks a map whose keys are integers or texts; `visit` must consume the value. A key seen twice is refused.
   * @param any also keys of other types, which are passed over, and so is what they stand for
   */
  map(visit: (key: number | string) => void, any = false): void {
    const count = this.#counted(this.#expect(MAP), 2);
    const seen = new Set<number | string>();
    this.#deeper();
    for (let read = 0; !this.#ended(count, read); read++) {
      const major = this.peek();
      if (any && major !== TEXT && major > NEGATIVE) {
        this.skip();
        this.skip();
        continue;
      }
      const key = major === TEXT ? this.text() : this.integer();
      if (seen.has(key)) refuse('Key given twice');
      seen.add(key);
      visit(key);
    }
    this.#depth--;
  }

  /** Any item, consumed and forgotten, also one that has no name yet (§3.3). */
  skip(): void {
    this.#item(true);
  }

  /**
   * An item that JSON could hold: texts as keys, no byte strings. The tags of dates written as text are passed over,
   * other tags are refused. What is undefined is not there, as in JSON.
   */
  json(): Json {
    return this.#item(false);
  }

  /** `any`: also what JSON cannot hold, of which nothing is kept. */
  #item(any: boolean): Json {
    const major = this.peek();
    if (major === TEXT) return this.text();
    if (major <= NEGATIVE) return any ? this.#passNumber() : this.integer();
    if (major > TAG) return this.#simple(any);
    if (major === BYTES) {
      if (!any) refuse('Unexpected type');
      this.byteString();
      return null;
    }
    if (major === MAP) {
      const items: JsonObject = {};
      this.map((key) => {
        if (any) this.#item(any);
        else if (typeof key !== 'string' || key === '__proto__') refuse('Unexpected type');
        else if (this.#peekByte() === UNDEFINED) this.at++;
        else items[key] = this.#item(any);
      }, any);
      return items;
    }
    if (major === ARRAY) {
      const items: Json[] = [];
      this.array(() => items.push(this.#item(any)));
      return items;
    }
    this.#deeper();
    if (!DATES.includes(this.tag()) && !any) refuse('Unexpected type');
    const item = this.#item(any);
    if (typeof item !== 'string' && !any) refuse('Unexpected type');
    this.#depth--;
    return item;
  }

  /** false, true, null, or a float; `any`: also those that JSON has no word for. */
  #simple(any: boolean): boolean | number | null {
    const first = this.#peekByte();
    this.at++;
    if (first === 0xf4) return false;
    if (first === 0xf5) return true;
    if (first === NULL || (any && first < 0xf8)) return null;
    // §3.3: below 32 they are written in one byte, and in no other way.
    if (any && first === 0xf8 && this.#unsigned(1) >= 32) return null;
    if (first < 0xf9 || first > 0xfb) return refuse('Unexpected type');
    const size = 2 << (first - 0xf9);
    if (this.at + size > this.bytes.length) short();
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    return size === 8 ? view.getFloat64(0) : size === 4 ? view.getFloat32(0) : half(view.getUint16(0));
  }

  /** A number nobody reads may be of 64 bits. */
  #passNumber(): null {
    const info = this.#peekByte() & 31;
    if (info > 27) refuse('Reserved length');
    this.at += info < 24 ? 1 : 1 + (1 << (info - 24));
    if (this.at > this.bytes.length) short();
    return null;
  }

  #deeper(): void {
    if (++this.#depth > MAX_DEPTH) refuse('Nested too deep');
  }
}

/** IEEE 754 half precision, RFC 8949 appendix D. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size =
    exponent === 0
      ? fraction * 2 ** -24
      : exponent === 31
        ? fraction
          ? NaN
          : Infinity
        : (fraction + 1024) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -size : size;
}
