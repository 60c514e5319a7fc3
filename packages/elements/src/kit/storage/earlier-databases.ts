/**
 * Earlier versions had a database for each kind of thing. What somebody chose to keep, and what a gate works with,
 * moves; an old draft is gone in half an hour anyway. That such a database is there says that it is still to be moved:
 * also one that another tab, with elements of that time, has made again meanwhile.
 */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import type { DatabaseSchema } from './schema.ts';

interface Earlier {
  readonly name: string;
  readonly store: string;
  /** What older versions of it kept is not believed any more. */
  readonly since: number;
  /** Undefined where it is not worth it. */
  readonly move?: (to: IDBPDatabase<DatabaseSchema>, value: unknown, key: string) => Promise<unknown>;
}

const EARLIER: readonly Earlier[] = [
  { name: 'sen-drafts', store: 'keys', since: 1 },
  {
    name: 'sen-certificates',
    store: 'keys',
    since: 1,
    move: (to, value, key) => to.put('certificate-keys', value as CryptoKey, key),
  },
  // What the first version kept may be the keys of anybody that once called itself a sandbox.
  { name: 'sen-trust', store: 'kept', since: 2, move: (to, value, key) => to.put('trust-lists', value as object, key) },
];

/** The draft of a tab of that time; its key goes with its database. */
const EARLIER_DRAFT = 'sen-draft:registration-form';

export async function carryOver(to: IDBPDatabase<DatabaseSchema>): Promise<void> {
  try {
    sessionStorage.removeItem(EARLIER_DRAFT);
  } catch {
    // Shut for this page: then there was no draft either.
  }
  for (const earlier of EARLIER) await moveFrom(earlier, to);
}

async function moveFrom({ name, store, since, move }: Earlier, to: IDBPDatabase<DatabaseSchema>): Promise<void> {
  const from = await openEarlier(name);
  if (!from) return;
  try {
    if (move && from.version >= since && from.objectStoreNames.contains(store)) {
      const [keys, values] = await Promise.all([from.getAllKeys(store), from.getAll(store)]);
      for (const [at, key] of keys.entries()) await move(to, values[at], String(key));
    }
  } finally {
    from.close();
  }
  // Nobody waits for it: where another tab has it open, it goes when that is done.
  void deleteDB(name).catch(() => {});
}

/** Undefined where there is none: to open it would make it. */
async function openEarlier(name: string): Promise<IDBPDatabase | undefined> {
  // Firefox before 126 has no list of databases.
  const all = await (indexedDB.databases as (() => Promise<IDBDatabaseInfo[]>) | undefined)?.call(indexedDB);
  if (all && !all.some((one) => one.name === name)) return undefined;
  let isMade = false;
  try {
    return await openDB(name, undefined, {
      upgrade(_open, _from, _to, transaction) {
        isMade = true;
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
  } catch (error) {
    if (isMade) return undefined;
    throw error;
  }
}
