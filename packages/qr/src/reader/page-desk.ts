/** A desk on the page's own thread, where no worker can be had: taps and paint come in between the steps of a look. */
import { stroll, type Steps } from '../steps.ts';
import { Allowance } from './allowance.ts';
import { openDesk } from './desk.ts';
import type { Desk, DeskSettings, Obstacle } from './protocol.ts';

/** For whoever looks after the page; who scans notices nothing. */
const WORDS: Readonly<Record<Obstacle, string>> = {
  refused:
    'the file of the worker did not arrive, or is not the one that was published. Copy it again, and see that nothing rewrites it on its way.',
  blocked:
    'the page does not let the worker start. It is made of checked bytes: add `worker-src blob:` to the Content-Security-Policy, and the name `sen-worker` to its `trusted-types` where it has that.',
  unable: 'workers of this browser cannot get at the pixels of a picture.',
};
let told = false;

/** Once a page: the next scanner meets the same. */
function tell(obstacle: Obstacle): void {
  if (told) return;
  told = true;
  console.warn(`Codes are read on the page's own thread, in short steps: ${WORDS[obstacle]}`);
}

export function openPageDesk(settings: DeskSettings, obstacle: Obstacle): Desk {
  tell(obstacle);
  const closing = new AbortController();
  const { signal } = closing;
  const allowance = new Allowance();

  async function walkFrame<Result>(steps: Steps<Result>): Promise<Result> {
    let longest = 0;
    const result = await stroll(steps, { signal, onHeld: (held) => (longest = Math.max(longest, held)) });
    allowance.learn(longest);
    return result;
  }

  const desk = openDesk(settings, {
    walk: (steps) => stroll(steps, { signal }),
    walkFrame,
    pixels: () => allowance.pixels,
  });
  return { ...desk, close: () => closing.abort() };
}
