/**
 * Three ways a call can fail, split by what one would do about them. Messages are for developers and quote
 * nothing that was sent or answered; `JSON.stringify` gives what a log may hold.
 */
import type { FieldError, OperationId, Problem, Refusal } from './types.ts';

/** What an error knows of the request it ended. Quote `requestId` or `traceparent` when asking for help. */
export interface ErrorContext {
  operationId: OperationId;
  /** W3C trace context of the call, as it was sent. */
  traceparent: string;
  /** Names the request in the platform's logs; absent when nothing answered. */
  requestId?: string;
  /** HTTP status; absent when nothing answered. */
  status?: number;
  /** Seconds to wait before trying again, where the platform said so. */
  retryAfter?: number;
}

const isInstance = Function.prototype[Symbol.hasInstance];

/** A call that did not succeed. */
export abstract class PlatformError extends Error implements ErrorContext {
  /** The `name` of a class's errors; of every error of ours for this one. */
  static readonly kind: string | undefined = undefined;

  /**
   * By kind, not only by class: a page may hold this package twice, from npm and from a CDN, and a frame has classes of
   * its own.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (isInstance.call(this, value)) return true;
    if (!Object.hasOwn(this, 'kind') || Object.prototype.toString.call(value) !== '[object Error]') return false;
    return 'traceparent' in (value as Error) && (!this.kind || (value as Error).name === this.kind);
  }

  declare readonly operationId: OperationId;
  declare readonly traceparent: string;
  declare readonly requestId?: string;
  declare readonly status?: number;
  declare readonly retryAfter?: number;
  /** A stable kebab-case fact: the refusal's code, or why there was no answer. */
  abstract readonly code: string;

  constructor(what: string, context: ErrorContext, options?: ErrorOptions) {
    super(`${context.operationId}: ${what}`, options?.cause === undefined ? undefined : options);
    this.name = new.target.kind!;
    Object.assign(this, context);
  }

  /** What a log may hold: no problem document, no cause, nothing a person typed. */
  toJSON(): ErrorContext & { name: string; message: string; code: string } {
    return Object.assign({ message: this.message }, this);
  }
}

/** The platform answered, and the answer was no. `problem` says why, in the language asked for. */
export class RefusedError<P extends Problem = Problem> extends PlatformError {
  static override readonly kind = 'RefusedError';
  declare readonly name: 'RefusedError';
  declare readonly status: P['status'];
  readonly code: P['code'];
  /** What the platform wrote. It may speak of a person, so a console that prints the error does not print it. */
  declare readonly problem: P;

  constructor(problem: P, context: ErrorContext, options?: ErrorOptions) {
    super(`${context.status} ${problem.code}`, context, options);
    this.code = problem.code;
    Object.defineProperty(this, 'problem', { value: problem });
  }

  /** Fields the refusal is about; each pointer leads to the input that needs another look. */
  get fieldErrors(): readonly FieldError[] {
    const said: unknown = this.problem.fieldErrors;
    return Array.isArray(said) ? said.filter((one: FieldError | null) => typeof one?.pointer === 'string') : [];
  }
}

/** Why there was no answer: no network, too slow, called off by the caller, or any other loss of the connection. */
export type UnreachableReason = 'offline' | 'timeout' | 'aborted' | 'network';

/** No answer came. What was sent may have arrived all the same: send it again with the same idempotency key. */
export class UnreachableError extends PlatformError {
  static override readonly kind = 'UnreachableError';
  declare readonly name: 'UnreachableError';
  readonly code: UnreachableReason;

  constructor(reason: UnreachableReason, context: ErrorContext, options?: ErrorOptions) {
    super(`no answer (${reason})`, context, options);
    this.code = reason;
  }

  /** The same as `code`. */
  get reason(): UnreachableReason {
    return this.code;
  }
}

/** Something answered, but not as the platform does: the login page of a Wi-Fi, a proxy, half an answer. */
export class UnreadableError extends PlatformError {
  static override readonly kind = 'UnreadableError';
  declare readonly name: 'UnreadableError';
  readonly code = 'unreadable';

  constructor(context: ErrorContext) {
    super(`the answer cannot be read (status ${context.status})`, context);
  }
}

/** The error of a refused operation, one member for each code it declares. */
export type Refused<Id extends OperationId> = ErrorOf<Refusal<Id>>;
type ErrorOf<P> = P extends Problem ? RefusedError<P> : never;

/**
 * Was this operation refused? Narrows `error.code` to the codes the operation declares, and `error.problem` with it:
 * `if (isRefused(error, 'createRegistration') && error.code === 'interval-too-short') error.problem.earliestDate`.
 * A platform newer than this client may send a code it has not declared here: keep a default branch.
 */
export const isRefused = <Id extends OperationId>(error: unknown, operationId: Id): error is Refused<Id> =>
  error instanceof RefusedError && error.operationId === operationId;
