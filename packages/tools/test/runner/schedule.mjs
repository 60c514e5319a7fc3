/**
 * Runs jobs side by side, as many as fit the cores, each after those it needs. Whoever is first in the list is started
 * first; a job that failed does not keep the others from running, because a person wants to hear of everything at once.
 * @template Result
 * @param {readonly { name: string, after?: readonly string[], cores?: number }[]} jobs
 * @param {(name: string) => Promise<Result>} start never rejects
 * @param {number} cores
 * @returns {Promise<Map<string, Result>>} in the order of the list
 */
export async function sideBySide(jobs, start, cores) {
  const names = new Set(jobs.map(({ name }) => name));
  const waiting = [...jobs];
  const running = new Map();
  const results = new Map();
  let free = cores;
  while (waiting.length > 0 || running.size > 0) {
    for (const job of [...waiting]) {
      const isDue = (job.after ?? []).every((name) => !names.has(name) || results.has(name));
      // A job for more cores than there are takes the machine for itself.
      const needs = Math.min(job.cores ?? 1, cores);
      if (!isDue || needs > free) continue;
      waiting.splice(waiting.indexOf(job), 1);
      free -= needs;
      running.set(
        job.name,
        start(job.name).then((result) => {
          results.set(job.name, result);
          running.delete(job.name);
          free += needs;
        }),
      );
    }
    if (running.size === 0) throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
  return new Map(jobs.map(({ name }) => [name, results.get(name)]));
}
