/** Fetches what a page names: few files, small ones, within time limits, and never from private networks. */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { isLoopback, PLACEHOLDER_BASE } from '../addresses.ts';

/** Largest page or script that is read. Bytes. */
const MAX_BYTES = 3_000_000;
/** Longest wait for one file. Milliseconds. */
const FETCH_TIMEOUT = 15_000;
const MAX_REDIRECTS = 5;
/** Most files of one page. */
const MAX_FILES = 100;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
  '.htm': 'text/html',
};

export interface Fetched {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBufferLike>;
}

/** Why there is no answer: a code of the network, `too-many-redirects`, `too-large`, `not-followed`, … */
export class NotFetchedError extends Error {
  override readonly name = 'NotFetchedError';
  readonly code: string;
  constructor(code: string, options?: { cause?: unknown }) {
    super(`Not fetched: ${code}`, options);
    this.code = code;
  }
}

const isPrivate = (host: string): boolean =>
  isLoopback(host) ||
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|\[f[cde]|\[::)/i.test(host) ||
  /\.(?:internal|local)$/.test(host);

export class Fetcher {
  readonly #fetch: typeof globalThis.fetch;
  readonly #seen = new Map<string, Promise<Fetched>>();
  #home: string | undefined;
  #folder: string | undefined;
  #count = 0;

  constructor(fetch: typeof globalThis.fetch = globalThis.fetch) {
    this.#fetch = fetch;
  }

  /** The address of the page itself. A page of the Internet must not send us to machines of the network we are in. */
  set home(url: URL) {
    this.#home = url.hostname;
  }

  /** The folder of a page that is a file: what it names is read from there, if it is there. */
  set folder(folder: string) {
    this.#folder = folder;
  }

  mayAsk(url: URL): boolean {
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
    return this.#home === undefined || isPrivate(this.#home) || !isPrivate(url.hostname);
  }

  /** Each address is asked once. @throws {NotFetchedError} */
  get(url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    const key = `${url.href} ${JSON.stringify(headers)}`;
    const asked = this.#seen.get(key) ?? this.#get(url, headers);
    this.#seen.set(key, asked);
    return asked;
  }

  /** As `fetch` gives it, with the same limits: for those who know what they ask. */
  readonly guarded: typeof globalThis.fetch = async (input, init) => {
    const { status, headers, bytes } = await this.#get(
      new URL(String(input)),
      (init?.headers ?? {}) as Record<string, string>,
    );
    return new Response([204, 205, 304].includes(status) ? null : new Uint8Array(bytes), { status, headers });
  };

  /** What a browser asks before a request with headers of its own. @throws {NotFetchedError} */
  async preflight(url: URL, headers: Readonly<Record<string, string>>): Promise<Pick<Fetched, 'status' | 'headers'>> {
    if (!this.mayAsk(url) || ++this.#count > MAX_FILES) throw new NotFetchedError('not-followed');
    const answer = await this.#ask(url, headers, AbortSignal.timeout(FETCH_TIMEOUT), 'OPTIONS');
    await answer.body?.cancel();
    return { status: answer.status, headers: answer.headers };
  }

  async #beside(url: URL): Promise<Fetched> {
    const folder = resolve(this.#folder ?? '.');
    const file = join(folder, decodeURIComponent(url.pathname));
    const bytes = file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined;
    if (!bytes) throw new NotFetchedError('not-followed');
    return {
      url,
      status: 200,
      headers: new Headers({ 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }),
      bytes,
    };
  }

  async #get(start: URL, headers: Readonly<Record<string, string>>): Promise<Fetched> {
    if (start.origin === PLACEHOLDER_BASE.origin) return this.#beside(start);
    const signal = AbortSignal.timeout(FETCH_TIMEOUT);
    let url = start;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      if (!this.mayAsk(url) || ++this.#count > MAX_FILES) throw new NotFetchedError('not-followed');
      const response = await this.#ask(url, headers, signal);
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !location)
        return { url, status: response.status, headers: response.headers, bytes: await body(response) };
      await response.body?.cancel();
      if (!URL.canParse(location, url)) throw new NotFetchedError('bad-redirect');
      url = new URL(location, url);
    }
    throw new NotFetchedError('too-many-redirects');
  }

  async #ask(
    url: URL,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    method = 'GET',
  ): Promise<Response> {
    try {
      return await this.#fetch(url, {
        method,
        headers: { 'user-agent': 'sen-doctor', ...headers },
        redirect: 'manual',
        signal,
      });
    } catch (error) {
      const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
      throw new NotFetchedError(
        typeof cause?.code === 'string' ? cause.code : name === 'TimeoutError' ? 'timeout' : 'network',
        { cause: error },
      );
    }
  }
}

async function body(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      length += (part as Uint8Array).length;
      if (length > MAX_BYTES) throw new NotFetchedError('too-large');
      parts.push(part as Uint8Array);
    }
  } catch (error) {
    throw error instanceof NotFetchedError ? error : new NotFetchedError('broken-off', { cause: error });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
