/**
 * Where each refusal of the look-up goes: to a field, on top of the page, or a step back. A code that the contract
 * gains does not compile until someone decides.
 */
import type { RefusedError } from '@sen/client';
import {
  at,
  codeRefusals,
  errorOutcomeOf,
  type FieldTarget,
  type NamedFields,
  type Notice,
  type OutcomeTable,
} from '../../kit/session/refusals.ts';
import type { ProgramFault, Reload, SessionNeeded, PlatformTrouble } from '../../kit/session/refusals.ts';
import type { registrationStatus } from './words.vi.ts';
import type { StatusProblem, StatusProblemKey } from './details.ts';

export type StatusAlertKey = keyof (typeof registrationStatus)['alerts'];

/** The times are out of date: read them again. */
interface SlotsChanged {
  readonly is: 'slots';
  readonly problem: StatusProblemKey;
}

type Row = FieldTarget<StatusProblemKey> | NamedFields | Notice<StatusAlertKey> | Reload<StatusAlertKey> | SlotsChanged;
export type StatusOutcome = Row | SessionNeeded | PlatformTrouble | ProgramFault;

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

const asked = { 'fields-invalid': { is: 'fields' } } as const;
const changed: Row = { is: 'reload', notice: 'changed' };
const gone: Row = { is: 'notice', notice: 'gone', restarts: true };
const closed: Row = { is: 'notice', notice: 'siteClosed' };

const table: OutcomeTable<Used, Row> = {
  ...codeRefusals,
  searchRegistrations: {
    ...asked,
    'record-not-found': { is: 'notice', notice: 'notFound', restarts: true },
    'multiple-matches': at('idNumber', 'idNumberNeeded'),
  },
  getRegistration: { ...asked, 'record-not-found': gone },
  cancelRegistration: { ...asked, 'record-not-found': gone, 'status-conflict': changed },
  confirmAppointment: {
    ...asked,
    'record-not-found': gone,
    'status-conflict': changed,
    'slot-gone': { is: 'reload', notice: 'slotGone' },
  },
  declineAppointment: { ...asked, 'record-not-found': gone, 'status-conflict': changed },
  rescheduleAppointment: {
    ...asked,
    'record-not-found': gone,
    'status-conflict': changed,
    'slot-full': { is: 'slots', problem: 'slotFull' },
    'slot-gone': { is: 'slots', problem: 'slotGone' },
    'site-closed': { is: 'reload', notice: 'siteClosed' },
  },
  listSlots: { ...asked, 'record-not-found': closed, 'site-closed': closed },
};

export const statusOutcomeOf = (error: unknown): StatusOutcome => errorOutcomeOf<Row>(error, table);

const fields: Readonly<Record<string, [field: string, problem: StatusProblemKey]>> = {
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
export const namedFieldsOf = ({ fieldErrors }: RefusedError): StatusProblem[] =>
  fieldErrors.flatMap(({ pointer, code }) => {
    const [field, problem] = fields[pointer] ?? [];
    if (!field || !problem) return [];
    return [{ field, problem: code === 'future-date' && field === 'dateOfBirth' ? 'dateOfBirthFuture' : problem }];
  });
