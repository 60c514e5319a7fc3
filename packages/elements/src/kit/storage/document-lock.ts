/**
 * Whether something in this tab is this document's alone. A tab that is duplicated takes a copy of the session storage
 * along, and both would go on with the same draft. Held as long as the document lives; nothing is announced to anybody.
 */
import { ANSWER_LIMIT, withTimeLimit } from './time-limit.ts';

/** A reload comes before the browser has noticed that the page before it is gone. Milliseconds. */
const AGAIN_AFTER = 200;

/** What this document holds, with what lets go of it. */
const held = new Map<string, () => void>();

/**
 * True where it is this document's now, or was before. Where a browser has no Web Locks (Safari before 15.4) or they do
 * not answer, tabs cannot be told apart, and whoever finds a thing has it.
 */
export async function holdLock(name: string): Promise<boolean> {
  if (held.has(name)) return true;
  try {
    if (await withTimeLimit(ANSWER_LIMIT, request(name))) return true;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    return await withTimeLimit(ANSWER_LIMIT, request(name));
  } catch {
    return true;
  }
}

export function releaseLock(name: string): void {
  held.get(name)?.();
  held.delete(name);
}

const request = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise<void>((release) => held.set(name, release));
      })
      .catch(reject);
  });
