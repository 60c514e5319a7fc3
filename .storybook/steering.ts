import type { Fault, Sandbox } from '@sen/sandbox';

const MINUTE = 60_000;

/** `by` in milliseconds. */
export const CLOCKS = [
  { value: 'now', title: 'Now', by: 0 },
  { value: '6-minutes', title: '6 minutes later: a code has expired', by: 6 * MINUTE },
  { value: '31-minutes', title: '31 minutes later: a session has ended', by: 31 * MINUTE },
  { value: '1-week', title: 'A week later', by: 7 * 24 * 60 * MINUTE },
] as const;

/** A busy platform asks for more patience than the client has, so that the notice shows at once. Seconds. */
const LONG = 600;

export const FAULTS: readonly { value: string; title: string; fault?: Fault }[] = [
  { value: 'none', title: 'No fault' },
  { value: 'slow', title: 'Slow: 3 seconds', fault: { kind: 'slow', delayMs: 3000 } },
  { value: 'drop-before', title: 'Network: the request is lost', fault: { kind: 'drop-before' } },
  { value: 'drop-after', title: 'Network: the answer is lost', fault: { kind: 'drop-after' } },
  { value: 'maintenance', title: 'Maintenance', fault: { kind: 'maintenance', retryAfter: LONG } },
  { value: 'rate-limited', title: 'Too many requests', fault: { kind: 'rate-limited', retryAfter: LONG } },
];

const UNTOUCHED = { clock: 'now', fault: 'none' };
let steered = UNTOUCHED;

export const forgetSteering = (): void => void (steered = UNTOUCHED);

const offsetOf = (clock: string): number => CLOCKS.find(({ value }) => value === clock)?.by ?? 0;

/** Brings the platform's clock and faults to where the toolbar has them, when the toolbar has moved. */
export function steer({ clock, faults }: Sandbox, globals: Record<string, unknown>): void {
  const wanted = { clock: String(globals['clock']), fault: String(globals['fault']) };
  if (wanted.clock !== steered.clock) clock.advance(offsetOf(wanted.clock) - offsetOf(steered.clock));
  if (wanted.fault !== steered.fault) {
    faults.clear();
    const chosen = FAULTS.find(({ value }) => value === wanted.fault);
    if (chosen?.fault) faults.add(chosen.fault);
  }
  steered = wanted;
}
