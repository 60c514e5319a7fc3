/**
 * Counts the changes of sites, each in its own transaction, so that every process on one database sees one with the
 * request after it.
 */
import { sql } from 'kysely';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';

const COUNTER = 'sites';

const counterWith = preparedQuery((db, { name }: { name: string }) =>
  db.selectFrom('counters').select('value').where('name', '=', name),
);

export const versionOfSites = async (db: SandboxDatabase): Promise<number> =>
  (await counterWith(db, { name: COUNTER })).rows[0]?.value ?? 0;

/** Notes, in the transaction that changed a site, that there is another version. */
export const sitesChanged = async (transaction: SandboxDatabase): Promise<void> =>
  void (await transaction
    .insertInto('counters')
    .values({ name: COUNTER, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`"counters"."value" + 1` }))
    .execute());
