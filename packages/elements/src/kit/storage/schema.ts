/** Everything that lies in IndexedDB, in one database. Who adds a store also writes its line in `retention.ts` and in the privacy guide. */
import type { DBSchema } from 'idb';

/** A key that can be used and never read. */
export interface StoredKey {
  readonly key: CryptoKey;
  /** When it was last put there, in milliseconds. */
  readonly since: number;
}

export interface Schema extends DBSchema {
  /** By the id that stands beside the draft. */
  'draft-keys': { key: string; value: StoredKey };
  /** By the address of the platform. */
  'certificate-keys': { key: string; value: StoredKey };
  /** By voucher and address of the platform. Whoever reads them checks their form. */
  'trust-lists': { key: string; value: object };
}

export type StoreName = 'draft-keys' | 'certificate-keys' | 'trust-lists';

export const DATABASE = 'sen';
/** Of the schema: another store, or another form of what is in one, is another version. */
export const VERSION = 1;
