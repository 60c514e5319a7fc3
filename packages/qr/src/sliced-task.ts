/**
 * Long work cut into slices: a generator that yields where it may be interrupted. A worker runs it without a pause;
 * on the page's own thread taps and paint come in between.
 */
export type SlicedTask<Result> = Generator<void, Result, void>;

/** How long the page's thread may be blocked at a time. Milliseconds; a frame of the screen is 16. */
const SLICE = 10;

/** Without a pause. */
export function runAtOnce<Result>(task: SlicedTask<Result>): Result {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}

export interface SlicingOptions {
  readonly signal?: AbortSignal;
  /** How long the page was blocked at a time, in milliseconds: a slice may be longer than it should be. */
  readonly onHeld?: (held: number) => void;
}

/**
 * Yields to the page whenever it has been blocked for long enough. @throws the signal's reason, once nobody wants the
 * result
 */
export async function runInSlices<Result>(
  task: SlicedTask<Result>,
  { signal, onHeld }: SlicingOptions = {},
): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = task.next();
    const held = performance.now() - since;
    if (done || held >= SLICE) onHeld?.(held);
    if (done) return value;
    if (held < SLICE) continue;
    await yieldToPage();
    signal?.throwIfAborted();
    since = performance.now();
  }
}

/** Lets waiting tasks run first. A timer would cost 4 ms each time, and a microtask lets no other task run. */
function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
