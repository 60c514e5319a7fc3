/** How many requests a caller may send in a minute, said in RateLimit as in the IETF draft. Counted by each process. */
export interface Spent {
  header: string;
  /** Seconds to wait, when nothing is left. */
  retryAfter: number | undefined;
}

export interface Allowance {
  spend(callerId: string): Spent;
  reset(): void;
}

const WINDOW = 60_000;
/** Callers are remembered for one window; more than this many at once is no sandbox. */
const MAX_CALLERS = 10_000;

/** `perMinute` requests for each caller, in real time: the sandbox's clock may stand still. */
export function createAllowance(perMinute: number): Allowance {
  const windows = new Map<string, { since: number; used: number }>();
  return {
    spend(callerId) {
      const now = Date.now();
      if (windows.size > MAX_CALLERS) windows.clear();
      let window = windows.get(callerId);
      if (!window || now - window.since >= WINDOW) windows.set(callerId, (window = { since: now, used: 0 }));
      window.used += 1;
      const rest = Math.max(0, perMinute - window.used);
      const seconds = Math.ceil((window.since + WINDOW - now) / 1000);
      return { header: `"default";r=${rest};t=${seconds}`, retryAfter: window.used > perMinute ? seconds : undefined };
    },
    reset: () => windows.clear(),
  };
}
