/** The base address of a page that is only a file so far. */
export const PLACEHOLDER_BASE = new URL('https://page.invalid/');

/** An address as it may be shown: without password, query and fragment, which may hold people's data. */
export function redactUrl(url: string | URL): string {
  const parsed = typeof url === 'string' ? (URL.canParse(url) ? new URL(url) : undefined) : url;
  if (!parsed) return String(url).replace(/[?#].*$/, '');
  if (parsed.origin === PLACEHOLDER_BASE.origin) return parsed.pathname;
  return parsed.protocol === 'data:' || parsed.protocol === 'blob:'
    ? `${parsed.protocol}…`
    : `${parsed.origin === 'null' ? `${parsed.protocol}//` : parsed.origin}${parsed.pathname}`;
}

/**
 * A loader with its version or digest in its name, if any. `sen-watch.js`, which only says that the loader is late, is
 * none; nor is a page's own `sen-menu.js`.
 */
const LOADER = /(?:^|\/)sen(?:\.classic)?(?:[.-](?:v?\d[\w.]*|[0-9a-f]{6,}))?(?:[.-]min)?\.m?js(?:[?#]|$)/;

/** Does this file, by its name, bring the elements? */
export const isSenFile = (url: string): boolean => LOADER.test(url) || /@sen\/(?:elements|react)\b/.test(url);

/**
 * Does this program bring the elements? Words that no minifier takes away; a script that only speaks to a tag has none
 * of them.
 */
export const definesElements = (code: string): boolean =>
  /sen-told-of-two-versions|sen-loader|\bdefine\(\s*["'`]sen-[a-z-]+["'`]/.test(code);

/** Secure without https: the browser's own list of addresses of this machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/** `base-url` with the configuration's path after it. */
export const configUrlOf = (baseUrl: string): string => `${baseUrl.replace(/\/+$/, '')}/config`;
