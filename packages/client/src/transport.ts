/** How a call is sent: address, headers, token, retries and timeouts. The only file that imports ky. */
import ky, { isTimeoutError, type Options as KyOptions } from 'ky';
import { UnreachableError } from './errors.ts';
import { createEtagCache } from './etag-cache.ts';
import { toJson } from './json.ts';
import type { CallOptions, ChangeOptions, PlatformOptions, SendOptions } from './options.ts';
import { paginate, type Listing } from './pagination.ts';
import { listPath, withQuery, type Path } from './path.ts';
import { newIdempotencyKey, newTraceparent } from './request-ids.ts';
import {
  readAnswer,
  receiveResponse,
  retryAfterOf,
  type Call,
  type Expected,
  type ReceivedResponse,
} from './response.ts';
import { isRetryable, retryDelay } from './retry-policy.ts';
import { isPromise, withTimeout } from './timeout.ts';
import { createTokens } from './token.ts';
import type { Answer, Body, OperationId, Page, Query } from './types.ts';

/** One method for each way of asking. The operationId ties a call to the contract: types of what goes and comes. */
export interface RequestMethods {
  get: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Promise<Answer<Id>>;
  list: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions, query?: Query<Id>) => Listing<Answer<Id>>;
  post: <Id extends OperationId>(id: Id, path: Path, options?: SendOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  patch: <Id extends OperationId>(id: Id, path: Path, options?: ChangeOptions, body?: Body<Id>) => Promise<Answer<Id>>;
  delete: <Id extends OperationId>(id: Id, path: Path, options?: CallOptions) => Promise<Answer<Id>>;
  /** As `post`, with a form, which `upload()` makes; `fetchInstead` sends it in place of `fetch`. */
  form: <Id extends OperationId>(
    id: Id,
    path: Path,
    options: FormOptions | undefined,
    form: FormData,
    fetchInstead?: Fetch,
  ) => Promise<Answer<Id>>;
  /** Was a `fetch` given? Then nothing else may send, XMLHttpRequest neither. */
  hasOwnFetch: boolean;
}

/** What a resource is given. Calls carry the token of the person signed in. */
export interface Transport extends RequestMethods {
  /**
   * For what anyone may ask: no token is sent (a session given with the call is), and reads are revalidated by ETag.
   */
  open: RequestMethods;
  /** For what whoever holds its code may ask: no token is sent, and nothing is kept. */
  coded: RequestMethods;
}

type Fetch = typeof globalThis.fetch;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
/** On whose behalf a call is made: the person signed in, anyone, or whoever holds a code. */
type Access = 'own' | 'open' | 'coded';
type AnyOptions = ChangeOptions & FormOptions;

/** Bytes as they leave where request bodies are streams. */
export interface TransferredBytes {
  transferredBytes: number;
  totalBytes: number;
}
interface FormOptions extends SendOptions {
  onUploadProgress?: (bytes: TransferredBytes) => void;
}

/** Milliseconds, sized for a slow phone; files get longer. */
const TIMEOUTS = { attempt: 15_000, total: 60_000 };
const FILE_TIMEOUTS = { attempt: 120_000, total: 300_000 };

/** Makes the transport to one platform. A resource by itself is `registrations(createTransport(options))`. */
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
    fetchInstead?: Fetch,
  ): Promise<unknown> {
    const { signal, session } = options;
    const context: Call = { operationId, traceparent: newTraceparent() };
    const isForm = sent instanceof FormData;
    const isRead = method === 'GET';
    const url = base + (isRead ? withQuery(path, sent as object | undefined) : path);
    const language = typeof locale === 'function' ? locale() : locale;
    const headers: Record<string, string> = {
      accept: 'application/json, application/problem+json',
      'accept-language': language,
      traceparent: context.traceparent,
    };
    if (siteKey) headers['x-site-key'] = siteKey;
    if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? newIdempotencyKey();
    if (options.ifMatch) headers['if-match'] = options.ifMatch;
    if (!isForm && !isRead && sent !== undefined) headers['content-type'] = 'application/json';
    const cacheKey = isRead && access === 'open' && !session ? `${language} ${url}` : undefined;
    const cached = cacheKey ? etagCache.get(cacheKey) : undefined;
    if (cached) headers['if-none-match'] = cached.etag;

    const { attempt, total } = { ...(isForm ? FILE_TIMEOUTS : TIMEOUTS), ...timeouts, ...options.timeouts };
    const request: PreparedRequest = {
      context,
      url,
      signal,
      retries,
      deadline: performance.now() + total,
      send: fetchInstead ?? ownFetch ?? globalThis.fetch,
      kyOptions: {
        method,
        signal,
        body: isRead ? undefined : isForm ? sent : toJson(sent),
        timeout: attempt,
        // Nothing about a person may stay in the browser's cache, nor be carried to wherever a Wi-Fi or a proxy points.
        ...(!cacheKey && { cache: 'no-store', redirect: 'manual' }),
        onUploadProgress: options.onUploadProgress,
      },
    };

    /** The token the host page promised, in the time of the call. What the page throws comes to the caller as it is. */
    const inTime = (token: PromiseLike<string | undefined>) =>
      withTimeout(token, signal, request.deadline - performance.now()).catch((error: unknown) => {
        throwIfAborted(request);
        throw (error as Error | undefined)?.name === 'TimeoutError' ? unreachable('timeout', request, error) : error;
      });
    throwIfAborted(request);
    const tokenSource = session || access !== 'own' ? undefined : tokens;
    const asked = tokenSource?.current(signal);
    const token = session ?? (isPromise(asked) ? await inTime(asked) : asked);
    let received = await sendWithRetries(request, headers, token);
    let cause: unknown;
    if (
      tokenSource &&
      received.response.status === 401 &&
      /^(session-expired|not-signed-in)$/.test(received.problem?.code ?? '')
    ) {
      const refreshed = await inTime(tokenSource.refresh(token)).catch((error: unknown) => {
        throwIfAborted(request);
        cause = error; // the refusal stands, with the reason
      });
      if (refreshed && refreshed !== token) received = await sendWithRetries(request, headers, refreshed);
    }
    const answer = readAnswer(received, context, expected, cached, cause);
    if (cacheKey) etagCache.set(cacheKey, received.response.headers.get('etag'), received.text || cached!.text);
    return answer;
  }

  // The one trusted cast: that an operation answers what the contract says is proved by the contract test, not here.
  const methodsFor = (access: Access) => {
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
    } as unknown as RequestMethods;
  };

  return { ...methodsFor('own'), open: methodsFor('open'), coded: methodsFor('coded') };
}

/** A call, prepared to be sent. */
interface PreparedRequest {
  context: Call;
  url: string;
  signal: AbortSignal | undefined;
  retries: number;
  /** When to give up, on the clock of `performance.now()`. */
  deadline: number;
  send: Fetch;
  kyOptions: KyOptions;
}

/** Sends a call with a token, again where that is safe, always with the same key; gives whatever answered last. */
async function sendWithRetries(
  request: PreparedRequest,
  headers: Record<string, string>,
  token: string | undefined,
): Promise<ReceivedResponse> {
  const { url, signal, retries, deadline, send, kyOptions } = request;
  let received: ReceivedResponse | undefined;
  let failure: unknown;
  let attempts = 0;
  let delay = 0;

  /** One attempt. An answer has arrived when its last byte has: half of one is as good as none. */
  async function fetchOnce(...sent: Parameters<Fetch>): Promise<Response> {
    const ownAttempt = ++attempts;
    // Where a page wraps `fetch`, a 304 may be what fails: a response made anew of it may have no body.
    if (failure && sent[0] instanceof Request) sent[0].headers.delete('if-none-match');
    received = failure = undefined;
    try {
      const sending = send(...sent).then((response) => receiveResponse(response, ownAttempt));
      const one = await (signal ? withTimeout(sending, signal) : sending);
      if (ownAttempt === attempts) received = one; // else this attempt was given up
      return one.response;
    } catch (error) {
      if (ownAttempt === attempts) failure = error;
      throw error;
    }
  }

  /** Might the same request succeed later, and is there time left for it? */
  function shouldRetry(error: unknown, retryCount: number): boolean {
    if (signal?.aborted) return false;
    if (received ? !isRetryable(received.response.status, received.problem?.code) : !failure && !isTimeoutError(error))
      return false;
    // A change may have been made before its answer was lost; made twice, it would meet its own new version.
    if (kyOptions.method === 'PATCH' && ![429, 503].includes(received?.response.status ?? 0)) return false;
    delay = retryDelay(retryCount, received && retryAfterOf(received));
    return performance.now() + delay < deadline;
  }

  throwIfAborted(request);
  try {
    await ky(url, {
      ...kyOptions,
      headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
      totalTimeout: deadline - performance.now(),
      fetch: fetchOnce as NonNullable<KyOptions['fetch']>,
      retry: {
        limit: retries,
        methods: ['get', 'post', 'patch', 'delete'],
        shouldRetry: ({ error, retryCount }) => shouldRetry(error, retryCount),
        delay: () => delay,
      },
    });
  } catch (error) {
    throwIfAborted(request);
    if (isTimeoutError(error)) throw unreachable('timeout', request);
    if (failure) throw unreachable(globalThis.navigator?.onLine === false ? 'offline' : 'network', request, failure);
    if (!received) throw error; // a fault of the program, not of the network
  }
  return received!;
}

/** Ends a call that its caller has aborted. */
function throwIfAborted(request: PreparedRequest): void {
  if (request.signal?.aborted) throw unreachable('aborted', request, request.signal.reason);
}

const unreachable = (reason: UnreachableError['reason'], { context }: PreparedRequest, cause?: unknown) =>
  new UnreachableError(reason, context, { cause });
