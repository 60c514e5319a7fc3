/** Doses that somebody remembers. */
import type { FieldError, PreviousDose } from '@sen/client/schemas';
import type { KnownCodes } from '../campaigns/codes.ts';

/** Whether a day is before a birth, of which a month or a year may be all that is known. */
export const isBeforeBirth = (day: string, dateOfBirth: string): boolean =>
  day.slice(0, dateOfBirth.length) < dateOfBirth;

/** What is wrong with them: products of the lists or of campaigns, and days from the person's birth until today. */
export const previousDoseErrors = (
  previousDoses: readonly PreviousDose[],
  codes: KnownCodes,
  today: string,
  dateOfBirth: string | undefined,
): FieldError[] =>
  previousDoses.flatMap(({ vaccineCode, injectedOn }, index): FieldError[] => [
    ...(codes.isOffered(vaccineCode) ? [] : [{ pointer: `/previousDoses/${index}/vaccineCode`, code: 'unknown-code' }]),
    ...(injectedOn > today ? [{ pointer: `/previousDoses/${index}/injectedOn`, code: 'future-date' }] : []),
    ...(dateOfBirth !== undefined && isBeforeBirth(injectedOn, dateOfBirth)
      ? [{ pointer: `/previousDoses/${index}/injectedOn`, code: 'range', params: { minimum: dateOfBirth } }]
      : []),
  ]);
