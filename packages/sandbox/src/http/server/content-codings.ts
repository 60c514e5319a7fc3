/** Content codings (RFC 9110 section 8.4): which a reader takes, and bytes in them. */
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Representation } from '../responses/representation.ts';

export type Coding = 'br' | 'gzip';

/** Those we write, the shorter first. */
const CODINGS: readonly Coding[] = ['br', 'gzip'];
/** The end of a file's name that holds it in this coding, as web servers look for it. */
export const ENDINGS: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

/** Below this, compressing costs more than it saves. Bytes. */
const COMPRESS_FROM = 1_400;
const COMPRESSIBLE = /json|text|javascript|svg|wasm/;

/** Of brotli's eleven, what is as small as the best gzip and as fast. */
const BROTLI_QUALITY = 5;

export const isCompressible = (type: string, bytes: number): boolean =>
  bytes > COMPRESS_FROM && COMPRESSIBLE.test(type);

/** How much a reader wants a coding, 0 to 1, by its Accept-Encoding; what it does not name it does not take. */
function weightOf(coding: Coding, accepted: string): number {
  let any = 0;
  for (const entry of accepted.split(',')) {
    const [name = '', ...parameters] = entry.split(';');
    const q = parameters
      .map((parameter) => /^\s*q=(\d(?:\.\d{0,3})?)\s*$/i.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    const weight = q === undefined ? 1 : Number(q);
    if (name.trim().toLowerCase() === coding) return weight;
    if (name.trim() === '*') any = weight;
  }
  return any;
}

/** The coding to send in; undefined for none. */
export function codingFor(accepted: string | undefined, offered: readonly Coding[] = CODINGS): Coding | undefined {
  if (accepted === undefined) return undefined;
  let best: Coding | undefined;
  let weight = 0;
  for (const coding of offered) {
    const wanted = weightOf(coding, accepted);
    if (wanted > weight) [best, weight] = [coding, wanted];
  }
  return best;
}

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

export const compress = (coding: Coding, bytes: Uint8Array): Promise<Buffer> =>
  coding === 'gzip'
    ? zip(bytes)
    : brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });

const opened = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** Whether compressed bytes are these and no others. */
export async function isSame(coding: Coding, compressed: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await opened[coding](compressed, { maxOutputLength: bytes.length + 1 })).equals(bytes);
  } catch {
    return false;
  }
}

/** The bytes of a representation in a coding, or as they are. */
export type Compressed = (representation: Representation, coding: Coding | undefined) => Promise<Buffer>;

/** Compresses each representation once in each coding, and keeps that as long as somebody holds the representation. */
export function createCompressed(): Compressed {
  const made = new WeakMap<Representation, Partial<Record<Coding | 'identity', Promise<Buffer>>>>();
  return (representation, coding) => {
    const known = made.get(representation) ?? {};
    made.set(representation, known);
    const plain = (known.identity ??= Promise.resolve(Buffer.from(representation.text)));
    return coding === undefined ? plain : (known[coding] ??= plain.then((bytes) => compress(coding, bytes)));
  };
}
