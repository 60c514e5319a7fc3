import { writeFileSync } from 'node:fs';

/** Writes `{ passed, failed, skipped }` of a browser run to a file, for `npm test` to add up. */
export function countsReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, errors, passed } of sessions) {
        const before = counts.failed;
        if (testResults) addSuite(counts, testResults);
        // A file that could not be loaded has no tests to fail, and must not pass for that.
        if (errors.length > 0 || (!passed && counts.failed === before)) counts.failed++;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function addSuite(counts, suite) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) addSuite(counts, inner);
}
