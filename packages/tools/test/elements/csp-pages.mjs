/**
 * The policy a careful host would set: nothing but its own scripts, styles and connections, and no text turned into
 * code.
 */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * The same for a page that reads codes: the engine is WebAssembly, and its worker is started by name, from bytes that
 * were checked.
 */
export const SCAN_CSP = STRICT_CSP.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
).replace('trusted-types lit-html', 'trusted-types lit-html sen-worker');

const POLICIES = { '/csp/': STRICT_CSP, '/csp-scan/': SCAN_CSP };

/**
 * Anything below /csp/ (or /csp-scan/) is served with that policy: /csp/packages/elements/… is a file of the
 * repository, and /csp/?script=/packages/…/register.ts&body=<sen-…></sen-…> a page made of one script and one body. Put
 * it in an <iframe> and look inside: it has the origin of the test.
 */
export function cspPages() {
  return async (context, next) => {
    const [prefix, policy] = Object.entries(POLICIES).find(([start]) => context.path.startsWith(start)) ?? [];
    if (!prefix) return next();
    if (context.path === prefix) {
      const { script, body = '', lang = 'vi' } = context.query;
      context.type = 'html';
      context.body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Strict</title>${script ? `<script type="module" src="${script}"></script>` : ''}<body>${body}</body></html>`;
    } else {
      context.url = context.url.slice(prefix.length - 1);
      await next();
    }
    context.set('content-security-policy', policy);
  };
}
