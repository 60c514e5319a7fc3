/** A database that is ready, with the two secrets that its hashes and seals are made with. */
import type { Database } from './database/schema.ts';

export interface Opened {
  db: Database;
  /** Secret of this database, kept in it. */
  pepper: string;
  /** Secret kept outside the database: whoever has the records alone reads no code. */
  secret: string;
}
