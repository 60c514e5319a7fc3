/**
 * Days as whole numbers since 1970-01-01, and ages by the calendar. Without `Date`, because an age is reckoned for many
 * days of birth where only a year is known.
 */
import type { CampaignAge } from '@sen/client/schemas';

/** Days since 1970-01-01. */
export type DayNumber = number;

const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

/** The first day of a month that is counted from January of the year 0 (H. Hinnant, days_from_civil). */
function firstOf(index: number): DayNumber {
  const month = (index % 12) + 1;
  const year = Math.floor(index / 12) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The month a day is in, and its place in it, 0 for the first (civil_from_days). */
function monthOf(day: DayNumber): { index: number; place: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    index: monthIndex(year, month),
    place: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5),
  };
}

/** The number of a day as the contract writes it, `YYYY-MM-DD`. */
export const dayNumberOf = (day: string): DayNumber =>
  firstOf(monthIndex(Number(day.slice(0, 4)), Number(day.slice(5, 7)))) + Number(day.slice(8, 10)) - 1;

/** A day as the contract writes it. */
export const dayTextOf = (day: DayNumber): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The first and the last day that a day, a month or a year can mean. */
export function daysMeant(partial: string): { first: DayNumber; last: DayNumber } {
  const [year = 0, month, date] = partial.split('-').map(Number);
  if (date !== undefined) return { first: dayNumberOf(partial), last: dayNumberOf(partial) };
  const index = monthIndex(year, month ?? 1);
  return { first: firstOf(index), last: firstOf(index + (month === undefined ? 12 : 1)) - 1 };
}

/**
 * The day on which somebody born then reaches an age. Where the month has no such day it is the first of the next, as
 * everywhere on this platform: whoever was born on 29 February is a year old on 1 March.
 */
export function dayOfAge(born: DayNumber, { days, weeks, months, years }: CampaignAge): DayNumber {
  if (days !== undefined) return born + days;
  if (weeks !== undefined) return born + 7 * weeks;
  const { index, place } = monthOf(born);
  const reached = index + (months ?? 12 * (years ?? 0));
  return Math.min(firstOf(reached) + place, firstOf(reached + 1));
}
