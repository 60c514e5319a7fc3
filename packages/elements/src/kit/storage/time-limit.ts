/** What was promised, or a refusal after so many milliseconds. The work itself goes on. */
export function withTimeLimit<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * How long a device may take to answer about what it keeps. Milliseconds. A cheap phone with a full disk needs a second
 * or two for its first answer; whoever waits longer waits for what may never come: a tab that does not give way, an
 * engine that lost its storage in its sleep.
 */
export const ANSWER_LIMIT = 5_000;
