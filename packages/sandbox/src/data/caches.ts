/**
 * What one platform keeps in memory of what it made. Each part is made, when first asked for, by the file that knows
 * it, and belongs to this platform alone: two in one process share nothing.
 */
export interface PlatformCaches {
  /** This platform's own; `create` names it. */
  of<Part>(create: () => Part): Part;
}

export function createPlatformCaches(): PlatformCaches {
  const parts = new Map<() => unknown, unknown>();
  return {
    of<Part>(create: () => Part): Part {
      if (!parts.has(create)) parts.set(create, create());
      return parts.get(create) as Part;
    },
  };
}

/**
 * Values by their key, which names a version too: what is asked for by a newer one is made anew, and the older is
 * forgotten in time.
 */
export interface VersionedCache<Value> {
  /**
   * The value of this key. However many ask at once, it is made once; what could not be made is tried again by who asks
   * next.
   */
  get(key: string, make: () => Value | Promise<Value>): Promise<Value>;
}

/** Keeps so many; beyond that goes what nobody asked for longest. */
export function createVersionedCache<Value>(most: number): VersionedCache<Value> {
  const values = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      const found = values.get(key);
      const value = found ?? Promise.resolve().then(make);
      // Set anew, it stands last: the first is the one that was asked for longest ago.
      values.delete(key);
      values.set(key, value);
      if (found) return value;
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
      value.catch(() => {
        if (values.get(key) === value) values.delete(key);
      });
      return value;
    },
  };
}

/** Lets one work after the other, so that the second finds what the first made. */
export function createMutex(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
