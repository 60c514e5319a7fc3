import { PostgresAdapter } from 'kysely';
import type { SandboxDatabase } from './schema.ts';

/** Whether this database is a PostgreSQL, for the few words that SQLite does not have. */
export const isPostgres = (db: Pick<SandboxDatabase, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
