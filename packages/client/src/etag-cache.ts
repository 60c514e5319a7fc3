/**
 * Public answers kept with their ETag, so that an unchanged one crosses the network as a 304 without a body.
 * Only for what anyone may read: nothing about a person is ever kept. Bounded; what was used least recently is dropped
 * first.
 */

/**
 * Characters, of all answers together: about 4 MB of a phone. The index of administrative units of one edition has 0.1
 * million.
 */
const MAX_LENGTH = 2_000_000;

export interface CachedResponse {
  etag: string;
  text: string;
}

export interface EtagCache {
  get: (key: string) => CachedResponse | undefined;
  set: (key: string, etag: string | null, text: string) => void;
}

export function createEtagCache(): EtagCache {
  const cached = new Map<string, CachedResponse>();
  let length = 0;
  const drop = (key: string) => {
    length -= cached.get(key)?.text.length ?? 0;
    cached.delete(key);
  };
  const store = (key: string, entry: CachedResponse) => {
    drop(key); // a Map remembers the order of insertion: last in, last dropped
    cached.set(key, entry);
    length += entry.text.length;
    while (length > MAX_LENGTH) drop(cached.keys().next().value!);
  };
  return {
    get(key) {
      const entry = cached.get(key);
      if (entry) store(key, entry);
      return entry;
    },
    set(key, etag, text) {
      if (etag) store(key, { etag, text });
    },
  };
}
