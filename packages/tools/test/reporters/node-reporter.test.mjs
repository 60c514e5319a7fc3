import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { root, runNode } from '../../environment/node.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sen-reporter-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one test file and returns what was counted. */
async function countsOf(text) {
  const file = join(folder, 'sample.test.mjs');
  const counts = join(folder, 'counts.json');
  writeFileSync(file, text);
  // Without this variable: inside a test run node:test would take the child for a part of ours.
  const { code, output } = await runNode(
    ['--test', `--test-reporter=${join(root, 'packages/tools/test/reporters/node-reporter.mjs')}`, file],
    {
      quiet: true,
      env: { SEN_COUNTS: counts, SEN_STALL: '3', NODE_TEST_CONTEXT: undefined },
    },
  );
  return { ...JSON.parse(readFileSync(counts, 'utf8')), code, output };
}

const HEAD = "import { describe, it, test } from 'node:test';\n";

test('tests are counted, the suites around them are not', async () => {
  const { passed, failed, skipped } =
    await countsOf(`${HEAD}describe('a', () => { it('b', () => {}); it('c', () => { throw new Error('no'); }); });
    test('d', { skip: 'later' }, () => {}); test('e', { todo: true }, () => { throw new Error('not yet'); });`);

  assert.deepEqual({ passed, failed, skipped }, { passed: 1, failed: 1, skipped: 2 });
});

test('a file that holds no test has failed', async () => {
  const { passed, failed } = await countsOf('');

  assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
});

test('a file that breaks off has failed', async () => {
  const { failed, code } = await countsOf(`${HEAD}test('a', () => {}); throw new Error('broken');`);

  assert.ok(failed >= 1);
  assert.notEqual(code, 0);
});

test('a file that never ends is named and given up', async () => {
  const { failed, code, output } = await countsOf(`${HEAD}test('a', () => {}); setInterval(() => {}, 1000);`);

  assert.equal(failed, 1);
  assert.notEqual(code, 0);
  assert.match(output, /not finished: .*sample\.test\.mjs/);
});

test('the reason of a failure is told without a flood', async () => {
  const { output } = await countsOf(
    `${HEAD}import assert from 'node:assert'; test('a', () => assert.deepEqual(Array(99999).fill('x'), []));`,
  );

  assert.match(output, /✖ a/);
  assert.ok(output.length < 5000);
});
