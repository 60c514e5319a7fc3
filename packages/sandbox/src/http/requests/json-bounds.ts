/**
 * A look at JSON before it is parsed: how deep, how many, how long a list, in one pass over its bytes. Whether it is
 * JSON at all is for the parser to say; this only keeps from it, and from what checks it, more than the contract lets
 * in.
 */
import type { BodyLimits } from './body-limits.ts';

/**
 * More than may be of items, names, values or signs of a text or a number, or U+0000 in one, and where: a JSON pointer
 * (RFC 6901).
 */
export interface JsonFault {
  pointer: string;
  kind: 'too-deep' | 'too-many' | 'nul';
}

export type JsonLimits = Pick<BodyLimits, 'depth' | 'values' | 'items' | 'keys' | 'text'>;

export interface JsonBounds {
  fault: JsonFault | undefined;
  /** Commas, lists and objects: how much there is to look at. */
  values: number;
}

const [QUOTE, COMMA, COLON, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END, LETTER_U, ZERO] = [...'",:\\[]{}u0'].map(
  (sign) => sign.charCodeAt(0),
);

const SPACE = 32;
/** Any that a program writes is shorter; none of ours needs it. Digits and signs. */
const LONGEST_NUMBER = 400;

/** A list or an object that has begun and not ended. */
interface Open {
  isList: boolean;
  /** Items or keys so far. */
  count: number;
  expectsKey: boolean;
  keyFrom: number;
  keyTo: number;
}

const isNul = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LETTER_U &&
  bytes[at + 1] === ZERO &&
  bytes[at + 2] === ZERO &&
  bytes[at + 3] === ZERO &&
  bytes[at + 4] === ZERO;

/** The key whose quotes stand here. What is no JSON has no name. */
function keyIn(bytes: Uint8Array, { keyFrom, keyTo }: Open): string {
  try {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(keyFrom, keyTo))));
  } catch {
    return '';
  }
}

const pointerOf = (bytes: Uint8Array, open: readonly Open[]): string =>
  open
    .map((one) => `/${one.isList ? one.count : keyIn(bytes, one).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');

/** Holds JSON against the limits of what it is sent for. */
export function boundsOf(bytes: Uint8Array, limits: JsonLimits): JsonBounds {
  const open: Open[] = [];
  let values = 0;
  let innermost: Open | undefined;
  /** Where a number or a word began, less one. */
  let before = -1;
  const fault = (kind: JsonFault['kind'], at: readonly Open[]): JsonBounds => ({
    fault: { pointer: pointerOf(bytes, at), kind },
    values,
  });

  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === QUOTE) {
      const from = at;
      const last = Math.min(bytes.length, from + limits.text);
      let hasNul = false;
      for (at += 1; at < last && bytes[at] !== QUOTE; at += 1) {
        if (bytes[at] === BACKSLASH) hasNul = isNul(bytes, (at += 1)) || hasNul;
        else hasNul ||= bytes[at] === 0;
      }
      const isKey = innermost?.expectsKey === true;
      // A key that is too long, or has U+0000 in it, has no name that could be told: its object is.
      const named = isKey ? open.slice(0, -1) : open;
      if (hasNul) return fault('nul', named);
      if (at >= last && last < bytes.length) return fault('too-many', named);
      before = at;
      if (!innermost || !isKey) continue;
      innermost.keyFrom = from;
      innermost.keyTo = at + 1;
      innermost.count += 1;
      if (innermost.count > limits.keys) return fault('too-many', open.slice(0, -1));
    } else if (sign === COMMA) {
      values += 1;
      before = at;
      if (!innermost) continue;
      innermost.expectsKey = !innermost.isList;
      if (!innermost.isList) continue;
      innermost.count += 1;
      if (innermost.count >= limits.items) return fault('too-many', open.slice(0, -1));
    } else if (sign === COLON) {
      if (innermost) innermost.expectsKey = false;
    } else if (sign === LIST || sign === OBJECT) {
      values += 1;
      if (open.length === limits.depth) return fault('too-deep', open);
      innermost = { isList: sign === LIST, count: 0, expectsKey: sign === OBJECT, keyFrom: 0, keyTo: 0 };
      open.push(innermost);
    } else if (sign === LIST_END || sign === OBJECT_END) {
      open.pop();
      innermost = open.at(-1);
    } else {
      if (sign === undefined || sign <= SPACE) before = at;
      else if (at - before > LONGEST_NUMBER) return fault('too-many', open);
      continue;
    }
    before = at;
    if (values > limits.values) return fault('too-many', []);
  }
  return { fault: undefined, values };
}
