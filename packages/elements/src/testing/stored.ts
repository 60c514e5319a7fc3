/** What lies in the databases of the page, and a browser whose storage does not answer. */
import { replaceMethod } from './fake-camera.ts';

export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });

/** A connection of somebody else, who knows nothing of ours. Closed by whoever asked for it. */
export function connect(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => upgrade?.(opening.result);
  return answered(opening);
}

/** By database and store, `sen/draft-keys`: what is in it, with its keys. */
export async function everythingStored(): Promise<Map<string, readonly (readonly [IDBValidKey, unknown])[]>> {
  const found = new Map<string, (readonly [IDBValidKey, unknown])[]>();
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await connect(name);
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([answered(rows.getAllKeys()), answered(rows.getAll())]);
      found.set(
        `${name}/${store}`,
        keys.map((key, at) => [key, values[at]] as const),
      );
    }
    database.close();
  }
  return found;
}

export async function storedIn(name: string): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
  return (await everythingStored()).get(name) ?? [];
}

/** Waits until other connections have let go. */
export const removeDatabase = (name: string): Promise<unknown> => answered(indexedDB.deleteDatabase(name));

/**
 * IndexedDB as an engine has it that lost it while the device slept: it takes every request and answers none. @returns
 * what mends it
 */
export function silenceDatabase(): () => void {
  const request = (): IDBOpenDBRequest =>
    Object.defineProperties(Object.create(IDBOpenDBRequest.prototype) as IDBOpenDBRequest, {
      addEventListener: { value: () => {} },
      removeEventListener: { value: () => {} },
    });
  return replaceMethod(window, 'indexedDB', {
    open: request,
    deleteDatabase: request,
    databases: () => new Promise(() => {}),
  });
}
