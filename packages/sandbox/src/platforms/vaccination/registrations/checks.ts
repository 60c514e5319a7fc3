/**
 * What the platform finds wrong with a registration whatever it is for, beyond what a schema can say. Everything wrong
 * with single fields is found at once; then the refusals of the whole, one at a time.
 */
import { readDay } from '@sen/client';
import { hasCode } from '../../directory/code-lists/code-lists.ts';
import { localDayOf } from '../../../data/vietnam-time.ts';
import { consentTextOf, isByLaw, PLATFORM_CONSENTS } from '../../identity/consents/texts.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { KnownCodes } from '../campaigns/codes.ts';
import { previousDoseErrors } from './previous-doses.ts';
import { CHILD_CONSENT_FROM_AGE, GUARDIAN_UNDER_AGE, OLDEST_AGE, agesOn } from './rules.ts';
import { EDITION } from '../../directory/admin-units/edition.ts';
import { isEdition } from '../../directory/admin-units/edition.ts';
import { resolveUnit } from '../../directory/admin-units/succession.ts';
import { findUnit } from '../../directory/admin-units/units.ts';
import type { Address, FieldError, NewRegistration, Person } from '@sen/client/schemas';

export const MOBILE = /^\+84[35789]\d{8}$/;

export function birthErrors(dateOfBirth: string, today: string): FieldError[] {
  const pointer = '/person/dateOfBirth';
  if (dateOfBirth > today.slice(0, dateOfBirth.length)) return [{ pointer, code: 'future-date' }];
  if (agesOn(dateOfBirth, today).youngest > OLDEST_AGE)
    return [{ pointer, code: 'past-date', params: { maximum: OLDEST_AGE } }];
  if (dateOfBirth.length === 10 && readDay(dateOfBirth) === undefined) return [{ pointer, code: 'format' }];
  return [];
}

const DIGITS = { cccd: /^\d{12}$/, cmnd: /^(\d{9}|\d{12})$/, passport: /^[A-Z0-9]{5,20}$/ };

/** A number that was given up is of the form of its paper, and was given up already. */
const previousIdErrors = ({ previousIds = [], idNumber }: Person, today: string): FieldError[] =>
  previousIds.flatMap(({ type, number, until = today }, index): FieldError[] => {
    const pointer = `/person/previousIds/${index}`;
    return [
      ...(DIGITS[type].test(number) ? [] : [{ pointer: `${pointer}/number`, code: 'format' }]),
      ...(number === idNumber ? [{ pointer: `${pointer}/number`, code: 'unexpected' }] : []),
      ...(until > today ? [{ pointer: `${pointer}/until`, code: 'future-date' }] : []),
    ];
  });

export function paperErrors({ idType, idNumber }: Person): FieldError[] {
  const pointer = '/person/idNumber';
  if (idType === 'none') return idNumber === undefined ? [] : [{ pointer, code: 'unexpected' }];
  if (idNumber === undefined) return [{ pointer, code: 'required' }];
  return DIGITS[idType].test(idNumber) ? [] : [{ pointer, code: 'format' }];
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

/** Fields a person can mend, whatever the registration is for. */
function fieldErrorsOf(wanted: NewRegistration, codes: KnownCodes, now: Date): FieldError[] {
  const today = localDayOf(now);
  const { person, guardian, previousDoses = [] } = wanted;
  const errors = [
    ...birthErrors(person.dateOfBirth, today),
    ...paperErrors(person),
    ...previousIdErrors(person, today),
  ];
  if (person.phone?.startsWith('+84') && !MOBILE.test(person.phone))
    errors.push({ pointer: '/person/phone', code: 'format' });
  if (guardian?.phone?.startsWith('+84') && !MOBILE.test(guardian.phone))
    errors.push({ pointer: '/guardian/phone', code: 'format' });
  if (person.ethnicity !== undefined && !hasCode('ethnicities', person.ethnicity))
    errors.push({ pointer: '/person/ethnicity', code: 'unknown-code' });
  return [
    ...errors,
    ...previousDoseErrors(previousDoses, codes, today, person.dateOfBirth),
    ...homeVisitErrors(wanted),
  ];
}

/** Throws everything that is wrong with single fields, `more` among it; then what is wrong with the address. */
export function checkRegistrationFields(
  wanted: NewRegistration,
  codes: KnownCodes,
  now: Date,
  more: readonly FieldError[] = [],
): void {
  const fieldErrors = [...fieldErrorsOf(wanted, codes, now), ...more];
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  checkAddress(wanted.person.address, '/person/address');
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

export function checkGuardian({ person, guardian }: NewRegistration, now: Date): void {
  const { oldest } = agesOn(person.dateOfBirth, localDayOf(now));
  if (oldest < GUARDIAN_UNDER_AGE && !guardian)
    throw new ProblemError('guardian-required', { fieldErrors: [{ pointer: '/guardian', code: 'guardian-required' }] });
}

/**
 * A citizen id says sex and century in its 4th digit and the year of birth in the 5th and 6th. Mistakes exist, hence
 * only a question.
 */
export function checkPaper({ person, idConfirmed }: NewRegistration): void {
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

/**
 * The purposes that somebody has to agree to: what the platform always asks, and what the campaigns do, where the
 * service cannot be given without it. Where the law is the ground of a text it informs, and nobody decides on it.
 */
async function purposesToAgreeTo(asked: readonly string[]): Promise<readonly string[]> {
  const purposes = [...new Set([...asked, ...PLATFORM_CONSENTS])];
  const texts = await Promise.all(purposes.map(consentTextOf));
  return purposes.filter((_, index) => {
    const text = texts[index];
    return text !== undefined && text.required && !isByLaw(text);
  });
}

/** @param asked the purposes that the campaigns name */
export async function checkConsents(wanted: NewRegistration, asked: readonly string[], now: Date): Promise<void> {
  const { consents } = wanted;
  // One text is decided once: a decision beside its opposite is none.
  const fieldErrors = consents.flatMap(({ purposeCode }, index): FieldError[] =>
    consents.findIndex((other) => other.purposeCode === purposeCode) < index
      ? [{ pointer: `/consents/${index}/purposeCode`, code: 'unexpected' }]
      : [],
  );
  fieldErrors.push(...childDecisionErrors(wanted, now));
  if (fieldErrors.length) throw new ProblemError('fields-invalid', { fieldErrors });
  const missing = (await purposesToAgreeTo(asked)).filter(
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
