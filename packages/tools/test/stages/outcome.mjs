import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../environment/node.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {{ test: string, ms: number }[]} [slow] the slowest tests
 * @property {{ file: string, test: string }[]} [failures] what failed, by file
 * @property {string[]} [flakes] what failed and passed when it was run again
 */

const SLOWEST = 10;

/** A test that ran twice is slow once. */
function slowestOf(tests) {
  const longest = new Map();
  for (const { test, ms } of tests) longest.set(test, Math.max(ms, longest.get(test) ?? 0));
  return [...longest]
    .map(([test, ms]) => ({ test, ms }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST);
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sumOf(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) for (const key of Object.keys(sum)) sum[key] += counts[key];
  const joined = (key) => all.flatMap((counts) => counts[key] ?? []);
  return {
    ...sum,
    slow: slowestOf(joined('slow')),
    failures: joined('failures'),
    flakes: joined('flakes'),
  };
}

/**
 * Runs what failed once more: people's patience is part of tests in a browser, and a machine with other work has less
 * of it. What fails twice has failed; what passes now is counted, and named as a flake, because somebody has to mend
 * it.
 * @param {Counts} first
 * @param {(files: string[]) => Promise<Counts>} again runs these files
 */
export async function onceMore(first, again) {
  if (first.failed === 0) return first;
  const files = [...new Set((first.failures ?? []).map(({ file }) => file))];
  // Something else than a test went wrong: nothing to run again.
  if (files.length === 0) return first;
  console.log(`Once more: ${files.join(', ')}`);
  const second = await again(files);
  const stillFails = new Set((second.failures ?? []).map(({ file, test }) => `${file}\n${test}`));
  const flakes = first.failures.filter(({ file, test }) => !stillFails.has(`${file}\n${test}`)).map(({ test }) => test);
  // The tests that passed at first in those files run again too, and count once.
  return {
    ...sumOf([
      { ...first, failures: [] },
      { passed: 0, failed: 0, skipped: 0, flakes, failures: second.failures ?? [], slow: second.slow ?? [] },
    ]),
    passed: first.passed + first.failed - second.failed,
    failed: second.failed,
  };
}

/** A check that either holds or does not counts as one test. What it said is shown when it failed. */
export function verdict({ code, output }) {
  if (code !== 0 && output) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Not run, and why. */
export function skipped(why) {
  console.log(`skipped: ${why}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

/** Failed before it could count anything. */
export function broken(why) {
  console.log(why);
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Runs a test runner that writes its counts to the file named by SEN_COUNTS. One that wrote none, ran no test, or
 * ended badly without a failed test has failed.
 * @param {(env: Record<string, string>) => Promise<{ code: number }>} start
 * @returns {Promise<Counts>}
 */
export async function counted(start) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-test-'));
  const file = join(folder, 'counts.json');
  try {
    const { code } = await start({ SEN_COUNTS: file });
    if (!existsSync(file)) return broken(`The runner ended with ${code} before it had counted its tests.`);
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    if (counts.passed + counts.failed === 0) return { ...broken('No test ran.'), skipped: counts.skipped };
    if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs files by node:test; of them only the tests that SEN_TEST_NAME names, where it is set. */
export const nodeTests = (files, { flags = [], env = {}, start = runNode } = {}) => {
  const name = process.env.SEN_TEST_NAME;
  const called = name ? [`--test-name-pattern=${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`] : [];
  return counted((counts) =>
    start(
      ['--test', '--test-reporter=./packages/tools/test/reporters/node-reporter.mjs', ...called, ...flags, ...files],
      {
        env: { ...env, ...counts },
      },
    ),
  );
};
