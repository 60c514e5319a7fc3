/** How a call travels: address, headers, token, repetition and time limits. The only file that imports ky. */
import ky, { isTimeoutError, type Options as KyOptions } from 'ky';
import { toJson } from './json.ts';
import { arrival, conclude, retryAfterOf, type Arrived, type Call, type Expected } from './answer.ts';
import { UnreachableError } from './errors.ts';
import type { CallOptions, ChangeOptions, PlatformOptions, SendOptions } from './options.ts';
import { paginate, type Listing } from './pagination.ts';
import { listPath, withQuery, type Path } from './path.ts';
import { isPromise, withTimeout } from './timeout.ts';
import { createEtagCache } from './etag-cache.ts';
import { createTokens } from './token.ts';
import { newIdempotencyKey, newTraceparent } from './request-ids.ts';
import type { Answer, Body, OperationId, Page, Query } from './types.ts';
import { isRetryable, retryDelay } from './retry-policy.ts';

/** One method for each way of asking. The operationId ties a call to the contract: types of what goes and comes. */
export interface Verbs {
  get: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Promise<Answer<Id>>;
  list: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Listing<Answer<Id>>;
  post: <Id extends OperationId>(id: Id, path: Path, options?: SendOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  patch: <Id extends OperationId>(id: Id, path: Path, options?: ChangeOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  delete: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions) => Promise<Answer<Id>>;
  /** As `post`, with a form; `carry` replaces `fetch` for it. See `upload()`, which makes the form. */
  form: <Id extends OperationId>(
    id: Id,
    path: Path,
    options: FormOptions | undefined,
    form: FormData,
    carry?: Fetch,
  ) => Promise<Answer<Id>>;
  /** Was a `fetch` given, so that no other way out may be used? */
  hasOwnFetch: boolean;
}

/** What a resource is given. Calls carry the token of the person signed in. */
export interface Transport extends Verbs {
  /**
   * For what anyone may ask: no token is sent (a session given with the call is), and reads are revalidated by ETag.
   */
  open: Verbs;
  /** For what whoever holds its code may ask: no token is sent, and nothing is kept. */
  coded: Verbs;
}

type Fetch = typeof globalThis.fetch;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/** On whose behalf a call is made: the person signed in, anyone, or whoever holds a code. */
type Access = 'own' | 'open' | 'coded';
type AnyOptions = ChangeOptions & FormOptions;

/** Bytes as they leave where request bodies are streams. */
export interface Bytes {
  transferredBytes: number;
  totalBytes: number;
}
interface FormOptions extends SendOptions {
  onUploadProgress?: (bytes: Bytes) => void;
}

/** Milliseconds, sized for a slow phone; files get longer. */
const TIMEOUTS = { attempt: 15_000, total: 60_000 };
const FILE_TIMEOUTS = { attempt: 120_000, total: 300_000 };

/** Makes the way to one platform. A resource by itself is `registrations(createTransport(options))`. */
export function createTransport({
  baseUrl,
  siteKey,
  accessToken,
  locale = 'vi',
  fetch: ownFetch,
  timeouts,
  retries = 3,
}: PlatformOptions): Transport {
  const base = baseUrl.replace(/\/*$/, '/');
  const tokens = accessToken && createTokens(accessToken, base);
  const etagCache = createEtagCache();

  async function call(
    access: Access,
    method: Method,
    expected: Expected,
    operationId: OperationId,
    path: Path,
    options: AnyOptions = {},
    sent?: unknown,
    carry?: Fetch,
  ): Promise<unknown> {
    const { signal, session } = options;
    const name: Call = { operationId, traceparent: newTraceparent() };
    const isForm = sent instanceof FormData;
    const isRead = method === 'GET';
    const url = base + (isRead ? withQuery(path, sent as object | undefined) : path);
    const language = typeof locale === 'function' ? locale() : locale;
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json',
      'accept-language': language,
      traceparent: name.traceparent,
    };
    if (siteKey) headers['x-site-key'] = siteKey;
    if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? newIdempotencyKey();
    if (options.ifMatch) headers['if-match'] = options.ifMatch;
    if (!isForm && !isRead && sent !== undefined) headers['content-type'] = 'application/json';
    const cacheKey = isRead && access === 'open' && !session ? `${language} ${url}` : undefined;
    const cached = cacheKey ? etagCache.get(cacheKey) : undefined;
    if (cached) headers['if-none-match'] = cached.etag;

    const { attempt, total } = { ...(isForm ? FILE_TIMEOUTS : TIMEOUTS), ...timeouts, ...options.timeouts };
    const request: Outgoing = {
      name,
      url,
      signal,
      retries,
      deadline: performance.now() + total,
      send: carry ?? ownFetch ?? globalThis.fetch,
      how: {
        method,
        signal,
        body: isRead ? undefined : isForm ? sent : toJson(sent),
        timeout: attempt,
        // Nothing about a person may stay in the browser's cache, nor be carried to wherever a Wi-Fi or a proxy points.
        ...(!cacheKey && { cache: 'no-store', redirect: 'manual' }),
        onUploadProgress: options.onUploadProgress,
      },
    };

    /** What the host gives, in the time of the call. Its failures are its own; leaving is leaving. */
    const given = (token: PromiseLike<string | undefined>) =>
      withTimeout(token, signal, request.deadline - performance.now()).catch((error: unknown) => {
        stayOrLeave(request);
        throw (error as Error | undefined)?.name === 'TimeoutError' ? unreachable('timeout', request, error) : error;
      });
    stayOrLeave(request);
    const host = session || access !== 'own' ? undefined : tokens;
    const asked = host?.current(signal);
    const token = session ?? (isPromise(asked) ? await given(asked) : asked);
    let arrived = await exchange(request, headers, token);
    let cause: unknown;
    if (
      host &&
      arrived.response.status === 401 &&
      /^(session-expired|not-signed-in)$/.test(arrived.problem?.code ?? '')
    ) {
      const renewed = await given(host.renew(token)).catch((error: unknown) => {
        stayOrLeave(request);
        cause = error; // the refusal stands, with the reason
      });
      if (renewed && renewed !== token) arrived = await exchange(request, headers, renewed);
    }
    const answer = conclude(arrived, name, expected, cached, cause);
    if (cacheKey) etagCache.set(cacheKey, arrived.response.headers.get('etag'), arrived.text || cached!.text);
    return answer;
  }

  // The one trusted cast: that an operation answers what the contract says is proved by the contract test, not here.
  const verbs = (access: Access) => {
    const post = call.bind(null, access, 'POST', 'record');
    return {
      get: call.bind(null, access, 'GET', 'record'),
      list: (id: OperationId, path: Path, options?: CallOptions, query?: object) =>
        paginate(
          (cursor) =>
            call(access, 'GET', 'page', id, listPath(path), options, cursor ? { ...query, cursor } : query) as Promise<
              Page<unknown>
            >,
        ),
      post,
      patch: call.bind(null, access, 'PATCH', 'record'),
      delete: call.bind(null, access, 'DELETE', 'nothing'),
      form: post,
      hasOwnFetch: ownFetch !== undefined,
    } as unknown as Verbs;
  };

  return { ...verbs('own'), open: verbs('open'), coded: verbs('coded') };
}

/** A call ready to travel. */
interface Outgoing {
  name: Call;
  url: string;
  signal: AbortSignal | undefined;
  retries: number;
  /** When to give up, on the clock of `performance.now()`. */
  deadline: number;
  send: Fetch;
  how: KyOptions;
}

/** Sends a call with a token, again where that is safe, always with the same key; gives whatever answered last. */
async function exchange(
  request: Outgoing,
  headers: Record<string, string>,
  token: string | undefined,
): Promise<Arrived> {
  const { url, signal, retries, deadline, send, how } = request;
  let arrived: Arrived | undefined;
  let lost: unknown;
  let tries = 0;
  let pause = 0;

  /** One try. An answer has arrived when its last byte has: half of one is as good as none. */
  async function once(...sent: Parameters<Fetch>): Promise<Response> {
    const mine = ++tries;
    arrived = lost = undefined;
    try {
      const sending = send(...sent).then((response) => arrival(response, mine));
      const one = await (signal ? withTimeout(sending, signal) : sending);
      if (mine === tries) arrived = one; // else it is a try that was given up
      return one.response;
    } catch (error) {
      if (mine === tries) lost = error;
      throw error;
    }
  }

  /** Would the same request do better later, and is there time left for it? */
  function isWorthRepeating(error: unknown, retryCount: number): boolean {
    if (signal?.aborted) return false;
    if (arrived ? !isRetryable(arrived.response.status, arrived.problem?.code) : !lost && !isTimeoutError(error))
      return false;
    // A change may have been made before its answer was lost; made twice, it would meet its own new version.
    if (how.method === 'PATCH' && ![429, 503].includes(arrived?.response.status ?? 0)) return false;
    pause = retryDelay(retryCount, arrived && retryAfterOf(arrived));
    return performance.now() + pause < deadline;
  }

  stayOrLeave(request);
  try {
    await ky(url, {
      ...how,
      headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
      totalTimeout: deadline - performance.now(),
      fetch: once as NonNullable<KyOptions['fetch']>,
      retry: {
        limit: retries,
        methods: ['get', 'post', 'patch', 'delete'],
        shouldRetry: ({ error, retryCount }) => isWorthRepeating(error, retryCount),
        delay: () => pause,
      },
    });
  } catch (error) {
    stayOrLeave(request);
    if (isTimeoutError(error)) throw unreachable('timeout', request);
    if (lost) throw unreachable(globalThis.navigator?.onLine === false ? 'offline' : 'network', request, lost);
    if (!arrived) throw error; // a fault of the program, not of the network
  }
  return arrived!;
}

/** Ends a call that its caller has left. */
function stayOrLeave(request: Outgoing): void {
  if (request.signal?.aborted) throw unreachable('aborted', request, request.signal.reason);
}

const unreachable = (reason: UnreachableError['reason'], { name }: Outgoing, cause?: unknown) =>
  new UnreachableError(reason, name, { cause });
