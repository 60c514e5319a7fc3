/**
 * Everything that lies in IndexedDB, in one database. Keys can be used and never read. Who adds a store also says in
 * `retention.ts` and in the privacy guide how long.
 */
import type { DBSchema } from 'idb';

export interface DatabaseSchema extends DBSchema {
  /** By the id that stands beside the draft; with the moment it was made, in milliseconds. */
  'draft-keys': { key: string; value: { key: CryptoKey; since: number } };
  /** By the address of the platform. */
  'certificate-keys': { key: string; value: CryptoKey };
  /** By voucher and address of the platform. Whoever reads them checks their form. */
  'trust-lists': { key: string; value: object };
}

export const DATABASE = 'sen';
/** Of the schema: another store, or another form of what is in one, is another version. */
export const DATABASE_VERSION = 1;
