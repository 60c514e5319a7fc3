/**
 * When the next dose may be given, and which: the rules of the campaign, by the code of the vaccine in list `vaccines`.
 */
import type { ListCodes } from '../../../generated/code-lists.ts';
import type { DoseKind } from '@sen/client/schemas';

/** A code that the list does not have does not compile. */
type OfVaccines<Value> = Partial<Record<ListCodes['vaccines'], Value>>;

/** Days from a dose of a vaccine to the next of the basic course, domain §3.6; the shortest that is allowed. */
const DAYS_TO_NEXT_DOSE: Readonly<Record<string, number>> = {
  astrazeneca: 56,
  pfizer: 21,
  moderna: 28,
  'vero-cell': 21,
  'sputnik-v': 21,
  janssen: 56,
  'hayat-vax': 21,
  abdala: 14,
} satisfies OfVaccines<number>;
/** When the vaccine is not on the list. Days. */
const DAYS_TO_NEXT_DOSE_OTHERWISE = 28;
/** From the last dose to an additional dose. Days. */
const DAYS_TO_ADDITIONAL = 28;
/** From the last dose to a booster. Days. */
const DAYS_TO_BOOSTER = 90;

/** Days from a dose to the next one of that kind, the shortest that is allowed. */
export const daysUntil = (kind: DoseKind, lastVaccine: string): number =>
  ({
    basic: DAYS_TO_NEXT_DOSE[lastVaccine] ?? DAYS_TO_NEXT_DOSE_OTHERWISE,
    additional: DAYS_TO_ADDITIONAL,
    booster: DAYS_TO_BOOSTER,
  })[kind];

/** Days from a dose of the basic course after which the next is overdue, domain §3.6. */
const DAYS_AT_MOST: Readonly<Record<string, number>> = {
  astrazeneca: 84,
  pfizer: 28,
  moderna: 28,
  'vero-cell': 28,
} satisfies OfVaccines<number>;
export const daysAtMost = (vaccineCode: string): number | undefined => DAYS_AT_MOST[vaccineCode];

/** Doses of the basic course where it is not two. */
const SERIES: Readonly<Record<string, number>> = { janssen: 1, abdala: 3 } satisfies OfVaccines<number>;
export const seriesLength = (vaccineCode: string): number => SERIES[vaccineCode] ?? 2;

/** What else than the same may follow in the basic course: Comirnaty after AstraZeneca, for who agrees. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = { astrazeneca: ['pfizer'] } satisfies OfVaccines<
  ListCodes['vaccines'][]
>;
export const mayFollow = (vaccineCode: string): string[] => [vaccineCode, ...(MAY_FOLLOW[vaccineCode] ?? [])];
