/**
 * Which operations somebody here answers. That each of them answers as the contract says is held by `contract.test.ts`.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { operations } from '../http/contract.ts';
import { handlers } from './handlers.ts';

test('every operation is answered by a handler, by a native form, or stands in the list of what is not played yet', async (t) => {
  const list = JSON.parse(await readFile(new URL('../../not-in-sandbox.json', import.meta.url), 'utf8')) as {
    operations: string[];
  };
  const called = operations().filter(({ isNativeForm }) => !isNativeForm);

  const unanswered = called.filter(({ id }) => !handlers.has(id)).map(({ id }) => id);

  t.diagnostic(`${handlers.size} of ${called.length} operations are played, ${unanswered.length} answer 501`);
  assert.deepEqual(unanswered.toSorted(), list.operations.toSorted());
  assert.equal(
    handlers.size + unanswered.length,
    called.length,
    'A handler is called what no operation of a document is called.',
  );
});
