/**
 * What is missing or cannot be right in the first step, in the order of the screen (`later-problems.ts` has the others). Pure; says which sentence, not its words.
 * The platform decides in the end: these rules only spare people a round trip.
 */
import type { Received } from '@sen/client';
import type { Details } from '../locales/vi/details.ts';
import type { registrationForm } from '../locales/vi/registration-form.ts';
import { dateSlip, isAfter, readDate } from '../people/date.ts';
import { isName, tidyName } from '../people/name.ts';
import { citizenIdHints, isIdNumber, isInsuranceNumber, tidyNumber, type CitizenIdHint, type IdType, type Sex } from '../people/papers.ts';
import { ageOf, needsGuardian, type Answers } from './answers.ts';
import type { Code } from './true-of.ts';

export type ProblemKey = keyof (typeof registrationForm)['problems'];

export interface FieldProblem {
  /** Id of the field. */
  field: string;
  problem: ProblemKey;
  details?: Details;
}

/** What the campaign allows and asks, as far as it has been loaded. */
export interface Rules {
  /** The day it is in Viet Nam. */
  today: string;
  registration: Received<'RegistrationRules'>;
  historyItems: readonly Code[];
  priorityGroups: readonly Code[];
  consents: readonly { purposeCode: string; version: string; required: boolean }[];
}

const OLDEST = 130;
export type Check = (answers: Answers, rules: Rules) => FieldProblem[];

/** What the number of a citizen id says about sex and year of birth that the answers say otherwise. */
export const idHints = ({ idType, idNumber, sex, dateOfBirth }: Answers): CitizenIdHint[] =>
  idType === 'cccd' ? citizenIdHints(tidyNumber(idNumber), { sex: (sex || undefined) as Sex | undefined, birth: readDate(dateOfBirth) }) : [];

export const missing = (answers: Answers, field: keyof Answers & string, problem: ProblemKey): FieldProblem[] =>
  String(answers[field]).trim() === '' ? [{ field, problem }] : [];

const nameProblem = (typed: string, field: string, required: ProblemKey): FieldProblem[] => {
  const name = tidyName(typed);
  if (name === '') return [{ field, problem: required }];
  return isName(name) ? [] : [{ field, problem: 'fullNameFormat' }];
};

const birthProblem: Check = ({ dateOfBirth }, { today, registration }) => {
  const field = 'dateOfBirth';
  if (dateOfBirth.trim() === '') return [{ field, problem: 'dateOfBirthRequired' }];
  const birth = readDate(dateOfBirth);
  if (!birth) return [{ field, problem: dateSlip(dateOfBirth) ?? 'dateOfBirthFormat' }];
  if (isAfter(birth, today)) return [{ field, problem: 'dateOfBirthFuture' }];
  const age = Number(today.slice(0, 4)) - birth.year;
  if (age > OLDEST) return [{ field, problem: 'dateOfBirthRange' }];
  const { minimumAge: minimum, maximumAge: maximum } = registration;
  // A year alone may be a year more or less; the platform looks closer.
  const exact = ageOf({ dateOfBirth } as Answers, today) ?? age;
  return exact < minimum || exact > maximum ? [{ field, problem: 'ageNotAllowed', details: { minimum, maximum } }] : [];
};

const idProblem: Check = (answers, { today, registration }) => {
  const { idType, idNumber } = answers;
  if (idType === '') return [{ field: 'idType', problem: 'idTypeRequired' }];
  if (idType === 'none') {
    const age = ageOf(answers, today);
    return age !== undefined && age >= registration.guardianUnderAge ? [{ field: 'idType', problem: 'idTypeNoneAdult' }] : [];
  }
  const number = tidyNumber(idNumber);
  if (number === '') return [{ field: 'idNumber', problem: 'idNumberRequired' }];
  if (!isIdNumber(idType as IdType, number)) return [{ field: 'idNumber', problem: `${idType as IdType}Format` }];
  const questioned = answers.idQuestioned || idHints(answers).length > 0;
  return questioned && !answers.idConfirmed ? [{ field: 'idConfirmed', problem: 'idInconsistent' }] : [];
};

const guardianProblems: Check = (answers, { today, registration }) => {
  if (!needsGuardian(answers, today, registration.guardianUnderAge)) return [];
  const number = tidyNumber(answers.guardianIdNumber);
  return [
    ...missing(answers, 'guardianRelation', 'guardianRelationRequired'),
    ...nameProblem(answers.guardianName, 'guardianName', 'guardianNameRequired'),
    ...(isIdNumber('passport', number) ? [] : [{ field: 'guardianIdNumber', problem: 'guardianIdNumberFormat' } as const]),
  ];
};

export const personProblems: Check = (answers, rules) => [
  ...missing(answers, 'actor', 'actorRequired'),
  ...nameProblem(answers.fullName, 'fullName', 'fullNameRequired'),
  ...birthProblem(answers, rules),
  ...missing(answers, 'sex', 'sexRequired'),
  ...idProblem(answers, rules),
  ...(answers.insuranceNumber.trim() === '' || isInsuranceNumber(tidyNumber(answers.insuranceNumber))
    ? []
    : [{ field: 'insuranceNumber', problem: 'insuranceFormat' } as const]),
  ...missing(answers, 'nationality', 'nationalityRequired'),
  ...guardianProblems(answers, rules),
];
