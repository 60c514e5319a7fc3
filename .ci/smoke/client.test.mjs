// What npm users get, as built, on the oldest Node we support: imported by its public name, touching nothing until asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the client can be imported and made without a network or a document', async () => {
  const { createPlatform } = await import('@sen/client');
  let calls = 0;

  const platform = createPlatform({
    baseUrl: 'https://platform.example/v1',
    siteKey: 'pk_test',
    fetch: () => Promise.reject(new TypeError(`call ${++calls}`)),
  });

  assert.ok(Object.keys(platform).length > 0);
  assert.equal(calls, 0);
});

test('the elements can be imported where there is no document, so that a server may render them', async () => {
  await import('@sen/elements');

  assert.equal(globalThis.document, undefined);
  assert.equal(globalThis.window, undefined);
});
