/** The sandbox's own time: real by default, settable, running or frozen. */
export interface SandboxClock {
  now(): Date;
  /** Sets the time; it runs on from there unless frozen. */
  set(instant: Date | string): void;
  /** Moves the time by milliseconds. */
  advance(milliseconds: number): void;
  freeze(): void;
  run(): void;
  readonly frozen: boolean;
  /** Back to real time, running. */
  reset(): void;
}

/** Makes a clock. With `start` it begins there, otherwise at real time. */
export function createClock({ start, frozen = false }: { start?: Date | string; frozen?: boolean } = {}): SandboxClock {
  let offset = 0;
  let stoppedAt: number | undefined;
  const clock: SandboxClock = {
    now: () => new Date(stoppedAt ?? Date.now() + offset),
    set(instant) {
      const wanted = new Date(instant).getTime();
      if (Number.isNaN(wanted)) throw new RangeError('Not an instant.');
      offset = wanted - Date.now();
      if (stoppedAt !== undefined) stoppedAt = wanted;
    },
    advance(milliseconds) {
      clock.set(new Date(clock.now().getTime() + milliseconds));
    },
    freeze() {
      stoppedAt ??= Date.now() + offset;
    },
    run() {
      if (stoppedAt === undefined) return;
      offset = stoppedAt - Date.now();
      stoppedAt = undefined;
    },
    get frozen() {
      return stoppedAt !== undefined;
    },
    reset() {
      offset = 0;
      stoppedAt = undefined;
      begin();
    },
  };
  const begin = () => {
    if (start !== undefined) clock.set(start);
    if (frozen) clock.freeze();
  };
  begin();
  return clock;
}

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
