/** The doses and the day a person asked for, in words. */
import { formerDoseName } from '../../deprecated/dose-kind.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { writeDay } from '../../directory/sites/moment.ts';
import type { Registration } from './display-status.ts';

type StatusWords = Words<'registrationStatus'>;

/** Each dose by its own title and that of its campaign; what a platform of before has is a kind and a number. */
export function doseTitlesOf(
  registration: Pick<Registration, 'doses' | 'doseKind' | 'doseNumber'>,
  words: StatusWords,
  pick: (text: { vi: string; en: string }) => string,
): string[] {
  const { doses = [] } = registration;
  return doses.length === 0
    ? [formerDoseName(registration, words)]
    : doses.map(({ title, campaignTitle }) => `${pick(title)} · ${pick(campaignTitle)}`);
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
