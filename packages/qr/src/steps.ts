/**
 * Long work in steps, so that who does it may do something else between two of them. A worker goes straight through;
 * the page's own thread lets taps and paint come in between.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** How long the page's thread may be held in one go. Milliseconds; a frame of the screen is 16. */
const HOLD = 10;

/** Without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export interface Stroll {
  readonly signal?: AbortSignal;
  /** How long the page was held in one go, in milliseconds: a step may be longer than it should be. */
  readonly onHeld?: (held: number) => void;
}

/**
 * Lets the page breathe whenever it has been held for long enough. @throws the signal's reason, once nobody wants the
 * result
 */
export async function stroll<Result>(steps: Steps<Result>, { signal, onHeld }: Stroll = {}): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = steps.next();
    const held = performance.now() - since;
    if (done || held >= HOLD) onHeld?.(held);
    if (done) return value;
    if (held < HOLD) continue;
    await breath();
    signal?.throwIfAborted();
    since = performance.now();
  }
}

/** What waits goes first: a timer would come after 4 ms each time, and a microtask lets nobody in. */
function breath(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
