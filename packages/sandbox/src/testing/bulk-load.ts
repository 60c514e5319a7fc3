/** Many rows at once: PostgreSQL sorts an index in a tenth of the time that putting each row into it takes. */
import { sql } from 'kysely';
import { isPostgres } from '../data/database/engine.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';

/** Of one connection; what is sorted beyond it goes to disk. */
const SORTED_IN = '512MB';

interface Definition {
  name: string;
  definition: string;
}

const keysOf = (db: SandboxDatabase, table: string) =>
  sql<Definition>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = to_regclass(quote_ident(${table})) and contype in ('p', 'u')`.execute(db);

const indexesOf = (db: SandboxDatabase, table: string) =>
  sql<Definition>`
    select indexname as name, indexdef as definition from pg_indexes where schemaname = current_schema() and tablename = ${table}`.execute(
    db,
  );

/**
 * Fills a table without its keys and indexes, and makes them afterwards. On SQLite, which would read the table once for
 * each, as it is.
 */
export async function indexedAfterwards(
  db: SandboxDatabase,
  table: string,
  write: (db: SandboxDatabase) => Promise<void>,
): Promise<void> {
  if (!isPostgres(db)) return write(db);
  await db.connection().execute(async (connection) => {
    await sql`set maintenance_work_mem = ${sql.lit(SORTED_IN)}`.execute(connection);
    // Or it is cleaned and counted while it is written; `fill` does both when all is there.
    await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(connection);
    const { rows: keys } = await keysOf(connection, table);
    for (const { name } of keys)
      await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(connection);
    const { rows: indexes } = await indexesOf(connection, table);
    for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(connection);
    await write(connection);
    for (const { name, definition } of keys)
      await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
        connection,
      );
    for (const { definition } of indexes) await sql.raw(definition).execute(connection);
    await sql`alter table ${sql.table(table)} reset (autovacuum_enabled)`.execute(connection);
    await sql`reset maintenance_work_mem`.execute(connection);
  });
}
