/** The policy a careful host would set: nothing but its own scripts, styles and connections, and no text turned into code. */
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
 * Anything below /csp/ is served with that policy: /csp/packages/elements/… is a file of the repository, and
 * /csp/?script=/packages/…/register.ts&body=<sen-…></sen-…> a page made of one script and one body. Put it in an
 * <iframe> and look inside: it has the origin of the test.
 */
export function cspPages() {
  return async (context, next) => {
    if (!context.path.startsWith('/csp/')) return next();
    if (context.path === '/csp/') {
      const { script, body = '', lang = 'vi' } = context.query;
      context.type = 'html';
      context.body = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Strict</title>${script ? `<script type="module" src="${script}"></script>` : ''}<body>${body}</body></html>`;
    } else {
      context.url = context.url.slice('/csp'.length);
      await next();
    }
    context.set('content-security-policy', STRICT_CSP);
  };
}
