// Allowances are kept: who asks too often in a minute is refused, and a refusal is not what is measured. Waiting takes
// no processor time.
import { setTimeout as wait } from 'node:timers/promises';

/**
 * @param {number} most requests of one caller in a window
 * @param {number} window milliseconds; a little longer than the platform's own
 */
export function pace(most, window = 62_000, clock = Date, sleep = wait) {
  const sent = new Map();
  const usedBy = (caller) => (sent.get(caller) ?? []).filter(({ at }) => clock.now() - at < window);
  return {
    /** Waits until a caller may send so many more, and counts them as sent. */
    async take(caller, count) {
      if (count > most) throw new RangeError(`${caller} may not send ${count} at once.`);
      let used = usedBy(caller);
      while (used.reduce((sum, one) => sum + one.count, count) > most) {
        await sleep(used[0].at + window - clock.now());
        used = usedBy(caller);
      }
      sent.set(caller, [...used, { at: clock.now(), count }]);
    },
  };
}
