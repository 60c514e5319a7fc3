/**
 * Public answers kept with their ETag, so that an unchanged one crosses the network as a 304 without a body.
 * Only for what anyone may read: nothing about a person is ever kept. Bounded, oldest use forgotten first.
 */

const MAX_ENTRIES = 50;
/** Characters. The largest public answer, the index of administrative units, is well below. */
const MAX_LENGTH = 1_000_000;

export interface Kept {
  etag: string;
  text: string;
}

export interface Revalidation {
  find: (key: string) => Kept | undefined;
  keep: (key: string, etag: string | null, text: string) => void;
}

export function createRevalidation(): Revalidation {
  const kept = new Map<string, Kept>();
  const put = (key: string, entry: Kept) => {
    kept.delete(key); // a Map remembers the order of insertion: last in, last forgotten
    kept.set(key, entry);
    if (kept.size > MAX_ENTRIES) kept.delete(kept.keys().next().value!);
  };
  return {
    find(key) {
      const entry = kept.get(key);
      if (entry) put(key, entry);
      return entry;
    },
    keep(key, etag, text) {
      if (etag && text.length <= MAX_LENGTH) put(key, { etag, text });
    },
  };
}
