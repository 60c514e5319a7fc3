import { readDay } from '../dates.ts';
import type { Sex } from '../generated/schemas.ts';
import { fieldOf, firstOf, type QuestionOfForm } from './form-document.ts';

/** What is known of whoever is asked. What is left out is not known, and keeps no question away. */
export interface AskedPerson {
  readonly sex?: Sex | undefined;
  /** A day, a month or a year, as the contract's `PartialDate`. */
  readonly dateOfBirth?: string | undefined;
  /** The day of the answers in Viet Nam, `YYYY-MM-DD`, as `dayInVietnam` gives it. Without it no age is known. */
  readonly on?: string | undefined;
}

const dayOf = (text: unknown): number => (typeof text === 'string' ? (readDay(text) ?? Number.NaN) : Number.NaN);

/** The first and the last day that a partial date can mean; not a number where it is none. */
function daysMeant(partial: string): readonly [first: number, last: number] {
  const first = dayOf(`${partial}-01-01`.slice(0, 10));
  const { length } = partial;
  const month = length === 4 ? 12 : Number(partial.slice(5, 7));
  return [first, length === 10 ? first : first && Date.UTC(Number(partial.slice(0, 4)), month, 0)];
}

/**
 * When somebody born then reaches an age of the contract (`CampaignAge`), in milliseconds since 1970; not a number
 * where the age cannot be read. Where the month has no such day, the first of the next one counts.
 */
export function reachedAt(born: number, age: unknown): number {
  const count = (unit: string, otherwise = Number.NaN): number => {
    const given = fieldOf(age, unit);
    return typeof given === 'number' && given >= 0 ? given : otherwise;
  };
  const days = count('days', 7 * count('weeks'));
  if (!Number.isNaN(days)) return born + days * 86_400_000;
  const months = count('months', 12 * count('years'));
  const birth = new Date(born);
  const [year, month] = [birth.getUTCFullYear(), birth.getUTCMonth() + months];
  return Math.min(Date.UTC(year, month, birth.getUTCDate()), Date.UTC(year, month + 1, 1));
}

/**
 * Whether a question is put to somebody: not where what is known rules them out. Where too little is known of the
 * person, or `askedOf` cannot be read, it is.
 */
export function isPutTo(question: Pick<QuestionOfForm, 'askedOf'>, { sex, dateOfBirth, on }: AskedPerson): boolean {
  const askedOf = fieldOf(question, 'askedOf');
  const sexes = firstOf(fieldOf(askedOf, 'sexes'), 10);
  if (sex !== undefined && sexes.length > 0 && !sexes.includes(sex)) return false;
  if (typeof dateOfBirth !== 'string') return true;
  const [oldest, youngest] = daysMeant(dateOfBirth);
  const today = dayOf(on);
  // What is not a number is neither.
  return (
    !(reachedAt(oldest, fieldOf(askedOf, 'from')) > today) && !(reachedAt(youngest, fieldOf(askedOf, 'below')) <= today)
  );
}
