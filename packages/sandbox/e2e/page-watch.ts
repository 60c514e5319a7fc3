/**
 * What runs in the page itself to see what is stored there: each function stands alone, its text is sent to the
 * browser.
 */
import type { Place } from './privacy-page.ts';

/** Something that was stored, or is. */
export interface StoredValue {
  place: Place;
  name: string;
  /** In clear, as a script of the page would read it. */
  value: string;
}

/** Something that others could have read: an address, a line of the console, an event, a title. */
export interface ObservedText {
  where: string;
  text: string;
}

/**
 * Runs in the page before its own scripts: each way to keep something, and each event of ours that reaches the page, is
 * told.
 */
export function recordOutput(): void {
  /** Old libraries teach texts and lists to write themselves: what is told has to arrive as it is. */
  const plainly = <T>(work: () => T): T => {
    const taught = [Object, Array, String, Number, Boolean].map(({ prototype }) => ({
      prototype,
      toJSON: Object.getOwnPropertyDescriptor(prototype, 'toJSON'),
    }));
    for (const { prototype, toJSON } of taught) if (toJSON) delete (prototype as { toJSON?: unknown }).toJSON;
    try {
      return work();
    } finally {
      for (const { prototype, toJSON } of taught) if (toJSON) Object.defineProperty(prototype, 'toJSON', toJSON);
    }
  };
  const tell = (told: object): void =>
    plainly(() => (globalThis as unknown as { senRecord(told: object): void }).senRecord(told));
  const stored = (place: string, name: unknown, value: unknown = ''): void =>
    tell({ stored: { place, name: String(name), value: String(value) } });
  const observed = (where: string, text: unknown): void => tell({ observed: { where, text: String(text) } });
  const written = (value: unknown): string =>
    plainly(() =>
      JSON.stringify(value, (_, part: unknown) =>
        part instanceof CryptoKey ? (part.extractable ? 'a key that any script can read' : 'a key') : part,
      ),
    ) ?? '';
  /** Replaces a method by one that tells first. */
  const before = (
    owner: object | undefined,
    method: string,
    telling: (self: unknown, args: unknown[]) => void,
  ): void => {
    const methods = owner as Record<string, unknown> | undefined;
    const original = methods?.[method] as ((...args: unknown[]) => unknown) | undefined;
    if (!methods || !original) return;
    methods[method] = function (this: unknown, ...args: unknown[]) {
      telling(this, args);
      return original.apply(this, args);
    };
  };
  const part = <T>(get: () => T): T | undefined => {
    try {
      return get();
    } catch {
      return undefined; // a page whose storage is shut throws at the very word
    }
  };

  before(
    part(() => Storage.prototype),
    'setItem',
    (self, [name, value]) =>
      stored(self === part(() => globalThis.sessionStorage) ? 'sessionStorage' : 'localStorage', name, value),
  );
  const placeIn = ({ name, transaction: { db } }: IDBObjectStore): string => `${db.name}/${name}`;
  const put = (self: unknown, [value]: unknown[]): void =>
    stored('IndexedDB', placeIn(self as IDBObjectStore), written(value));
  before(
    part(() => IDBObjectStore.prototype),
    'put',
    put,
  );
  before(
    part(() => IDBObjectStore.prototype),
    'add',
    put,
  );
  before(
    part(() => IDBFactory.prototype),
    'open',
    (_, [name]) => stored('IndexedDB', name),
  );
  before(
    part(() => CacheStorage.prototype),
    'open',
    (_, [name]) => stored('Cache storage', name),
  );
  before(
    part(() => ServiceWorkerContainer.prototype),
    'register',
    (_, [url]) => stored('service worker', url),
  );
  before(
    part(() => LockManager.prototype),
    'request',
    (_, [name]) => stored('Web Lock', name),
  );
  before(
    part(() => BroadcastChannel.prototype),
    'postMessage',
    (self) => stored('BroadcastChannel', (self as BroadcastChannel).name),
  );
  for (const method of ['pushState', 'replaceState'])
    before(
      part(() => History.prototype),
      method,
      (_, [state, , url]) => {
        for (const [name, value] of Object.entries((state as object | null) ?? {}))
          stored('history.state', name, written(value));
        if (url !== undefined && url !== null) observed('an address', url);
      },
    );
  const cookie = part(() => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie'));
  if (cookie?.set)
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(text: string) {
        stored('cookie', text.split('=')[0], text);
        cookie.set?.call(this, text);
      },
    });

  const heard = new Set<string>();
  before(
    part(() => EventTarget.prototype),
    'dispatchEvent',
    (_, [event]) => {
      const { type } = event as Event;
      if (!type.startsWith('sen-') || heard.has(type)) return;
      heard.add(type);
      // At the window: what an element keeps to itself does not come so far.
      addEventListener(type, (arrived) =>
        observed(`the event ${type}`, written({ ...arrived, detail: (arrived as CustomEvent).detail as unknown })),
      );
    },
  );
}

/** Runs in the page: what is kept at this moment. */
export async function readStorage(): Promise<StoredValue[]> {
  const found: StoredValue[] = [];
  const from = async (look: () => void | Promise<void>): Promise<void> => {
    try {
      await look();
    } catch {
      // Shut by the page: nothing can be kept there.
    }
  };
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('refused'));
    });
  for (const place of ['sessionStorage', 'localStorage'] as const)
    await from(() => {
      for (const [name, value] of Object.entries(globalThis[place])) found.push({ place, name, value: String(value) });
    });
  await from(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const entries = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answered(entries.getAllKeys()), answered(entries.getAll())]);
        // An empty database says nothing of anybody.
        if (keys.length > 0)
          found.push({ place: 'IndexedDB', name: `${name}/${store}`, value: JSON.stringify([keys, values]) });
      }
      database.close();
    }
  });
  await from(async () => {
    for (const name of await caches.keys()) found.push({ place: 'Cache storage', name, value: '' });
  });
  await from(async () => {
    for (const { scope } of await navigator.serviceWorker.getRegistrations())
      found.push({ place: 'service worker', name: scope, value: '' });
  });
  await from(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    for (const { name = '' } of [...held, ...pending]) found.push({ place: 'Web Lock', name, value: '' });
  });
  await from(() => {
    for (const [name, value] of Object.entries((history.state as object | null) ?? {}))
      found.push({ place: 'history.state', name, value: JSON.stringify(value) });
  });
  if (window.name) found.push({ place: 'window.name', name: 'window.name', value: window.name });
  return found;
}
