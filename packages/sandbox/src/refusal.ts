/** What a handler throws when the answer is no. */
import type { DatabaseUnavailableError } from './database/unavailable.ts';
import type { FieldError } from './wire.ts';
import { problemWords } from './problem-words.ts';
import type { ProblemCode } from './problem-words.ts';

export interface RefusalOptions {
  fieldErrors?: FieldError[];
  /** Fields of this problem beyond the usual ones, for example `earliestDate`. */
  extra?: Record<string, unknown>;
  /** Keep what was written although the answer is no, for example the count of wrong codes. */
  keep?: boolean;
}

/** The platform's no, by the code the contract gives it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  readonly status: number;
  readonly fieldErrors: FieldError[] | undefined;
  readonly extra: Record<string, unknown>;
  readonly keep: boolean;
  constructor(code: ProblemCode, { fieldErrors, extra = {}, keep = false }: RefusalOptions = {}) {
    super(code);
    this.code = code;
    this.status = problemWords[code].status;
    this.fieldErrors = fieldErrors?.length ? fieldErrors : undefined;
    this.extra = extra;
    this.keep = keep;
  }
}

/** What everybody hears while the database cannot be asked. */
export const pauseFor = ({ retryAfter }: DatabaseUnavailableError): Refusal => new Refusal('maintenance', { extra: { retryAfter } });

/** The refusal of one field. */
export const fieldInvalid = (pointer: string, code: string, params?: Record<string, unknown>): Refusal =>
  new Refusal('fields-invalid', { fieldErrors: [params ? { pointer, code, params } : { pointer, code }] });

/** The body of a problem (RFC 9457), in the language asked for. Never quotes what was sent. */
export function problemBody({ code, status, fieldErrors, extra }: Refusal, language: 'vi' | 'en', traceId: string): Record<string, unknown> {
  const { title, detail } = problemWords[code];
  return {
    type: `https://sen.example/problems/${code}`,
    title: title[language],
    status,
    code,
    detail: detail[language],
    traceId,
    ...(fieldErrors && { fieldErrors }),
    ...extra,
  };
}
