import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import { counted, onceMore, sumOf } from './outcome.mjs';

// What it tells a person is not for the reader of this run.
beforeEach((context) => context.mock.method(console, 'log', () => {}));

/** A runner that ends with `code` after writing `counts`. */
const runner = (code, counts) => async (env) => {
  if (counts) writeFileSync(env.SEN_COUNTS, JSON.stringify(counts));
  return { code };
};

test('what a runner counted is handed on', async () => {
  assert.deepEqual(await counted(runner(0, { passed: 3, failed: 0, skipped: 1 })), {
    passed: 3,
    failed: 0,
    skipped: 1,
  });
});

test('a runner that crashed before it counted has failed, even when it ended with 0', async () => {
  assert.equal((await counted(runner(0))).failed, 1);
});

test('a runner that ran no test has failed', async () => {
  assert.equal((await counted(runner(0, { passed: 0, failed: 0, skipped: 2 }))).failed, 1);
});

test('a runner that ended badly without a failed test has failed', async () => {
  assert.equal((await counted(runner(1, { passed: 3, failed: 0, skipped: 0 }))).failed, 1);
});

test('what failed is run once more: what passes then counts, and is named', async () => {
  const failures = [
    { file: 'a.test.ts', test: 'slow network' },
    { file: 'b.test.ts', test: 'wrong for good' },
  ];
  const asked = [];
  const counts = await onceMore({ passed: 7, failed: 2, skipped: 1, failures }, async (files) => {
    asked.push(...files);
    return { passed: 3, failed: 1, skipped: 0, failures: [failures[1]] };
  });

  assert.deepEqual(asked, ['a.test.ts', 'b.test.ts']);
  assert.deepEqual([counts.passed, counts.failed, counts.skipped], [8, 1, 1]);
  assert.deepEqual(counts.flakes, ['slow network']);
  assert.deepEqual(counts.failures, [failures[1]]);
});

test('what failed by no test of a file is not run again', async () => {
  const broken = { passed: 0, failed: 1, skipped: 0 };
  assert.equal(await onceMore(broken, () => assert.fail('nothing to run')), broken);
});

test('counts of several runs add up, with the slowest of all and every flake', () => {
  const run = (passed, slow, flakes) => ({ passed, failed: 0, skipped: 1, slow, flakes });
  // Prettier-ignore.
  const sum = sumOf([
    run(2, [{ test: 'a', ms: 5 }], ['a']),
    run(
      3,
      [
        { test: 'b', ms: 9 },
        { test: 'a', ms: 7 },
      ],
      [],
    ),
    { passed: 1, failed: 0, skipped: 0 },
  ]);

  assert.deepEqual([sum.passed, sum.failed, sum.skipped], [6, 0, 2]);
  assert.deepEqual(sum.slow, [{ test: 'b', ms: 9 }, { test: 'a', ms: 7 }]); // prettier-ignore
  assert.deepEqual(sum.flakes, ['a']);
});
