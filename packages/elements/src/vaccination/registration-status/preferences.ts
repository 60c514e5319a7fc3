/** The dose and the day a person asked for, in words. */
import type { Words } from '../../kit/locales/languages.ts';
import { writeDay } from '../../directory/sites/moment.ts';
import type { Registration } from './display-status.ts';

type StatusWords = Words<'registrationStatus'>;

export function doseOf(
  { doseKind, doseNumber }: Pick<Registration, 'doseKind' | 'doseNumber'>,
  words: StatusWords,
): string {
  if (doseKind === 'booster') return words.doseBooster(doseNumber);
  return doseKind === 'additional' ? words.doseAdditional : words.doseBasic(doseNumber);
}

/** "Thứ Hai, 30/11/2026, buổi sáng". */
export function preferredDayOf(
  { preferredDate, preferredSession }: Pick<Registration, 'preferredDate' | 'preferredSession'>,
  words: StatusWords,
  language: string,
): string {
  const session =
    preferredSession === 'morning'
      ? words.morning
      : preferredSession === 'afternoon'
        ? words.afternoon
        : preferredSession === 'any'
          ? words.anySession
          : '';
  return [writeDay(preferredDate, language), session].filter(Boolean).join(', ');
}
