/** A desk on the page's own thread, where no worker can be had: taps and paint come in between the steps of a look. */
import { stroll, type Steps } from '../steps.ts';
import { Allowance } from './allowance.ts';
import { openDesk } from './desk.ts';
import type { Desk, DeskSettings } from './protocol.ts';

export function openPageDesk(settings: DeskSettings): Desk {
  const closing = new AbortController();
  const { signal } = closing;
  const allowance = new Allowance();

  async function walkFrame<Result>(steps: Steps<Result>): Promise<Result> {
    let longest = 0;
    const result = await stroll(steps, { signal, onHeld: (held) => (longest = Math.max(longest, held)) });
    allowance.learn(longest);
    return result;
  }

  const desk = openDesk(settings, { walk: (steps) => stroll(steps, { signal }), walkFrame, pixels: () => allowance.pixels });
  return { ...desk, close: () => closing.abort() };
}
