import { PostgresAdapter } from 'kysely';
import type { Database } from './schema.ts';

/** Whether this database is a PostgreSQL, for the few words that SQLite does not have. */
export const isPostgres = (db: Pick<Database, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
