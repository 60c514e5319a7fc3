import { Readable } from 'node:stream';

/** The headers that belong to one connection and are not handed on. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'host',
]);

const NO_BODY = new Set(['GET', 'HEAD']);

/**
 * Real platforms for tests in a page: /sandboxes/<name>/v1/… and /sandboxes/<name>/sandbox/… go to a sandbox in
 * memory, made when its name is first used. A name nobody else uses is a platform nobody else touches.
 */
export function sandboxes(open = openSandbox) {
  const opened = new Map();
  return async (context, next) => {
    const [, name, path] = /^\/sandboxes\/([^/]+)(\/.*)$/.exec(context.url) ?? [];
    if (!name) return next();
    if (!opened.has(name)) opened.set(name, open());
    const sandbox = await opened.get(name);
    const gone = new AbortController();
    context.res.on('close', () => context.res.writableEnded || gone.abort());
    try {
      await answer(context, await sandbox.fetch(requestOf(context, path, gone.signal)));
    } catch (error) {
      // The platform hung up, as it does when told to be faulty: the page must see a broken connection, not an answer.
      if (!gone.signal.aborted && !(error instanceof TypeError)) console.error(error);
      context.respond = false;
      context.req.socket.destroy();
    }
  };
}

async function openSandbox() {
  const { createNodeSandbox } = await import('@sen/sandbox/node');
  return createNodeSandbox();
}

function requestOf({ req, method, origin }, path, signal) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (!OF_THE_CONNECTION.has(name)) headers.set(name, String(value));
  const body = NO_BODY.has(method) ? {} : { body: Readable.toWeb(req), duplex: 'half' };
  return new Request(new URL(path, origin), { method, headers, signal, ...body });
}

async function answer(context, response) {
  context.status = response.status;
  for (const [name, value] of response.headers) if (!OF_THE_CONNECTION.has(name)) context.append(name, value);
  // As a buffer: Koa would rather give a body of its own to an answer that has none.
  const body = Buffer.from(await response.arrayBuffer());
  context.body = body.length > 0 ? body : null;
  context.status = response.status;
}
