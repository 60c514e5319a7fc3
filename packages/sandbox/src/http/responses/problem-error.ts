/** What a handler throws when the answer is no. */
import type { DatabaseUnavailableError } from '../../data/database/unavailable.ts';
import type { FieldError } from '@sen/client/schemas';
import { problemTexts } from './problem-texts.ts';
import type { ProblemCode, ProblemTexts } from './problem-texts.ts';

/** Who mends so many fields will ask again. */
export const MAXIMUM_FIELD_ERRORS = 100;
/**
 * Of one pointer: deeper than any of the contract's fields. What is longer names the object it stands in. Characters.
 */
const MAXIMUM_POINTER = 200;
/** Of all field errors of a refusal, which leaves room for the rest in 64 kB. Bytes. */
const MAXIMUM_FIELD_BYTES = 48 * 1024;

export interface ProblemOptions {
  /** What happened and what to do, where the words of the code say too little. */
  detail?: ProblemTexts | undefined;
  fieldErrors?: FieldError[];
  /** Fields of this problem beyond the usual ones, for example `earliestDate`. */
  extra?: Record<string, unknown>;
  /** Keep what was written although the answer is no, for example the count of wrong codes. */
  keep?: boolean;
}

/** What a handler throws to refuse: the problem (RFC 9457) that is answered, by the code the contract gives it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly status: number;
  readonly fieldErrors: FieldError[] | undefined;
  readonly extra: Record<string, unknown>;
  readonly keep: boolean;
  readonly detail: ProblemTexts;
  constructor(
    code: ProblemCode,
    { fieldErrors, extra = {}, keep = false, detail = problemTexts[code].detail }: ProblemOptions = {},
  ) {
    super(code);
    this.code = code;
    this.status = problemTexts[code].status;
    this.fieldErrors = fieldErrors?.length ? fieldErrors : undefined;
    this.extra = extra;
    this.keep = keep;
    this.detail = detail;
  }
}

/** What everybody hears while the database cannot be asked. */
export const maintenanceProblem = ({ retryAfter }: DatabaseUnavailableError): ProblemError =>
  new ProblemError('maintenance', { extra: { retryAfter } });

/** The refusal of one field. */
export const fieldInvalid = (pointer: string, code: string, params?: Record<string, unknown>): ProblemError =>
  new ProblemError('fields-invalid', { fieldErrors: [params ? { pointer, code, params } : { pointer, code }] });

const nearestField = (pointer: string): string =>
  pointer.length <= MAXIMUM_POINTER
    ? pointer
    : pointer.slice(0, Math.max(0, pointer.lastIndexOf('/', MAXIMUM_POINTER)));

/**
 * As many field errors as a refusal tells, the first ones. A pointer may hold a name that the sender chose, hence its
 * bounds.
 */
function told(fieldErrors: readonly FieldError[]): FieldError[] {
  const kept: FieldError[] = [];
  let bytes = 0;
  for (const fieldError of fieldErrors.slice(0, MAXIMUM_FIELD_ERRORS)) {
    const short = { ...fieldError, pointer: nearestField(fieldError.pointer) };
    bytes += new TextEncoder().encode(JSON.stringify(short)).length + 1;
    if (bytes > MAXIMUM_FIELD_BYTES) break;
    kept.push(short);
  }
  return kept;
}

/** The body of a problem (RFC 9457), in the language asked for. Never quotes what was sent. */
export function problemBody(
  { code, status, fieldErrors, extra, detail }: ProblemError,
  language: 'vi' | 'en',
  traceId: string,
): Record<string, unknown> {
  return {
    type: `https://sen.example/problems/${code}`,
    title: problemTexts[code].title[language],
    status,
    code,
    detail: detail[language],
    traceId,
    ...(fieldErrors && { fieldErrors: told(fieldErrors) }),
    ...extra,
  };
}
