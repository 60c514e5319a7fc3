/**
 * The one database of the elements. It is opened for what is asked and closed again: no tab stands in the way of
 * another for longer.
 */
import { openDB, type IDBPDatabase } from 'idb';
import { carryOver } from './earlier-databases.ts';
import { RETENTION } from './retention.ts';
import { DATABASE, DATABASE_VERSION, type DatabaseSchema } from './schema.ts';
import { ANSWER_LIMIT, withTimeLimit } from './time-limit.ts';

export type OpenDatabase = IDBPDatabase<DatabaseSchema>;

export class BrowserDatabase {
  readonly #limit: number;
  #carried: Promise<void> | undefined;
  /** What was asked and has not been answered in time. */
  readonly #late = new Set<Promise<unknown>>();

  constructor(limit = ANSWER_LIMIT) {
    this.#limit = limit;
  }

  /**
   * Works with the database, and waits no longer than the limit. While something is late nothing more is asked: the
   * next one does not wait at all. Should the answer come after all, storage is back.
   * @throws where a browser keeps nothing for the page, another version of the elements is in use, or nothing answers:
   * go on without
   */
  async use<T>(work: (open: OpenDatabase) => Promise<T>): Promise<T> {
    if (this.#late.size > 0) throw new Error('IndexedDB does not answer');
    const answer = this.#answer(work);
    try {
      return await withTimeLimit(this.#limit, answer);
    } catch (error) {
      this.#late.add(answer);
      const settled = (): void => void this.#late.delete(answer);
      answer.then(settled, settled);
      throw error;
    }
  }

  async #answer<T>(work: (open: OpenDatabase) => Promise<T>): Promise<T> {
    const open = await openDatabase();
    try {
      await this.#carryOver(open);
      void sweep(open).catch(() => {}); // the next one tries again
      return await work(open);
    } finally {
      open.close();
    }
  }

  /** Before anything is looked for: what has not arrived yet would seem to be gone, and be wiped. */
  #carryOver(open: OpenDatabase): Promise<void> {
    return (this.#carried ??= carryOver(open).catch((error: unknown) => {
      this.#carried = undefined;
      throw error;
    }));
  }
}

/** The page's own. */
export const database = new BrowserDatabase();

const openDatabase = (): Promise<OpenDatabase> =>
  openDB<DatabaseSchema>(DATABASE, DATABASE_VERSION, {
    upgrade(open, from) {
      if (from < 1)
        for (const name of ['draft-keys', 'certificate-keys', 'trust-lists'] as const) open.createObjectStore(name);
    },
    // A page with newer elements is to change the schema: it does not wait for this one, whose work ends with what has
    // begun.
    blocking: (_version, _wanted, { target }) => (target as IDBDatabase).close(),
  });

/** What has outlived its time goes whenever the database is opened. */
async function sweep(open: OpenDatabase): Promise<void> {
  const before = Date.now() - RETENTION.draftKey;
  const transaction = open.transaction('draft-keys', 'readwrite');
  const drop = async (): Promise<void> => {
    for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (cursor.value.since < before) await cursor.delete();
    }
  };
  await Promise.all([drop(), transaction.done]);
}
