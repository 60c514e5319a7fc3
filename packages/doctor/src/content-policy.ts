/**
 * Content Security Policy Level 3, the part that decides whether something of Sen may be done: fetch directives with
 * their fallbacks, source expressions (https://www.w3.org/TR/CSP3/#match-url-to-source-list), Trusted Types.
 */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads a header: policies are separated by commas, directives by semicolons; the first of a name counts. */
export function parsePolicies(header: string): readonly Policy[] {
  return header
    .split(',')
    .map((text) => {
      const policy = new Map<string, readonly string[]>();
      for (const directive of text.split(';')) {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
      }
      return policy;
    })
    .filter((policy) => policy.size > 0);
}

const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'script-src': ['script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
  'worker-src': ['worker-src', 'child-src', 'script-src', 'default-src'],
};

/** The directive that applies, this one or its fallback, with its name; undefined where the policy has neither. */
export function effectiveDirective(
  policy: Policy,
  directive: string,
): { name: string; sources: readonly string[] } | undefined {
  const name = (FALLBACKS[directive] ?? [directive]).find((candidate) => policy.has(candidate));
  return name === undefined ? undefined : { name, sources: policy.get(name) ?? [] };
}

export interface PolicyRequest {
  readonly url: URL;
  /** The page. */
  readonly from: URL;
  readonly nonce?: string;
  readonly integrity?: string;
  /** A script that runs already asks for it: what `'strict-dynamic'` is about. */
  readonly byScript?: boolean;
}

/** Does this list of sources let the address through? */
export function allows(
  sources: readonly string[],
  { url, from, nonce = '', integrity = '', byScript = false }: PolicyRequest,
): boolean {
  const lower = sources.map((source) => source.toLowerCase());
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  const hashes = integrity.split(/\s+/).filter(Boolean);
  if (hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  // Then only nonces and hashes count for a script in the page, and what such a script asks for may come.
  if (lower.includes("'strict-dynamic'")) return byScript;
  return lower.some((source) => matches(source, url, from));
}

function matches(source: string, url: URL, from: URL): boolean {
  // What a script made by itself has the origin of its maker, and is none of that site's files.
  if (source === "'self'") return url.origin === from.origin && url.protocol !== 'blob:';
  if (source.startsWith("'")) return false;
  if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol) || url.protocol === from.protocol;
  const scheme = /^([a-z][a-z0-9+.-]*):$/.exec(source)?.[1];
  if (scheme) return isSameOrUpgraded(`${scheme}:`, url.protocol);
  const [, protocol, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  if (!host || !isSameOrUpgraded(protocol ?? from.protocol, url.protocol)) return false;
  const name = url.hostname.toLowerCase();
  if (host.startsWith('*.') ? !name.endsWith(host.slice(1)) : host !== '*' && host !== name) return false;
  const standard = url.protocol === 'https:' ? '443' : '80';
  if (port !== '*' && (url.port || standard) !== (port ?? standard)) return false;
  if (path === '' || path === '/') return true;
  return path.endsWith('/') ? url.pathname.toLowerCase().startsWith(path) : url.pathname.toLowerCase() === path;
}

/** `http:` in a policy also means https, as the standard says. */
const isSameOrUpgraded = (wanted: string, actual: string): boolean =>
  wanted === actual || (wanted === 'http:' && actual === 'https:');

/**
 * Should the directive be written by itself, rather than adding to the one that applies? Added to `default-src`, or
 * `blob:` added to that of scripts, it would let in too much.
 */
export const needsOwnDirective = (ruling: string, directive: string): boolean =>
  ruling === 'default-src' || directive === 'worker-src';

/** The directive as it should be written: what there is, without 'none', and what is lacking. */
export const withSource = (name: string, sources: readonly string[], more: readonly string[]): string =>
  [name, ...sources.filter((source) => source.toLowerCase() !== "'none'" && !more.includes(source)), ...more].join(' ');
