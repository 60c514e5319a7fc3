/** A database that is ready, with the two secrets that its hashes and seals are made with. */
import type { SandboxDatabase } from './database/schema.ts';
import type { Secret } from './secrets.ts';

export interface DataStore {
  db: SandboxDatabase;
  /** Secret of this database, kept in it. */
  pepper: Secret;
  /** Secret kept outside the database: whoever has the records alone reads no code. */
  secret: Secret;
}
