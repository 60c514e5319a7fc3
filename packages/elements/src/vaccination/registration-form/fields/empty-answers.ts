import type { Answers } from './answers.ts';
import { placedFields, TEXTS } from './all-fields.ts';
import type { Step } from '../steps/steps.ts';
import { firstAnswers } from './first-answers.ts';

/** The whole form, empty. */
export const emptyAnswers = (assisted: boolean): Answers => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as object),
  ...firstAnswers(assisted),
});

/** What a draft holds, as far as an earlier version may have left it otherwise. */
interface KeptAnswers {
  readonly answers: Answers;
  readonly step: Step;
  readonly reviewed: boolean;
}

/**
 * A draft as this version has it. One of before asked for a dose by its number and for the history of one campaign:
 * what has no place any more goes, the dose that was remembered stays, and what there is for the person is chosen anew.
 */
export function draftOfToday({ answers: kept, step, reviewed }: KeptAnswers): KeptAnswers {
  const empty = emptyAnswers(false);
  const names = Object.keys(empty).filter((name) => name in kept) as (keyof Answers)[];
  const answers = { ...empty, ...Object.fromEntries(names.map((name) => [name, kept[name]])) };
  if (!('dose' in kept)) return { answers, step, reviewed };
  const { previousVaccine: vaccine, previousDate: date = '' } = kept as unknown as Record<string, string | undefined>;
  return {
    answers: vaccine ? { ...answers, earlierDoses: 'some', previousDoses: [{ vaccine, date }] } : answers,
    step: step === 'person' ? step : 'offers',
    reviewed: false,
  };
}

/** What all people of a household have in common. */
export const HOUSEHOLD: readonly (keyof Answers)[] = [
  'unit',
  ...placedFields.filter(({ row }) => row.household).map(({ name }) => name as keyof Answers),
];

/** For the next person of a household: where they live and where messages go, nothing else. */
export const nextInHousehold = (answers: Answers): Answers => ({
  ...emptyAnswers(true),
  ...Object.fromEntries(HOUSEHOLD.map((name) => [name, answers[name]])),
});
