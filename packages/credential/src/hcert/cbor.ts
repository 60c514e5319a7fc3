/**
 * CBOR, RFC 8949, as much as certificates use, read strictly and in one pass.
 * Refused on purpose: indefinite lengths, doubled keys, lengths beyond the end, nesting without end, reserved and
 * oversized numbers, text that is not UTF-8. A reader that shrugs at these can be shown one thing and hash another.
 */
import { latin1, strictUtf8 } from '../bytes.ts';
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

const UNDEFINED = 0xf7;
/** RFC 8949 §3.4.1, RFC 8943. */
const DATES: readonly number[] = [0, 1004];

const refuse = (why: string): never => {
  throw new DecodeError('cbor', why);
};
const short = () => refuse('Ends too early');

/** Reads one item after another; the caller says what it expects. */
export class CborReader {
  readonly bytes: Uint8Array;
  at = 0;
  private depth = 0;
  private argument = 0;
  private ascii: string | undefined;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The major type of the next item, not consumed. */
  peek(): number {
    return this.peekByte() >> 5;
  }

  private peekByte(): number {
    return this.bytes[this.at] ?? short();
  }

  /** Nothing may follow. */
  end(): void {
    if (this.at !== this.bytes.length) refuse('Bytes after the end');
  }

  /** Reads the head of an item: returns its major type, leaves its argument. */
  private head(): number {
    const first = this.peekByte();
    this.at++;
    const info = first & 31;
    if (info < 24) this.argument = info;
    else if (info > 27) refuse('Indefinite or reserved length');
    else this.argument = this.unsigned(1 << (info - 24));
    return first >> 5;
  }

  private unsigned(size: number): number {
    const { bytes } = this;
    if (this.at + size > bytes.length) short();
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + bytes[this.at++]!;
    if (!Number.isSafeInteger(value)) refuse('Too large');
    return value;
  }

  private expect(major: number): number {
    if (this.head() !== major) refuse('Unexpected type');
    return this.argument;
  }

  /** A tag number. */
  tag(): number {
    return this.expect(TAG);
  }

  /** How many items an array announces, never more than there are bytes left. */
  array(): number {
    return this.counted(this.expect(ARRAY), 1);
  }

  private counted(count: number, least: number): number {
    if (count * least > this.bytes.length - this.at) short();
    return count;
  }

  /** A view of a byte string; the bytes are not copied. */
  byteString(): Uint8Array {
    const length = this.counted(this.expect(BYTES), 1);
    return this.bytes.subarray(this.at, (this.at += length));
  }

  text(): string {
    const length = this.counted(this.expect(TEXT), 1);
    const { bytes, at } = this;
    const end = (this.at = at + length);
    for (let i = at; i < end; i++) {
      if (bytes[i]! < 128) continue;
      try {
        return strictUtf8.decode(bytes.subarray(at, end));
      } catch (cause) {
        throw new DecodeError('cbor', 'Text is not UTF-8', { cause });
      }
    }
    // One native call for the whole item, then cuts: most texts are ASCII and short.
    return (this.ascii ??= latin1.decode(bytes)).slice(at, end);
  }

  /** An integer, within what JavaScript counts exactly. */
  integer(): number {
    const major = this.head();
    if (major === UNSIGNED) return this.argument;
    if (major === NEGATIVE) return -1 - this.argument;
    return refuse('Unexpected type');
  }

  /** Walks a map whose keys are integers or texts; `visit` must consume the value. A key seen twice is refused. */
  map(visit: (key: number | string) => void): void {
    const count = this.counted(this.expect(MAP), 2);
    const seen = new Set<number | string>();
    this.deeper();
    for (let i = 0; i < count; i++) {
      const key = this.peek() === TEXT ? this.text() : this.integer();
      if (seen.has(key)) refuse('Key given twice');
      seen.add(key);
      visit(key);
    }
    this.depth--;
  }

  /** Any item, consumed and forgotten. */
  skip(): void {
    this.item(true);
  }

  /**
   * An item that JSON could hold: texts as keys, no byte strings. The tags of dates written as text are passed over,
   * other tags are refused. What is undefined is not there, as in JSON.
   */
  json(): Json {
    return this.item(false);
  }

  /** `any`: also what JSON cannot hold, of which nothing is kept. */
  private item(any: boolean): Json {
    const major = this.peek();
    if (major === TEXT) return this.text();
    if (major <= NEGATIVE) return this.integer();
    if (major > TAG) return this.simple();
    if (major === BYTES) {
      if (!any) refuse('Unexpected type');
      this.byteString();
      return null;
    }
    if (major === MAP) {
      const items: JsonObject = {};
      this.map((key) => {
        if (any) this.item(any);
        else if (typeof key !== 'string' || key === '__proto__') refuse('Unexpected type');
        else if (this.peekByte() === UNDEFINED) this.at++;
        else items[key] = this.item(any);
      });
      return items;
    }
    this.deeper();
    let item: Json = [];
    if (major === ARRAY) for (let left = this.array(); left > 0; left--) item.push(this.item(any));
    else {
      if (!DATES.includes(this.tag()) && !any) refuse('Unexpected type');
      item = this.item(any);
      if (typeof item !== 'string' && !any) refuse('Unexpected type');
    }
    this.depth--;
    return item;
  }

  /** false, true, null, or a float. */
  private simple(): boolean | number | null {
    const first = this.peekByte();
    this.at++;
    if (first === 0xf4) return false;
    if (first === 0xf5) return true;
    if (first === 0xf6) return null;
    if (first < 0xf9 || first > 0xfb) return refuse('Unexpected type');
    const size = 2 << (first - 0xf9);
    if (this.at + size > this.bytes.length) short();
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, size);
    this.at += size;
    return size === 8 ? view.getFloat64(0) : size === 4 ? view.getFloat32(0) : half(view.getUint16(0));
  }

  private deeper(): void {
    if (++this.depth > MAX_DEPTH) refuse('Nested too deep');
  }
}

/** IEEE 754 half precision, RFC 8949 appendix D. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : exponent === 31 ? (fraction ? NaN : Infinity) : (fraction + 1024) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -size : size;
}
