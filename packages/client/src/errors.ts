/**
 * Three ways a call can fail, split by what one would do about them. Messages are for developers and quote
 * nothing that was sent or answered; `JSON.stringify` gives what a log may hold.
 */
import type { FieldError, OperationId, Problem, Refusal } from './types.ts';

/** What an error knows of the exchange it ended. Quote `requestId` or `traceparent` when asking for help. */
export interface ErrorContext {
  operationId: OperationId;
  /** W3C trace context of the call, as it was sent. */
  traceparent: string;
  /** Names the exchange in the platform's logs; absent when nothing answered. */
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

  /** By kind, not only by class: a page may hold this package twice, from npm and from a CDN, and one hands errors to the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (isInstance.call(this, value)) return true;
    return Object.hasOwn(this, 'kind') && value instanceof Error && 'traceparent' in value && (!this.kind || value.name === this.kind);
  }

  declare readonly operationId: OperationId;
  declare readonly traceparent: string;
  declare readonly requestId?: string;
  declare readonly status?: number;
  declare readonly retryAfter?: number;
  /** A stable kebab-case fact: the refusal's code, or why there was no answer. */
  abstract readonly code: string;
  readonly #context: ErrorContext;
  constructor(what: string, context: ErrorContext, options?: ErrorOptions) {
    super(`${context.operationId}: ${what}`, options);
    Object.assign(this, (this.#context = context));
  }

  /** What a log may hold: no problem document, no cause, nothing a person typed. */
  toJSON(): ErrorContext & { name: string; message: string; code: string } {
    return { name: this.name, message: this.message, code: this.code, ...this.#context };
  }
}

/** The platform answered, and the answer was no. `problem` says why, in the language asked for. */
export class RefusedError<P extends Problem = Problem> extends PlatformError {
  static override readonly kind = 'RefusedError';
  override readonly name = 'RefusedError';
  declare readonly status: P['status'];
  readonly code: P['code'];
  readonly problem: P;

  constructor(problem: P, context: ErrorContext, options?: ErrorOptions) {
    super(`${problem.status} ${problem.code}`, context, options);
    this.code = problem.code;
    this.problem = problem;
  }

  /** Fields the refusal is about; each pointer leads to the input that needs another look. */
  get fieldErrors(): readonly FieldError[] {
    return this.problem.fieldErrors ?? [];
  }
}

/** Why there was no answer: no network, too slow, called off by the caller, or any other loss of the connection. */
export type UnreachableReason = 'offline' | 'timeout' | 'aborted' | 'network';

/** No answer came. What was sent may have arrived all the same: send it again with the same idempotency key. */
export class UnreachableError extends PlatformError {
  static override readonly kind = 'UnreachableError';
  override readonly name = 'UnreachableError';
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
  override readonly name = 'UnreadableError';
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
  // By name, not by class: a page may hold this package twice, from npm and from a CDN.
  error instanceof Error && error.name === 'RefusedError' && (error as RefusedError).operationId === operationId;
