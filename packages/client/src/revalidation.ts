/**
 * Public answers kept with their ETag, so that an unchanged one crosses the network as a 304 without a body.
 * Only for what anyone may read: nothing about a person is ever kept. Bounded, oldest use forgotten first.
 */

/**
 * Characters, of all answers together: about 4 MB of a phone. The index of administrative units of one edition has 0.1
 * million.
 */
const MAX_LENGTH = 2_000_000;

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
  let length = 0;
  const drop = (key: string) => {
    length -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  };
  const put = (key: string, entry: Kept) => {
    drop(key); // a Map remembers the order of insertion: last in, last forgotten
    kept.set(key, entry);
    length += entry.text.length;
    while (length > MAX_LENGTH) drop(kept.keys().next().value!);
  };
  return {
    find(key) {
      const entry = kept.get(key);
      if (entry) put(key, entry);
      return entry;
    },
    keep(key, etag, text) {
      if (etag) put(key, { etag, text });
    },
  };
}
