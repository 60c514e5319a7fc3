// A portal's own web server, with a platform elsewhere: serves one built sample on a free port.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** Where the samples say the platform is: that of `npm start`. */
const SAID = 'http://localhost:8080';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** What a careful portal allows its pages; Angular and Vue name policies of their own. */
const careful = (platform) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${platform}`,
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html sen-loader vue angular',
  ].join('; ');

/**
 * @param {string} folder a built sample
 * @param {{ platform: string, strict: boolean, policy?: string }} options address of the sandbox, put in place of the
 * one the sample says; `strict` sends a policy; `policy`, another than ours
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSample(folder, { platform, strict, policy = careful(platform) }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const type = TYPES[extname(file)];
    const content = file.startsWith(folder + sep) && type ? await readFile(file).catch(() => undefined) : undefined;
    if (!content) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    response.setHeader('Content-Type', type);
    if (strict && extname(file) === '.html') response.setHeader('Content-Security-Policy', policy);
    response.end(
      ['.html', '.js'].includes(extname(file)) ? content.toString('utf8').replaceAll(SAID, platform) : content,
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${server.address().port}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}
