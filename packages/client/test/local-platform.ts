/** A real HTTP server that answers as a test says, and does to connections what bad networks do. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `cut`: the socket closes with no answer. `cut-midway`: after half of one. `silence`: nothing ever comes. */
export type Reply =
  | { status?: number; body?: unknown; text?: string; headers?: Record<string, string> }
  | 'cut'
  | 'cut-midway'
  | 'silence';

export interface LocalPlatform {
  baseUrl: string;
  seen: Seen[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** `reply` is asked for each request; `count` is 1 for the first. */
export async function localPlatform(
  reply: (request: Seen, count: number) => Reply | Promise<Reply>,
): Promise<LocalPlatform> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the caller went away
    }
    const one = {
      method: request.method!,
      path: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    seen.push(one);
    const answer = await reply(one, seen.length);
    if (answer === 'silence') return;
    if (answer === 'cut') return void request.socket.destroy();
    if (answer === 'cut-midway') {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"id":"regis', () => request.socket.destroy());
      return;
    }
    const { status = 200, body, text, headers } = answer;
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    response.writeHead(status, { 'content-type': type, 'x-request-id': 'exchange-7', ...headers });
    response.end(text ?? (body === undefined ? undefined : JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A refusal as the platform writes it. */
export const refusal = (
  status: number,
  code: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: {
    type: `https://sen.example/problems/${code}`,
    title: 'No',
    status,
    code,
    detail: 'What to do.',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    ...more,
  },
});
