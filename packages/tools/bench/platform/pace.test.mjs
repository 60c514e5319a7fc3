import assert from 'node:assert/strict';
import test from 'node:test';
import { pace } from './pace.mjs';

function standingClock() {
  let now = 0;
  const waited = [];
  return {
    clock: { now: () => now },
    waited,
    sleep: async (milliseconds) => void (waited.push(milliseconds), (now += milliseconds)),
  };
}

test('a caller waits only once its minute is used up, and only until its first requests are out of it', async () => {
  const { clock, waited, sleep } = standingClock();
  const { take } = pace(100, 60_000, clock, sleep);
  await take('a', 60);
  await sleep(10_000);
  await take('a', 40);
  await take('b', 100);
  assert.deepEqual(waited, [10_000]);
  await take('a', 50);
  assert.deepEqual(waited, [10_000, 50_000], 'the sixty of the beginning are out of the minute');
  await take('a', 10);
  assert.deepEqual(waited, [10_000, 50_000]);
});

test('more at once than a minute has is no pace but a mistake', async () => {
  await assert.rejects(pace(100).take('a', 101), RangeError);
});
