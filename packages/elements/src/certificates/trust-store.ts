/** What a gate keeps on the device to go on without a network: signed lists, nothing about anybody. */
import type { KeptBundle, PackedSlice, PolicyPayload, RevocationIndex, RevocationSlice, SignedDocument } from '@sen/credential/bundle';
import type { Received } from '@sen/client';

export interface KeptTrust {
  /** The newest bundle that was good. */
  readonly bundle?: KeptBundle | undefined;
  /** Keys the bundle is checked with where the page names none: those seen first. Only of a sandbox. */
  readonly anchors?: readonly object[] | undefined;
  readonly index?: RevocationIndex | undefined;
  /** As earlier versions kept them, or packed. */
  readonly slices: readonly (PackedSlice | RevocationSlice)[];
  /** By code of the province they were asked for. */
  readonly policies: Readonly<Record<string, SignedDocument<PolicyPayload>>>;
  readonly names: readonly Received<'ValueSet'>[];
  /** The province of the page when it was last told. */
  readonly province?: { readonly code: string; readonly edition: string } | undefined;
}

export const NOTHING_KEPT: KeptTrust = { slices: [], policies: {}, names: [] };

export interface TrustStore {
  load(): Promise<KeptTrust | undefined>;
  save(kept: KeptTrust): Promise<void>;
}

const DATABASE = 'sen-trust';
const STORE = 'kept';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });

async function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  try {
    return await answered(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** One record a platform. Where a browser keeps nothing, the lists live as long as the page. */
export function trustStore(platform: string): TrustStore {
  return {
    load: () => withStore<KeptTrust | undefined>('readonly', (store) => store.get(platform)).catch(() => undefined),
    save: (kept) =>
      withStore('readwrite', (store) => store.put(kept, platform)).then(
        () => {},
        () => {},
      ),
  };
}
