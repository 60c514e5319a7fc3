/**
 * Numbers of papers: citizen id (CCCD), old id card (CMND), passport, health insurance (BHYT). A citizen id has no
 * check digit. Its fourth digit tells century and sex and the next two the year of birth, but both can have been
 * corrected since: a difference is worth a second look, never a refusal.
 */
import type { Schemas } from '@sen/client';
import type { TypedDate } from './date.ts';
import { withoutInvisible } from './pasted.ts';

export const ID_TYPES = ['cccd', 'cmnd', 'passport'] as const satisfies Schemas['IdType'][];
export type IdType = (typeof ID_TYPES)[number];
/** What a form asks: papers with a number, or that a child has none. */
export const ID_TYPE_ANSWERS = [...ID_TYPES, 'none'] as const satisfies Schemas['IdType'][];
export type PersonSex = Schemas['Sex'];

/** Upper case, without the spaces, dots and dashes people and cards put in between. */
export const tidyNumber = (typed: string): string =>
  withoutInvisible(typed.normalize('NFKC'))
    .replace(/[\s.-]/g, '')
    .toUpperCase();

const forms: Record<IdType, RegExp> = {
  cccd: /^\d{12}$/,
  cmnd: /^\d{9}$|^\d{12}$/, // a few were issued with twelve digits
  passport: /^[A-Z0-9]{5,20}$/, // B1234567 here; other countries have other forms
};

export const isIdNumber = (type: IdType, number: string): boolean => forms[type].test(number);

/** Fifteen characters on the old card, ten digits on the new one, or the citizen id that takes its place. */
export const isInsuranceNumber = (number: string): boolean => /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/.test(number);

export type CitizenIdHint = 'sex' | 'year';

/** What a citizen id says about its holder that the form says otherwise. */
export function citizenIdHints(
  number: string,
  person: { sex?: PersonSex | undefined; birth?: TypedDate | undefined },
): CitizenIdHint[] {
  if (!forms.cccd.test(number)) return [];
  const hints: CitizenIdHint[] = [];
  const century = Number(number[3]);
  if ((person.sex === 'male' || person.sex === 'female') && (century % 2 === 0) !== (person.sex === 'male'))
    hints.push('sex');
  if (person.birth && 1900 + Math.floor(century / 2) * 100 + Number(number.slice(4, 6)) !== person.birth.year)
    hints.push('year');
  return hints;
}
