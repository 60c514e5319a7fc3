import { randomBytes } from 'node:crypto';

/**
 * Every page of the browser suite stands under the policy of a careful host. The runner's inline scripts carry a nonce
 * and its socket is allowed; blob: is for pictures that tests look at, data: and sen.invalid for a reader that comes
 * from elsewhere, styles of data: and test-page for what a server would have written; wasm, a worker of checked bytes
 * and its name are for the engine that reads codes. The elements get nothing else.
 */
const policy = (nonce) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    "style-src 'self' data:",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self' ws: data: https://sen.invalid",
    'worker-src blob:',
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html sen-worker test-page',
  ].join('; ');

/**
 * In the page, first of all. What the policy stops is an error of the test that runs, so that no file passes with one.
 * Not ours are axe and the runner, which are no part of what a host embeds.
 */
function reportViolations() {
  const theirs = /\/(axe-core|chai-a11y-axe|@web\/|mocha|__web-)/;
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    if (theirs.test(sourceFile ?? '')) return;
    const words = `The content security policy stopped ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`;
    setTimeout(() => {
      throw new Error(words);
    });
  });
}

export function strictPages() {
  return async (context, next) => {
    await next();
    if (context.path !== '/' || !context.query['wtr-session-id'] || typeof context.body !== 'string') return;
    const nonce = randomBytes(16).toString('base64');
    const guard = `<script>(${reportViolations})()</script>`;
    context.body = context.body.replace('<head>', `<head>${guard}`).replaceAll('<script', `<script nonce="${nonce}"`);
    context.set('content-security-policy', policy(nonce));
  };
}
