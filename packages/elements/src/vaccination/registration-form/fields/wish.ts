/** Rows of the fourth step: when and where. */
import { readDate, showDate, toWire } from '../../../kit/people/date.ts';
import { daysOfDoses } from './offers.ts';
import type { RegistrationState, Rows } from './row.ts';

/** First and last day that may be wished for today: when all that was chosen can be given. */
const wishDays = ({ answers, rules }: RegistrationState): [first: string, last: string] => {
  const { today, registration } = rules;
  const { first, last } = daysOfDoses(answers, rules) ?? { first: registration.firstDay, last: registration.lastDay };
  return [first > today ? first : today, last];
};

export const wishFields = {
  preferredDate: {
    kind: 'date',
    layout: ({ words, answers, rules }) => {
      const [first, last] = wishDays({ answers, rules });
      return { hint: words.preferredDateHint(showDate(first), showDate(last)) };
    },
    check: (state) => {
      const [first, last] = wishDays(state);
      const day = toWire(readDate(state.answers.preferredDate)!);
      return day < first || day > last
        ? { problem: 'preferredDateRange', details: { date: showDate(first), until: showDate(last) } }
        : undefined;
    },
    says: { 'past-date': 'preferredDateRange', range: 'preferredDateRange' },
  },
  preferredSession: {
    kind: 'radio',
    optional: true,
    choices: { morning: 'morning', afternoon: 'afternoon', any: 'anySession' },
    layout: () => ({ inline: true }),
  },
  preferredSiteId: {
    kind: 'select',
    label: 'preferredSite',
    optional: true,
    layout: ({ whole, lists, words }) =>
      whole && !lists.sites
        ? undefined // the sites of a province nobody has named yet
        : {
            hint: lists.sites ? words.preferredSiteHint : words.sitesLoading,
            empty: words.anySite,
            options: lists.sites ?? [],
          },
  },
  needsHomeVisit: { kind: 'check' },
  homeVisitReason: { kind: 'text', asked: ({ answers }) => answers.needsHomeVisit },
} as const satisfies Rows;
