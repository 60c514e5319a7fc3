import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn, ratioOf, sayRatio } from './turns.mjs';

test('two contenders take turns, and warming up counts for nothing', async () => {
  const order = [];
  const contender = (name, value) => ({ name, run: async () => (order.push(name), value()) });
  let turn = 0;

  const measured = await inTurn([contender('base', () => ++turn), contender('now', () => 7)], { rounds: 3, warmUp: 1 });

  assert.equal(order.join(' '), 'base now base now base now base now');
  assert.deepEqual(measured, { base: [2, 3, 4], now: [7, 7, 7] });
});

test('the ratio is that of the medians, its spread the middle half of the rounds', () => {
  const ratio = ratioOf([10, 20, 10, 10, 10], [5, 5, 4, 6, 100]);

  assert.deepEqual(ratio, { ratio: 0.5, low: 0.4, high: 0.6 });
  assert.equal(sayRatio(ratio), '0.50 × (0.40–0.60)');
});

test('sides that took unequal turns are not compared', () => {
  assert.throws(() => ratioOf([1, 2], [1]), RangeError);
  assert.throws(() => ratioOf([], []), RangeError);
});
