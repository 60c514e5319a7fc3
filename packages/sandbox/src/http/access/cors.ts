/** The headers by which a browser lets a province's page talk to the platform. */
const METHODS = 'GET, POST, PATCH, DELETE';
const REQUEST_HEADERS =
  'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id, X-Site-Key, traceparent, tracestate';
const EXPOSED = 'ETag, Idempotent-Replayed, RateLimit, Retry-After, X-Request-Id';
/** How long a browser remembers the answer to its question. Seconds. */
const MAX_AGE = '600';

/**
 * A refused origin may read why it was refused, hence no allow-list here: the site key is checked by the answer itself.
 */
export function withCors(response: Response, request: Request): Response {
  response.headers.append('Vary', 'Origin');
  const origin = request.headers.get('origin');
  if (origin === null) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Access-Control-Expose-Headers', EXPOSED);
  return response;
}

export const isPreflight = (request: Request): boolean =>
  request.method === 'OPTIONS' && request.headers.has('access-control-request-method');

export const preflight = (request: Request): Response =>
  withCors(
    new Response(null, {
      status: 204,
      headers: {
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': REQUEST_HEADERS,
        'Access-Control-Max-Age': MAX_AGE,
      },
    }),
    request,
  );
