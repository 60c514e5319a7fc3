/** DER, X.690, as much as certificates of issuers need: one element after another, definite lengths only. */

export interface DerElement {
  readonly tag: number;
  readonly value: Uint8Array;
  /** With its tag and length. */
  readonly whole: Uint8Array;
}

export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const SEQUENCE = 0x30;

/** Splits bytes into elements. Throws RangeError when they do not add up. */
export function parseElements(bytes: Uint8Array): DerElement[] {
  const found: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const start = at;
    const tag = bytes[at++]!;
    let length = bytes[at++] ?? 0x80;
    if (length >= 0x80) {
      const size = length & 0x7f;
      if (size < 1 || size > 3) throw new RangeError('DER');
      length = 0;
      for (let i = 0; i < size; i++) length = length * 256 + (bytes[at++] ?? Number.NaN);
    }
    if (!(at + length <= bytes.length)) throw new RangeError('DER');
    found.push({ tag, value: bytes.subarray(at, at + length), whole: bytes.subarray(start, at + length) });
    at += length;
  }
  return found;
}

/** The parts of the one element in `bytes`. */
export function childrenOf(bytes: Uint8Array, tag: number): DerElement[] {
  const [only, ...more] = parseElements(bytes);
  if (only?.tag !== tag || more.length) throw new RangeError('DER');
  return parseElements(only.value);
}

/** UTCTime and GeneralizedTime, always in UTC, RFC 5280. */
export function parseTime({ tag, value }: DerElement): Date {
  const text = String.fromCharCode(...value);
  const full = tag === 0x17 ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text : text;
  const date = new Date(full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Number.isNaN(date.getTime())) throw new RangeError('DER');
  return date;
}
