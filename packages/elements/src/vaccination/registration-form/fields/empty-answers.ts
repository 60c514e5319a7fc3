import type { Answers } from './answers.ts';
import { placedFields, TEXTS } from './all-fields.ts';
import { firstAnswers } from './first-answers.ts';

/** The whole form, empty. */
export const emptyAnswers = (assisted: boolean): Answers => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as object),
  ...firstAnswers(assisted),
});

/**
 * A draft as this version has it. One of before asked for a dose by its number and for the history of one campaign:
 * what has no place any more goes, and the dose that was remembered stays.
 */
export function answersOfToday(kept: Answers): Answers {
  const empty = emptyAnswers(false);
  const names = Object.keys(empty).filter((name) => name in kept) as (keyof Answers)[];
  const answers = { ...empty, ...Object.fromEntries(names.map((name) => [name, kept[name]])) };
  const { previousVaccine: vaccine, previousDate: date = '' } = kept as unknown as Record<string, string | undefined>;
  return vaccine && answers.previousDoses.length === 0
    ? { ...answers, earlierDoses: 'some', previousDoses: [{ vaccine, date }] }
    : answers;
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
