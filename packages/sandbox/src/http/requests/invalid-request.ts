/** What is wrong with a request: with the program that sent it, or with fields a person can mend. */
import type { Operation } from '../contract.ts';
import type { ProblemTexts } from '../responses/problem-texts.ts';
import type { FieldError } from '@sen/client/schemas';

export class InvalidRequest extends Error {
  readonly malformed: boolean;
  readonly fieldErrors: FieldError[];
  /** What happened, where the code of the problem says too little. */
  readonly detail: ProblemTexts | undefined;
  constructor(malformed: boolean, fieldErrors: FieldError[] = [], detail?: ProblemTexts) {
    super(malformed ? 'request-malformed' : 'fields-invalid');
    this.malformed = malformed;
    this.fieldErrors = fieldErrors;
    this.detail = detail;
  }
}

/** Fields that are wrong; the fault of the program where the operation knows no fields that a person can mend. */
export const invalidFields = ({ codes }: Operation, fieldErrors: FieldError[]): InvalidRequest =>
  new InvalidRequest(!codes.has('fields-invalid'), fieldErrors);

/** U+0000 is in nobody's name or address, no keyboard has it, and not every database can keep it. */
export const nulIn = (pointer: string): InvalidRequest =>
  new InvalidRequest(true, [{ pointer, code: 'format' }], {
    vi: 'Có ký tự không dùng được (U+0000) trong mục được nêu; xoá rồi nhập lại mục đó.',
    en: 'The field named in fieldErrors holds a character that no text may have (U+0000). Clear the field and type it again.',
  });

/**
 * More than the contract lets in, of a whole that has no field to name. `maximum`: bytes, or characters of an address.
 */
export const tooLong = (pointer: string, maximum?: number): InvalidRequest =>
  new InvalidRequest(true, [{ pointer, code: 'too-long', ...(maximum !== undefined && { params: { maximum } }) }], {
    vi: 'Yêu cầu lớn hơn mức được nhận, xem fieldErrors.',
    en: 'The request is larger than any that the contract knows; see fieldErrors.',
  });
