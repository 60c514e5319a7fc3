/**
 * Counters that all processes share and that outlive a restart. Each runs from its first count to an end of its own;
 * its key is a hash under the key outside the database, so that a table of counters tells neither phones nor addresses.
 */
import { sql } from 'kysely';
import { plusDays, localDayOf, instantOf } from './vietnam-time.ts';
import type { SandboxDatabase } from './database/schema.ts';
import { keyed } from './secrets.ts';
import type { Secret } from './secrets.ts';

export interface CounterStore {
  db: SandboxDatabase;
  now: Date;
  /** The key outside the database. */
  secret: Secret;
}

export interface CounterValue {
  count: number;
  /** When it begins anew. */
  endsAt: string;
}

/** The end of the day in Viet Nam. */
export const endOfDay = (now: Date): Date => instantOf(plusDays(localDayOf(now), 1), '00:00');
export const minutesFrom = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
export const secondsUntil = (instant: string, now: Date): number =>
  Math.max(1, Math.ceil((Date.parse(instant) - now.getTime()) / 1000));

const keyOf = ({ secret }: CounterStore, what: readonly string[]): Promise<string> => keyed(secret, 'count', ...what);

/**
 * Counts one more. Taken before the outcome is known, so that what happens at the same time is counted one after the
 * other.
 */
export async function incrementCounter(counting: CounterStore, end: Date, ...what: string[]): Promise<CounterValue> {
  const { db, now } = counting;
  const [from, to] = [now.toISOString(), end.toISOString()];
  const row = await db
    .insertInto('counts')
    .values({ key: await keyOf(counting, what), count: 1, expiresAt: to })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        // One that ends later than any begun now is of a clock that was put back since.
        count: sql`case when "counts"."expiresAt" <= ${from} or "counts"."expiresAt" > ${to} then 1 else "counts"."count" + 1 end`,
        expiresAt: sql`case when "counts"."expiresAt" <= ${from} or "counts"."expiresAt" > ${to} then ${to} else "counts"."expiresAt" end`,
      }),
    )
    .returning(['count', 'expiresAt'])
    .executeTakeFirstOrThrow();
  return { count: row.count, endsAt: row.expiresAt };
}

/** Takes back what was counted before the outcome was known. */
export const decrementCounter = async (counting: CounterStore, ...what: string[]): Promise<void> =>
  void (await counting.db
    .updateTable('counts')
    .set((is) => ({ count: is('count', '-', 1) }))
    .where('key', '=', await keyOf(counting, what))
    .where('count', '>', 0)
    .execute());

/** How often until now, without counting. `end` as it would be given to {@link incrementCounter}. */
export async function readCounter(counting: CounterStore, end: Date, ...what: string[]): Promise<number> {
  const row = await counting.db
    .selectFrom('counts')
    .select('count')
    .where('key', '=', await keyOf(counting, what))
    .where('expiresAt', '>', counting.now.toISOString())
    .where('expiresAt', '<=', end.toISOString())
    .executeTakeFirst();
  return row?.count ?? 0;
}
