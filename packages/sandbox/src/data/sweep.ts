/**
 * What has ended is removed, a little with the requests of each minute of the platform's clock: sessions, challenges,
 * messages, posted forms, counters, and first answers. A clock that was put forward ends what has ended by it; put
 * back, it goes on sweeping.
 */
import { sql } from 'kysely';
import { isPostgres } from './database/engine.ts';
import type { SandboxDatabase } from './database/schema.ts';

/** Between two sweeps. Milliseconds. */
const EVERY = 60_000;
/** Rows of one table that are removed at once. */
const AT_ONCE = 500;
/** So long who comes late still hears that a code is over, and may have another sent to it. Milliseconds. */
const LATE_CODE = 30 * 60_000;
/** How long a repeated idempotency key finds its first answer, as the contract says. Milliseconds. */
const ANSWERS_KEPT = 45 * 24 * 3_600_000;

const earlier = (now: Date, milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString();

/** Removes what has ended; whether something may be left to remove. */
async function sweepOnce(db: SandboxDatabase, now: Date): Promise<boolean> {
  const instant = now.toISOString();
  const { numUpdatedRows } = await db
    .updateTable('answers')
    // Without its instant it is not looked at again.
    .set({ sealed: '', sealedUntil: null })
    .where('id', 'in', (of) => {
      const ended = of.selectFrom('answers').select('id').where('sealedUntil', '<=', instant).limit(AT_ONCE);
      return isPostgres(db) ? ended.forUpdate().skipLocked() : ended;
    })
    .executeTakeFirstOrThrow();
  let removed = Number(numUpdatedRows) === AT_ONCE;
  // What somebody is writing at this moment is left for the next sweep: who came to read does not wait for it.
  const unlocked = isPostgres(db) ? sql`for update skip locked` : sql``;
  for (const [table, key, column, before] of [
    ['sessions', 'tokenHash', 'expiresAt', instant],
    ['otpChallenges', 'id', 'expiresAt', earlier(now, LATE_CODE)],
    ['messages', 'id', 'expiresAt', instant],
    ['forms', 'id', 'expiresAt', instant],
    ['counts', 'key', 'expiresAt', instant],
    ['answers', 'id', 'createdAt', earlier(now, ANSWERS_KEPT)],
  ] as const) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ${sql.ref(key)} in (
        select ${sql.ref(key)} from ${sql.table(table)} where ${sql.ref(column)} <= ${before} limit ${sql.lit(AT_ONCE)} ${unlocked}
      )`.execute(db);
    removed ||= Number(numAffectedRows ?? 0) === AT_ONCE;
  }
  return removed;
}

/**
 * A sweep for one platform: asked with every request, it works once a minute of the clock, forward or back, and goes on
 * while there is more.
 */
export function createSweep(): (db: SandboxDatabase, now: Date) => Promise<void> {
  let last: number | undefined;
  return async (db, now) => {
    const before = last;
    if (before !== undefined && Math.abs(now.getTime() - before) < EVERY) return;
    last = now.getTime();
    if (await sweepOnce(db, now)) last = before;
  };
}
