// A server and a browser that stay: runs those of its test files (the arguments) that it is asked for. Started by
// packages/tools/test/dev/dev.mjs.
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatError, TestRunner } from '@web/test-runner';
import { root } from '../../environment/node.mjs';
import { answerTo } from './programs.mjs';

process.env.SEN_TEST_FILES = process.argv.slice(2).join(' ');
const { default: config } = await import('../elements/web-test-runner.config.mjs');
// What `wtr` itself makes of a config; the package exports only the whole program, which watches nothing without a
// keyboard.
const { parseConfig } = await import(
  pathToFileURL(join(root, 'node_modules/@web/test-runner/dist/config/parseConfig.js')).href
);
const { config: whole } = await parseConfig({ ...config, watch: true, reporters: [] });

const runner = new TestRunner(whole);
const run = runner.runTests.bind(runner);
// The developer's watch says what a change has reached, not the runner's own.
runner.runTests = () => {};
await runner.start();

const fileOf = ({ testFile }) => relative(root, testFile).split(sep).join('/');

function* testsIn({ tests, suites }) {
  yield* tests;
  for (const suite of suites) yield* testsIn(suite);
}

/** @returns {string[]} what to show of a file: each failed test, or why there are none */
function failuresOf(session) {
  const { testResults, errors, passed } = session;
  const failed = testResults ? [...testsIn(testResults)].filter((test) => !test.passed && !test.skipped) : [];
  const lines = [
    ...errors.map(formatError),
    ...failed.map(({ name, error }) => `✖ ${name}\n${error ? formatError(error) : ''}`),
  ];
  return passed || lines.length > 0
    ? lines.map((line) => `${line}\n  in ${fileOf(session)}`)
    : [`✖ ${fileOf(session)}, as a whole`];
}

answerTo(async ({ files }) => {
  // At first all of them: a run ends when every session has run once.
  const mine = [...runner.sessions.all()].filter((session) => session.testRun < 0 || files.includes(fileOf(session)));
  const ended = new Promise((done) => {
    const end = () => {
      runner.off('test-run-finished', end);
      done();
    };
    runner.on('test-run-finished', end);
  });
  void run(mine);
  await ended;
  const failures = mine.flatMap(({ id }) => failuresOf(runner.sessions.get(id)));
  for (const line of failures) console.log(line);
  return { ran: mine.length, failed: failures.length };
});
