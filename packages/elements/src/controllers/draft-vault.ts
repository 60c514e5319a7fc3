/**
 * Keys that can be used but never read: they live in IndexedDB as non-extractable CryptoKeys, one a draft, and are deleted with it.
 * Whoever copies the session storage has ciphertext; whoever copies the database has a key no script can export.
 */

const DATABASE = 'sen-drafts';
const STORE = 'keys';

interface StoredKey {
  key: CryptoKey;
  /** When it was made, in milliseconds. */
  since: number;
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });

async function withKeys<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  try {
    return await answered(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export async function makeKey(id: string): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await withKeys('readwrite', (store) => store.put({ key, since: Date.now() } satisfies StoredKey, id));
  return key;
}

export const findKey = async (id: string): Promise<CryptoKey | undefined> => (await withKeys<StoredKey | undefined>('readonly', (store) => store.get(id)))?.key;

export const dropKey = async (id: string): Promise<void> => {
  await withKeys('readwrite', (store) => store.delete(id));
};

/** Keys of tabs that were closed without a word. Without its ciphertext a key opens nothing; it is still tidied away. */
export async function dropKeysBefore(time: number): Promise<void> {
  const ids = await withKeys('readonly', (store) => store.getAllKeys());
  for (const id of ids) {
    const stored = await withKeys<StoredKey | undefined>('readonly', (store) => store.get(id));
    if (stored && stored.since < time) await dropKey(String(id));
  }
}
