/**
 * Dates as people in Viet Nam write them: day, month, year; with slashes, dots, dashes or spaces, or eight digits in a
 * row. Never month first. Elderly people may know only the year, or the month and the year.
 */

import { withoutInvisible } from './pasted.ts';

export interface TypedDate {
  year: number;
  month?: number;
  day?: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date, if a calendar has it. */
export function validDate(year: number, month?: number, day?: number): TypedDate | undefined {
  if (year < 1000 || year > 9999) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** What was typed, without what nobody sees. */
export const tidyDateText = (typed: string): string => withoutInvisible(typed.normalize('NFKC')).trim().toLowerCase();

/**
 * Reads 18/1/1987, 18.01.1987, 18 - 1 - 1987, "18 tháng 1 năm 1987", 18011987, 1/1987 and 1987. Anything else is
 * undefined.
 */
export function readDate(typed: string): TypedDate | undefined {
  const text = tidyDateText(typed);
  if (/^\d{8}$/.test(text)) return validDate(Number(text.slice(4)), Number(text.slice(2, 4)), Number(text.slice(0, 2)));
  // Only what can stand between the parts; letters other than the words for day, month and year are a mistake.
  if (!/^(?:ngày|năm|tháng)?\s*\d{1,4}(?:(?:\s|[/.,-]|tháng|năm)+\d{1,4}){0,2}$/.test(text)) return undefined;
  const parts = text.match(/\d+/g) ?? [];
  const year = parts.at(-1);
  if (year?.length !== 4 || parts.slice(0, -1).some((part) => part.length > 2)) return undefined;
  const numbers = parts.map(Number);
  if (numbers.length === 1) return validDate(numbers[0]!);
  if (numbers.length === 2) return validDate(numbers[1]!, numbers[0]!);
  return validDate(numbers[2]!, numbers[1]!, numbers[0]!);
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** For the wire: 1987-01-18, 1987-01 or 1987. */
export const toWire = ({ year, month, day }: TypedDate): string =>
  [pad(year, 4), month && pad(month), day && pad(day)].filter(Boolean).join('-');

export function fromWire(wire: string): TypedDate | undefined {
  const [year, month, day] = wire.split('-').map(Number);
  return validDate(year ?? 0, month, day);
}

/** As it is written in Viet Nam: 18/1/1987. */
export const writeDate = ({ year, month, day }: TypedDate): string =>
  [day, month, year].filter((part) => part !== undefined).join('/');

/** A wire date for the eye; what is not a date stays as it is. */
export const showDate = (wire: string): string => {
  const date = fromWire(wire.slice(0, 10));
  return date ? writeDate(date) : wire;
};

/** What was typed, tidied: for the moment a field is left. */
export const tidyDate = (typed: string): string => {
  const date = readDate(typed);
  return date ? writeDate(date) : withoutInvisible(typed).trim();
};

/** Whole years between a birth and a wire day. With only a year known: the age reached in that year at the latest. */
export function ageOn(birth: TypedDate, day: string): number {
  const on = fromWire(day)!;
  const years = on.year - birth.year;
  if (birth.month === undefined) return years;
  const before =
    on.month! < birth.month || (on.month === birth.month && birth.day !== undefined && on.day! < birth.day);
  return before ? years - 1 : years;
}

/** Whether any day that the date can mean is after `day`. A year or month that has begun is not in the future. */
export const isAfter = (date: TypedDate, day: string): boolean => {
  const wire = toWire(date);
  return wire > day.slice(0, wire.length);
};
