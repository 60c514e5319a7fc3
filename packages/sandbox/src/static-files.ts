/** The sample portal's pages and the built elements, under the strict policy that a province's page would have. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/**
 * No inline style or script, no eval, nobody else's files; Lit's templates are the only markup made from text. Reading codes needs
 * compiled WebAssembly and a worker, made of bytes that were checked, under the one name that may start it: no file of any server is one.
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

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Path prefix → folder. */
export type Mounts = Readonly<Record<string, string>>;

/** The file below a folder, or `undefined` when the path leaves it. */
function fileBelow(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

const read = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
};

/** Answers GET for a file, or `undefined` when there is none. */
export async function staticFile(request: Request, mounts: Mounts): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  for (const [prefix, folder] of Object.entries(mounts)) {
    if (!pathname.startsWith(prefix)) continue;
    let path: string;
    try {
      path = decodeURIComponent(pathname.slice(prefix.length));
    } catch {
      return undefined;
    }
    const file = path.includes('\0') ? undefined : fileBelow(folder, path === '' ? '/' : path);
    const type = file && (TYPES[extname(file)] ?? (extname(file) === '' ? undefined : 'application/octet-stream'));
    const content = file && type ? await read(file) : undefined;
    if (!file || !type || !content) {
      // /portal/tp-hcm is /portal/tp-hcm/.
      if (file && extname(file) === '' && (await read(join(file, 'index.html'))))
        return new Response(null, { status: 308, headers: { Location: `${pathname}/` } });
      continue;
    }
    const headers = new Headers({
      'Content-Type': type,
      'Cache-Control': 'no-cache',
      ETag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    // A page of another site may load the elements from here: modules are asked for with CORS.
    if (prefix === '/sen/') headers.set('Access-Control-Allow-Origin', '*');
    if (type.startsWith('text/html')) {
      headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      headers.set('Referrer-Policy', 'no-referrer');
      headers.set('Permissions-Policy', 'camera=(self), geolocation=(self), microphone=()');
      headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    }
    if (request.headers.get('if-none-match') === headers.get('etag')) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
  }
  return undefined;
}
