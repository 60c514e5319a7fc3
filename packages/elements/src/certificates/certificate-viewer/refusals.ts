/** Where each refusal of the viewer goes. A code that the contract gains does not compile until someone decides. */
import {
  codeRefusals,
  outcomeOf,
  type FieldTarget,
  type Final,
  type Notice,
  type OutcomeTable,
  type ProgramFault,
} from '../../kit/session/refusals.ts';
import type { Reload, SessionNeeded, Trouble } from '../../kit/session/refusals.ts';
import type { certificateViewer } from './enquiry.words.vi.ts';
import type { Details } from '../../kit/locales/details.ts';

export type AlertKey = keyof (typeof certificateViewer)['alerts'];
export type ProblemKey = keyof (typeof certificateViewer)['problems'];

export interface FieldProblem {
  field: 'phone' | 'code';
  problem: ProblemKey;
  details?: Details | undefined;
}

export type Outcome = Row | SessionNeeded | Trouble | ProgramFault;
type Row = FieldTarget<ProblemKey, 'phone' | 'code'> | Notice<AlertKey> | Final<AlertKey> | Reload<AlertKey>;

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

export const outcomeOfError = (error: unknown): Outcome => outcomeOf<Row>(error, table);
