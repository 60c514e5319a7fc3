/**
 * Time slots. They are worked out from the site and the day, so they exist for the next 30 days whatever the clock
 * says; the database only keeps how many places of a slot are taken.
 */
import { plusDays, localDayOf, instantOf, localInstant } from '../../../data/vietnam-time.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import type { SeedSite } from '../../../control/seed-sites.ts';
import type { Slot } from '@sen/client/schemas';

/** How far ahead slots can be had. Days. */
const DAYS_AHEAD = 30;

const HOURS = ['07:30', '08:30', '09:30', '10:30', '13:30', '14:30', '15:30'] as const;
const MINUTES = 60;

/** 1 is Monday. */
export const siteWeekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

export interface PlannedSlot {
  id: string;
  siteId: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
}

const slotAt = (site: SeedSite, day: string, from: string, endsAt?: Date): PlannedSlot => {
  const startsAt = instantOf(day, from);
  return {
    id: `slot-${site.id.slice(5)}-${day.replaceAll('-', '')}-${from.replace(':', '')}`,
    siteId: site.id,
    startsAt,
    endsAt: endsAt ?? new Date(startsAt.getTime() + MINUTES * 60_000),
    capacity: site.capacity,
  };
};

/** Slots of one day: by the hour at fixed sites except Sundays, one for each stop at mobile points. */
export function slotsOfDay(site: SeedSite, day: string): PlannedSlot[] {
  const weekday = siteWeekdayOf(day);
  if (site.stops)
    return site.stops
      .filter((stop) => stop.weekday === weekday)
      .map((stop) => slotAt(site, day, stop.from, instantOf(day, stop.to)));
  return weekday === 7 ? [] : HOURS.map((from) => slotAt(site, day, from));
}

/** The days on which slots can be had, from today. */
export const bookableDays = (now: Date): string[] =>
  Array.from({ length: DAYS_AHEAD }, (_, ahead) => plusDays(localDayOf(now), ahead));

/** The slot with this id, if such a slot is planned and has not begun. */
export function findSlot(site: SeedSite, slotId: string, now: Date): PlannedSlot | undefined {
  const stamp = /-(\d{4})(\d{2})(\d{2})-\d{4}$/.exec(slotId);
  if (!stamp) return undefined;
  const slot = slotsOfDay(site, `${stamp[1]}-${stamp[2]}-${stamp[3]}`).find(({ id }) => id === slotId);
  return slot && slot.startsAt > now ? slot : undefined;
}

/** The site a slot belongs to, read from its id: ids are opaque to everyone but this file. */
export const siteIdOf = (slotId: string): string => `site-${slotId.replace(/^slot-/, '').replace(/-\d{8}-\d{4}$/, '')}`;

/** In words, so that nobody sniffs for single places. */
export const slotAvailability = (taken: number, capacity: number): Slot['availability'] => {
  if (taken >= capacity) return 'full';
  return taken * 4 >= capacity * 3 ? 'few' : 'plenty';
};

export const slotView = (slot: PlannedSlot, taken: number): Slot => ({
  id: slot.id,
  siteId: slot.siteId,
  startsAt: localInstant(slot.startsAt),
  endsAt: localInstant(slot.endsAt),
  session: localInstant(slot.startsAt).slice(11, 13) < '12' ? 'morning' : 'afternoon',
  availability: slotAvailability(taken, slot.capacity),
});

/** How many places of a slot are taken. */
export const reservedInSlot = async (db: SandboxDatabase, slotId: string): Promise<number> =>
  (await db.selectFrom('slots').select('taken').where('id', '=', slotId).executeTakeFirst())?.taken ?? 0;

/** How many places of these slots of one site are taken. Those of days gone by are not looked at. */
export async function reservedInSlots(
  db: SandboxDatabase,
  slots: readonly PlannedSlot[],
): Promise<Map<string, number>> {
  const ids = slots.map(({ id }) => id).sort();
  const [siteId, first, last] = [slots[0]?.siteId, ids[0], ids.at(-1)];
  if (siteId === undefined || first === undefined || last === undefined) return new Map();
  const rows = await db
    .selectFrom('slots')
    .select(['id', 'taken'])
    .where('siteId', '=', siteId)
    .where('id', '>=', first)
    .where('id', '<=', last)
    .execute();
  return new Map(rows.map(({ id, taken }) => [id, taken]));
}

/** Takes one place, if there is one: a single statement, so that the last place goes to one person only. */
export async function reserveSlot(db: SandboxDatabase, { id, siteId, capacity }: PlannedSlot): Promise<boolean> {
  await db
    .insertInto('slots')
    .values({ id, siteId, capacity, taken: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('slots')
    .set((is) => ({ taken: is('taken', '+', 1) }))
    .where('id', '=', id)
    .where((is) => is('taken', '<', is.ref('capacity')))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Gives a place back. */
export async function releaseSlot(db: SandboxDatabase, slotId: string): Promise<void> {
  await db
    .updateTable('slots')
    .set((is) => ({ taken: is('taken', '-', 1) }))
    .where('id', '=', slotId)
    .where('taken', '>', 0)
    .execute();
}
