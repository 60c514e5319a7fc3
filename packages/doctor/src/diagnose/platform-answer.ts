import type { Finding } from '../diagnoses.ts';
import { VERIFYING_TAGS, MODULES } from '../requirements.ts';

/** What came back from `GET {base-url}/config`. */
export type PlatformAnswer =
  /** `skew`: how far the device is ahead of the platform. Milliseconds. */
  | {
      readonly kind: 'ready';
      readonly modules: readonly string[];
      readonly skew: number;
      readonly serverTime: string;
      readonly readable: boolean;
      readonly environment: string;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly status: number }
  /** Somebody answered, but not a platform. */
  | { readonly kind: 'other'; readonly status: number; readonly type: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A clock this far off shifts no day and expires no code. Milliseconds. */
const SKEW_ALLOWED = 2 * 60_000;
/** What an address looks like, where the right one is not known. */
const EXAMPLE = 'https://…/v1';
/** Configurations are a few kB; what is longer is something else. Characters. */
const MAX_CONFIG = 500_000;

export interface ConfigRequest {
  readonly fetch: typeof globalThis.fetch;
  readonly config: string;
  readonly siteKey: string;
  /** Outside a browser: the origin the page will have. */
  readonly origin?: string;
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** Asks once; never throws. */
export async function requestConfig({
  fetch,
  config,
  siteKey,
  origin,
  now,
  signal,
}: ConfigRequest): Promise<PlatformAnswer> {
  const begun = now();
  try {
    const headers = {
      accept: 'application/json',
      ...(siteKey && { 'x-site-key': siteKey }),
      ...(origin && { origin }),
    };
    const response = await fetch(config, {
      headers,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      ...(signal && { signal }),
    });
    // The time of the answer lies somewhere between question and arrival: the middle is wrong by half of that at most.
    const middle = (begun + now()) / 2;
    const text = (await response.text()).slice(0, MAX_CONFIG);
    const allowed = origin === undefined ? '*' : response.headers.get('access-control-allow-origin');
    const readable = allowed === '*' || allowed === origin || new URL(config).origin === origin;
    return read(text, response, middle, readable);
  } catch (error) {
    if (origin === undefined && (await answersNoCors(fetch, config, signal))) return { kind: 'unreadable' };
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}

function read(text: string, { status, headers }: Response, middle: number, readable: boolean): PlatformAnswer {
  const body = parse(text);
  if (typeof body['serverTime'] === 'string' && Array.isArray(body['modules'])) {
    const serverTime = body['serverTime'];
    return {
      kind: 'ready',
      modules: body['modules'].map(String),
      skew: middle - Date.parse(serverTime),
      serverTime,
      readable,
      environment: String(body['environment'] ?? ''),
    };
  }
  if (!readable && status !== 404) return { kind: 'unreadable' };
  if (status >= 400 && typeof body['code'] === 'string') return { kind: 'refused', code: body['code'], status };
  return { kind: 'other', status, type: headers.get('content-type') ?? '' };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * A browser keeps an answer from the page without saying why; asked without reading, it tells whether there was one.
 */
async function answersNoCors(
  fetch: typeof globalThis.fetch,
  config: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    await fetch(config, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', ...(signal && { signal }) });
    return true;
  } catch {
    return false;
  }
}

/** A code of the network, never its message: that may hold an address with a password. */
const reasonOf = (error: unknown): string => {
  const { code, cause, name } = error as { code?: unknown; cause?: { code?: unknown }; name?: string };
  return [code, cause?.code, name].find((reason) => typeof reason === 'string') as string;
};

/**
 * Where the platform may be when `base-url` is nearly right: the end that is too much, the version that lacks, the
 * scheme that lacks.
 */
export function nearbyAddresses(written: string, url: URL): readonly URL[] {
  const [upToVersion] = /^.*?\/v\d+(?=\/)/.exec(url.pathname) ?? [];
  const bare = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(written) ? `https://${written}` : undefined;
  const near = [
    ...(upToVersion === undefined ? [] : [new URL(upToVersion, url)]),
    new URL(`${url.pathname.replace(/\/+$/, '')}/v1`, url),
    new URL('/v1', url),
    ...(bare !== undefined && URL.canParse(bare) ? [new URL(bare), new URL('/v1', bare)] : []),
  ];
  return [...new Map(near.filter(({ href }) => href !== url.href).map((address) => [address.href, address])).values()];
}

export interface PlatformContext {
  /** `base-url`, without query. */
  readonly url: string;
  readonly key: string;
  readonly origin: string;
  readonly tags: readonly string[];
  /** What the page says of this platform. */
  readonly declared: { readonly sandbox: boolean; readonly anchors: boolean };
  readonly now: number;
}

export function diagnosePlatform(
  answer: PlatformAnswer,
  { url, key, origin, tags, declared: says, now }: PlatformContext,
): readonly Finding[] {
  switch (answer.kind) {
    case 'unreachable':
      return [{ code: 'platform-unreachable', facts: { url, answer: answer.reason } }];
    case 'unreadable':
      return [{ code: 'platform-cors-refused', facts: { url, origin } }];
    case 'other':
      return [
        {
          code: 'base-url-wrong',
          facts: { url, answer: `${answer.status} ${answer.type.split(';')[0] ?? ''}`.trim(), write: EXAMPLE },
        },
      ];
    case 'refused':
      return diagnoseRefusal(answer.code, answer.status, { url, key, origin });
    case 'ready':
      return [
        ...(answer.readable ? [] : [{ code: 'platform-cors-refused', facts: { url, origin } } as const]),
        ...diagnoseModules(answer.modules, key, tags),
        ...diagnoseEnvironment(answer.environment, says, { url, tags }),
        ...diagnoseClock(answer.skew, answer.serverTime, now),
      ];
  }
}

function diagnoseRefusal(
  code: string,
  status: number,
  facts: { url: string; key: string; origin: string },
): readonly Finding[] {
  if (code === 'site-key-missing') return [{ code: 'site-key-missing', facts }];
  if (code === 'origin-not-allowed') return [{ code: 'origin-not-allowed', facts }];
  if (code === 'key-disabled') return [{ code: 'site-key-refused', facts: { ...facts, code } }];
  if (status === 429 || status >= 500)
    return [{ code: 'platform-busy', facts: { ...facts, answer: `${status} ${code}` } }];
  return [{ code: 'base-url-wrong', facts: { ...facts, answer: `${status} ${code}`, write: EXAMPLE } }];
}

function diagnoseModules(modules: readonly string[], key: string, tags: readonly string[]): readonly Finding[] {
  return [...new Set(tags)].flatMap((tag): Finding[] => {
    const module = MODULES[tag];
    return module && !modules.includes(module) ? [{ code: 'module-disabled', facts: { tag, module, key } }] : [];
  });
}

function diagnoseEnvironment(
  environment: string,
  { sandbox, anchors }: PlatformContext['declared'],
  { url, tags }: Pick<PlatformContext, 'url' | 'tags'>,
): readonly Finding[] {
  if (environment === 'production' && sandbox) return [{ code: 'sandbox-on-production', facts: { url } }];
  const tag = tags.find((name) => VERIFYING_TAGS.has(name));
  return environment === 'sandbox' && !sandbox && !anchors && tag
    ? [{ code: 'sandbox-not-said', facts: { url, tag } }]
    : [];
}

function diagnoseClock(skew: number, there: string, now: number): readonly Finding[] {
  if (Number.isNaN(skew) || Math.abs(skew) <= SKEW_ALLOWED) return [];
  return [
    {
      code: 'clock-skew',
      facts: { minutes: String(Math.round(Math.abs(skew) / 60_000)), here: new Date(now).toISOString(), there },
    },
  ];
}
