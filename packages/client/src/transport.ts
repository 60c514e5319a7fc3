/** How a call travels: address, headers, token, repetition and time limits. The only file that imports ky. */
import ky, { isHTTPError, isTimeoutError } from 'ky';
import { toJson } from './json.ts';
import { conclude, problemOf, waitOf, type Arrived, type Call } from './answer.ts';
import { UnreachableError } from './errors.ts';
import type { CallOptions, ChangeOptions, PlatformOptions, SendOptions, UploadOptions } from './options.ts';
import { listing, type Listing } from './pages.ts';
import { listPath, withQuery, type Path } from './path.ts';
import { createRevalidation } from './revalidation.ts';
import { createTokens } from './token.ts';
import { newIdempotencyKey, newTraceparent } from './trace.ts';
import type { Answer, Body, OperationId, Page, Query } from './types.ts';
import { isBusy, pauseBefore } from './waiting.ts';

/** One method for each way of asking. The operationId ties a call to the contract: types of what goes and comes. */
export interface Verbs {
  get: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Promise<Answer<Id>>;
  list: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Listing<Answer<Id>>;
  post: <Id extends OperationId>(id: Id, path: Path, options?: SendOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  patch: <Id extends OperationId>(id: Id, path: Path, options?: ChangeOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  delete: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions) => Promise<Answer<Id>>;
  /** As `post`, with a form; `carry` replaces `fetch` for it. See `upload()`, which makes the form. */
  form: <Id extends OperationId>(id: Id, path: Path, options: UploadOptions | undefined, form: FormData, carry?: Fetch) => Promise<Answer<Id>>;
  /** Was a `fetch` given, so that no other way out may be used? */
  hasOwnFetch: boolean;
}

/** What a resource is given. Calls carry the token of the person signed in. */
export interface Transport extends Verbs {
  /** For what anyone may ask: no token is sent (a session given with the call is), and reads are revalidated by ETag. */
  open: Verbs;
}

type Fetch = typeof globalThis.fetch;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type AnyOptions = CallOptions & SendOptions & ChangeOptions & UploadOptions;

/** Milliseconds, sized for a slow phone; files get longer. */
const TIMEOUTS = { attempt: 15_000, total: 60_000 };
const FILE_TIMEOUTS = { attempt: 120_000, total: 300_000 };

/** Makes the way to one platform. A resource by itself is `registrations(createTransport(options))`. */
export function createTransport({ baseUrl, siteKey, accessToken, locale = 'vi', fetch: ownFetch, timeouts, retries = 3 }: PlatformOptions): Transport {
  const base = baseUrl.replace(/\/*$/, '/');
  const tokens = accessToken && createTokens(accessToken, base);
  const kept = createRevalidation();

  async function call(
    isOpen: boolean,
    method: Method,
    operationId: OperationId,
    path: Path,
    options: AnyOptions = {},
    sent?: unknown,
    carry?: Fetch,
  ): Promise<unknown> {
    const { signal, session, idempotencyKey, ifMatch, onProgress } = options;
    const traceparent = newTraceparent();
    const isForm = sent instanceof FormData;
    const isRead = method === 'GET';
    const url = base + (isRead ? withQuery(path, sent as object | undefined) : path);
    const language = typeof locale === 'function' ? locale() : locale;
    const headers: Record<string, string> = { accept: 'application/json, application/problem+json', 'accept-language': language, traceparent };
    if (siteKey) headers['x-site-key'] = siteKey;
    if (method === 'POST') headers['idempotency-key'] = idempotencyKey ?? newIdempotencyKey();
    if (ifMatch) headers['if-match'] = ifMatch;
    if (!isForm && !isRead && sent !== undefined) headers['content-type'] = 'application/json';
    const cacheKey = isRead && isOpen && !session ? `${language} ${url}` : undefined;
    const earlier = cacheKey ? kept.find(cacheKey) : undefined;
    if (earlier) headers['if-none-match'] = earlier.etag;

    const { attempt, total } = { ...(isForm ? FILE_TIMEOUTS : TIMEOUTS), ...timeouts, ...options.timeouts };
    const request: Outgoing = {
      operationId,
      traceparent,
      url,
      method,
      headers,
      signal,
      retries,
      attempt,
      body: isRead ? undefined : isForm ? sent : toJson(sent),
      cache: cacheKey ? undefined : 'no-store', // nothing about a person may stay in the browser's cache
      deadline: performance.now() + total,
      send: carry ?? ownFetch ?? globalThis.fetch,
      onProgress: carry ? undefined : onProgress,
    };

    /** What the host gives; its failures are its own, but leaving is leaving. */
    const given = (token: Promise<string | undefined>) =>
      token.catch((error: unknown) => {
        throw signal?.aborted ? unreachable('aborted', request, signal.reason) : error;
      });
    const host = session || isOpen ? undefined : tokens;
    const token = session ?? (host && (await given(host.current(signal))));
    let arrived = await exchange(request, token);
    let cause: unknown;
    if (host && arrived.response.status === 401 && /^(session-expired|not-signed-in)$/.test(problemOf(arrived)?.code ?? '')) {
      const renewed = await given(host.renew(token, signal)).catch((error: unknown) => {
        if (signal?.aborted) throw error;
        cause = error; // the refusal stands, with the reason
      });
      if (renewed && renewed !== token) arrived = await exchange(request, renewed);
    }
    const answer = conclude(arrived, request, earlier?.text, cause);
    if (cacheKey) kept.keep(cacheKey, arrived.response.headers.get('etag'), arrived.text || earlier!.text);
    return answer;
  }

  // The one trusted cast: that an operation answers what the contract says is proved by the contract test, not here.
  const verbs = (isOpen: boolean) =>
    ({
      get: (id: OperationId, path: Path, options?: CallOptions, query?: object) => call(isOpen, 'GET', id, path, options, query),
      list: (id: OperationId, path: Path, options?: CallOptions, query?: object) =>
        listing((cursor) => call(isOpen, 'GET', id, listPath(path), options, cursor ? { ...query, cursor } : query) as Promise<Page<unknown>>),
      post: (id: OperationId, path: Path, options?: SendOptions, body?: unknown) => call(isOpen, 'POST', id, path, options, body),
      patch: (id: OperationId, path: Path, options?: ChangeOptions, body?: unknown) => call(isOpen, 'PATCH', id, path, options, body),
      delete: (id: OperationId, path: Path, options?: CallOptions) => call(isOpen, 'DELETE', id, path, options),
      form: (id: OperationId, path: Path, options: UploadOptions | undefined, form: FormData, carry?: Fetch) =>
        call(isOpen, 'POST', id, path, options, form, carry),
      hasOwnFetch: ownFetch !== undefined,
    }) as unknown as Verbs;

  return { ...verbs(false), open: verbs(true) };
}

/** A call ready to travel. */
interface Outgoing extends Call {
  url: string;
  method: Method;
  headers: Record<string, string>;
  body: BodyInit | undefined;
  signal: AbortSignal | undefined;
  cache: RequestCache | undefined;
  send: Fetch;
  retries: number;
  /** Milliseconds for one try. */
  attempt: number;
  /** When to give up, on the clock of `performance.now()`. */
  deadline: number;
  onProgress: UploadOptions['onProgress'];
}

/** Sends a call with a token, again where that is safe, always with the same key; gives whatever answered last. */
async function exchange(request: Outgoing, token: string | undefined): Promise<Arrived> {
  const { url, method, headers, body, signal, cache, send, retries, attempt, deadline, onProgress } = request;
  let arrived: Arrived | undefined;
  let lost: unknown;
  let tries = 0;
  let pause = 0;

  /** One try. An answer has arrived when its last byte has: half of one is as good as none. */
  async function once(...sent: Parameters<Fetch>): Promise<Response> {
    const mine = ++tries;
    arrived = lost = undefined;
    try {
      const response = await send(...sent);
      const text = await response.text();
      if (mine === tries) arrived = { response, text }; // else it is a try that was given up
      return response;
    } catch (error) {
      if (mine === tries) lost = error;
      throw error;
    }
  }

  /** Would the same request do better later, and is there time left for it? */
  function isWorthRepeating(error: unknown, retryCount: number): boolean {
    if (signal?.aborted) return false;
    if (arrived ? !isBusy(arrived.response.status, problemOf(arrived)?.code) : !lost && !isTimeoutError(error)) return false;
    // A change may have been made before its answer was lost; made twice, it would meet its own new version.
    if (method === 'PATCH' && ![429, 503].includes(arrived?.response.status ?? 0)) return false;
    pause = pauseBefore(retryCount, arrived && waitOf(arrived));
    return performance.now() + pause < deadline;
  }

  try {
    await ky(url, {
      method,
      headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
      body,
      signal,
      cache,
      timeout: attempt,
      totalTimeout: Math.max(1, deadline - performance.now()),
      throwHttpErrors: (status) => status !== 304,
      onUploadProgress: onProgress && (({ transferredBytes, totalBytes }) => onProgress({ sent: transferredBytes, total: totalBytes || undefined })),
      fetch: once as NonNullable<Parameters<typeof ky>[1]>['fetch'],
      retry: {
        limit: retries,
        methods: ['get', 'post', 'patch', 'delete'],
        shouldRetry: ({ error, retryCount }) => isWorthRepeating(error, retryCount),
        delay: () => pause,
      },
    });
  } catch (error) {
    if (signal?.aborted) throw unreachable('aborted', request, signal.reason);
    if (isTimeoutError(error)) throw unreachable('timeout', request);
    if (lost) throw unreachable(globalThis.navigator?.onLine === false ? 'offline' : 'network', request, lost);
    if (!isHTTPError(error)) throw error; // a fault of the program, not of the network
  }
  return arrived!;
}

const unreachable = (reason: UnreachableError['reason'], { operationId, traceparent }: Call, cause?: unknown) =>
  new UnreachableError(reason, { operationId, traceparent }, cause === undefined ? undefined : { cause });
