/**
 * Time slots of a site, by day and by half of the day. Availability is in words only: the platform never tells numbers.
 */
import type { Received } from '@sen/client';
import { vietnamDayOf } from './moment.ts';

export type Slot = Received<'Slot'>;
export type Availability = 'plenty' | 'few' | 'full';

export interface SlotDay {
  /** YYYY-MM-DD at the site. */
  day: string;
  slots: readonly Slot[];
}

/** A half of a day, from its first slot to its last. */
export interface SlotSession {
  session: 'morning' | 'afternoon';
  startsAt: string;
  endsAt: string;
  availability: Availability;
}

const ORDER: readonly Availability[] = ['plenty', 'few', 'full'];

/** A word newer than this element is read as `few`: it promises nothing and forbids nothing. */
export const slotAvailabilityOf = ({ availability }: Slot): Availability =>
  ORDER.find((known) => known === availability) ?? 'few';

/** The best that any of the slots has to offer; `full` of none. */
export const bestOf = (slots: readonly Slot[]): Availability =>
  ORDER.find((word) => slots.some((slot) => slotAvailabilityOf(slot) === word)) ?? 'full';

/** Slots in the order of time, a day at a time. */
export function slotsByDay(slots: readonly Slot[]): SlotDay[] {
  const days = new Map<string, Slot[]>();
  for (const slot of [...slots].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const day = vietnamDayOf(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return Array.from(days, ([day, ofDay]) => ({ day, slots: ofDay }));
}

/** Morning and afternoon of a day, those that have slots. */
export function sessionsOf({ slots }: SlotDay): SlotSession[] {
  return (['morning', 'afternoon'] as const).flatMap((session) => {
    const ofSession = slots.filter((slot) => slot.session === session);
    const [first] = ofSession;
    const last = ofSession.at(-1);
    return first && last
      ? [{ session, startsAt: first.startsAt, endsAt: last.endsAt, availability: bestOf(ofSession) }]
      : [];
  });
}
