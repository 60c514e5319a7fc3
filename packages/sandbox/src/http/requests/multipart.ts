/**
 * A form with files (RFC 7578 over RFC 2046), in one pass over its bytes: parts are counted as they are found, and
 * nothing of one more than may be is looked at. By hand: `formData()` makes every part a file before one can be
 * counted, and what libraries there are count no parts or run in Node alone, while a sandbox runs in pages too.
 */

export interface Part {
  name: string;
  /** For files only. */
  fileName: string | undefined;
  /** Media type, without parameters, in small letters; '' where none is said. */
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Not what RFC 7578 says. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError';
}

/** Bytes of the headers of one part: room for the longest name of a file that systems have, in any script. */
const MAXIMUM_HEADERS = 4096;

/** Bytes that are looked at one by one before the runtime is asked. */
const NEAR = 32;

const [CR, LF, DASH, SPACE, TAB] = [13, 10, 45, 32, 9];

/** The boundary that a content type names, of the length RFC 2046 allows. */
export function boundaryIn(contentType: string): string | undefined {
  const [, quoted, plain] =
    /;[ \t]*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70})(?=[ \t]*(?:;|$)))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

/**
 * Where each delimiter begins and ends. A delimiter stands at the beginning of a line and has no line break in it, so
 * what is compared at one line is never compared again at another: the search goes over the bytes once, whatever was
 * chosen as boundary.
 */
function* delimitersIn(bytes: Uint8Array, boundary: string): Generator<{ from: number; to: number }> {
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const beginsAt = (line: number): boolean => {
    for (let at = 0; at < delimiter.length; at += 1) if (bytes[line + at] !== delimiter[at]) return false;
    return true;
  };
  // The first one has no line break before it.
  if (beginsAt(0)) yield { from: 0, to: delimiter.length };
  for (let at = 0; at < bytes.length; at += 1) {
    // Close by one by one, since asking the runtime costs as much as some bytes; then by the runtime, which looks at
    // many at once.
    const near = Math.min(bytes.length, at + NEAR);
    while (at < near && bytes[at] !== LF) at += 1;
    if (at === near) at = bytes.indexOf(LF, near);
    if (at === -1) return;
    if (bytes[at - 1] === CR && bytes[at + 1] === DASH && beginsAt(at + 1))
      yield { from: at - 1, to: at + 1 + delimiter.length };
  }
}

const isClose = (bytes: Uint8Array, at: number): boolean => bytes[at] === DASH && bytes[at + 1] === DASH;

/** Where the headers of a part begin, after the rest of its delimiter's line. */
function lineEndAfter(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at - from < MAXIMUM_HEADERS && (bytes[at] === SPACE || bytes[at] === TAB)) at += 1;
  if (bytes[at] !== CR || bytes[at + 1] !== LF) throw new MultipartError();
  return at + 2;
}

/** Where the headers end: an empty line. */
function headersEnd(bytes: Uint8Array, from: number, before: number): number {
  // A part without headers begins with its empty line.
  if (bytes[from] === CR && bytes[from + 1] === LF) return from;
  const last = Math.min(before, from + MAXIMUM_HEADERS) - 3;
  for (let at = from; at < last; at += 1)
    if (bytes[at] === CR && bytes[at + 1] === LF && bytes[at + 2] === CR && bytes[at + 3] === LF) return at + 2;
  throw new MultipartError();
}

/**
 * As pages write them (HTML, multipart/form-data encoding algorithm): quotes and line breaks as %22, %0D and %0A,
 * nothing else.
 */
const unquote = (text: string): string =>
  text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function partOf(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): Part {
  const headersAt = lineEndAfter(bytes, from);
  const end = headersEnd(bytes, headersAt, to + 2);
  const headers = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes.subarray(headersAt, end)).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const disposition = headers.get('content-disposition') ?? '';
  const [, name] = /;[ \t]*name="([^"]*)"/i.exec(disposition) ?? [];
  if (!/^form-data[ \t]*;/i.test(disposition) || name === undefined) throw new MultipartError();
  const [, fileName] = /;[ \t]*filename="([^"]*)"/i.exec(disposition) ?? [];
  return {
    name: unquote(name),
    fileName: fileName === undefined ? undefined : unquote(fileName),
    type: (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
    content: bytes.subarray(Math.min(end + 2, to), to),
  };
}

/**
 * The parts of a form; `undefined` as soon as there are more than `maximum`.
 * @throws {MultipartError} for what is no such form.
 */
export function readParts(bytes: Uint8Array<ArrayBuffer>, boundary: string, maximum: number): Part[] | undefined {
  const parts: Part[] = [];
  let begun: number | undefined;
  for (const { from, to } of delimitersIn(bytes, boundary)) {
    // What stands before the first delimiter is for nobody, and no sender of ours writes any.
    if (begun === undefined && from > 0) throw new MultipartError();
    if (begun !== undefined) {
      if (parts.length === maximum) return undefined;
      parts.push(partOf(bytes, begun, from));
    }
    if (isClose(bytes, to)) return parts;
    begun = to;
  }
  throw new MultipartError();
}
