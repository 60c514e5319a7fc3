/** What a person is shown of a registration, in one word that the locales turn into sentences; and what they may do. */
import type { Received, Schemas } from '@sen/client';
import type { registrationStatus } from './words.vi.ts';

export type Registration = Received<'Registration'>;
export type Appointment = NonNullable<Registration['appointment']>;

export type DisplayStatus = keyof (typeof registrationStatus)['standings'];
/** How it is drawn. Colour and icon only repeat what the words say. */
export type StatusTone = 'waiting' | 'good' | 'warn' | 'bad';
export type AppointmentAction = 'confirm' | 'move' | 'decline';

type Table<Status extends string, T> = Readonly<Record<Status, T>>;

const ofAppointment: Table<Schemas['AppointmentStatus'], DisplayStatus> = {
  proposed: 'invited',
  invited: 'invited',
  undeliverable: 'invited',
  confirmed: 'confirmed',
  declined: 'declined',
  'no-reply': 'noReply',
  'checked-in': 'atSite',
  eligible: 'atSite',
  postponed: 'postponed',
  contraindicated: 'contraindicated',
  vaccinated: 'vaccinated',
  sampled: 'vaccinated',
  observed: 'vaccinated',
  closed: 'vaccinated',
  'no-show': 'missed',
  'not-vaccinated': 'notVaccinated',
  cancelled: 'waiting',
};

const ofRegistration: Table<Exclude<Schemas['RegistrationStatus'], 'scheduled'>, DisplayStatus> = {
  submitted: 'received',
  verified: 'waiting',
  waitlisted: 'waiting',
  completed: 'vaccinated',
  duplicate: 'duplicate',
  rejected: 'rejected',
  cancelled: 'cancelled',
  expired: 'expired',
};

const tones: Readonly<Record<DisplayStatus, StatusTone>> = {
  received: 'waiting',
  waiting: 'waiting',
  waitingAgain: 'waiting',
  invited: 'warn',
  confirmed: 'good',
  declined: 'waiting',
  noReply: 'warn',
  atSite: 'waiting',
  postponed: 'warn',
  contraindicated: 'warn',
  vaccinated: 'good',
  missed: 'warn',
  notVaccinated: 'warn',
  duplicate: 'warn',
  rejected: 'bad',
  cancelled: 'waiting',
  expired: 'waiting',
  unknown: 'waiting',
};

/** A word newer than this element is `unknown`, which promises nothing. */
const lookUp = (table: Readonly<Record<string, DisplayStatus>>, word: string): DisplayStatus =>
  Object.hasOwn(table, word) ? (table[word] as DisplayStatus) : 'unknown';

export function displayStatusOf({ status, appointment }: Pick<Registration, 'status' | 'appointment'>): DisplayStatus {
  if (status === 'scheduled') return appointment ? lookUp(ofAppointment, appointment.status) : 'waiting';
  const display = lookUp(ofRegistration, status);
  return display === 'waiting' && appointment?.status === 'declined' ? 'waitingAgain' : display;
}

export const toneOf = (status: DisplayStatus): StatusTone => tones[status];

const actions: Partial<Table<Schemas['AppointmentStatus'], readonly AppointmentAction[]>> = {
  proposed: ['confirm', 'move', 'decline'],
  invited: ['confirm', 'move', 'decline'],
  undeliverable: ['confirm', 'move', 'decline'],
  confirmed: ['move', 'decline'],
  'no-reply': ['move'],
};

/** What a person may do about an appointment. The platform decides in the end. */
export const actionsOf = ({ status }: Pick<Appointment, 'status'>): readonly AppointmentAction[] =>
  (Object.hasOwn(actions, status) && actions[status as keyof typeof actions]) || [];

/** Whether the time and the place still matter: an appointment that was declined or is over is not shown. */
export const isUpcoming = ({ status }: Pick<Appointment, 'status'>): boolean =>
  actionsOf({ status }).length > 0 || status === 'checked-in' || status === 'eligible';

/** The check-in code is of use once a person may come. */
export const showsCheckInCode = ({ status }: Pick<Appointment, 'status'>): boolean =>
  isUpcoming({ status }) && status !== 'no-reply';

export const isCancellable = ({ status }: Pick<Registration, 'status'>): boolean =>
  ['submitted', 'verified', 'waitlisted', 'scheduled'].includes(status);
