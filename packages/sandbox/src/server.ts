/** The Node door: HTTP in front of a sandbox, the sample portal and the built elements. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { callerAddress, trustedProxies } from './callers-place.ts';
import { DroppedConnectionError } from './faults.ts';
import { hasIncludes, withIncludes } from './includes.ts';
import { BadAddressError, addressOf } from './own-address.ts';
import type { Listening } from './own-address.ts';
import type { Sandbox } from './index.ts';
import { largestBodyAt } from './requests/server-limit.ts';
import { createRouter } from './router.ts';
import type { Router } from './router.ts';
import { staticFile } from './static-files.ts';
import type { Mounts } from './static-files.ts';

export interface ServerOptions {
  sandbox: Sandbox;
  /** 0 takes any free one. */
  port: number;
  /** Address to listen on. @default '127.0.0.1' */
  host?: string;
  /** Further names it is reached by; pages under them are its own. Loopback and numeric addresses and this machine's name always are. */
  names?: readonly string[];
  /** Addresses and ranges of proxies whose `X-Forwarded-For` is believed. Without them nobody's is. */
  proxies?: readonly string[];
}

export interface RunningServer {
  /** With the slash at the end. */
  url: string;
  /** Answers what has begun, then closes the sandbox. */
  stop(): Promise<void>;
}

const mounts: Mounts = {
  '/portal/': fileURLToPath(new URL('../portal', import.meta.url)),
  '/sen/': fileURLToPath(new URL('../../elements/cdn', import.meta.url)),
};
const HOME: Mounts = { '/': mounts['/portal/'] ?? '' };

/** Five photos and some words; who sends more is not listened to any longer. Bytes. */
const MAX_BODY = 30 * 1024 * 1024;
/** Below this, compressing costs more than it saves. Bytes. */
const COMPRESS_FROM = 1_400;
/** How long requests in flight may take when the server is told to stop. Milliseconds. */
const PATIENCE = 5_000;

/** How long a page waits for what it includes. Milliseconds. */
const INCLUDE_PATIENCE = 2_000;

const zip = promisify(gzip);

/** Where a request comes from, as this server saw it. */
type From = NonNullable<Parameters<Sandbox['fetch']>[2]>;

/** What is answered before there is a request to hand on. */
class UnreadableError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const ALLOWED = 'GET, HEAD, POST, PATCH, DELETE, OPTIONS';
/** Methods that no `Request` may have; none of them is ours. */
const FOREIGN_METHODS = /^(?:CONNECT|TRACE|TRACK)$/;

/**
 * The whole body, or a rejection when the connection breaks before its end: half a request has no effect. Of one that is longer than
 * `kept` only so much is kept that the platform sees it is, and says no in its own words.
 */
function bodyOf(incoming: IncomingMessage, kept: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      if (length <= kept) chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_BODY) reject(new UnreadableError(413, `More than ${MAX_BODY} bytes`));
    });
    incoming.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    // Fails only when the sender hangs up, which is nothing to report.
    incoming.on('error', () => reject(new DroppedConnectionError()));
    incoming.on('close', () => incoming.complete || reject(new DroppedConnectionError()));
  });
}

async function requestOf(incoming: IncomingMessage, listening: Listening, router: Router): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = incoming.method ?? 'GET';
  if (FOREIGN_METHODS.test(method)) throw new UnreadableError(405, 'Method not allowed');
  const address = addressOf(incoming.url ?? '/', incoming.headers.host, listening);
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(incoming, largestBodyAt(router, method, address.pathname));
  return new Request(address, { method, headers, ...(body?.length && { body }) });
}

/** Says no to what could not be read, or drops the connection: a dropped connection is dropped, not answered. */
function giveUp(error: unknown, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const no = error instanceof BadAddressError ? new UnreadableError(400, 'No such address') : error;
  if (no instanceof UnreadableError && !outgoing.headersSent) {
    outgoing.writeHead(no.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close', ...(no.status === 405 && { Allow: ALLOWED }) });
    outgoing.end(`${no.message}\n`);
    return;
  }
  if (!(no instanceof DroppedConnectionError)) console.error('sandbox: a request failed:', no instanceof Error ? no.name : 'unknown');
  incoming.socket.destroy();
}

async function write(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let body: Uint8Array = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Accept-Encoding');
  if (
    body.length > COMPRESS_FROM &&
    /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? '')) &&
    /json|text|javascript|svg/.test(headers.get('content-type') ?? '')
  ) {
    body = await zip(body);
    headers.set('Content-Encoding', 'gzip');
  }
  outgoing.statusCode = response.status;
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  if (response.status !== 304 && response.status !== 204 && incoming.method !== 'HEAD') outgoing.setHeader('Content-Length', body.length);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** A page of the portal with what its server includes from the platform. */
async function composed(sandbox: Sandbox, request: Request, file: Response, from: From): Promise<Response> {
  if (file.status !== 200 || !file.headers.get('content-type')?.startsWith('text/html')) return file;
  const html = await file.text();
  if (request.method === 'HEAD' || !hasIncludes(html)) return new Response(request.method === 'HEAD' ? null : html, file);
  const page = await withIncludes(html, async (path) => {
    // A platform that is slow or away must not take the page with it.
    const part = await sandbox.fetch(new URL(path, request.url), { signal: AbortSignal.timeout(INCLUDE_PATIENCE) }, from).catch(() => undefined);
    return part?.ok ? part.text() : undefined;
  });
  file.headers.delete('ETag');
  return new Response(page, file);
}

async function answer(sandbox: Sandbox, request: Request, from: From): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (/^\/(v1|sandbox)\//.test(pathname)) return sandbox.fetch(request, undefined, from);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const file = (await staticFile(request, mounts)) ?? (pathname === '/' ? await staticFile(request, HOME) : undefined);
    if (file) return composed(sandbox, request, file, from);
    if (pathname === '/')
      return new Response('Sen sandbox: a platform with synthetic people only. The platform is at /v1/, the control doors at /sandbox/.\n', {
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      });
  }
  return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** Listens, once the sandbox's database is open. Rejects when the database or the port cannot be had. */
export async function startServer({ sandbox, port, host = '127.0.0.1', names = [], proxies = [] }: ServerOptions): Promise<RunningServer> {
  const isTrusted = trustedProxies(proxies);
  const router = createRouter();
  await sandbox.ready();
  let url = '';
  const fromOf = ({ socket, headers }: IncomingMessage): From => ({
    address: callerAddress(socket.remoteAddress, [headers['x-forwarded-for'] ?? []].flat().join(','), isTrusted),
  });
  const server = createServer((incoming, outgoing) => {
    // Before the body is read: who hangs up has no address any more.
    const from = fromOf(incoming);
    requestOf(incoming, { url, names }, router)
      .then((request) => answer(sandbox, request, from))
      .then((response) => write(response, incoming, outgoing))
      .catch((error: unknown) => giveUp(error, incoming, outgoing));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  url = `http://${host.includes(':') ? `[${host}]` : host}:${given}/`;
  return {
    url,
    async stop() {
      const late = setTimeout(() => server.closeAllConnections(), PATIENCE);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      clearTimeout(late);
      await sandbox.close();
    },
  };
}
