/** How what arrived becomes a value or an error. */
import { RefusedError, UnreadableError, type ErrorContext } from './errors.ts';
import { keepResponseInfo } from './response-info.ts';
import type { CachedResponse } from './etag-cache.ts';
import type { Page, Problem } from './types.ts';
import { retryAfterSeconds } from './retry-policy.ts';

/** A whole answer: its last byte is here. */
export interface Arrived {
  response: Response;
  text: string;
  /** The refusal in it, if it is one. */
  problem: Problem | undefined;
  /** How many times the call had been sent. */
  tries: number;
}

/** Which call an answer or an error belongs to. */
export type Call = Pick<ErrorContext, 'operationId' | 'traceparent'>;

/** What a call is answered with when the platform agrees. Anything else is somebody else's answer. */
export type Expected = 'record' | 'page' | 'nothing';

/** Reads an answer to its end. A code that is not a plain word is no code: it could carry anything into a log. */
export async function arrival(response: Response, tries: number): Promise<Arrived> {
  const text = await response.text();
  const problem =
    response.ok || !/json/.test(response.headers.get('content-type') ?? '')
      ? undefined
      : (parsed(text) as Problem | undefined);
  const isRefusal = typeof problem?.code === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(problem.code);
  return { response, text, problem: isRefusal ? problem : undefined, tries };
}

/** Seconds the platform asks to wait before the next try, if it does. */
export const retryAfterOf = ({ response, problem }: Arrived): number | undefined =>
  retryAfterSeconds(response.headers, (problem as { retryAfter?: unknown } | undefined)?.retryAfter);

/**
 * The answer, or throws why there is none. `cached` stands in for an answer that has not changed; `cause` is why nothing
 * better could be had.
 */
export function conclude(
  arrived: Arrived,
  call: Call,
  expected: Expected,
  cached: CachedResponse | undefined,
  cause: unknown,
): object | undefined {
  const {
    response: { ok, status, headers },
    text,
    problem,
    tries,
  } = arrived;
  // What is gone at the second try was taken away by the first, whose answer was lost.
  if (expected === 'nothing' && (status === 204 || (status === 404 && tries > 1))) return undefined;
  const requestId = headers.get('x-request-id') ?? undefined;
  const context = { ...call, status, requestId, retryAfter: ok ? undefined : retryAfterOf(arrived) };
  if (problem) throw new RefusedError(problem, context, { cause });
  const answer = ok ? parsed(text) : status === 304 && cached ? parsed(cached.text) : undefined;
  if (!answer || (expected === 'page' && !Array.isArray((answer as Page<unknown>).items)))
    throw new UnreadableError(context);
  const etag = headers.get('etag') ?? (ok ? undefined : cached?.etag);
  keepResponseInfo(answer, { ...call, status, headers, requestId, etag });
  return answer;
}

/** The object in a text, if there is one. */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
