/**
 * A build puts `.br` and `.gz` beside its files. Sent without saying so they are noise to a browser, and look like
 * files that somebody changed.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fetched } from './fetcher.ts';

/** Longest file that is opened. Bytes. */
const MAX_BYTES = 3_000_000;

const CODINGS = { br: brotliDecompressSync, gzip: gunzipSync } as const;

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The coding of a text that came compressed and unannounced; undefined for any other. */
export function stillCompressed({
  headers,
  bytes,
}: Pick<Fetched, 'headers' | 'bytes'>): keyof typeof CODINGS | undefined {
  if (headers.has('content-encoding') || isText(bytes)) return undefined;
  for (const coding of ['br', 'gzip'] as const)
    try {
      if (isText(CODINGS[coding](bytes, { maxOutputLength: MAX_BYTES }))) return coding;
    } catch {
      // Not this one.
    }
  return undefined;
}
