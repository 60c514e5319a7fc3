/** Where each refusal of the viewer goes. A code that the contract gains does not compile until someone decides. */
import {
  codeRefusals,
  errorOutcomeOf,
  type FieldTarget,
  type Final,
  type Notice,
  type OutcomeTable,
  type ProgramFault,
} from '../../kit/session/refusals.ts';
import type { Reload, SessionNeeded, PlatformTrouble } from '../../kit/session/refusals.ts';
import type { certificateViewer } from './enquiry.words.vi.ts';
import type { Details } from '../../kit/locales/details.ts';

export type EnquiryAlertKey = keyof (typeof certificateViewer)['alerts'];
export type EnquiryProblemKey = keyof (typeof certificateViewer)['problems'];

export interface EnquiryProblem {
  field: 'phone' | 'code';
  problem: EnquiryProblemKey;
  details?: Details | undefined;
}

export type EnquiryOutcome = Row | SessionNeeded | PlatformTrouble | ProgramFault;
type Row =
  | FieldTarget<EnquiryProblemKey, 'phone' | 'code'>
  | Notice<EnquiryAlertKey>
  | Final<EnquiryAlertKey>
  | Reload<EnquiryAlertKey>;

const table: OutcomeTable<'createOtp' | 'resendOtp' | 'verifyOtp' | 'listMyCertificates' | 'reissueCertificate', Row> =
  {
    ...codeRefusals,
    listMyCertificates: {},
    reissueCertificate: {
      'record-not-found': { is: 'notice', notice: 'gone' },
      'status-conflict': { is: 'reload', notice: 'changed' },
      'not-eligible': { is: 'final', notice: 'notEligible' },
    },
  };

export const enquiryOutcomeOf = (error: unknown): EnquiryOutcome => errorOutcomeOf<Row>(error, table);
