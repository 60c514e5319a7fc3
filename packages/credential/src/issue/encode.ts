/** The way back: values to CBOR (RFC 8949, deterministic lengths), bytes to Base45 (RFC 9285). */
import { concatBytes, utf8 } from '../bytes.ts';
import { BASE45_ALPHABET } from '../hcert/base45.ts';

export type Encodable =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | readonly Encodable[]
  | ReadonlyMap<number | string, Encodable>
  | { readonly [name: string]: Encodable | undefined };

export const concat = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  concatBytes(parts);

/** The head of an item: its major type and argument in the fewest bytes. */
export function head(major: number, value: number): Uint8Array {
  const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : value < 0x100000000 ? 4 : 8;
  const bytes = new Uint8Array(1 + size);
  bytes[0] = (major << 5) | (size === 0 ? value : 24 + Math.log2(size));
  for (let i = size, rest = value; i > 0; i--, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

export function encodeCbor(value: Encodable): Uint8Array<ArrayBuffer> {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return concat(value < 0 ? head(1, -1 - value) : head(0, value));
    const bytes = new Uint8Array(9);
    bytes[0] = 0xfb;
    new DataView(bytes.buffer).setFloat64(1, value);
    return bytes;
  }
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value));
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (value === null) return Uint8Array.of(0xf6);
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  if (Array.isArray(value)) return concat(head(4, value.length), ...(value as readonly Encodable[]).map(encodeCbor));
  const fields =
    value instanceof Map
      ? [...(value as Map<number | string, Encodable>)]
      : Object.entries(value as { [name: string]: Encodable | undefined });
  const given = fields.filter((field): field is [number | string, Encodable] => field[1] !== undefined);
  return concat(head(5, given.length), ...given.flatMap(([name, item]) => [encodeCbor(name), encodeCbor(item)]));
}

export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    let value = pair ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!;
    for (let digits = pair ? 3 : 2; digits > 0; digits--, value = Math.floor(value / 45))
      text += BASE45_ALPHABET[value % 45];
  }
  return text;
}

/** Deflates with the platform's own stream: zlib wrapping for HCERT, none for SMART Health Cards. */
export async function deflate(bytes: Uint8Array, format: 'deflate' | 'deflate-raw'): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
