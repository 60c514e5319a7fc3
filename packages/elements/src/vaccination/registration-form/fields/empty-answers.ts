import type { Answers } from './answers.ts';
import { placedFields, TEXTS } from './all-fields.ts';
import { firstAnswers } from './first-answers.ts';

/** The whole form, empty. */
export const emptyAnswers = (assisted: boolean): Answers => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as object),
  ...firstAnswers(assisted),
});

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
