/** A host may answer at once or later. */
export const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  typeof (value as PromiseLike<T> | undefined)?.then === 'function';

/**
 * What a promise gives, unless the caller leaves first or the milliseconds are over: whoever made the promise may never
 * look at a signal.
 */
export function within<T>(promised: PromiseLike<T>, signal: AbortSignal | undefined, ms?: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    // Whichever comes first: a timer that is left would keep a program that has nothing else to do.
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
      settle();
    };
    const leave = () => end(() => reject(signal!.reason));
    const timer =
      ms === undefined
        ? undefined
        : setTimeout(() => end(() => reject(new DOMException('No answer in time', 'TimeoutError'))), ms);
    promised.then(
      (value) => end(() => resolve(value)),
      (error) => end(() => reject(error)),
    );
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave);
  });
}
