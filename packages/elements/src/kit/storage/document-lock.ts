/**
 * Whether something in this tab is this document's alone. A tab that is duplicated takes a copy of the session storage
 * along, and both would go on with the same draft. Held as long as the document lives; nothing is announced to anybody.
 */
import { ANSWER_LIMIT, withTimeLimit } from './time-limit.ts';

/**
 * A reload comes before the browser has noticed that the page before it is gone, on a slow phone long before. A copied
 * tab, whose original stays, waits as long for nothing. Milliseconds.
 */
const RELEASE_LIMIT = 1000;

/** What this document holds, with what lets go of it. */
const held = new Map<string, () => void>();

/**
 * True where it is this document's now, or was before. Where a browser has no Web Locks (Safari before 15.4) or they do
 * not answer, tabs cannot be told apart, and whoever finds a thing has it.
 */
export async function holdLock(name: string): Promise<boolean> {
  if (held.has(name)) return true;
  try {
    return (await withTimeLimit(ANSWER_LIMIT, request(name, { ifAvailable: true }))) || (await waitFor(name));
  } catch {
    return true;
  }
}

export function releaseLock(name: string): void {
  held.get(name)?.();
  held.delete(name);
}

/** Whether whoever holds it lets go of it in time. */
async function waitFor(name: string): Promise<boolean> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), RELEASE_LIMIT);
  try {
    return await request(name, { signal: limit.signal });
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

const request = (name: string, options: LockOptions): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, options, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => held.set(name, release));
      })
      .catch(reject);
  });
