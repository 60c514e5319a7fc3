/** Gets the page that is to be looked at: from its address, or from a file as if it stood at an address. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLACEHOLDER_BASE } from '../addresses.ts';
import { parsePolicies, type Policy } from '../content-policy.ts';
import { NoPageError } from '../no-page-error.ts';
import type { PageSnapshot } from '../page-snapshot.ts';
import { NotFetchedError, type Fetched, type Fetcher } from './fetcher.ts';
import { snapshotOfSource } from './from-source.ts';

export interface PageSource {
  /** Undefined for a file that is not said to stand anywhere. */
  readonly url: URL | undefined;
  /** `url`, or a stand-in to work out by what 'self' means. */
  readonly baseUrl: URL;
  readonly headers: Headers;
  readonly snapshot: PageSnapshot;
  /** Of header and meta tags; all of them hold. */
  readonly policies: readonly Policy[];
}

const isAddress = (target: string): boolean => /^https?:\/\//i.test(target);
const BYTE_ORDER_MARKS: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** @throws {NoPageError} */
export async function openPage(
  target: string,
  { fetcher, as }: { fetcher: Fetcher; as?: URL | undefined },
): Promise<PageSource> {
  if (!isAddress(target)) {
    const file = /^file:\/\//i.test(target) && URL.canParse(target) ? fileURLToPath(target) : target;
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new NoPageError('not-found', { cause: error });
    });
    if (as) fetcher.home = as;
    else fetcher.folder = dirname(file);
    return pageFrom({ bytes, headers: new Headers() }, as);
  }
  if (!URL.canParse(target)) throw new NoPageError('not-an-address');
  const { url, status, headers, bytes } = await fetcher
    .get(new URL(target), { accept: 'text/html' })
    .catch((error: unknown) => {
      throw new NoPageError(error instanceof NotFetchedError ? error.code : 'network', { cause: error });
    });
  if (status >= 400) throw new NoPageError(`http-${status}`);
  if (!/html/i.test(headers.get('content-type') ?? 'text/html')) throw new NoPageError('not-html');
  fetcher.home = url;
  return pageFrom({ bytes, headers }, url);
}

export function pageFrom({ bytes, headers }: Pick<Fetched, 'bytes' | 'headers'>, url: URL | undefined): PageSource {
  const mark = BYTE_ORDER_MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
  const charset = mark ?? /charset\s*=\s*"?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  const snapshot = snapshotOfSource(decode(bytes, charset ?? 'utf-8'), charset);
  const policies = [
    ...parsePolicies(headers.get('content-security-policy') ?? ''),
    ...snapshot.policies.flatMap(parsePolicies).map(withoutHeaderOnly),
  ];
  return { url, baseUrl: url ?? PLACEHOLDER_BASE, headers, snapshot, policies };
}

/** Without the directives that a browser ignores in a meta tag. */
const withoutHeaderOnly = (policy: Policy): Policy =>
  new Map([...policy].filter(([name]) => !['frame-ancestors', 'report-uri', 'report-to', 'sandbox'].includes(name)));

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
