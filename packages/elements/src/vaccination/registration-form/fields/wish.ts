/** Rows of the third step: which dose, when and where. */
import type { Words } from '../../../kit/locales/languages.ts';
import type { Option } from '../../../kit/parts/radio-group.ts';
import { isAfter, readDate, showDate, toWire } from '../../../kit/people/date.ts';
import { isFirstDose } from './answers.ts';
import type { FormRules } from '../flow/problems.ts';
import { isNotEligible, limitsOf } from './code-eligibility.ts';
import type { FormSection, Rows } from './row.ts';

/**
 * Up to three basic doses, one additional, three boosters (43/QĐ-BYT); the platform refuses what a campaign does not
 * give.
 */
const doses = (words: Words<'registrationForm'>): Option[] => [
  ...[1, 2, 3].map((number) => ({ value: `basic-${number}`, label: words.doseBasic(number) })),
  { value: 'additional-1', label: words.doseAdditional },
  ...[1, 2, 3].map((number) => ({ value: `booster-${number}`, label: words.doseBooster(number) })),
];

/** First and last day that may be wished for today. */
const wishDays = ({ today, registration: { firstDay, lastDay } }: FormRules): [first: string, last: string] => [
  firstDay > today ? firstDay : today,
  lastDay,
];

const previous: FormSection = {
  id: 'previous',
  asked: ({ answers }) => !isFirstDose(answers),
  intro: ({ words }) => words.previousIntro,
};

export const wishFields = {
  dose: {
    kind: 'select',
    at: '/doseKind',
    also: { '/doseNumber': ({ answers }) => Number(answers.dose.split('-')[1]) },
    layout: ({ words }) => ({ width: 'half', options: doses(words) }),
    send: ({ answers }) => answers.dose.split('-')[0],
  },
  previousVaccine: {
    kind: 'select',
    section: previous,
    at: '/previousDoses/0/vaccineCode',
    also: { '/previousDoses': undefined },
    layout: ({ lists }) => ({ width: 'half', options: lists.vaccines }),
  },
  previousDate: {
    kind: 'date',
    section: previous,
    at: '/previousDoses/0/injectedOn',
    check: ({ answers, rules }) =>
      isAfter(readDate(answers.previousDate)!, rules.today) ? 'previousDateFuture' : undefined,
    says: { 'future-date': 'previousDateFuture' },
  },
  previousSite: { kind: 'text', section: previous, optional: true, at: '/previousDoses/0/siteName' },
  priorityGroup: {
    kind: 'select',
    layout: ({ lists }) => ({ options: lists.priorityGroups }),
    check: ({ answers, rules }) => {
      const group = rules.priorityGroups.find(({ value }) => value === answers.priorityGroup);
      return group && isNotEligible(group, answers, rules.today)
        ? { problem: 'priorityGroupUnfit', details: limitsOf(group) }
        : undefined;
    },
    says: { unexpected: 'priorityGroupUnfit' },
  },
  preferredDate: {
    kind: 'date',
    layout: ({ words, rules }) => {
      const [first, last] = wishDays(rules);
      return { hint: words.preferredDateHint(showDate(first), showDate(last)) };
    },
    check: ({ answers, rules }) => {
      const [first, last] = wishDays(rules);
      const day = toWire(readDate(answers.preferredDate)!);
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
