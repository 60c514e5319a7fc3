/** A page with one scanner and nothing else, served by itself under the strictest policy a scan can do with. */
import { build, type BuildOptions } from 'esbuild';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The least that works: the engine is WebAssembly (`wasm-unsafe-eval`), its worker is made of bytes that were fetched
 * and is started through the policy `sen-worker`, Lit's templates go through `lit-html`. Styles, pictures and the
 * camera need nothing: they are style sheets made by script, bitmaps and streams, none of which is fetched. A worker
 * made of bytes obeys the page's policy.
 */
const SCAN_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html sen-worker',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html; charset=utf-8',
};
const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));

const pageOf = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Quét mã</title><script type="module" src="/sen/sen.js"></script><body>${body}</body></html>`;

export class ScanningPage {
  readonly url: string;
  readonly #server: Server;
  readonly #folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.#folder = folder;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<ScanningPage> {
    const folder = await mkdtemp(join(tmpdir(), 'sen-scan-'));
    await bundle(folder);
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page');
      response.setHeader('content-security-policy', SCAN_POLICY);
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/html; charset=utf-8');
      if (pathname === '/')
        return response.end(
          pageOf(`<sen-qr-scanner ${searchParams.has('continuous') ? 'continuous' : ''}></sen-qr-scanner>`),
        );
      if (pathname === '/elsewhere') return response.end(pageOf('<p>…</p>'));
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      return readFile(join(folder, normalize(pathname))).then(
        (file) => response.end(file),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new ScanningPage(server, folder);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * As a page's own bundler would: the element, the reader as a part that comes later, and beside them the worker and the
 * engine.
 */
async function bundle(folder: string): Promise<void> {
  const shared = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['sen-source'],
    logLevel: 'error',
    minify: true,
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...shared,
      entryPoints: { sen: join(PACKAGES, 'elements/src/kit/qr-scanner/register.ts') },
      outdir: join(folder, 'sen'),
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      tsconfig: join(PACKAGES, 'elements/tsconfig.json'),
    }),
    build({
      ...shared,
      entryPoints: [join(PACKAGES, 'qr/src/reader/worker.ts')],
      outfile: join(folder, 'sen/worker/worker.js'),
    }),
    build({
      entryPoints: [join(PACKAGES, 'qr/wasm/zxing_reader.wasm')],
      loader: { '.wasm': 'copy' },
      outdir: join(folder, 'sen/wasm'),
    }),
  ]);
}
