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
