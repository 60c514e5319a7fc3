/** A task is told of after it has ended, in a task of its own. Milliseconds. */
const TELLING = 30;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * How long the page's thread was held in one go while work was done, in milliseconds; 0 where no task took more than
 * 50.
 */
export async function longestTaskOf(work: () => Promise<unknown>): Promise<number> {
  // What was done before is not what is measured.
  await pause(0);
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const begun = performance.now();
  await work();
  const ended = performance.now();
  await pause(TELLING);
  tasks.push(...observer.takeRecords());
  observer.disconnect();
  return Math.max(
    0,
    ...tasks
      .filter(({ startTime, duration }) => startTime < ended && startTime + duration > begun)
      .map(({ duration }) => duration),
  );
}
