import { validDate, tidyDateText } from './date.ts';

/**
 * Why a date could not be read, where that can be told: a year cut to two digits, or a day or month that no calendar
 * has. Named as its sentence is.
 */
export function dateTypoOf(typed: string): 'dateShortYear' | 'dateNoSuchDay' | undefined {
  const [, day, month, year] = /^(\d{1,2})[\s/.,-]+(\d{1,2})[\s/.,-]+(\d{2}|\d{4})$/.exec(tidyDateText(typed)) ?? [];
  if (!year) return undefined;
  if (year.length === 2) return 'dateShortYear';
  return validDate(Number(year), Number(month), Number(day)) ? undefined : 'dateNoSuchDay';
}
