import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgementOf, Verdict } from './verdict.mjs';

test('a dev that says its verdict in one line is taken at its word, with the jobs it names', () => {
  assert.deepEqual(
    judgementOf(
      'verdict  holds, 4.2 s: types hold 1.0 s, node 2 hold 0.9 s, browser 1 hold 3.0 s, stories 3 of 9 hold 2.1 s',
    ),
    {
      jobs: ['types', 'node', 'browser', 'stories'],
      holds: true,
      isWhole: true,
    },
  );
  assert.equal(judgementOf('verdict  FAILS, 4.2 s: types FAIL 1.0 s, node 2 hold 0.9 s').holds, false);
});

test('what each job of an earlier dev says is heard as its judgement, and the rest as talk', () => {
  const heard = (line) => {
    const { jobs, holds } = judgementOf(line);
    return `${jobs} ${holds}`;
  };

  assert.equal(heard('types    12:00:01 - Found 0 errors. Watching for file changes.'), 'types true');
  assert.equal(heard('types    12:00:01 - Found 1 error. Watching for file changes.'), 'types false');
  assert.equal(heard('tests    3 files hold, 4.2 s'), 'tests true');
  assert.equal(heard('tests    3 files FAIL, 4.2 s'), 'tests false');
  for (const talk of [
    'types    File change detected. Starting incremental compilation...',
    'node     12 passed, 0 failed',
    'browser  Found 0 errors',
    '',
  ])
    assert.equal(judgementOf(talk), undefined);
});

test('the verdict is reached when every job has spoken, and holds when all hold', async () => {
  const verdict = new Verdict();
  verdict.hear('tests    3 files hold, 4.2 s');
  assert.deepEqual(verdict.open, ['types']);
  verdict.hear('types    Found 0 errors. Watching for file changes.');

  const { holds, jobs } = await verdict.reached();

  assert.equal(holds, true);
  assert.deepEqual(jobs, ['types', 'tests']);
});

test('one job that fails makes it fail, and only the first word of a job counts', async () => {
  const verdict = new Verdict();
  for (const line of ['tests    3 files FAIL, 1.0 s', 'tests    3 files hold, 1.0 s', 'types    Found 0 errors.'])
    verdict.hear(line);

  assert.equal((await verdict.reached()).holds, false);
});
