/**
 * What the platform finds wrong with a registration, beyond what a schema can say. Pure, but for the facts handed in.
 * Everything wrong with single fields is found at once; then the refusals of the whole, one at a time.
 */
import { readDay } from '@sen/client';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { codeLists } from '../../../generated/code-lists.ts';
import type { ListCodes } from '../../../generated/code-lists.ts';
import { daysUntil } from '../doses/schedule.ts';
import { plusDays, localDayOf } from '../../../data/vietnam-time.ts';
import { REQUIRED_CONSENTS } from '../../identity/consents/texts.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import {
  CHILD_CONSENT_FROM_AGE,
  GUARDIAN_UNDER_AGE,
  MAXIMUM_AGE,
  MINIMUM_AGE,
  OLDEST_AGE,
  agesOn,
  registrationRules,
} from './rules.ts';
import { EDITION } from '../../directory/admin-units/edition.ts';
import { isEdition } from '../../directory/admin-units/edition.ts';
import { resolveUnit } from '../../directory/admin-units/succession.ts';
import { findUnit } from '../../directory/admin-units/units.ts';
import type { Address, CodeListItem, DoseKind, FieldError, NewRegistration, Person } from '@sen/client/schemas';

export const MOBILE = /^\+84[35789]\d{8}$/;

/** Item of list `history-items` that goes with the weeks. */
const PREGNANCY: ListCodes['history-items'] = 'pregnant-or-breastfeeding';

function birthErrors(dateOfBirth: string, today: string): FieldError[] {
  const pointer = '/person/dateOfBirth';
  if (dateOfBirth > today.slice(0, dateOfBirth.length)) return [{ pointer, code: 'future-date' }];
  if (agesOn(dateOfBirth, today).youngest > OLDEST_AGE)
    return [{ pointer, code: 'past-date', params: { maximum: OLDEST_AGE } }];
  if (dateOfBirth.length === 10 && readDay(dateOfBirth) === undefined) return [{ pointer, code: 'format' }];
  return [];
}

function paperErrors({ idType, idNumber }: Person): FieldError[] {
  const pointer = '/person/idNumber';
  if (idType === 'none') return idNumber === undefined ? [] : [{ pointer, code: 'unexpected' }];
  if (idNumber === undefined) return [{ pointer, code: 'required' }];
  const digits = { cccd: /^\d{12}$/, cmnd: /^(\d{9}|\d{12})$/, passport: /^[A-Z0-9]{5,20}$/ }[idType];
  return digits.test(idNumber) ? [] : [{ pointer, code: 'format' }];
}

export function preferredDateErrors(preferredDate: string, now: Date): FieldError[] {
  const { firstDay, lastDay } = registrationRules(now);
  if (preferredDate < firstDay)
    return [{ pointer: '/preferredDate', code: 'past-date', params: { minimum: firstDay } }];
  if (preferredDate > lastDay) return [{ pointer: '/preferredDate', code: 'range', params: { maximum: lastDay } }];
  return [];
}

/** Who asks to be visited says why. */
export const homeVisitErrors = ({
  needsHomeVisit,
  homeVisitReason,
}: {
  needsHomeVisit?: boolean;
  homeVisitReason?: string | null;
}): FieldError[] =>
  needsHomeVisit && !homeVisitReason?.trim() ? [{ pointer: '/homeVisitReason', code: 'required' }] : [];

/** Whom answers are about, as far as it can be read. */
interface Whom {
  sex: Person['sex'];
  ages?: ReturnType<typeof agesOn>;
}

const isPutTo = ({ sexes }: CodeListItem, { sex }: Whom): boolean => sexes === undefined || sexes.includes(sex);

/** Whether a code cannot be true of somebody. Who knows only the year of birth may be either age, and is believed. */
const ruledOut = (entry: CodeListItem, whom: Whom): boolean =>
  !isPutTo(entry, whom) ||
  (whom.ages !== undefined &&
    (whom.ages.oldest < (entry.minimumAge ?? 0) || whom.ages.youngest > (entry.maximumAge ?? OLDEST_AGE)));

/** Numbers for a sentence about it. */
const limitsOf = ({ minimumAge, maximumAge }: CodeListItem) => ({
  ...(minimumAge !== undefined && { minimumAge }),
  ...(maximumAge !== undefined && { maximumAge }),
});

const whomOf = ({ sex, dateOfBirth }: Pick<Person, 'sex' | 'dateOfBirth'>, today: string): Whom => ({
  sex,
  ages: agesOn(dateOfBirth, today),
});

/** Whether the group is one, and admits a person whose details were checked before. */
export const changedGroupErrors = (group: string, person: Person, now: Date): FieldError[] =>
  priorityGroupErrors(group, whomOf(person, localDayOf(now)));

function priorityGroupErrors(group: string, whom: Whom): FieldError[] {
  const pointer = '/priorityGroup';
  if (!hasCode('priority-groups', group)) return [{ pointer, code: 'unknown-code' }];
  const found = codeLists['priority-groups'].items.find(({ code }) => code === group);
  return found && ruledOut(found, whom) ? [{ pointer, code: 'unexpected', params: limitsOf(found) }] : [];
}

/** Questions that are not put to a person need no answer; a yes to them contradicts who the person is. */
function historyErrors(history: RegistrationOfBefore['history'], whom: Whom): FieldError[] {
  const { items } = codeLists['history-items'];
  const errors = history.flatMap(({ item, answer }, index): FieldError[] => {
    const asked = items.find(({ code }) => code === item);
    if (!asked) return [{ pointer: `/history/${index}/item`, code: 'unknown-code' }];
    // Two answers to one question may say two things.
    if (history.findIndex((other) => other.item === item) < index)
      return [{ pointer: `/history/${index}/item`, code: 'unexpected' }];
    return answer === 'yes' && ruledOut(asked, whom)
      ? [{ pointer: `/history/${index}/answer`, code: 'unexpected', params: limitsOf(asked) }]
      : [];
  });
  const answered = new Set(history.map(({ item }) => item));
  const missing = items.filter((asked) => !answered.has(asked.code) && isPutTo(asked, whom)).map(({ code }) => code);
  return missing.length ? [...errors, { pointer: '/history', code: 'required', params: { items: missing } }] : errors;
}

const gestationErrors = ({ gestationWeeks, history }: RegistrationOfBefore): FieldError[] =>
  gestationWeeks === undefined || history.some(({ item, answer }) => item === PREGNANCY && answer === 'yes')
    ? []
    : [{ pointer: '/gestationWeeks', code: 'unexpected' }];

function doseErrors({ doseNumber, doseKind, previousDoses = [] }: RegistrationOfBefore, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if ((doseNumber > 1 || doseKind !== 'basic') && previousDoses.length === 0)
    errors.push({ pointer: '/previousDoses', code: 'required' });
  previousDoses.forEach(({ vaccineCode, injectedOn }, index) => {
    if (!hasCode('vaccines', vaccineCode))
      errors.push({ pointer: `/previousDoses/${index}/vaccineCode`, code: 'unknown-code' });
    if (injectedOn > today) errors.push({ pointer: `/previousDoses/${index}/injectedOn`, code: 'future-date' });
  });
  return errors;
}

/** Fields a person can mend. */
function fieldErrorsOf(wanted: RegistrationOfBefore, now: Date): FieldError[] {
  const today = localDayOf(now);
  const { person, guardian } = wanted;
  const birth = birthErrors(person.dateOfBirth, today);
  const whom: Whom = birth.length === 0 ? whomOf(person, today) : { sex: person.sex };
  const errors = [...birth, ...paperErrors(person)];
  if (person.phone?.startsWith('+84') && !MOBILE.test(person.phone))
    errors.push({ pointer: '/person/phone', code: 'format' });
  if (guardian?.phone?.startsWith('+84') && !MOBILE.test(guardian.phone))
    errors.push({ pointer: '/guardian/phone', code: 'format' });
  if (person.ethnicity !== undefined && !hasCode('ethnicities', person.ethnicity))
    errors.push({ pointer: '/person/ethnicity', code: 'unknown-code' });
  errors.push(
    ...priorityGroupErrors(wanted.priorityGroup, whom),
    ...preferredDateErrors(wanted.preferredDate, now),
    ...historyErrors(wanted.history, whom),
    ...gestationErrors(wanted),
    ...doseErrors(wanted, today),
  );
  return [...errors, ...homeVisitErrors(wanted)];
}

/** An address of the edition in force, or the refusal that offers what became of the old one. */
export function checkAddress({ province, commune }: Address, pointer: string): void {
  const at = `${pointer}/commune`;
  if (!isEdition(commune.edition))
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: `${at}/edition`, code: 'unknown-code' }] });
  if (commune.edition !== EDITION) {
    const { outcome, successors } = resolveUnit({ edition: commune.edition, code: commune.code });
    if (outcome === 'split')
      throw new ProblemError('unit-ambiguous', {
        extra: { choices: successors },
        fieldErrors: [{ pointer: at, code: 'unit-ambiguous' }],
      });
    throw new ProblemError('unit-retired', {
      extra: { successors },
      fieldErrors: [{ pointer: at, code: 'unit-retired' }],
    });
  }
  const unit = findUnit(EDITION, commune.code);
  if (unit?.level !== 'commune')
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: `${at}/code`, code: 'unknown-code' }] });
  if (province.edition !== EDITION || unit.parent !== province.code)
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: `${at}/code`, code: 'unknown-code' }] });
}

function checkAge({ person, guardian }: NewRegistration, now: Date): void {
  const { youngest, oldest } = agesOn(person.dateOfBirth, localDayOf(now));
  if (oldest < MINIMUM_AGE || youngest > MAXIMUM_AGE)
    throw new ProblemError('age-not-allowed', {
      extra: { minimumAge: MINIMUM_AGE, maximumAge: MAXIMUM_AGE },
      fieldErrors: [{ pointer: '/person/dateOfBirth', code: 'age-not-allowed' }],
    });
  if (oldest < GUARDIAN_UNDER_AGE && !guardian)
    throw new ProblemError('guardian-required', { fieldErrors: [{ pointer: '/guardian', code: 'guardian-required' }] });
}

/**
 * A citizen id says sex and century in its 4th digit and the year of birth in the 5th and 6th. Mistakes exist, hence
 * only a question.
 */
function checkPaper({ person, idConfirmed }: NewRegistration): void {
  const { idType, idNumber, sex, dateOfBirth } = person;
  if (idType !== 'cccd' || idNumber === undefined || idConfirmed) return;
  const century = Number(idNumber[3]);
  const year = 1900 + Math.floor(century / 2) * 100 + Number(idNumber.slice(4, 6));
  const sexFits = sex === 'other' || (century % 2 === 0 ? 'male' : 'female') === sex;
  if (!sexFits || year !== Number(dateOfBirth.slice(0, 4)))
    throw new ProblemError('id-inconsistent', {
      fieldErrors: [{ pointer: '/person/idNumber', code: 'id-inconsistent' }],
    });
}

const tooShort = (earliestDate: string): ProblemError =>
  new ProblemError('interval-too-short', {
    extra: { earliestDate },
    fieldErrors: [{ pointer: '/preferredDate', code: 'interval-too-short', params: { minimum: earliestDate } }],
  });

/** The first day the next dose may be given. */
export function checkInterval(
  previousDoses: NewRegistration['previousDoses'],
  doseKind: DoseKind,
  preferredDate: string,
): void {
  const last = [...(previousDoses ?? [])].sort((a, b) => (a.injectedOn < b.injectedOn ? 1 : -1))[0];
  if (!last) return;
  const earliest = plusDays(last.injectedOn, daysUntil(doseKind, last.vaccineCode));
  if (preferredDate < earliest) throw tooShort(earliest);
}

/** For the test citizen who is always too early. */
export const alwaysTooEarly = (now: Date): ProblemError => tooShort(plusDays(localDayOf(now), 28));

/**
 * A child old enough is heard beside the guardian. Whoever knows only the year of birth may be either age, and is
 * believed. Programs of before do not ask the child: where no decision says what it thinks, the guardian's holds.
 */
function childDecisionErrors({ person, guardian, consents }: NewRegistration, now: Date): FieldError[] {
  if (consents.every(({ childDecision }) => childDecision === undefined)) return [];
  const { youngest, oldest } = agesOn(person.dateOfBirth, localDayOf(now));
  const mayDecide = guardian !== undefined && oldest >= CHILD_CONSENT_FROM_AGE && youngest < GUARDIAN_UNDER_AGE;
  return consents.flatMap(({ childDecision }, index): FieldError[] => {
    const pointer = `/consents/${index}/childDecision`;
    if (mayDecide) return childDecision === undefined ? [{ pointer, code: 'required' }] : [];
    if (childDecision === undefined) return [];
    return [
      {
        pointer,
        code: 'unexpected',
        params: { minimumAge: CHILD_CONSENT_FROM_AGE, maximumAge: GUARDIAN_UNDER_AGE - 1 },
      },
    ];
  });
}

function checkConsents(wanted: NewRegistration, now: Date): void {
  const { consents } = wanted;
  // One text is decided once: a decision beside its opposite is none.
  const fieldErrors = consents.flatMap(({ purposeCode }, index): FieldError[] =>
    consents.findIndex((other) => other.purposeCode === purposeCode) < index
      ? [{ pointer: `/consents/${index}/purposeCode`, code: 'unexpected' }]
      : [],
  );
  fieldErrors.push(...childDecisionErrors(wanted, now));
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  const missing = REQUIRED_CONSENTS.filter(
    (purpose) =>
      !consents.some(
        ({ purposeCode, decision, childDecision }) =>
          purposeCode === purpose && decision === 'agree' && childDecision !== 'decline',
      ),
  );
  if (missing.length)
    throw new ProblemError('consent-required', {
      fieldErrors: missing.map((purpose) => ({
        pointer: '/consents',
        code: 'consent-required',
        params: { purposeCode: purpose },
      })),
    });
}

/** What a program of before answers, which knows one campaign only. */
const ASKED_BEFORE = ['priorityGroup', 'doseKind', 'doseNumber', 'history'] as const;
export type RegistrationOfBefore = NewRegistration & Required<Pick<NewRegistration, (typeof ASKED_BEFORE)[number]>>;

function assertOfBefore(wanted: NewRegistration): asserts wanted is RegistrationOfBefore {
  const missing = ASKED_BEFORE.filter((field) => wanted[field] === undefined);
  if (missing.length)
    throw new ProblemError('fields-invalid', {
      fieldErrors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    });
}

/** Throws the first refusal of the whole registration; consent texts and sites are checked where they are kept. */
export function checkRegistration(wanted: NewRegistration, now: Date): asserts wanted is RegistrationOfBefore {
  assertOfBefore(wanted);
  const fieldErrors = fieldErrorsOf(wanted, now);
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  checkAddress(wanted.person.address, '/person/address');
  checkAge(wanted, now);
  checkPaper(wanted);
  checkInterval(wanted.previousDoses, wanted.doseKind, wanted.preferredDate);
  checkConsents(wanted, now);
}
