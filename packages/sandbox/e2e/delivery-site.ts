/**
 * A province's own server in front of a sandbox: its pages, the files of Sen under /sen/, and whatever can go wrong
 * with them.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export const CDN = fileURLToPath(new URL('../../elements/cdn/', import.meta.url));

/** The strictest policy a page may have, where nothing is scanned. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html sen-loader sen-worker',
].join('; ');

/** The same where codes are read. */
export const SCANNING = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:");

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

export interface Manifest {
  version: string;
  elements: Record<string, string>;
  files: Record<string, { integrity: string; imports?: string[]; dynamicImports?: string[]; assets?: string[] }>;
}
export const manifestOf = async (folder = CDN): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** The tags that a portal copies from embed.html. */
export async function tagsOf(way: 'module' | 'classic'): Promise<string> {
  const loader = way === 'module' ? '/sen.js"' : '/sen.classic.js"';
  const lines = (await readFile(join(CDN, 'embed.html'), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('<script'));
  return lines.filter((line) => line.includes('sen-watch.js') || line.includes(loader)).join('');
}

/** All that runs when an element is there: its file and what that imports. */
export function filesOf({ files }: Manifest, file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) {
    found.add(file);
    for (const next of files[file]?.imports ?? []) filesOf({ files } as Manifest, next, found);
  }
  return found;
}

/**
 * What somebody does to a file on its way: one other byte in its last comment, which leaves it a program that would
 * run.
 */
function tampered(content: Buffer): Buffer {
  const changed = Buffer.from(content);
  const at = changed.length - 2;
  changed[at] = changed[at] === 0x70 ? 0x71 : 0x70;
  return changed;
}

/** A request as a server sees it that means to answer some of them otherwise. */
export interface Asking {
  readonly headers: IncomingHttpHeaders;
  /** Which request for this file it is; the first is 1. */
  readonly nth: number;
}
/** What it answers: the file that was published, another one, a part of the other, or a redirect to it. */
export type ServerBehaviour = (asking: Asking) => 'published' | 'changed' | 'part' | 'moved';

/**
 * Another file that does what the published one does, and tells the server that it runs. A program of WebAssembly
 * cannot tell.
 */
function telling(content: Buffer, extension: string, address: string): Buffer {
  // A section of its own, which no engine reads.
  if (extension === '.wasm') return Buffer.concat([content, Buffer.from([0, 2, 1, 0x78])]);
  return Buffer.concat([
    Buffer.from(extension === '.css' ? `@import "${address}";\n` : `fetch("${address}",{mode:"no-cors"});\n`),
    content,
  ]);
}

export class Site {
  /** Path below the server → what is wrong with it. */
  readonly wrong = new Map<string, 'tampered' | 'absent' | Promise<unknown>>();
  readonly pages = new Map<string, string>();
  readonly asked: string[] = [];
  /** Path → how this server answers for it. */
  readonly behaviours = new Map<string, ServerBehaviour>();
  /** Paths of changed files that a browser ran. */
  readonly ran: string[] = [];
  /** `Cache-Control` of the files. */
  caching = 'no-store';
  policy = POLICY;
  url = '';
  readonly #server: Server;
  readonly #platform: string;
  readonly #folders: Record<string, string>;

  private constructor(platform: string, folders: Record<string, string>) {
    this.#platform = platform;
    this.#folders = folders;
    this.#server = createServer((request, response) => {
      const body: Buffer[] = [];
      request.on('data', (part: Buffer) => body.push(part));
      request.on('end', () => {
        this.#answer(request.method ?? 'GET', request.url ?? '/', request.headers, Buffer.concat(body), response).catch(
          () => response.destroy(),
        );
      });
    });
  }

  /** @param folders path prefix → folder of the CDN files */
  static async open(platform: string, folders: Record<string, string> = { '/sen/': CDN }): Promise<Site> {
    const site = new Site(platform, folders);
    await new Promise<void>((listening) => site.#server.listen(0, '127.0.0.1', listening));
    site.url = `http://127.0.0.1:${(site.#server.address() as AddressInfo).port}`;
    return site;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Puts a page on the server. `head` are the tags that bring Sen. */
  put(path: string, head: string, body: string): string {
    this.pages.set(
      path,
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tỉnh</title>${head}</head><body>${body}</body></html>`,
    );
    return `${this.url}${path}`;
  }

  async #answer(
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    this.asked.push(path);
    const { pathname, searchParams } = new URL(path, this.url);
    if (pathname === '/ran') {
      this.ran.push(searchParams.get('file') ?? '');
      return void response.writeHead(204).end();
    }
    const wrong = this.wrong.get(pathname);
    if (wrong instanceof Promise) await wrong;
    if (wrong === 'absent') return void response.writeHead(404).end();
    const page = this.pages.get(pathname);
    const prefix = Object.keys(this.#folders).find((known) => pathname.startsWith(known));
    response.setHeader('cache-control', page === undefined ? this.caching : 'no-store');
    if (page !== undefined || prefix !== undefined) {
      // A worker obeys the policy it came with.
      response.setHeader('content-security-policy', this.policy);
      if (page !== undefined) return void response.setHeader('content-type', TYPES['.html'] ?? '').end(page);
      const content = await readFile(join(this.#folders[prefix ?? ''] ?? '', pathname.slice(prefix?.length))).catch(
        () => undefined,
      );
      if (!content) return void response.writeHead(404).end();
      response
        .setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain')
        .setHeader('access-control-allow-origin', '*');
      const nth = this.asked.filter((asked) => asked === path).length;
      const behaviour = searchParams.has('moved')
        ? 'changed'
        : (this.behaviours.get(pathname)?.({ headers, nth }) ?? 'published');
      if (behaviour === 'moved') return void response.writeHead(302, { location: `${pathname}?moved` }).end();
      const changed = () => telling(content, extname(pathname), `${this.url}/ran?file=${pathname}`);
      const sent = behaviour !== 'published' ? changed() : wrong === 'tampered' ? tampered(content) : content;
      const tag = `"${createHash('sha256').update(sent).digest('base64url')}"`;
      if (headers['if-none-match'] === tag) return void response.writeHead(304).end();
      if (behaviour === 'part')
        response.writeHead(206, { 'content-range': `bytes 0-${sent.length - 1}/${sent.length}` });
      else response.setHeader('etag', tag).setHeader('accept-ranges', 'bytes');
      return void response.end(sent);
    }
    const {
      host: _host,
      connection: _connection,
      'content-length': _length,
      'transfer-encoding': _coding,
      ...passed
    } = headers;
    const answer = await fetch(`${this.#platform}${path}`, {
      method,
      headers: { ...(passed as Record<string, string>), origin: this.url, 'accept-encoding': 'identity' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
      redirect: 'manual',
    });
    const given = Object.fromEntries(
      [...answer.headers].filter(
        ([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name),
      ),
    );
    response.writeHead(answer.status, given).end(Buffer.from(await answer.arrayBuffer()));
  }
}

/** What a browser says against a page: violations of its policy, and programs that broke. */
export function watchComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?Type/i.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
