import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from '../stages/all.mjs';
import { summaryOf } from './summary.mjs';

const outcome = (name, seconds, minutes, counts = {}) => ({
  name,
  seconds,
  minutes,
  counts: { passed: 1, failed: 0, skipped: 0, ...counts },
});

test('the allotments of all stages add up to 50 minutes', () => {
  assert.equal(
    Object.values(stages).reduce((sum, { minutes }) => sum + minutes, 0),
    50,
  );
});

test('every stage waits only for stages that there are', () => {
  for (const { after = [] } of Object.values(stages)) for (const name of after) assert.ok(name in stages, name);
});

test('the last line adds up what all stages counted', () => {
  const { lines, failed } = summaryOf([
    outcome('node', 60, 2, { passed: 10, skipped: 1 }),
    outcome('e2e', 90, 2, { passed: 5, failed: 2 }),
  ]);

  assert.equal(lines.at(-1), '15 passed, 2 failed, 1 skipped');
  assert.equal(failed, 2);
  assert.ok(lines.includes('Failed: e2e'));
  assert.deepEqual(lines.slice(0, 3), [
    'stage  minutes   of',
    'node       1.0  2.0  10 passed, 1 skipped',
    'e2e        1.5  2.0  5 passed, 2 FAILED',
  ]);
});

test('a stage beyond its allotment is named and fails nothing; past three times it, it does', () => {
  const slow = summaryOf([outcome('stories', 181, 1)]);
  const slower = summaryOf([outcome('stories', 179, 1)]);

  assert.match(slow.lines.join('\n'), /Over their allotment: stories took 3\.0 of 1\.0 minutes, which fails/);
  assert.equal(slow.failed, 1);
  assert.match(slower.lines.join('\n'), /Over their allotment: stories took 3\.0 of 1\.0 minutes\n/);
  assert.equal(slower.failed, 0);
});

test('what passed only when it was run again is counted and named on the last lines', () => {
  const { lines } = summaryOf([outcome('e2e', 1, 1, { flakes: ['the code arrives late'] })]);

  assert.match(lines.slice(-4).join('\n'), /run again \(1\).*\ne2e: the code arrives late/);
});

test('the ten slowest tests of all stages are told, slowest first', () => {
  const slow = Array.from({ length: 8 }, (_, index) => ({ test: `test ${index}`, ms: index * 1000 }));
  const { lines } = summaryOf([
    outcome('node', 1, 1, { slow }),
    outcome('e2e', 1, 1, { slow: slow.map(({ test: name, ms }) => ({ test: name, ms: ms + 500 })) }),
  ]);
  const told = lines.filter((line) => / s {2}/.test(line));

  assert.equal(told.length, 10);
  assert.equal(told[0], '   7.5 s  e2e: test 7');
  assert.equal(told[1], '   7.0 s  node: test 7');
});
