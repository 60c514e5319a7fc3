/** A desk on the page's own thread, where no worker can be had: taps and paint come in between the steps of a look. */
import { stroll } from '../steps.ts';
import { openDesk, type Pace } from './desk.ts';
import type { Desk, DeskSettings } from './protocol.ts';

/**
 * What the engine does cannot be parted: on a picture of so many pixels, twice as large each way, it takes 10 to 30 ms of a computer.
 * A dense certificate held into the frame keeps three pixels a module.
 */
const PIXELS = 300_000;
/** Fewer show no code. */
const LEAST = 60_000;
/** Beyond 50 ms a tap is felt to be late. A phone that needs longer than this is given less to do. Milliseconds. */
const LONG = 35;

export function openPageDesk(settings: DeskSettings): Desk {
  const closing = new AbortController();
  let pixels = PIXELS;
  const onHeld = (held: number) => {
    if (held > LONG) pixels = Math.max(LEAST, (pixels * LONG) / held);
  };
  const pace: Pace = { walk: (steps) => stroll(steps, { signal: closing.signal, onHeld }), pixels: () => pixels };
  return { ...openDesk(settings, pace), close: () => closing.abort() };
}
