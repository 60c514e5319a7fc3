/** The Node server: HTTP in front of a sandbox, the sample portal and the built elements. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createReadCache } from './read-cache.ts';
import { clientAddress, trustedProxies } from '../access/client-address.ts';
import { codingFor, compress, createCompressed, isCompressible } from './content-codings.ts';
import type { Compressed } from './content-codings.ts';
import { DroppedConnectionError } from '../../control/faults.ts';
import { hasIncludes, withIncludes } from './server-side-includes.ts';
import { BadTargetError, targetUrlOf } from './target-url.ts';
import type { ServerAddress } from './target-url.ts';
import type { Sandbox } from '../../index.ts';
import { attachedTo } from '../responses/representation.ts';
import { largestBodyAt } from '../requests/size-limit.ts';
import { createRouter } from '../router.ts';
import type { Router } from '../router.ts';
import { fileHeadersOf, isPage, sendFile } from './send-file.ts';
import { createStaticFiles } from './static-files.ts';
import type { FoundFile, Mounts, StaticFile } from './static-files.ts';

export interface ServerOptions {
  sandbox: Sandbox;
  /** 0 takes any free one. */
  port: number;
  /** Address to listen on. @default '127.0.0.1' */
  host?: string;
  /**
   * Further names it is reached by; pages under them are its own. Loopback and numeric addresses and this machine's
   * name always are.
   */
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
  '/portal/': fileURLToPath(new URL('../../../portal', import.meta.url)),
  '/sen/': fileURLToPath(new URL('../../../../elements/cdn', import.meta.url)),
};
/** The portal's first page stands at the address itself. */
const HOME = '/portal/';

/** Five photos and some words; who sends more is not listened to any longer. Bytes. */
const MAX_BODY = 30 * 1024 * 1024;
/** How long requests in flight may take when the server is told to stop. Milliseconds. */
const TIMEOUT = 5_000;

/** How long a page waits for what it includes. Milliseconds. */
const INCLUDE_TIMEOUT = 2_000;

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

/** What the sandbox itself answers. */
const PLATFORM = /^\/(v1|sandbox)\//;
const ALLOWED = 'GET, HEAD, POST, PATCH, DELETE, OPTIONS';
/** Methods that no `Request` may have; none of them is ours. */
const FOREIGN_METHODS = /^(?:CONNECT|TRACE|TRACK)$/;

/**
 * The whole body, or a rejection when the connection breaks before its end: half a request has no effect. Of one that
 * is longer than `kept` only so much is kept that the platform sees it is, and says no in its own words.
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

async function requestOf(incoming: IncomingMessage, listening: ServerAddress, router: Router): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = incoming.method ?? 'GET';
  if (FOREIGN_METHODS.test(method)) throw new UnreadableError(405, 'Method not allowed');
  const address = targetUrlOf(incoming.url ?? '/', incoming.headers.host, listening);
  const body =
    method === 'GET' || method === 'HEAD'
      ? undefined
      : await bodyOf(incoming, largestBodyAt(router, method, address.pathname));
  return new Request(address, { method, headers, ...(body?.length && { body }) });
}

/** Says no to what could not be read, or drops the connection: a dropped connection is dropped, not answered. */
function giveUp(error: unknown, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const no = error instanceof BadTargetError ? new UnreadableError(400, 'No such address') : error;
  if (no instanceof UnreadableError && !outgoing.headersSent) {
    outgoing.writeHead(no.status, {
      'Content-Type': 'text/plain; charset=utf-8',
      Connection: 'close',
      ...(no.status === 405 && { Allow: ALLOWED }),
    });
    outgoing.end(`${no.message}\n`);
    return;
  }
  if (!(no instanceof DroppedConnectionError))
    console.error('sandbox: a request failed:', no instanceof Error ? no.name : 'unknown');
  incoming.socket.destroy();
}

/** What is sent to many is compressed once, in the coding that is shortest; the rest as it goes. */
async function bytesOf(
  response: Response,
  accepted: string,
  compressed: Compressed,
): Promise<{ body: Uint8Array; coding?: string | undefined }> {
  const type = response.headers.get('content-type') ?? '';
  const representation = response.body ? attachedTo(response).representation : undefined;
  if (representation) {
    const coding = isCompressible(type, representation.text.length) ? codingFor(accepted) : undefined;
    return { body: await compressed(representation, coding), coding };
  }
  const body = new Uint8Array(await response.arrayBuffer());
  const coding = isCompressible(type, body.length) ? codingFor(accepted, ['gzip']) : undefined;
  return coding ? { body: await compress(coding, body), coding } : { body };
}

async function write(
  response: Response,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  compressed: Compressed,
): Promise<void> {
  const { body, coding } = await bytesOf(response, String(incoming.headers['accept-encoding'] ?? ''), compressed);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  const vary = response.headers.get('vary');
  outgoing.setHeader('Vary', vary === null ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
  if (coding) outgoing.setHeader('Content-Encoding', coding);
  if (response.status !== 304 && response.status !== 204 && incoming.method !== 'HEAD')
    outgoing.setHeader('Content-Length', body.length);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** A page of the portal with what its server includes from the platform. */
async function composed(sandbox: Sandbox, page: StaticFile, request: Request, from: From): Promise<Response> {
  const headers = fileHeadersOf(page);
  if (request.method === 'HEAD') return new Response(null, { headers });
  const html = await withIncludes(page.content.toString('utf8'), async (path) => {
    // A platform that is slow or away must not take the page with it.
    const part = await sandbox
      .fetch(new URL(path, request.url), { signal: AbortSignal.timeout(INCLUDE_TIMEOUT) }, from)
      .catch(() => undefined);
    return part?.ok ? part.text() : undefined;
  });
  return new Response(html, { headers });
}

const NOTHING_HERE =
  'Sen sandbox: a platform with synthetic people only. The platform is at /v1/, the control endpoints at /sandbox/.\n';
const plainText = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

async function answer(sandbox: Sandbox, request: Request, found: FoundFile | undefined, from: From): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (PLATFORM.test(pathname)) return sandbox.fetch(request, undefined, from);
  if (found && 'movedTo' in found) return new Response(null, { status: 308, headers: { Location: found.movedTo } });
  if (found) return composed(sandbox, found, request, from);
  return pathname === '/' && (request.method === 'GET' || request.method === 'HEAD')
    ? plainText(NOTHING_HERE)
    : plainText('Not found\n', 404);
}

/** Listens, once the sandbox's database is open. Rejects when the database or the port cannot be had. */
export async function startServer({
  sandbox,
  port,
  host = '127.0.0.1',
  names = [],
  proxies = [],
}: ServerOptions): Promise<RunningServer> {
  const isTrusted = trustedProxies(proxies);
  const router = createRouter();
  await sandbox.ready();
  let url = '';
  const fromOf = ({ socket, headers }: IncomingMessage): From => ({
    address: clientAddress(socket.remoteAddress, [headers['x-forwarded-for'] ?? []].flat().join(','), isTrusted),
  });
  const files = createStaticFiles(mounts);
  const compressed = createCompressed();
  const readCache = createReadCache(compressed);
  const fileOf = async ({
    method,
    url: target = '/',
    headers: { host },
  }: IncomingMessage): Promise<FoundFile | undefined> => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const { pathname } = targetUrlOf(target, host, { url, names });
    return files.find(pathname === '/' ? HOME : pathname);
  };
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    // Before the body is read: who hangs up has no address any more.
    const from = fromOf(incoming);
    const isOfPlatform = PLATFORM.test(incoming.url ?? '');
    if (isOfPlatform && (await readCache.answer(incoming, outgoing, from.address))) return;
    const found = isOfPlatform ? undefined : await fileOf(incoming);
    if (found && !('movedTo' in found) && !(isPage(found) && hasIncludes(found.content)))
      return sendFile(found, incoming, outgoing);
    const response = await answer(sandbox, await requestOf(incoming, { url, names }, router), found, from);
    readCache.remember(incoming, response);
    return write(response, incoming, outgoing, compressed);
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => giveUp(error, incoming, outgoing));
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
      const late = setTimeout(() => server.closeAllConnections(), TIMEOUT);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      clearTimeout(late);
      await sandbox.close();
    },
  };
}
