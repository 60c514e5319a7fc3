import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runAtOnce, runInSlices, type SlicedTask } from './sliced-task.ts';

/** Twenty pieces of 2 ms. */
function* work(): SlicedTask<string> {
  for (let i = 0; i < 20; i++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('a worker runs without a pause', async () => {
  let others = 0;
  const timer = setInterval(() => others++);
  assert.equal(runAtOnce(work()), 'done');
  assert.equal(others, 0);
  clearInterval(timer);
});

test('a page gets its turn between two slices, but not between all of them', async () => {
  let others = 0;
  const timer = setInterval(() => others++);
  assert.equal(await runInSlices(work()), 'done');
  clearInterval(timer);
  assert.ok(others >= 2 && others <= 10, `${others} times`);
});

test('what nobody waits for any more is not finished', async () => {
  let went = 0;
  const counted = function* (): SlicedTask<void> {
    for (const _ of work()) {
      went++;
      yield;
    }
  };
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 15);
  await assert.rejects(runInSlices(counted(), { signal: leaving.signal }), { name: 'AbortError' });
  assert.ok(went < 20, `${went} pieces`);
});
