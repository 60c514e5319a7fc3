/** How a response becomes an answer or an error. */
import { RefusedError, UnreadableError, type ErrorContext } from './errors.ts';
import type { CachedResponse } from './etag-cache.ts';
import { keepResponseInfo } from './response-info.ts';
import { retryAfterSeconds } from './retry-policy.ts';
import type { Page, Problem } from './types.ts';

/** A response read to its last byte. */
export interface ReceivedResponse {
  response: Response;
  text: string;
  /** The refusal in it, if it is one. */
  problem: Problem | undefined;
  /** How many times the call had been sent. */
  attempts: number;
}

/** Which call an answer or an error belongs to. */
export type Call = Pick<ErrorContext, 'operationId' | 'traceparent'>;

/** The shape of the answer when the platform agrees. Anything else was answered by somebody else, such as a proxy. */
export type Expected = 'record' | 'page' | 'nothing';

/** Reads a response to its end. A code that is not a plain word is no code: it could carry anything into a log. */
export async function receiveResponse(response: Response, attempts: number): Promise<ReceivedResponse> {
  const text = await response.text();
  const problem =
    response.ok || !/json/.test(response.headers.get('content-type') ?? '')
      ? undefined
      : (parseObject(text) as Problem | undefined);
  const hasCode = typeof problem?.code === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(problem.code);
  return { response, text, problem: hasCode ? problem : undefined, attempts };
}

/** Seconds the platform asks to wait before the next try, if it does. */
export const retryAfterOf = ({ response, problem }: ReceivedResponse): number | undefined =>
  retryAfterSeconds(response.headers, (problem as { retryAfter?: unknown } | undefined)?.retryAfter);

/**
 * The answer, or throws why there is none. `cached` stands in for an answer that has not changed; `cause` is why
 * nothing better could be had.
 */
export function readAnswer(
  received: ReceivedResponse,
  call: Call,
  expected: Expected,
  cached: CachedResponse | undefined,
  cause: unknown,
): object | undefined {
  const {
    response: { ok, status, headers },
    text,
    problem,
    attempts,
  } = received;
  // What is gone at the second try was taken away by the first, whose answer was lost.
  if (expected === 'nothing' && (status === 204 || (status === 404 && attempts > 1))) return undefined;
  const requestId = headers.get('x-request-id') ?? undefined;
  const context = { ...call, status, requestId, retryAfter: ok ? undefined : retryAfterOf(received) };
  if (problem) throw new RefusedError(problem, context, { cause });
  const answer = ok ? parseObject(text) : status === 304 && cached ? parseObject(cached.text) : undefined;
  if (!answer || (expected === 'page' && !Array.isArray((answer as Page<unknown>).items)))
    throw new UnreadableError(context);
  const etag = headers.get('etag') ?? (ok ? undefined : cached?.etag);
  keepResponseInfo(answer, { ...call, status, headers, requestId, etag });
  return answer;
}

/** The object in a text, if there is one. */
function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
