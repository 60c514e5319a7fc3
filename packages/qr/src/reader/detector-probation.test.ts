import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsEngine, UNTESTED, nextProbation, type DetectorProbation } from './detector-probation.ts';

/** Frames after one another: what the detector found, and the engine where it was asked. */
const after = (...frames: [native: string[], engine?: string[]][]): DetectorProbation =>
  frames.reduce((probation, [native, engine]) => nextProbation(probation, native, engine), UNTESTED);

test('both read until one code was read, and the browser is trusted once it read the same', () => {
  assert.equal(after([[], []], [[], []]).trust, 'untested');
  assert.equal(needsEngine(after([[], []]), []), true);
  assert.equal(needsEngine(after([[], []]), ['SEN-7K3M']), true);
  assert.equal(after([[], []], [['SEN-7K3M'], ['SEN-7K3M']]).trust, 'trusted');
  assert.equal(
    after([
      ['a', 'b'],
      ['b', 'a'],
    ]).trust,
    'trusted',
  );
});

test('a browser that missed the code or read it differently is asked no more', () => {
  assert.equal(after([[], ['SEN-7K3M']]).trust, 'rejected');
  assert.equal(after([['Nguyá»…n'], ['Nguyễn']]).trust, 'rejected');
  assert.equal(after([['a'], ['a', 'b']]).trust, 'rejected');
  assert.equal(after([[], ['a']], [['a'], ['a']]).trust, 'rejected');
});

test('a code only the browser found proves nothing', () => {
  assert.equal(after([['SEN-7K3M'], []]).trust, 'untested');
});

test('a browser that is trusted reads alone; the engine decodes each third frame in which it found nothing, and names with marks', () => {
  let probation = after([['a'], ['a']]);
  assert.equal(needsEngine(probation, ['SEN-7K3M']), false);
  assert.equal(needsEngine(probation, ['Nguyễn']), true);
  const asked = [];
  for (let i = 0; i < 6; i++) {
    asked.push(needsEngine(probation, []));
    probation = nextProbation(probation, [], undefined);
  }
  assert.deepEqual(asked, [false, false, true, false, false, true]);
});

test('a browser that was trusted and misses codes again and again is asked no more', () => {
  let probation = after([['a'], ['a']]);
  for (let i = 0; i < 2; i++) probation = nextProbation(probation, [], ['b']);
  assert.equal(probation.trust, 'trusted');
  assert.equal(nextProbation(probation, [], ['b']).trust, 'rejected');
});
