/** A function of the host page may give a value at once or a promise of one. */
export const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  typeof (value as PromiseLike<T> | undefined)?.then === 'function';

/**
 * What a promise gives, unless the call is aborted first or its milliseconds are over: whoever made the promise may
 * never look at a signal.
 */
export function withTimeout<T>(promised: PromiseLike<T>, signal: AbortSignal | undefined, ms?: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    // Whichever comes first: a timer left running would keep a Node program alive that has nothing else to do.
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = () => end(() => reject(signal!.reason));
    const timer =
      ms === undefined
        ? undefined
        : setTimeout(() => end(() => reject(new DOMException('No answer in time', 'TimeoutError'))), ms);
    promised.then(
      (value) => end(() => resolve(value)),
      (error) => end(() => reject(error)),
    );
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort);
  });
}
