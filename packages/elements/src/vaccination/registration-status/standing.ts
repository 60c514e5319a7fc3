/** Where a registration stands, in one word that the locales turn into sentences; and what may be done about it. */
import type { Received, Schemas } from '@sen/client';
import type { registrationStatus } from './words.vi.ts';

export type Registration = Received<'Registration'>;
export type Appointment = NonNullable<Registration['appointment']>;

export type Standing = keyof (typeof registrationStatus)['standings'];
/** How it is drawn. Colour and icon only repeat what the words say. */
export type Tone = 'waiting' | 'good' | 'warn' | 'bad';
export type Deed = 'confirm' | 'move' | 'decline';

type Table<Status extends string, T> = Readonly<Record<Status, T>>;

const ofAppointment: Table<Schemas['AppointmentStatus'], Standing> = {
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

const ofRegistration: Table<Exclude<Schemas['RegistrationStatus'], 'scheduled'>, Standing> = {
  submitted: 'received',
  verified: 'waiting',
  waitlisted: 'waiting',
  completed: 'vaccinated',
  duplicate: 'duplicate',
  rejected: 'rejected',
  cancelled: 'cancelled',
  expired: 'expired',
};

const tones: Readonly<Record<Standing, Tone>> = {
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
const lookUp = (table: Readonly<Record<string, Standing>>, word: string): Standing =>
  Object.hasOwn(table, word) ? (table[word] as Standing) : 'unknown';

export function standingOf({ status, appointment }: Pick<Registration, 'status' | 'appointment'>): Standing {
  if (status === 'scheduled') return appointment ? lookUp(ofAppointment, appointment.status) : 'waiting';
  const standing = lookUp(ofRegistration, status);
  return standing === 'waiting' && appointment?.status === 'declined' ? 'waitingAgain' : standing;
}

export const toneOf = (standing: Standing): Tone => tones[standing];

const deeds: Partial<Table<Schemas['AppointmentStatus'], readonly Deed[]>> = {
  proposed: ['confirm', 'move', 'decline'],
  invited: ['confirm', 'move', 'decline'],
  undeliverable: ['confirm', 'move', 'decline'],
  confirmed: ['move', 'decline'],
  'no-reply': ['move'],
};

/** What a person may do about an appointment. The platform decides in the end. */
export const deedsOf = ({ status }: Pick<Appointment, 'status'>): readonly Deed[] =>
  (Object.hasOwn(deeds, status) && deeds[status as keyof typeof deeds]) || [];

/** Whether the time and the place still matter: an appointment that was declined or is over is not shown. */
export const isUpcoming = ({ status }: Pick<Appointment, 'status'>): boolean =>
  deedsOf({ status }).length > 0 || status === 'checked-in' || status === 'eligible';

/** The check-in code is of use once a person may come. */
export const showsCheckInCode = ({ status }: Pick<Appointment, 'status'>): boolean =>
  isUpcoming({ status }) && status !== 'no-reply';

export const isCancellable = ({ status }: Pick<Registration, 'status'>): boolean =>
  ['submitted', 'verified', 'waitlisted', 'scheduled'].includes(status);
