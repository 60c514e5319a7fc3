/**
 * The last lines of a run: what each stage took, the slowest tests, what passed only when it was asked again. Pure:
 * lines from counts.
 */

/** Build machines are shared: over its allotment a stage is named, past so many times it the run fails. */
const PAST = 3;
const SLOWEST = 10;

/**
 * @typedef {object} Outcome
 * @property {string} name of the stage
 * @property {number} seconds
 * @property {number} minutes its allotment
 * @property {import('../stages/outcome.mjs').Counts} counts
 */

const minutesOf = (seconds) => (seconds / 60).toFixed(1);

/** @param {readonly Outcome[]} outcomes */
function tableOf(outcomes) {
  const rows = outcomes.map(({ name, seconds, minutes, counts: { passed, failed, skipped } }) => [
    name,
    minutesOf(seconds),
    minutes.toFixed(1),
    `${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  ]);
  const table = [['stage', 'minutes', 'of', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  return table.map(([name, ...rest]) =>
    [name.padEnd(widths[0]), rest[0].padStart(widths[1]), rest[1].padStart(widths[2]), rest[2]].join('  ').trimEnd(),
  );
}

/** @param {readonly Outcome[]} outcomes */
const slowestOf = (outcomes) =>
  outcomes
    .flatMap(({ name, counts: { slow = [] } }) => slow.map((test) => ({ ...test, stage: name })))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({ ms, stage, test }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${stage}: ${test}`);

/** @param {readonly Outcome[]} outcomes @returns {string[]} stages beyond their allotment, in words */
const overOf = (outcomes) =>
  outcomes
    .filter(({ seconds, minutes }) => seconds > minutes * 60)
    .map(
      ({ name, seconds, minutes }) =>
        `${name} took ${minutesOf(seconds)} of ${minutes.toFixed(1)} minutes${isPast(seconds, minutes) ? ', which fails' : ''}`,
    );

const isPast = (seconds, minutes) => seconds > minutes * 60 * PAST;

/** @param {readonly Outcome[]} outcomes @returns {number} stages that took more than three times what they may */
const pastOf = (outcomes) => outcomes.filter(({ seconds, minutes }) => isPast(seconds, minutes)).length;

/** @param {readonly Outcome[]} outcomes @returns {string[]} what passed only when it was run again */
const flakesOf = (outcomes) =>
  outcomes.flatMap(({ name, counts: { flakes = [] } }) => flakes.map((test) => `${name}: ${test}`));

/**
 * All of it, in the order of what matters: the last line counts, and is the one that build servers read.
 * @param {readonly Outcome[]} outcomes
 */
export function summaryOf(outcomes) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of outcomes) for (const key of Object.keys(sum)) sum[key] += counts[key];
  sum.failed += pastOf(outcomes);
  const slowest = slowestOf(outcomes);
  const flakes = flakesOf(outcomes);
  const over = overOf(outcomes);
  const failed = outcomes.filter(({ counts }) => counts.failed > 0).map(({ name }) => name);
  const lines = [
    ...tableOf(outcomes),
    ...(slowest.length > 0 ? ['', 'The slowest tests:', ...slowest] : []),
    ...(flakes.length > 0
      ? [
          '',
          `Passed only when run again (${flakes.length}), so each is a fault of the test or of what it tests:`,
          ...flakes,
        ]
      : []),
    ...(over.length > 0 ? ['', `Over their allotment: ${over.join('; ')}`] : []),
    ...(failed.length > 0 ? ['', `Failed: ${failed.join(', ')}`] : []),
    '',
    `${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`,
  ];
  return { lines, failed: sum.failed };
}
