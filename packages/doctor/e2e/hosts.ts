/**
 * Servers for seeded pages: the site with its pages and Sen's folder, and platforms that answer in several ways. All
 * are real.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { createNodeSandbox } from '@sen/sandbox/node';
import { build as bundle } from 'esbuild';

type Sandbox = ReturnType<typeof createNodeSandbox>;

const CDN = new URL('../../elements/cdn/', import.meta.url);

export interface SeededPage {
  readonly html: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly css?: string;
  readonly js?: string;
}

export interface Hosts {
  readonly port: number;
  /** The same site at another port: another origin of the same owner. */
  readonly neighbour: number;
  /** Addresses of platforms, without `/v1`. */
  readonly platform: string;
  readonly fast: string;
  readonly busy: string;
  /** A port where nobody answers. */
  readonly closed: string;
  readonly integrity: string;
  /** Of the classic script, and what its policy calls it. */
  readonly classic: string;
  show(name: string, page: SeededPage): void;
  close(): Promise<void>;
}

const listen = (handler: RequestListener, host = '127.0.0.1', port = 0): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/**
 * What a proxy in between does: `drops-cors` loses the headers that let a page read the answer, `rejects-options` knows
 * no OPTIONS.
 */
type Proxy = 'drops-cors' | 'rejects-options' | undefined;

/** Hands a request to a sandbox. */
async function pass(
  sandbox: Sandbox,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  proxy?: Proxy,
): Promise<void> {
  if (proxy === 'rejects-options' && incoming.method === 'OPTIONS') return void outgoing.writeHead(405).end();
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const method = incoming.method ?? 'GET';
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(parts) };
  const answer = await sandbox.fetch(
    new Request(new URL(path, `http://${incoming.headers.host}`), { method, headers, ...body }),
  );
  for (const [name, value] of answer.headers)
    if (proxy !== 'drops-cors' || !name.startsWith('access-control')) outgoing.setHeader(name, value);
  outgoing.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
}

/** An entry of a page's own, as module bundlers write it. */
const BUNDLE = "import '../sen/sen.js';\n";
const SEN = /^\/(sen|sen-old|plain|half|no-cors|bundle|lost|changed|nosniff|compressed)\/(.+)$/;

/** A service worker that kept the files of the last release. */
const WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('fetch', (event) => {
  if (event.request.url.includes('/sen/chunks/')) event.respondWith(new Response('// 0.0.9', { headers: { 'content-type': 'text/javascript' } }));
});`;

let made: Promise<string> | undefined;
/** The package as a portal's own bundler puts it into its program. */
const app = (): Promise<string> =>
  (made ??= bundle({
    stdin: {
      contents: "import '@sen/elements/platform/register.js'; import '@sen/elements/site-finder/register.js';",
      resolveDir: import.meta.dirname,
    },
    conditions: ['sen-source'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? ''));

export async function openHosts(): Promise<Hosts> {
  const pages = new Map<string, SeededPage>();
  const sandboxes = [createNodeSandbox(), createNodeSandbox(), createNodeSandbox()] as const;
  const [usual, ahead, tired] = sandboxes;
  ahead.clock.advance(10 * 60_000);
  tired.faults.add({ kind: 'maintenance', times: 1_000 });
  const manifest = JSON.parse(await readFile(new URL('manifest.json', CDN), 'utf8')) as {
    elements: Record<string, string>;
  };

  const file = async (folder: string, path: string, outgoing: ServerResponse): Promise<void> => {
    const isMissing = folder === 'half' && path === manifest.elements['sen-site-finder'];
    const isChunk = path.startsWith('chunks/');
    const bytes =
      folder === 'bundle' ? BUNDLE : isMissing ? undefined : await readFile(new URL(path, CDN)).catch(() => undefined);
    if (folder !== 'no-cors') outgoing.setHeader('access-control-allow-origin', '*');
    if (folder === 'lost' && isChunk)
      return void outgoing.setHeader('content-type', 'text/html').end('<!doctype html><title>Không tìm thấy</title>');
    const asText = folder === 'plain' || (folder === 'nosniff' && isChunk);
    if (folder === 'nosniff') outgoing.setHeader('x-content-type-options', 'nosniff');
    outgoing.setHeader(
      'content-type',
      asText ? 'text/plain' : path.endsWith('.json') ? 'application/json' : 'text/javascript; charset=utf-8',
    );
    // As a server does that finds the compressed file and knows nothing of it.
    if (folder === 'compressed' && bytes && path.endsWith('.js')) return void outgoing.end(brotliCompressSync(bytes));
    // As tools that tidy code do it: what it does stays the same, its digest does not.
    outgoing
      .writeHead(bytes === undefined ? 404 : 200)
      .end(folder === 'changed' && isChunk ? `${String(bytes)}\n` : bytes);
  };
  const site = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://site');
    const [, folder, path] = SEN.exec(pathname) ?? [];
    if (folder && path) return file(folder, path, outgoing);
    if (pathname === '/assets/app.js')
      return void outgoing.setHeader('content-type', 'text/javascript').end(await app());
    if (pathname === '/sw.js') return void outgoing.setHeader('content-type', 'text/javascript').end(WORKER);
    if (pathname === '/js/sen-menu.js')
      return void outgoing.setHeader('content-type', 'text/javascript').end('document.title += " ";');
    const [, inside] = /^\/pages\/platform(\/v1\/.*)$/.exec(pathname) ?? [];
    if (inside) return pass(usual, inside, incoming, outgoing);
    const [, kind, name = ''] = /^\/(pages|css|js)\/([\w-]+)$/.exec(pathname) ?? [];
    const page = pages.get(name);
    if (pathname.startsWith('/news/'))
      return void outgoing.setHeader('content-type', 'text/html').end('<!doctype html><title>Tin</title>');
    if (!kind || !page) return void outgoing.writeHead(404).end();
    if (kind === 'css') return void outgoing.setHeader('content-type', 'text/css').end(page.css);
    if (kind === 'js') return void outgoing.setHeader('content-type', 'text/javascript').end(page.js);
    outgoing.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [header, value] of Object.entries(page.headers)) outgoing.setHeader(header, value);
    outgoing.end(page.html);
  };
  const answer = (handler: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>): RequestListener => {
    return (incoming, outgoing) => void handler(incoming, outgoing).catch(() => incoming.socket.destroy());
  };
  const platform = (sandbox: Sandbox) =>
    listen(
      answer((incoming, outgoing) => {
        const [, name] = /^\/(behind-a-proxy|without-options)\//.exec(incoming.url ?? '/') ?? [];
        const proxy = name === undefined ? undefined : name === 'behind-a-proxy' ? 'drops-cors' : 'rejects-options';
        return pass(sandbox, (incoming.url ?? '/').replace(`/${name}`, ''), incoming, outgoing, proxy);
      }),
    );

  const first = await listen(answer(site));
  const port = portOf(first);
  const second = await listen(answer(site));
  const servers = [
    first,
    second,
    await listen(answer(site), '127.0.0.2', port),
    ...(await Promise.all(sandboxes.map(platform))),
  ];
  const gone = await listen(answer(site));
  const closed = `http://127.0.0.1:${portOf(gone)}`;
  gone.close();
  const [platformUrl = '', fast = '', busy = ''] = servers
    .slice(3)
    .map((server) => `http://127.0.0.1:${portOf(server)}`);
  const digestOf = async (name: string): Promise<string> => {
    const digest = await crypto.subtle.digest('SHA-384', await readFile(new URL(name, CDN)));
    return `sha384-${Buffer.from(digest).toString('base64')}`;
  };

  return {
    port,
    neighbour: portOf(second),
    platform: platformUrl,
    fast,
    busy,
    closed,
    integrity: await digestOf('sen.js'),
    classic: await digestOf('sen.classic.js'),
    show: (name, page) => void pages.set(name, page),
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    },
  };
}
