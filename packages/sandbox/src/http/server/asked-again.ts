/**
 * What the Node server understood once: reads in the same words, whose answers many share, go past everything that
 * would come to the same.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { placeOf } from '../access/callers-place.ts';
import { codingFor, isCompressible } from './content-codings.ts';
import type { Compressed } from './content-codings.ts';
import { carriedBy } from '../responses/representation.ts';
import type { Again } from '../responses/representation.ts';

/** Different words that are remembered at once; longer ones are not. */
const MOST = 2_000;
const LONGEST = 500;

/** What each answer has of its own. */
const OWN = new Set(['x-request-id', 'ratelimit', 'etag', 'content-type']);

interface Understood {
  again: Again;
  headers: Readonly<Record<string, string>>;
}

/**
 * All by which the platform tells reads apart that have no token (`TOLD_APART` in `dispatcher.ts`); undefined for any
 * other request.
 */
function wordsOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (
    method !== 'GET' ||
    headers.authorization !== undefined ||
    headers['idempotency-key'] !== undefined ||
    headers['transfer-encoding'] !== undefined
  )
    return undefined;
  // None of them can hold a line feed, nor be a tab alone.
  const words = [
    url,
    headers.host,
    headers.origin ?? '\t',
    headers['x-site-key'] ?? '\t',
    headers['accept-language'] ?? '\t',
  ].join('\n');
  return words.length <= LONGEST ? words : undefined;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

export function createAskedAgain(compressed: Compressed) {
  const understood = new Map<string, Understood>();
  return {
    /** Answers what was understood before; false when it has to go the whole way. */
    async answer(incoming: IncomingMessage, outgoing: ServerResponse, address: string | undefined): Promise<boolean> {
      const words = wordsOf(incoming);
      const known = words === undefined ? undefined : understood.get(words);
      if (words === undefined || !known) return false;
      understood.delete(words);
      understood.set(words, known);
      const { headers } = incoming;
      const answered = await known.again({
        requestId: one(headers['x-request-id']),
        known: headers['if-none-match'],
        place: placeOf(address),
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

    /** Remembers how a request is answered that went the whole way. */
    remember(incoming: IncomingMessage, response: Response): void {
      const { again } = carriedBy(response);
      const words = again && wordsOf(incoming);
      if (!again || words === undefined) return;
      const headers: Record<string, string> = {};
      for (const [name, value] of response.headers)
        if (!OWN.has(name)) headers[name] = name === 'vary' ? `${value}, Accept-Encoding` : value;
      understood.set(words, { again, headers });
      const [oldest] = understood.keys();
      if (understood.size > MOST && oldest !== undefined) understood.delete(oldest);
    },
  };
}
