/**
 * Dates as the contract writes them. Answers are never rewritten: a day stays text ("2021-08-12" has no time zone
 * and must not gain one), a moment stays text until it is asked for as a `Date`.
 */

/** A day of the calendar, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly plainDate: unique symbol };

/**
 * What may be a moment. The contract's days lie in the years 1900 to 2199: whoever is registered was born in them, and
 * a slip of the finger is not. The pattern comes before `Date`, which also reads what the contract does not write, and
 * each engine something else.
 */
const MOMENT = /^((?:19|2[01])\d\d-\d\d-\d\d)T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A moment as RFC 3339 writes it, in milliseconds since 1970: `T`, seconds from 00 to 59, `Z` or an offset with its
 * colon, a real day of the years 1900 to 2199. `undefined` for anything else, so that what one reader takes no other
 * reads differently.
 */
export function readInstant(text: string): number | undefined {
  const day = MOMENT.exec(text)?.[1];
  // Some engines take 30 February for a day in March.
  return day && new Date(day).toJSON()?.startsWith(day) ? Date.parse(text) : undefined;
}

/**
 * The beginning of a day in UTC, in milliseconds since 1970; `undefined` for what is no day of the calendar from 1900
 * to 2199.
 */
export const readDay = (text: string): number | undefined => readInstant(`${text}T00:00:00Z`);

/** The text as a day, or a `RangeError`. 30 February is not a day, nor is any before 1900 or after 2199. */
export function plainDate(text: string): PlainDate {
  if (readDay(text) === undefined) throw new RangeError('Not a day');
  return text as PlainDate;
}

/** The day it is in Viet Nam at a moment: what "today" means to the platform, wherever the device is. */
export const dayInVietnam = (moment: Date): PlainDate =>
  new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as PlainDate;

/**
 * A moment (RFC 3339, with its offset) as a `Date`, or a `RangeError`. A moment without an offset is refused: whose
 * clock?
 */
export function instant(text: string): Date {
  const milliseconds = readInstant(text);
  if (milliseconds === undefined) throw new RangeError('Not a moment');
  return new Date(milliseconds);
}

/** A moment as the contract writes it. */
export const instantText = (moment: Date): string => moment.toISOString();
