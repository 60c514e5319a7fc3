import { isFault } from '../platform/trouble.ts';

/** An error passes through several hands, and is reported by the first. */
const reported = new WeakSet<object>();

/**
 * A fault of the program goes where those who watch over the page look: to `window.onerror`, as what nobody caught
 * does. The console shows its cause. Anything else that went wrong is none.
 */
export function reportFault(error: unknown, { localName }: Element): void {
  if (!isFault(error)) return;
  const key = typeof error === 'object' && error !== null ? error : undefined;
  if (key && reported.has(key)) return;
  if (key) reported.add(key);
  const fault = new Error(`program-fault in <${localName}>`, { cause: error });
  if (typeof reportError === 'function') reportError(fault);
  else console.error(fault); // older browsers
}
