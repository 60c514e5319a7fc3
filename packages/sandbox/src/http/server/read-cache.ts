/**
 * A cache of reads that many send alike. What routing, rights and validation found the first time holds for the same
 * request again, so it goes straight to its handler, which answers as things stand now.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientPlaceOf } from '../access/client-address.ts';
import { codingFor, isCompressible } from './content-codings.ts';
import type { Compressed } from './content-codings.ts';
import { attachedTo } from '../responses/representation.ts';
import type { AnswerRead } from '../responses/representation.ts';

/** Different requests that are remembered at once, and the longest key of one. Longer ones are not remembered. */
const MOST = 2_000;
const LONGEST = 500;

/** What each answer has of its own. */
const OWN = new Set(['x-request-id', 'ratelimit', 'etag', 'content-type']);

interface CachedRead {
  again: AnswerRead;
  headers: Readonly<Record<string, string>>;
}

/**
 * Everything by which the dispatcher tells reads without a token apart (`CACHE_KEY_HEADERS` in `dispatcher.ts`);
 * undefined for any other request.
 */
function keyOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (
    method !== 'GET' ||
    headers.authorization !== undefined ||
    headers['idempotency-key'] !== undefined ||
    headers['transfer-encoding'] !== undefined
  )
    return undefined;
  // None of them can hold a line feed, nor be a tab alone.
  const key = [
    url,
    headers.host,
    headers.origin ?? '\t',
    headers['x-site-key'] ?? '\t',
    headers['accept-language'] ?? '\t',
  ].join('\n');
  return key.length <= LONGEST ? key : undefined;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

export function createReadCache(compressed: Compressed) {
  const cached = new Map<string, CachedRead>();
  return {
    /** Answers a read that is cached; false when it has to go through the dispatcher. */
    async answer(incoming: IncomingMessage, outgoing: ServerResponse, address: string | undefined): Promise<boolean> {
      const key = keyOf(incoming);
      const known = key === undefined ? undefined : cached.get(key);
      if (key === undefined || !known) return false;
      cached.delete(key);
      cached.set(key, known);
      const { headers } = incoming;
      const answered = await known.again({
        requestId: one(headers['x-request-id']),
        known: headers['if-none-match'],
        place: clientPlaceOf(address),
      });
      if (!answered) return false;
      const { requestId, rateLimit, etag, representation } = answered;
      const own = { ...known.headers, 'x-request-id': requestId, ratelimit: rateLimit, etag };
      if (!representation) {
        outgoing.writeHead(304, own).end();
        return true;
      }
      const type = 'application/json';
      const coding = isCompressible(type, representation.text.length)
        ? codingFor(String(headers['accept-encoding'] ?? ''))
        : undefined;
      const body = await compressed(representation, coding);
      outgoing
        .writeHead(200, {
          ...own,
          'content-type': type,
          ...(coding && { 'content-encoding': coding }),
          'content-length': body.length,
        })
        .end(body);
      return true;
    },

    /** Remembers how a read is answered that went through the dispatcher. */
    remember(incoming: IncomingMessage, response: Response): void {
      const { again } = attachedTo(response);
      const key = again && keyOf(incoming);
      if (!again || key === undefined) return;
      const headers: Record<string, string> = {};
      for (const [name, value] of response.headers)
        if (!OWN.has(name)) headers[name] = name === 'vary' ? `${value}, Accept-Encoding` : value;
      cached.set(key, { again, headers });
      const [oldest] = cached.keys();
      if (cached.size > MOST && oldest !== undefined) cached.delete(oldest);
    },
  };
}
