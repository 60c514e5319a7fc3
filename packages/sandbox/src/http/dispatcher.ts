/** One request through the platform: route → who → what → effect → answer, each held against the contract. */
import { createRateLimiter, rateLimitKindOf, rateLimitKeyOf } from './access/rate-limiter.ts';
import type { RateLimits } from './access/rate-limiter.ts';
import type { SandboxClock } from '../control/clock.ts';
import type { CodeLimits } from './access/code-limits.ts';
import type { Operation } from './contract.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { DatabaseUnavailableError } from '../data/database/unavailable.ts';
import { tagOf } from './request-context.ts';
import type { HandlerResponse, RequestContext, Handler } from './request-context.ts';
import { DroppedConnectionError } from '../control/faults.ts';
import type { Fault, Faults } from '../control/faults.ts';
import { handlers } from '../platforms/handlers.ts';
import { createPlatformCaches } from '../data/caches.ts';
import type { NativeForms, NativeResponse } from './native-forms.ts';
import { inTransaction, runOnce } from './responses/idempotency.ts';
import type { DataStore } from '../data/data-store.ts';
import { SLOW_MS, personaOutcomeOf } from '../control/personas.ts';
import { preferredLanguage } from './requests/preferred-language.ts';
import { ProblemError, maintenanceProblem, problemBody } from './responses/problem-error.ts';
import { replay } from './responses/replayed-responses.ts';
import { attachTo } from './responses/representation.ts';
import type { AnswerRead, Representation } from './responses/representation.ts';
import { canonicalJson } from './requests/canonical-content.ts';
import { createRouter } from './router.ts';
import { randomHex } from '../data/secrets.ts';
import { admit } from './access/security.ts';
import type { Admission } from './access/security.ts';
import { createSweep } from '../data/sweep.ts';
import { InvalidRequest } from './requests/invalid-request.ts';
import { validatorOfContract } from './requests/validation.ts';
import type { ReadRequest } from './requests/validation.ts';

/** Seconds of a fault that names none. */
const DEFAULT_RETRY_AFTER = 5;
const DEFAULT_DELAY = 3_000;
/** Look-ups take at least so long, found or not, so that the time says nothing. Milliseconds. */
const EVEN_TIMING: Readonly<Record<string, number>> = {
  ...{ searchRegistrations: 120, searchRecords: 120, checkDuplicateRegistration: 120 },
  // Registering looks whether somebody else has the number, and must not say so by how long that takes.
  ...{ createRegistration: 30, submitRegistrationForm: 30, confirmRegistrationForm: 30 },
};

export interface DispatcherOptions {
  db: () => Promise<DataStore>;
  clock: SandboxClock;
  faults: Faults;
  rateLimits: RateLimits;
  codeLimits: CodeLimits;
  /** What to do with an answer that breaks the contract: answer 500, or throw (in tests). */
  onBrokenContract: 'answer' | 'throw';
  /** Pages of native forms; without them, those operations are not in the sandbox. */
  forms?: NativeForms | undefined;
}

/** The sandbox's own answer did not follow the contract. */
export class ContractBrokenError extends Error {
  override readonly name = 'ContractBrokenError';
  constructor(operationId: string, faults: string[]) {
    super(`${operationId}: ${faults.join('; ')}`);
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const languageOf = (request: Request): 'vi' | 'en' => preferredLanguage(request.headers.get('accept-language'));

const traceIdOf = (request: Request): string =>
  /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(request.headers.get('traceparent') ?? '')?.[1] ?? randomHex(16);
const requestIdOf = (sent: string | null | undefined): string =>
  /^[A-Za-z0-9._-]{1,100}$/.exec(sent ?? '')?.[0] ?? `req_${randomHex(8)}`;

/** What an unchanged answer may be used for without asking. Names of units and codes change with their version only. */
const cacheControlOf = (operation: Operation): string => {
  if (['getAdminUnitIndex', 'getCodeList', 'getForm'].includes(operation.id)) return 'public, max-age=300';
  return operation.method === 'GET' && operation.security.every((way) => Object.keys(way).join() === 'siteKey')
    ? 'no-cache'
    : 'private, no-cache';
};

const notModified = (known: string | null | undefined, tag: string): boolean =>
  known === tag ||
  (typeof known === 'string' &&
    (known.trim() === '*' || known.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag)));
/** As the contract limits it, so that what is longer is refused. */
const LONGEST_KNOWN = 100;

/** Headers that are part of the key of a cached read, or are looked at each time; see `read-cache.ts`. */
const CACHE_KEY_HEADERS = new Set(['accept-language', 'if-none-match', 'x-request-id', 'traceparent', 'x-site-key']);
const isCacheableRead = ({ parameters }: Operation): boolean =>
  parameters.every(
    (parameter) =>
      parameter.in === 'path' ||
      parameter.in === 'query' ||
      (parameter.in === 'header' && CACHE_KEY_HEADERS.has(parameter.name.toLowerCase())),
  );

const hasTag = (operation: Operation, status: number): boolean =>
  operation.answers.get(String(status))?.requiredHeaders.some((name) => name.toLowerCase() === 'etag') ?? false;

/** Trouble that a test citizen brings along. */
function faultsOfPersona(operation: Operation, { body }: ReadRequest): Fault[] {
  if (operation.id !== 'createRegistration') return [];
  switch (personaOutcomeOf((body as { person?: { idNumber?: string } }).person?.idNumber)) {
    case 'slow':
      return [{ kind: 'slow', delayMs: SLOW_MS }];
    case 'maintenance':
      return [{ kind: 'maintenance' }];
    case 'rate-limited':
      return [{ kind: 'rate-limited' }];
    case 'dropped':
      return [{ kind: 'drop-after' }];
    default:
      return [];
  }
}

async function applyFaults(faults: readonly Fault[]): Promise<void> {
  for (const { kind, delayMs = DEFAULT_DELAY, retryAfter = DEFAULT_RETRY_AFTER } of faults) {
    if (kind === 'slow') await wait(delayMs);
    if (kind === 'drop-before') throw new DroppedConnectionError();
    if (kind === 'rate-limited' || kind === 'maintenance') throw new ProblemError(kind, { extra: { retryAfter } });
  }
}

interface Built {
  status: number;
  text: string | undefined;
  headers: Headers;
  /** Whose bytes these are, when many share them. */
  representation?: Representation | undefined;
  again?: AnswerRead | undefined;
}

/** Answers requests below the base path. `path` is without it. */
export function createDispatcher({
  db: open,
  clock,
  faults,
  rateLimits,
  codeLimits,
  onBrokenContract,
  forms,
}: DispatcherOptions) {
  const router = createRouter();
  const validator = validatorOfContract();
  const rateLimiter = createRateLimiter(rateLimits);
  const sweep = createSweep();
  const caches = createPlatformCaches();
  /** What was found to keep to the contract: once for what is sent many times. */
  const validated = new WeakSet<object>();

  const send = ({ status, text, headers, representation, again }: Built): Response => {
    const response = new Response(text ?? null, { status, headers });
    return representation || again ? attachTo(response, { representation, again }) : response;
  };

  const buildProblem = (refusal: ProblemError, request: Request, traceId: string, headers: Headers): Built => {
    headers.set('Content-Type', 'application/problem+json');
    headers.set('Cache-Control', 'no-store');
    const { retryAfter } = refusal.extra;
    if (typeof retryAfter === 'number') headers.set('Retry-After', String(retryAfter));
    return {
      status: refusal.status,
      text: JSON.stringify(problemBody(refusal, languageOf(request), traceId)),
      headers,
    };
  };

  /** What is answered to who knows a version, or none; undefined where it has to be held against the contract first. */
  const cachedAnswer = async (handler: Handler, context: RequestContext, known: string | undefined) => {
    const answer = await handler(context);
    if (answer.etag === undefined) return undefined;
    const etag = `"${answer.etag}"`;
    if (notModified(known, etag)) return { etag, representation: undefined };
    const representation = await answer.representation?.();
    return representation && validated.has(representation.source)
      ? { etag: `"${representation.etag}"`, representation }
      : undefined;
  };

  const answerRead = (
    operation: Operation,
    admission: Admission,
    handler: Handler,
    context: RequestContext,
  ): AnswerRead => {
    const kind = rateLimitKindOf(operation, admission);
    return async ({ requestId, known, place }) => {
      if (faults.list().length > 0 || (known?.length ?? 0) > LONGEST_KNOWN) return undefined;
      const now = clock.now();
      // A database that is away is told of by who goes the whole way.
      const isThere = await sweep(context.db, now).then(
        () => true,
        () => false,
      );
      if (!isThere) return undefined;
      const rateLimitKey = rateLimitKeyOf(admission, place);
      const { header, retryAfter } = rateLimiter.consume(kind, rateLimitKey);
      const answered =
        retryAfter === undefined
          ? await cachedAnswer(handler, { ...context, now, place }, known).catch(() => undefined)
          : undefined;
      if (answered) return { requestId: requestIdOf(requestId), rateLimit: header, ...answered };
      // Who goes the whole way is counted there.
      rateLimiter.refund(kind, rateLimitKey);
      return undefined;
    };
  };

  /** The effect of a request and its bytes. */
  const perform = async (
    operation: Operation,
    request: Request,
    params: Record<string, string>,
    read: ReadRequest,
    admission: Admission,
    traceId: string,
    headers: Headers,
    place: string,
  ): Promise<Built & { replayed: boolean }> => {
    const { caller, callerId, siteKey } = admission;
    const handler = handlers.get(operation.id);
    if (!handler) throw new ProblemError('not-in-sandbox');
    const { db, pepper, secret } = await open();
    const now = clock.now();
    const language = languageOf(request);
    const contextOn = (connection: SandboxDatabase): RequestContext => ({
      db: connection,
      now,
      language,
      params,
      query: read.query,
      body: read.body,
      files: read.files,
      headers: request.headers,
      caller,
      siteKey,
      pepper,
      secret,
      place,
      codeLimits,
      caches,
    });
    const work = (connection: SandboxDatabase): Promise<HandlerResponse> => handler(contextOn(connection));

    const key = request.headers.get('idempotency-key');
    if (operation.method === 'POST' && key !== null) {
      const sent = await runOnce(
        {
          ...{ db, pepper, now, operationId: operation.id, callerId, key },
          content: `${canonicalJson(params)}\n${read.content}`,
          earlierContent: `${JSON.stringify(params)}\n${read.bodyText}`,
        },
        { first: work, again: (connection, madeId) => replay(handlers, operation.id, madeId, contextOn(connection)) },
        (outcome) =>
          outcome instanceof ProblemError
            ? { status: outcome.status, text: JSON.stringify(problemBody(outcome, language, traceId)) }
            : { status: outcome.status, text: JSON.stringify(outcome.body) },
      );
      headers.set('Content-Type', sent.status >= 400 ? 'application/problem+json' : 'application/json');
      headers.set('Cache-Control', 'no-store');
      if (sent.replayed) headers.set('Idempotent-Replayed', 'true');
      if (hasTag(operation, sent.status))
        headers.set('ETag', sent.etag === undefined ? await tagOf(sent.text) : `"${sent.etag}"`);
      const retryAfter =
        sent.status === 429 ? (JSON.parse(sent.text) as { retryAfter?: number }).retryAfter : undefined;
      if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
      return { status: sent.status, text: sent.text, headers, replayed: sent.replayed };
    }

    const answer = operation.method === 'GET' ? await work(db) : await inTransaction(db, work);
    headers.set('Content-Type', 'application/json');
    headers.set('Cache-Control', cacheControlOf(operation));
    headers.append('Vary', 'Accept-Language, X-Site-Key, Authorization');
    const again =
      answer.representation && isCacheableRead(operation)
        ? answerRead(operation, admission, handler, contextOn(db))
        : undefined;
    const isUnchanged = (tag: string): boolean =>
      operation.method === 'GET' &&
      operation.answers.has('304') &&
      notModified(request.headers.get('if-none-match'), tag);
    const unchanged = (tag: string): Built & { replayed: boolean } => {
      headers.set('ETag', tag);
      headers.delete('Content-Type');
      return { status: 304, text: undefined, headers, again, replayed: false };
    };
    const isTagged = hasTag(operation, answer.status);
    // A version is told before anything is made of it.
    if (isTagged && answer.etag !== undefined && isUnchanged(`"${answer.etag}"`)) return unchanged(`"${answer.etag}"`);
    const representation = await answer.representation?.();
    const text = representation?.text ?? JSON.stringify(answer.body);
    if (isTagged) {
      const etag = representation?.etag ?? answer.etag;
      const tag = etag === undefined ? await tagOf(text) : `"${etag}"`;
      if (isUnchanged(tag)) return unchanged(tag);
      headers.set('ETag', tag);
    }
    return { status: answer.status, text, headers, representation, again, replayed: false };
  };

  const attemptCall = async (
    operation: Operation,
    request: Request,
    params: Record<string, string>,
    traceId: string,
    requestId: string,
    struck: readonly Fault[],
    place: string,
  ): Promise<Response> => {
    const headers = new Headers({ 'X-Request-Id': requestId });
    let built: Built;
    let drop = struck.some(({ kind }) => kind === 'drop-after');
    try {
      await applyFaults(struck);
      const { db, pepper } = await open();
      await sweep(db, clock.now());
      const admission = await admit(operation, request, { db, pepper, now: clock.now() });
      const { header, retryAfter } = rateLimiter.consume(
        rateLimitKindOf(operation, admission),
        rateLimitKeyOf(admission, place),
      );
      headers.set('RateLimit', header);
      if (retryAfter !== undefined) throw new ProblemError('rate-limited', { extra: { retryAfter } });
      const read = await validator.request(operation, request, params);
      const carried = faultsOfPersona(operation, read);
      await applyFaults(carried);
      const performed = await perform(operation, request, params, read, admission, traceId, headers, place);
      if (carried.some(({ kind }) => kind === 'drop-after') && !performed.replayed) drop = true;
      built = performed;
    } catch (error) {
      let refusal: ProblemError;
      if (error instanceof ProblemError) refusal = error;
      else if (error instanceof DatabaseUnavailableError) refusal = maintenanceProblem(error);
      else if (error instanceof InvalidRequest)
        refusal = new ProblemError(error.malformed ? 'request-malformed' : 'fields-invalid', {
          fieldErrors: error.fieldErrors,
          detail: error.detail,
        });
      else throw error;
      built = buildProblem(refusal, request, traceId, headers);
    }
    if (drop) throw new DroppedConnectionError();
    if (built.status === 501) return send(built);
    const { source } = built.representation ?? {};
    if (source && validated.has(source)) return send(built);
    const broken = validator.answer(
      operation,
      built.status,
      built.headers,
      built.text === undefined ? undefined : JSON.parse(built.text),
    );
    if (broken.length === 0) {
      if (source) validated.add(source);
      return send(built);
    }
    if (onBrokenContract === 'throw') throw new ContractBrokenError(operation.id, broken);
    return send(
      buildProblem(
        new ProblemError('sandbox-broke-the-contract', { extra: { faults: broken } }),
        request,
        traceId,
        new Headers({ 'X-Request-Id': requestId }),
      ),
    );
  };

  /**
   * A native form: every answer is a page, refusals too, so nothing of the above fits but faults and the rate limit.
   */
  const attemptForm = async (
    operation: Operation,
    request: Request,
    params: Record<string, string>,
    traceId: string,
    requestId: string,
    struck: readonly Fault[],
    place: string,
  ): Promise<Response> => {
    if (!forms)
      return send(
        buildProblem(new ProblemError('not-in-sandbox'), request, traceId, new Headers({ 'X-Request-Id': requestId })),
      );
    const { header, retryAfter } = rateLimiter.consume('forms', place);
    let early = retryAfter === undefined ? undefined : new ProblemError('rate-limited', { extra: { retryAfter } });
    try {
      await applyFaults(struck);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      early = error;
    }
    const asked = { operation, request, params, place, codeLimits, caches, now: clock.now(), early };
    let answered: NativeResponse;
    try {
      const opened = await open();
      await sweep(opened.db, clock.now());
      answered = await forms.answer({ ...asked, ...opened });
    } catch (error) {
      if (!(error instanceof DatabaseUnavailableError)) throw error;
      answered = await forms.withoutDatabase(asked, maintenanceProblem(error));
    }
    const { status, text, headers } = answered;
    headers.set('X-Request-Id', requestId);
    headers.set('RateLimit', header);
    if (struck.some(({ kind }) => kind === 'drop-after')) throw new DroppedConnectionError();
    const broken = validator.answer(operation, status, headers, text);
    const code = headers.get('sen-problem');
    if (code !== null && !operation.codes.has(code)) broken.push(`${code} is not declared`);
    if (broken.length > 0 && onBrokenContract === 'throw') throw new ContractBrokenError(operation.id, broken);
    return send({ status, text, headers });
  };

  return {
    reset: () => rateLimiter.reset(),
    async answer(request: Request, path: string, place: string): Promise<Response> {
      const traceId = traceIdOf(request);
      const requestId = requestIdOf(request.headers.get('x-request-id'));
      const problem = (
        code: 'no-such-operation' | 'method-not-allowed' | 'sandbox-failed',
        headers = new Headers(),
      ): Response => {
        headers.set('X-Request-Id', requestId);
        return send(buildProblem(new ProblemError(code), request, traceId, headers));
      };
      // RFC 9110 section 9.3.2: HEAD is GET without the content.
      const isHead = request.method === 'HEAD';
      const route = router.find(isHead ? 'GET' : request.method, path);
      if (!route) return problem('no-such-operation');
      if ('allow' in route) return problem('method-not-allowed', new Headers({ Allow: route.allow.join(', ') }));
      const { operation, params } = route;
      const attempt = operation.isNativeForm ? attemptForm : attemptCall;
      const struck = faults.strike(operation.id);
      const started = Date.now();
      try {
        // A network may deliver twice: the platform does all of it twice and answers the second.
        if (struck.some(({ kind }) => kind === 'duplicate'))
          await attempt(operation, request.clone() as Request, params, traceId, requestId, [], place);
        const response = await attempt(operation, request, params, traceId, requestId, struck, place);
        const floor = EVEN_TIMING[operation.id];
        if (floor !== undefined) await wait(Math.max(0, started + floor - Date.now()));
        return isHead ? new Response(null, response) : response;
      } catch (error) {
        if (error instanceof DroppedConnectionError || onBrokenContract === 'throw') throw error;
        // The message may quote what was sent, so only the kind and the place are logged.
        console.error(
          `sandbox: ${operation.id} failed (${requestId}):`,
          error instanceof Error
            ? `${error.name} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ').trim()}`
            : 'unknown',
        );
        return problem('sandbox-failed');
      }
    },
  };
}
