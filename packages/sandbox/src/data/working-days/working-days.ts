/**
 * Counting working days of Viet Nam by a document of holidays. Where the document ends, or leaves a day open, the
 * answer is a range: nobody can name a day that depends on a decision not taken yet. Pure.
 */
import { plusDays } from '../vietnam-time.ts';

export interface HolidayYear {
  year: number;
  /** Who announced it, and where that was read. */
  source: string;
  /** First and last day of each, weekends in them included. */
  daysOff: readonly { from: string; until: string; name: string }[];
  /** Saturdays that are worked, each for a weekday that is not. */
  workedSaturdays: readonly { day: string; insteadOf: string }[];
  /** Weekdays that may be off or not: the source leaves it open. */
  unsettled?: readonly { day: string; why: string }[];
}

export interface HolidayCalendar {
  /** What holds for years that nobody has announced. */
  law: {
    source: string;
    /** Off in every year. MM-DD. */
    fixed: readonly string[];
    /** Weekdays off in a year, all together: what falls on a weekend is made up for. */
    daysOffAtMost: number;
    /** Weekdays of a year that may be swapped for a Saturday, beyond those. */
    swapsAtMost: number;
  };
  years: readonly HolidayYear[];
}

/** Two ends of when something can be, YYYY-MM-DD each. The same where the day is certain. */
export interface PossibleDays {
  earliest: string;
  latest: string;
}

/** More is no time limit of any law. Days. */
const MOST_DAYS = 366;

const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What is not known is taken so that working days come as early as they can, or as late. */
type Assumption = 'earliest' | 'latest';

/** Whether a day of an announced year is worked. */
function isWorkedAsAnnounced(day: string, year: HolidayYear, assumed: Assumption): boolean {
  if (year.workedSaturdays.some((swap) => swap.day === day)) return true;
  if (isWeekend(weekdayOf(day)) || year.daysOff.some(({ from, until }) => from <= day && day <= until)) return false;
  return assumed === 'earliest' || !year.unsettled?.some((open) => open.day === day);
}

/** Tells of day after day, in their order, whether it is worked. */
function workedIn({ law, years }: HolidayCalendar, assumed: Assumption): (day: string) => boolean {
  /** What is left to assume of each year that nobody announced: swaps for the early end, days off for the late. */
  const left = new Map<string, number>();
  const take = (year: string): boolean => {
    const weekdaysFixed = law.fixed.filter((date) => !isWeekend(weekdayOf(`${year}-${date}`))).length;
    const most = law.swapsAtMost + (assumed === 'latest' ? law.daysOffAtMost - weekdaysFixed : 0);
    const now = left.get(year) ?? most;
    left.set(year, now - 1);
    return now > 0;
  };
  return (day) => {
    const name = day.slice(0, 4);
    const announced = years.find(({ year }) => year === Number(name));
    if (announced) return isWorkedAsAnnounced(day, announced, assumed);
    const weekday = weekdayOf(day);
    if (weekday === 0 || law.fixed.includes(day.slice(5))) return false;
    if (assumed === 'earliest') return weekday !== 6 || take(name);
    return weekday !== 6 && !take(name);
  };
}

function countFrom(day: string, count: number, isWorked: (day: string) => boolean): string {
  let at = day;
  for (let worked = 0; worked < count;) {
    at = plusDays(at, 1);
    if (isWorked(at)) worked += 1;
  }
  return at;
}

/**
 * The day so many working days after another. That day itself does not count, whether it is worked or not and however
 * late something happened on it: Civil Code 91/2015/QH13, art. 147.
 * @param day YYYY-MM-DD, in Viet Nam
 * @param count whole, 0 to 366
 * @throws {RangeError} for another count
 */
export function workingDaysAfter(day: string, count: number, calendar: HolidayCalendar): PossibleDays {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS)
    throw new RangeError(`Working days are counted from 0 to ${MOST_DAYS}, not ${count}`);
  return {
    earliest: countFrom(day, count, workedIn(calendar, 'earliest')),
    latest: countFrom(day, count, workedIn(calendar, 'latest')),
  };
}

/**
 * The day itself where it is worked, or the next that is: where a time limit in days ends that would end on a day off,
 * Civil Code 91/2015/QH13, art. 148.5.
 */
export const workingDayFrom = (day: string, calendar: HolidayCalendar): PossibleDays =>
  workingDaysAfter(plusDays(day, -1), 1, calendar);
