// What `npm run dev` says, line by line, taken together to the verdict on one edit.

/**
 * A dev that takes its jobs together itself says so in one line: `verdict holds, 4.2 s: types hold 1.0 s, stories 3 of
 * 9 hold 2.1 s`.
 */
const WHOLE = /^verdict\s+(?<word>holds|FAILS)\b.*?:(?<jobs>.*)$/;

/** An earlier one lets each speak for itself: the lines of its tests, and of `tsc --watch`. */
const SINGLE = {
  types: /^types\s.*\bFound (?<errors>\d+) errors?\b/,
  tests: /^tests\s.*\b(?<word>hold|FAIL)\b/,
};

/** @typedef {{ jobs: readonly string[], holds: boolean, isWhole: boolean }} Judgement */

/** @param {string} line @returns {Judgement | undefined} which jobs a line judges, and how */
export function judgementOf(line) {
  const whole = WHOLE.exec(line)?.groups;
  if (whole)
    return {
      jobs: whole.jobs.split(',').map((part) => part.trim().split(' ')[0]),
      holds: whole.word === 'holds',
      isWhole: true,
    };
  for (const [job, pattern] of Object.entries(SINGLE)) {
    const { groups } = pattern.exec(line) ?? {};
    if (groups)
      return {
        jobs: [job],
        holds: groups.errors === undefined ? groups.word === 'hold' : groups.errors === '0',
        isWhole: false,
      };
  }
  return undefined;
}

/** The verdict on one edit, heard line by line. */
export class Verdict {
  #open = new Set(Object.keys(SINGLE));
  #holds = true;
  #done = Promise.withResolvers();

  /** Jobs nobody has heard of yet. */
  get open() {
    return [...this.#open];
  }

  hear(line) {
    const judgement = judgementOf(line);
    if (!judgement) return;
    if (judgement.isWhole) return this.#done.resolve(judgement);
    // Only the first word of a job is about this edit.
    for (const job of judgement.jobs) if (this.#open.delete(job)) this.#holds &&= judgement.holds;
    if (this.#open.size === 0) this.#done.resolve({ jobs: Object.keys(SINGLE), holds: this.#holds, isWhole: false });
  }

  /** @returns {Promise<Judgement>} of all jobs together */
  reached() {
    return this.#done.promise;
  }
}
