import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksEngine, BEGIN, learn, type Trial } from './native.ts';

/** Frames after one another: what the browser's own found, and ours where it was asked. */
const after = (...frames: [native: string[], engine?: string[]][]): Trial =>
  frames.reduce((trial, [native, engine]) => learn(trial, native, engine), BEGIN);

test('both read until one code was read, and the browser is believed once it read the same', () => {
  assert.equal(after([[], []], [[], []]).standing, 'trial');
  assert.equal(asksEngine(after([[], []]), []), true);
  assert.equal(asksEngine(after([[], []]), ['SEN-7K3M']), true);
  assert.equal(after([[], []], [['SEN-7K3M'], ['SEN-7K3M']]).standing, 'proven');
  assert.equal(
    after([
      ['a', 'b'],
      ['b', 'a'],
    ]).standing,
    'proven',
  );
});

test('a browser that missed the code or read it differently is asked no more', () => {
  assert.equal(after([[], ['SEN-7K3M']]).standing, 'dismissed');
  assert.equal(after([['Nguyá»…n'], ['Nguyễn']]).standing, 'dismissed');
  assert.equal(after([['a'], ['a', 'b']]).standing, 'dismissed');
  assert.equal(after([[], ['a']], [['a'], ['a']]).standing, 'dismissed');
});

test('a code only the browser found proves nothing', () => {
  assert.equal(after([['SEN-7K3M'], []]).standing, 'trial');
});

test('a browser that is believed reads alone; ours looks at each third frame in which it found nothing, and at names with marks', () => {
  let trial = after([['a'], ['a']]);
  assert.equal(asksEngine(trial, ['SEN-7K3M']), false);
  assert.equal(asksEngine(trial, ['Nguyễn']), true);
  const asked = [];
  for (let i = 0; i < 6; i++) {
    asked.push(asksEngine(trial, []));
    trial = learn(trial, [], undefined);
  }
  assert.deepEqual(asked, [false, false, true, false, false, true]);
});

test('a browser that was believed and misses codes again and again is asked no more', () => {
  let trial = after([['a'], ['a']]);
  for (let i = 0; i < 2; i++) trial = learn(trial, [], ['b']);
  assert.equal(trial.standing, 'proven');
  assert.equal(learn(trial, [], ['b']).standing, 'dismissed');
});
