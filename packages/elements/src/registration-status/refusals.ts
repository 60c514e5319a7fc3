/**
 * Where each refusal lands: on a field, on top of the page, or in a step back. One table for each operation and one row for
 * each code it declares; a code that the contract gains does not compile until someone decides.
 */
import { RefusedError, type OperationId, type Refusal } from '@sen/client';
import type { registrationStatus } from '../locales/vi/registration-status.ts';
import type { FieldProblem, ProblemKey } from './details.ts';

export type AlertKey = keyof (typeof registrationStatus)['alerts'];

export type Landing =
  | { to: 'field'; field: string; problem: ProblemKey }
  /** The refusal names its fields itself. */
  | { to: 'fields' }
  /** Needs a new code; afterwards the same is asked again. */
  | { to: 'session' }
  /** Back to the details. */
  | { to: 'details'; alert: AlertKey }
  /** What is on the screen is out of date: read it again, then say so. */
  | { to: 'reload'; alert: AlertKey }
  /** The times are out of date: read them again. */
  | { to: 'slots'; problem: ProblemKey }
  /** Said on top of the step, which stays as it is. */
  | { to: 'alert'; alert: AlertKey }
  /** Nobody's fault on this page: `troubleNotice` has the words. */
  | { to: 'trouble' };

type Used =
  | 'createOtp'
  | 'resendOtp'
  | 'verifyOtp'
  | 'searchRegistrations'
  | 'getRegistration'
  | 'cancelRegistration'
  | 'confirmAppointment'
  | 'declineAppointment'
  | 'rescheduleAppointment'
  | 'listSlots';

type Landings = { readonly [Id in Used]: Readonly<Record<Refusal<Id>['code'], Landing>> };

const trouble: Landing = { to: 'trouble' };
const session: Landing = { to: 'session' };

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
  'fields-invalid': { to: 'fields' },
} as const satisfies Record<string, Landing>;

const at = (field: string, problem: ProblemKey): Landing => ({ to: 'field', field, problem });
const changed: Landing = { to: 'reload', alert: 'changed' };
const gone: Landing = { to: 'details', alert: 'gone' };

const landings: Landings = {
  createOtp: {
    ...anywhere,
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
    'record-not-found': at('code', 'codeExpired'),
    'otp-invalid': at('code', 'codeWrong'),
    'otp-expired': at('code', 'codeExpired'),
    'otp-too-many': at('code', 'codeTooMany'),
  },
  searchRegistrations: { ...anywhere, 'record-not-found': { to: 'details', alert: 'notFound' }, 'multiple-matches': at('idNumber', 'idNumberNeeded') },
  getRegistration: { ...anywhere, 'record-not-found': gone },
  cancelRegistration: { ...anywhere, 'record-not-found': gone, 'status-conflict': changed },
  confirmAppointment: { ...anywhere, 'record-not-found': gone, 'status-conflict': changed, 'slot-gone': { to: 'reload', alert: 'slotGone' } },
  declineAppointment: { ...anywhere, 'record-not-found': gone, 'status-conflict': changed },
  rescheduleAppointment: {
    ...anywhere,
    'record-not-found': gone,
    'status-conflict': changed,
    'slot-full': { to: 'slots', problem: 'slotFull' },
    'slot-gone': { to: 'slots', problem: 'slotGone' },
    'site-closed': { to: 'reload', alert: 'siteClosed' },
  },
  listSlots: { ...anywhere, 'record-not-found': { to: 'alert', alert: 'siteClosed' }, 'site-closed': { to: 'alert', alert: 'siteClosed' } },
};

const isUsed = (operationId: OperationId): operationId is Used => Object.hasOwn(landings, operationId);

/** Where an error of any call lands. What no table knows is trouble. */
export function landingOf(error: unknown): Landing {
  if (!(error instanceof RefusedError) || !isUsed(error.operationId)) return trouble;
  const rows: Readonly<Record<string, Landing>> = landings[error.operationId];
  return Object.hasOwn(rows, error.code) ? (rows[error.code] ?? trouble) : trouble;
}

/** What a sentence about the refusal may name: tries left, or minutes to wait. */
export function detailsOf({ problem }: RefusedError): FieldProblem['details'] {
  if ('attemptsLeft' in problem && typeof problem.attemptsLeft === 'number') return { maximum: problem.attemptsLeft };
  if ('retryAfter' in problem && typeof problem.retryAfter === 'number') return { maximum: Math.max(1, Math.ceil(problem.retryAfter / 60)) };
  return undefined;
}

const fields: Readonly<Record<string, [field: string, problem: ProblemKey]>> = {
  '/fullName': ['fullName', 'fullNameFormat'],
  '/dateOfBirth': ['dateOfBirth', 'dateOfBirthFormat'],
  '/sex': ['sex', 'sexRequired'],
  '/phone': ['phone', 'phoneFormat'],
  '/idNumber': ['idNumber', 'idNumberFormat'],
  '/code': ['code', 'codeFormat'],
  '/slotId': ['slot', 'slotRequired'],
  '/reason': ['reason', 'fieldInvalid'],
};

/** The fields that a `fields-invalid` names; none when it names nothing this element asks for. */
export const fieldsOf = ({ fieldErrors }: RefusedError): FieldProblem[] =>
  fieldErrors.flatMap(({ pointer, code }) => {
    const [field, problem] = fields[pointer] ?? [];
    if (!field || !problem) return [];
    return [{ field, problem: code === 'future-date' && field === 'dateOfBirth' ? 'dateOfBirthFuture' : problem }];
  });
