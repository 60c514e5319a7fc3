/** Where each refusal lands: on a field, on top of the page, or in a step back. A code that the contract gains does not compile until someone decides. */
import { RefusedError, type OperationId, type Refusal } from '@sen/client';
import type { certificateViewer } from '../locales/vi/certificate-viewer.ts';
import type { Details } from '../locales/vi/details.ts';

export type AlertKey = keyof (typeof certificateViewer)['alerts'];
export type ProblemKey = keyof (typeof certificateViewer)['problems'];

export interface FieldProblem {
  field: 'phone' | 'code';
  problem: ProblemKey;
  details?: Details | undefined;
}

export type Landing =
  | ({ to: 'field' } & FieldProblem)
  /** Needs a new code. */
  | { to: 'session' }
  /** Said on top of the step; `reload` when what is shown is out of date. */
  | { to: 'alert'; alert: AlertKey; reload?: boolean }
  /** Nobody's fault on this page: `troubleNotice` has the words. */
  | { to: 'trouble' };

type Used = 'createOtp' | 'resendOtp' | 'verifyOtp' | 'listMyCertificates' | 'reissueCertificate';
type Landings = { readonly [Id in Used]: Readonly<Record<Refusal<Id>['code'], Landing>> };

const trouble: Landing = { to: 'trouble' };
const session: Landing = { to: 'session' };
const at = (field: FieldProblem['field'], problem: ProblemKey): Landing => ({ to: 'field', field, problem });

const anywhere = {
  'request-malformed': trouble,
  'site-key-missing': trouble,
  'origin-not-allowed': trouble,
  'key-disabled': trouble,
  'module-disabled': trouble,
  'scope-missing': trouble,
  'rate-limited': trouble,
  maintenance: trouble,
  'idempotency-key-reused': trouble,
  'not-signed-in': session,
  'session-expired': session,
} as const satisfies Record<string, Landing>;

const landings: Landings = {
  createOtp: {
    ...anywhere,
    'fields-invalid': at('phone', 'phoneFormat'),
    'phone-landline': at('phone', 'phoneLandline'),
    'otp-undeliverable': at('phone', 'phoneUndeliverable'),
    'otp-too-many': at('phone', 'phoneTooMany'),
    'captcha-required': trouble,
  },
  resendOtp: {
    ...anywhere,
    'record-not-found': at('code', 'codeExpired'),
    'otp-too-many': at('code', 'codeTooMany'),
    'otp-undeliverable': at('phone', 'phoneUndeliverable'),
    'captcha-required': trouble,
  },
  verifyOtp: {
    ...anywhere,
    'fields-invalid': at('code', 'codeFormat'),
    'record-not-found': at('code', 'codeExpired'),
    'otp-invalid': at('code', 'codeWrong'),
    'otp-expired': at('code', 'codeExpired'),
    'otp-too-many': at('code', 'codeTooMany'),
  },
  listMyCertificates: anywhere,
  reissueCertificate: {
    ...anywhere,
    'record-not-found': { to: 'alert', alert: 'gone' },
    'status-conflict': { to: 'alert', alert: 'changed', reload: true },
    'not-eligible': { to: 'alert', alert: 'notEligible' },
  },
};

const isUsed = (operationId: OperationId): operationId is Used => Object.hasOwn(landings, operationId);

/** What a sentence about the refusal may name: tries left, or minutes to wait. */
function detailsOf({ problem }: RefusedError): Details | undefined {
  if ('attemptsLeft' in problem && typeof problem.attemptsLeft === 'number') return { maximum: problem.attemptsLeft };
  if ('retryAfter' in problem && typeof problem.retryAfter === 'number') return { maximum: Math.max(1, Math.ceil(problem.retryAfter / 60)) };
  return undefined;
}

/** Where an error of any call lands. What no table knows is trouble. */
export function landingOf(error: unknown): Landing {
  if (!(error instanceof RefusedError) || !isUsed(error.operationId)) return trouble;
  const rows: Readonly<Record<string, Landing>> = landings[error.operationId];
  const landing = (Object.hasOwn(rows, error.code) ? rows[error.code] : undefined) ?? trouble;
  return landing.to === 'field' ? { ...landing, details: detailsOf(error) } : landing;
}
