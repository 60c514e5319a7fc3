// As built, on the oldest Node we support: certificates are read with nothing but what the platform itself brings.
import assert from 'node:assert/strict';
import { test } from 'node:test';

test('a code is read without a network, and what cannot be read says so', async () => {
  const { read, trustList } = await import('@sen/credential');

  const reading = await read('HC1:NOT A CERTIFICATE', {
    trust: await trustList([]),
    now: new Date('2026-11-23T00:00:00Z'),
  });

  assert.equal(reading.verdict.status, 'malformed');
});
