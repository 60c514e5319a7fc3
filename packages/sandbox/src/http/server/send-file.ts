/**
 * How a file is sent: under the strict policy that a province's page would have, compressed as the reader takes it, and
 * not again when it is unchanged.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { codingFor } from './content-codings.ts';
import type { StaticFile } from './static-files.ts';

/**
 * No inline style or script, no eval, nobody else's files; Lit's templates are the only markup made from text. Reading
 * codes needs compiled WebAssembly and a worker, made of bytes that were checked, under the one name that may start it:
 * no file of any server is one.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html sen-loader sen-worker',
].join('; ');

/** Whether it is a page, which has more headers and may include more. */
export const isPage = ({ type }: StaticFile): boolean => type.startsWith('text/html');

/** All headers but those of a version, a coding and a length. */
export const fileHeadersOf = (file: StaticFile): Record<string, string> => ({
  'Content-Type': file.type,
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  // A page of another site may load the elements from here: modules are asked for with CORS.
  ...(file.mount === '/sen/' && { 'Access-Control-Allow-Origin': '*' }),
  ...(isPage(file) && {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }),
});

/** RFC 9110 section 13.1.2. */
const isKnown = (sent: string, tag: string): boolean =>
  sent.trim() === '*' || sent.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag);

/** Answers GET and HEAD. A range is not played: the whole file is an answer to that too. */
export async function sendFile(file: StaticFile, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const wanted = codingFor(String(incoming.headers['accept-encoding'] ?? ''));
  const compressed = wanted && (await file.in(wanted));
  // Each coding is a representation of its own, hence has a version of its own (RFC 9110 section 8.8.3.3).
  const tag = compressed ? `"${file.hash}.${wanted}"` : `"${file.hash}"`;
  const headers: OutgoingHttpHeaders = { ...fileHeadersOf(file), ETag: tag, Vary: 'Accept-Encoding' };
  if (isKnown(incoming.headers['if-none-match'] ?? '', tag)) {
    delete headers['Content-Type'];
    outgoing.writeHead(304, headers).end();
    return;
  }
  const content = compressed ?? file.content;
  if (compressed) headers['Content-Encoding'] = wanted;
  headers['Content-Length'] = content.length;
  outgoing.writeHead(200, headers).end(incoming.method === 'HEAD' ? undefined : content);
}
