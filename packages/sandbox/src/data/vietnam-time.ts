/** Days and instants as people in Viet Nam count and write them. */
const VIETNAM = 7 * 3_600_000;

const DAY = 86_400_000;
/** The day that was asked for last: nearly always the same, and asked for with every request. */
let asked = { number: Number.NaN, day: '' };

/** The day in Viet Nam, YYYY-MM-DD. Viet Nam has no summer time. */
export function localDayOf(instant: Date): string {
  const number = Math.floor((instant.getTime() + VIETNAM) / DAY);
  if (number !== asked.number) asked = { number, day: new Date(number * DAY).toISOString().slice(0, 10) };
  return asked.day;
}

/** The instant as people in Viet Nam write it: seconds, +07:00. */
export const localInstant = (instant: Date | string): string =>
  `${new Date(new Date(instant).getTime() + VIETNAM).toISOString().slice(0, 19)}+07:00`;

/** The instant of a day and time in Viet Nam. */
export const instantOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

/** The day so many days later. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
