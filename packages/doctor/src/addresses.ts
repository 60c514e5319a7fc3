/** Addresses as they may be shown: without password, query and fragment, where people's data hide. */
export function shown(url: string | URL): string {
  const parsed = typeof url === 'string' ? (URL.canParse(url) ? new URL(url) : undefined) : url;
  if (!parsed) return String(url).replace(/[?#].*$/, '');
  return parsed.protocol === 'data:' || parsed.protocol === 'blob:'
    ? `${parsed.protocol}…`
    : `${parsed.origin === 'null' ? `${parsed.protocol}//` : parsed.origin}${parsed.pathname}`;
}

/** Is this file, by its name, the script of Sen? */
export const isSenFile = (url: string): boolean => /(?:^|\/)sen(?:[.-][\w.-]+)?\.m?js(?:[?#]|$)/.test(url) || /@sen\/elements\b/.test(url);

/** Secure without https: the browser's own list of addresses of this machine. */
export const isLoopback = (host: string): boolean => /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

/** `base-url` with the configuration's path after it. */
export const configOf = (baseUrl: string): string => `${baseUrl.replace(/\/+$/, '')}/config`;
