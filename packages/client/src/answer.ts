/** How what arrived becomes a value or an error. */
import { RefusedError, UnreadableError, type ErrorContext } from './errors.ts';
import { remember } from './exchange.ts';
import type { Problem } from './types.ts';
import { secondsToWait } from './waiting.ts';

/** A whole answer: its last byte is here. */
export interface Arrived {
  response: Response;
  text: string;
}

/** Which call an answer or an error belongs to. */
export type Call = Pick<ErrorContext, 'operationId' | 'traceparent'>;

/** The refusal in an answer that is one. A code that is not a plain word is no code: it could carry anything into a log. */
export function problemOf({ response, text }: Arrived): (Problem & { retryAfter?: number }) | undefined {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return undefined;
  const problem = parsed(text) as Problem | undefined;
  return /^[a-z][a-z0-9-]{0,63}$/.test(problem?.code ?? '') ? problem : undefined;
}

/** Seconds the platform asks to wait before the next try, if it does. */
export const waitOf = (arrived: Arrived): number | undefined => secondsToWait(arrived.response.headers, problemOf(arrived)?.retryAfter);

/**
 * The answer, or throws why there is none. `kept` stands in for the body of an answer that has not changed; `cause` is
 * why nothing better could be had.
 */
export function conclude(arrived: Arrived, { operationId, traceparent }: Call, kept: string | undefined, cause: unknown): object | undefined {
  const {
    response: { ok, status, headers },
    text,
  } = arrived;
  if (status === 204) return undefined;
  const requestId = headers.get('x-request-id') ?? undefined;
  if (ok || status === 304) {
    const answer = parsed(ok ? text : (kept ?? ''));
    if (!answer) throw new UnreadableError({ operationId, traceparent, status, requestId });
    remember(answer, { status, headers, etag: headers.get('etag') ?? undefined, requestId, traceparent });
    return answer;
  }
  const problem = problemOf(arrived);
  const context = { operationId, traceparent, status, requestId, retryAfter: waitOf(arrived) };
  throw problem ? new RefusedError(problem, context, cause === undefined ? undefined : { cause }) : new UnreadableError(context);
}

/** The object in a text, if there is one. */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
