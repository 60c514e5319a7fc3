import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../../environment/node.mjs';

const SLOWEST = 10;

/** Writes the counts of a browser run (stages/outcome.mjs) to a file, for `npm test` to add up. */
export function countsReporter(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, slow: [], failures: [] };
      for (const { testFile, testResults, errors, passed } of sessions) {
        const file = relative(root, testFile);
        const before = counts.failed;
        if (testResults) addSuite(counts, testResults, file);
        // A file that could not be loaded has no tests to fail, and must not pass for that.
        if (errors.length > 0 || (!passed && counts.failed === before)) {
          counts.failed++;
          counts.failures.push({ file, test: errors[0]?.message ?? 'the file as a whole' });
        }
      }
      counts.slow = counts.slow.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

function addSuite(counts, suite, file) {
  for (const { name, skipped, passed, duration = 0 } of suite.tests) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (!skipped && !passed) counts.failures.push({ file, test: name });
    if (passed) counts.slow.push({ test: `${name} (${file})`, ms: Math.round(duration) });
  }
  for (const inner of suite.suites) addSuite(counts, inner, file);
}
