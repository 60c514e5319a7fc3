/** What a person is looked up by. Kept in memory, nowhere else. Pure; says which sentence, not its words. */
import type { Body } from '@sen/client';
import type { Details } from '../../kit/locales/details.ts';
import type { registrationStatus } from './words.vi.ts';
import { dateTypoOf } from '../../kit/people/date-typo.ts';
import { isAfter, readDate, toWire } from '../../kit/people/date.ts';
import { isName, tidyName } from '../../kit/people/name.ts';
import { tidyNumber } from '../../kit/people/id-documents.ts';
import { readPhone } from '../../kit/people/phone.ts';

export type StatusProblemKey = keyof (typeof registrationStatus)['problems'];

export interface StatusProblem {
  /** Id of the field. */
  field: string;
  problem: StatusProblemKey;
  details?: Details;
}

export interface PersonDetails {
  fullName: string;
  dateOfBirth: string;
  sex: string;
  phone: string;
  /** Asked for only when several people fit. */
  idNumber: string;
}

export const noDetails: PersonDetails = { fullName: '', dateOfBirth: '', sex: '', phone: '', idNumber: '' };

/** Ids of the fields of the first step. */
export const DETAIL_FIELDS: readonly string[] = ['fullName', 'dateOfBirth', 'sex', 'phone', 'idNumber'];

const ID_FORM = /^[A-Z0-9]{5,20}$/;

const nameProblem = (typed: string): StatusProblem[] => {
  const name = tidyName(typed);
  if (name === '') return [{ field: 'fullName', problem: 'fullNameRequired' }];
  return isName(name) ? [] : [{ field: 'fullName', problem: 'fullNameFormat' }];
};

const birthProblem = (typed: string, today: string): StatusProblem[] => {
  const field = 'dateOfBirth';
  if (typed.trim() === '') return [{ field, problem: 'dateOfBirthRequired' }];
  const birth = readDate(typed);
  if (!birth) return [{ field, problem: dateTypoOf(typed) ?? 'dateOfBirthFormat' }];
  return isAfter(birth, today) ? [{ field, problem: 'dateOfBirthFuture' }] : [];
};

const phoneProblem = (typed: string): StatusProblem[] => {
  if (typed.trim() === '') return [{ field: 'phone', problem: 'phoneRequired' }];
  const { kind } = readPhone(typed);
  return kind === 'mobile' ? [] : [{ field: 'phone', problem: kind === 'landline' ? 'phoneLandline' : 'phoneFormat' }];
};

const idProblem = (typed: string): StatusProblem[] => {
  const number = tidyNumber(typed);
  if (number === '') return [{ field: 'idNumber', problem: 'idNumberRequired' }];
  return ID_FORM.test(number) ? [] : [{ field: 'idNumber', problem: 'idNumberFormat' }];
};

/** What is missing or cannot be right, in the order of the screen. */
export const detailProblemsOf = (
  details: PersonDetails,
  { today, asksId }: { today: string; asksId: boolean },
): StatusProblem[] => [
  ...nameProblem(details.fullName),
  ...birthProblem(details.dateOfBirth, today),
  ...(details.sex === '' ? [{ field: 'sex', problem: 'sexRequired' } as const] : []),
  ...phoneProblem(details.phone),
  ...(asksId ? idProblem(details.idNumber) : []),
];

/** The number as the platform knows it; empty until it can be read. */
export const phoneOf = ({ phone }: PersonDetails): string => {
  const read = readPhone(phone);
  return read.kind === 'mobile' ? read.e164 : '';
};

/** For the wire. Only for details without problems. */
export function registrationQueryOf(details: PersonDetails): Body<'searchRegistrations'> {
  const birth = readDate(details.dateOfBirth);
  const idNumber = tidyNumber(details.idNumber);
  return {
    fullName: tidyName(details.fullName),
    dateOfBirth: birth ? toWire(birth) : '',
    sex: details.sex as Body<'searchRegistrations'>['sex'],
    phone: phoneOf(details),
    ...(idNumber && { idNumber }),
  };
}
