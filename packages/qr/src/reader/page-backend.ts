/** The decoder backend on the page's own thread, where no worker can be had: taps and paint come between slices. */
import { runInSlices, type SlicedTask } from '../sliced-task.ts';
import { FrameBudget } from './frame-budget.ts';
import { openDecoderBackend } from './decoder-backend.ts';
import type { DecoderBackend, BackendSettings, NoWorkerReason } from './protocol.ts';

/** For the developer of the page; whoever scans notices nothing. */
const REASONS: Readonly<Record<NoWorkerReason, string>> = {
  refused:
    'the file of the worker did not arrive, or is not the one that was published. Copy it again, and see that nothing rewrites it on its way.',
  blocked:
    'the page does not let the worker start. It is made of checked bytes: add `worker-src blob:` to the Content-Security-Policy, and the name `sen-worker` to its `trusted-types` where it has that.',
  unable: 'workers of this browser cannot get at the pixels of a picture.',
};
let warned = false;

/** Once a page: the next scanner would say the same. */
function warnOnce(reason: NoWorkerReason): void {
  if (warned) return;
  warned = true;
  console.warn(`Codes are read on the page's own thread, in short steps: ${REASONS[reason]}`);
}

export function openPageBackend(settings: BackendSettings, reason: NoWorkerReason): DecoderBackend {
  warnOnce(reason);
  const closing = new AbortController();
  const { signal } = closing;
  const budget = new FrameBudget();

  async function runFrame<Result>(task: SlicedTask<Result>): Promise<Result> {
    let longest = 0;
    const result = await runInSlices(task, { signal, onHeld: (held) => (longest = Math.max(longest, held)) });
    budget.adjust(longest);
    return result;
  }

  const backend = openDecoderBackend(settings, {
    run: (task) => runInSlices(task, { signal }),
    runFrame: runFrame,
    framePixels: () => budget.pixels,
  });
  return { ...backend, close: () => closing.abort() };
}
