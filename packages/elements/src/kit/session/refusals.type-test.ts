/** A code that the contract gains does not compile until someone decides. */
import { at, codeRefusals, type FieldTarget, type Notice, type OutcomeTable } from './refusals.ts';

type Row = FieldTarget | Notice<'gone'>;

// What means the same everywhere needs no row.
export const decided: OutcomeTable<'verifyOtp' | 'listMyCertificates', Row> = {
  verifyOtp: codeRefusals.verifyOtp,
  listMyCertificates: {},
};

export const undecided: OutcomeTable<'cancelRegistration', Row> = {
  // @ts-expect-error a code of the operation that nobody decided about
  cancelRegistration: { 'record-not-found': { is: 'notice', notice: 'gone' } },
};

export const unknown: OutcomeTable<'searchRegistrations', Row> = {
  searchRegistrations: {
    'fields-invalid': at('phone', 'phoneFormat'),
    'record-not-found': { is: 'notice', notice: 'gone' },
    'multiple-matches': at('phone', 'phoneFormat'),
    // @ts-expect-error a code that this operation never says
    'otp-invalid': at('code', 'codeWrong'),
  },
};

// @ts-expect-error an operation that is asked and has no table
export const missing: OutcomeTable<'listMyCertificates' | 'reissueCertificate', Row> = { listMyCertificates: {} };
