/** Which days a person asked about. */
import { dateTypoOf } from '../../kit/people/date-typo.ts';
import { readDate, toWire } from '../../kit/people/date.ts';
import type { Site } from '../sites/site-place.ts';
import { shiftDay, vietnamDayOf, isoWeekdayOf } from '../sites/moment.ts';

export const WHENS = ['any', 'today', 'tomorrow', 'week', 'day'] as const;
export type When = (typeof WHENS)[number];

export interface DateWindow {
  /** First and last day, YYYY-MM-DD at the site. */
  from: string;
  to: string;
}

/** How many days of slots are shown when no day was asked for. */
const DAYS_SHOWN = 7;

/** The days of a choice; undefined for any day. `week` is from today to Sunday. */
export function windowOf(when: When, typed: string, today: string): DateWindow | undefined {
  switch (when) {
    case 'any':
      return undefined;
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: shiftDay(today, 1), to: shiftDay(today, 1) };
    case 'week':
      return { from: today, to: shiftDay(today, 7 - isoWeekdayOf(today)) };
    case 'day': {
      const date = readDate(typed);
      return date?.day === undefined ? undefined : { from: toWire(date), to: toWire(date) };
    }
  }
}

export type DayProblem = 'dayRequired' | 'dayFormat' | 'dateShortYear' | 'dateNoSuchDay' | 'dayPast';

/** What is wrong with a typed day, if anything. */
export function problemOfDay(typed: string, today: string): DayProblem | undefined {
  if (typed.trim() === '') return 'dayRequired';
  const date = readDate(typed);
  if (date?.day === undefined) return dateTypoOf(typed) ?? 'dayFormat';
  return toWire(date) < today ? 'dayPast' : undefined;
}

/** The days whose slots are worth showing. */
export const slotWindow = (window: DateWindow | undefined, today: string): DateWindow =>
  window ?? { from: today, to: shiftDay(today, DAYS_SHOWN - 1) };

const isWithin = (instant: string, { from, to }: DateWindow): boolean =>
  vietnamDayOf(instant) >= from && vietnamDayOf(instant) <= to;

/**
 * The platform is asked about one day, or about none; a week is narrowed here. A mobile point keeps the stops of those
 * days and is left out without one. A fixed site stays: its opening hours are words.
 */
export function withinWindow(sites: readonly Site[], window: DateWindow | undefined): Site[] {
  if (!window) return [...sites];
  return sites.flatMap((site) => {
    if (!site.stops) return [site];
    const stops = site.stops.filter(({ startsAt }) => isWithin(startsAt, window));
    return stops.length > 0 ? [{ ...site, stops }] : [];
  });
}
