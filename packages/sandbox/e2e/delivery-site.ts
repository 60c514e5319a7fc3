/** A province's own server in front of a sandbox: its pages, the files of Sen under /sen/, and whatever can go wrong with them. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

export const CDN = fileURLToPath(new URL('../../elements/cdn/', import.meta.url));

/** The strictest policy a page may have; `'wasm-unsafe-eval'` and `worker-src` only where codes are read by a camera. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html sen-loader sen-worker',
].join('; ');

const TYPES: Record<string, string> = {
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
export const manifestOf = async (folder = CDN): Promise<Manifest> => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** All that runs when an element is there: its file and what that imports. */
export function filesOf({ files }: Manifest, file: string, found = new Set<string>()): Set<string> {
  if (!found.has(file)) {
    found.add(file);
    for (const next of files[file]?.imports ?? []) filesOf({ files } as Manifest, next, found);
  }
  return found;
}

/** What somebody does to a file on its way: one other byte in its last comment, which leaves it a program that would run. */
function tampered(content: Buffer): Buffer {
  const changed = Buffer.from(content);
  const at = changed.length - 2;
  changed[at] = changed[at] === 0x70 ? 0x71 : 0x70;
  return changed;
}

export class Site {
  /** Path below the server → what is wrong with it. */
  readonly wrong = new Map<string, 'tampered' | 'absent' | Promise<unknown>>();
  readonly pages = new Map<string, string>();
  readonly asked: string[] = [];
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
        this.#answer(request.method ?? 'GET', request.url ?? '/', request.headers, Buffer.concat(body), response).catch(() => response.destroy());
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
    this.pages.set(path, `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tỉnh</title>${head}</head><body>${body}</body></html>`);
    return `${this.url}${path}`;
  }

  async #answer(method: string, path: string, headers: Record<string, unknown>, body: Buffer, response: ServerResponse): Promise<void> {
    this.asked.push(path);
    const { pathname } = new URL(path, this.url);
    const wrong = this.wrong.get(pathname);
    if (wrong instanceof Promise) await wrong;
    if (wrong === 'absent') return void response.writeHead(404).end();
    const page = this.pages.get(pathname);
    const prefix = Object.keys(this.#folders).find((known) => pathname.startsWith(known));
    response.setHeader('cache-control', 'no-store');
    if (page !== undefined || prefix !== undefined) {
      // A worker obeys the policy it came with.
      response.setHeader('content-security-policy', this.policy);
      if (page !== undefined) return void response.setHeader('content-type', TYPES['.html'] ?? '').end(page);
      const content = await readFile(join(this.#folders[prefix ?? ''] ?? '', pathname.slice(prefix?.length))).catch(() => undefined);
      if (!content) return void response.writeHead(404).end();
      return void response
        .setHeader('content-type', TYPES[extname(pathname)] ?? 'text/plain')
        .setHeader('access-control-allow-origin', '*')
        .end(wrong === 'tampered' ? tampered(content) : content);
    }
    const { host: _host, connection: _connection, 'content-length': _length, 'transfer-encoding': _coding, ...passed } = headers;
    const answer = await fetch(`${this.#platform}${path}`, {
      method,
      headers: { ...(passed as Record<string, string>), origin: this.url, 'accept-encoding': 'identity' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
      redirect: 'manual',
    });
    const given = Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name)));
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
