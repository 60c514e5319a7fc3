import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../node.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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

/** Runs files by node:test. */
export const nodeTests = (files, { flags = [], env = {}, start = runNode } = {}) =>
  counted((counts) => start(['--test', '--test-reporter=./.ci/node-reporter.mjs', ...flags, ...files], { env: { ...env, ...counts } }));
