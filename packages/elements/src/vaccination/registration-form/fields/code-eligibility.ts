/** Of whom a code of a list can be true: what the platform says of sex and age, held against the first step. Pure. */
import type { Received } from '@sen/client';
import { readDate } from '../../../kit/people/date.ts';
import { ageOf, type Answers } from './answers.ts';

/** A code of a list, with the people it is for. */
export type CodeWithLimits = { readonly value: string } & Pick<
  Received<'CodeListItem'>,
  'minimumAge' | 'maximumAge' | 'sexes'
>;

const fitsSex = ({ sexes }: CodeWithLimits, { sex }: Answers): boolean =>
  sex === '' || sexes === undefined || (sexes as readonly string[]).includes(sex);

/** Whether it cannot be true. Who knows only the year of birth may be a year younger, and is believed. */
export function isNotEligible(code: CodeWithLimits, answers: Answers, today: string): boolean {
  const oldest = ageOf(answers, today);
  if (!fitsSex(code, answers)) return true;
  if (oldest === undefined) return false;
  const youngest = readDate(answers.dateOfBirth)?.day === undefined ? oldest - 1 : oldest;
  return oldest < (code.minimumAge ?? oldest) || youngest > (code.maximumAge ?? youngest);
}

/**
 * Whether a question of the history is put to this person. One that was said yes to somewhere else is shown, to be
 * mended.
 */
export const isAskedOf = (code: CodeWithLimits, answers: Answers): boolean =>
  fitsSex(code, answers) || answers.history[code.value] === 'yes';

/** Numbers for the sentence about it. */
export const limitsOf = ({ minimumAge, maximumAge }: CodeWithLimits): { minimum?: number; maximum?: number } => ({
  ...(minimumAge !== undefined && { minimum: minimumAge }),
  ...(maximumAge !== undefined && { maximum: maximumAge }),
});
