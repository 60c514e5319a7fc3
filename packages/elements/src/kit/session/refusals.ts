/**
 * Where an error goes. Codes that mean the same everywhere stand here once; what an operation says besides has its row
 * in the table of whoever asks. `OutcomeTable` is exhaustive: a code that the contract gains does not compile until
 * someone decides.
 */
import { PlatformError, RefusedError, type OperationId, type Problem, type Refusal } from '@sen/client';
import type { Details } from '../locales/details.ts';

/** Nobody's fault on this page: no network, maintenance, too many requests. */
export interface PlatformTrouble {
  readonly is: 'trouble';
}

/** Needs a one-time code; afterwards the same is done again. */
export interface SessionNeeded {
  readonly is: 'session';
}

/** A slip of ours: what was thrown is no answer of the platform, nor the lack of one. */
export interface ProgramFault {
  readonly is: 'fault';
}

/** To be mended at a field. */
export interface FieldTarget<Problem extends string = CodeProblem, Field extends string = string> {
  readonly is: 'field';
  readonly field: Field;
  readonly problem: Problem;
}

/** The refusal names its fields itself. */
export interface NamedFields {
  readonly is: 'fields';
}

/** Said on top of the step, which stays as it is. `restarts`: from the beginning. */
export interface Notice<Key extends string> {
  readonly is: 'notice';
  readonly notice: Key;
  readonly restarts?: true;
}

/** There is nothing to mend: it is done already, or will not be. */
export interface Final<Key extends string> {
  readonly is: 'final';
  readonly notice: Key;
}

/** What is on the screen is out of date: read it again, then say so. */
export interface Reload<Key extends string> {
  readonly is: 'reload';
  readonly notice: Key;
}

/**
 * Said by any operation, and each time about the same: an end of the session, or something nobody on this page can
 * mend.
 */
type SessionCode = 'not-signed-in' | 'session-expired';
type TroubleCode =
  | 'request-malformed'
  | 'site-key-missing'
  | 'origin-not-allowed'
  | 'key-disabled'
  | 'module-disabled'
  | 'scope-missing'
  | 'rate-limited'
  | 'maintenance'
  | 'idempotency-key-reused'
  | 'captcha-required';

/** Codes of an operation that its table has to decide about. */
export type OwnCode<Id extends OperationId> = Exclude<Refusal<Id>['code'], SessionCode | TroubleCode>;
export type OutcomeTable<Used extends OperationId, Row> = { readonly [Id in Used]: Readonly<Record<OwnCode<Id>, Row>> };

/** What can be wrong with a phone and its code, in the words of every element that asks for them. */
export type CodeProblem =
  | 'phoneFormat'
  | 'phoneLandline'
  | 'phoneUndeliverable'
  | 'phoneTooMany'
  | 'codeFormat'
  | 'codeWrong'
  | 'codeExpired'
  | 'codeTooMany';

export const trouble: PlatformTrouble = { is: 'trouble' };
const session: SessionNeeded = { is: 'session' };
const fault: ProgramFault = { is: 'fault' };

export const at = <Field extends string, Problem extends string>(
  field: Field,
  problem: Problem,
): FieldTarget<Problem, Field> => ({
  is: 'field',
  field,
  problem,
});

export const isSessionEnd = (code: string): boolean => code === 'not-signed-in' || code === 'session-expired';

/** What the three operations of a one-time code may say. */
export const codeRefusals = {
  createOtp: {
    'fields-invalid': at('phone', 'phoneFormat'),
    'phone-landline': at('phone', 'phoneLandline'),
    'otp-undeliverable': at('phone', 'phoneUndeliverable'),
    'otp-too-many': at('phone', 'phoneTooMany'),
  },
  resendOtp: {
    'record-not-found': at('code', 'codeExpired'),
    'otp-too-many': at('code', 'codeTooMany'),
    'otp-undeliverable': at('phone', 'phoneUndeliverable'),
  },
  verifyOtp: {
    'fields-invalid': at('code', 'codeFormat'),
    'record-not-found': at('code', 'codeExpired'),
    'otp-invalid': at('code', 'codeWrong'),
    'otp-expired': at('code', 'codeExpired'),
    'otp-too-many': at('code', 'codeTooMany'),
  },
} as const satisfies OutcomeTable<'createOtp' | 'resendOtp' | 'verifyOtp', FieldTarget<CodeProblem, 'phone' | 'code'>>;

/** What a platform said no with: a `RefusedError`, or the same as a server writes it into a page. */
export interface Refusing {
  readonly operationId: OperationId;
  readonly code: string;
}

type AnyTable<Row> = Readonly<Partial<Record<OperationId, Readonly<Record<string, Row>>>>>;

/** What no table knows, as of a newer platform, is trouble. */
export function outcomeOfRefusal<Row>(
  { operationId, code }: Refusing,
  table: AnyTable<Row>,
): Row | SessionNeeded | PlatformTrouble {
  if (isSessionEnd(code)) return session;
  const rows = Object.hasOwn(table, operationId) ? table[operationId] : undefined;
  return (rows && Object.hasOwn(rows, code) ? rows[code] : undefined) ?? trouble;
}

/** Where an error of any call goes. */
export function errorOutcomeOf<Row>(
  error: unknown,
  table: AnyTable<Row>,
): Row | SessionNeeded | PlatformTrouble | ProgramFault {
  if (error instanceof RefusedError) return outcomeOfRefusal(error, table);
  return error instanceof PlatformError ? trouble : fault;
}

/** What a sentence about the refusal may name: tries left, or minutes to wait. */
export function detailsOf(problem: Problem): Details | undefined {
  if ('attemptsLeft' in problem && typeof problem.attemptsLeft === 'number') return { maximum: problem.attemptsLeft };
  if ('retryAfter' in problem && typeof problem.retryAfter === 'number')
    return { maximum: Math.max(1, Math.ceil(problem.retryAfter / 60)) };
  return undefined;
}
