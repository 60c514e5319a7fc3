/** Times as they are at the site: Viet Nam, UTC+7, no summer time, wherever the person's device is. */
import { showDate } from '../../kit/people/date.ts';

const OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

/** Empty for what is no moment: one wrong entry of a list must not take the others from the screen. */
const local = (instant: string): string => {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + OFFSET).toISOString();
};

/** The day at the site, YYYY-MM-DD; empty for what is no moment. */
export const vietnamDayOf = (instant: string): string => local(instant).slice(0, 10);

/** 7:30, without a leading zero. */
export const timeOf = (instant: string): string => local(instant).slice(11, 16).replace(/^0/, '');

/** 7:30–8:30. */
export const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${timeOf(startsAt)}–${timeOf(endsAt)}`;

export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const isoWeekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** "Thứ Hai, 30/11/2026", with the weekday in the language. What is no day stays as it is. */
export function writeDay(day: string, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
  return `${weekday.charAt(0).toLocaleUpperCase(language)}${weekday.slice(1)}, ${showDate(day)}`;
}

/** "Thứ Hai, 30/11": for the coming weeks, where a line is short. */
export const writeShortDay = (day: string, language: string): string => writeDay(day, language).replace(/\/\d{4}$/, '');
