/** A host may answer at once or later. */
export const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> => typeof (value as PromiseLike<T> | undefined)?.then === 'function';

/** What a promise gives, unless the caller leaves first or the milliseconds are over: whoever made the promise may never look at a signal. */
export function within<T>(promised: PromiseLike<T>, signal: AbortSignal | undefined, ms?: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(signal!.reason);
    const timer = ms === undefined ? undefined : setTimeout(() => reject(new DOMException('No answer in time', 'TimeoutError')), ms);
    const forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
    promised.then(resolve, reject).then(forget);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
  });
}
