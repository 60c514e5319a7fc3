/**
 * Dates as the contract writes them. Answers are never rewritten: a day stays text ("2021-08-12" has no time zone
 * and must not gain one), a moment stays text until it is asked for as a `Date`.
 */

/** A day of the calendar, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly plainDate: unique symbol };

/** The text as a day, or a `RangeError`. 30 February is not a day. */
export function plainDate(text: string): PlainDate {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) throw new RangeError('Not a day');
  return text as PlainDate;
}

/** The day it is in Viet Nam at a moment: what "today" means to the platform, wherever the device is. */
export const dayInVietnam = (moment: Date): PlainDate => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as PlainDate;

/** A moment (RFC 3339, with its offset) as a `Date`, or a `RangeError`. A moment without an offset is refused: whose clock? */
export function instant(text: string): Date {
  const date = new Date(text);
  if (!/T.*(Z|[+-]\d\d:\d\d)$/i.test(text) || Number.isNaN(date.getTime())) throw new RangeError('Not a moment');
  return date;
}

/** A moment as the contract writes it. */
export const instantText = (moment: Date): string => moment.toISOString();
