import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finish, stroll, type Steps } from './steps.ts';

/** Twenty pieces of 2 ms. */
function* work(): Steps<string> {
  for (let i = 0; i < 20; i++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('a worker goes through without a pause', async () => {
  let others = 0;
  const timer = setInterval(() => others++);
  assert.equal(finish(work()), 'done');
  assert.equal(others, 0);
  clearInterval(timer);
});

test('a page is let in between two steps, but not between all of them', async () => {
  let others = 0;
  const timer = setInterval(() => others++);
  assert.equal(await stroll(work()), 'done');
  clearInterval(timer);
  assert.ok(others >= 2 && others <= 10, `${others} times`);
});

test('what nobody waits for any more is left where it is', async () => {
  let went = 0;
  const counted = function* (): Steps<void> {
    for (const _ of work()) {
      went++;
      yield;
    }
  };
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 15);
  await assert.rejects(stroll(counted(), { signal: leaving.signal }), { name: 'AbortError' });
  assert.ok(went < 20, `${went} pieces`);
});
