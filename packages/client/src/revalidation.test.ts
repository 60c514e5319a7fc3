import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRevalidation } from './revalidation.ts';

test('public answers are kept while a phone has room for them; the one not asked for longest goes first', () => {
  const kept = createRevalidation();
  const half = 'x'.repeat(900_000);
  kept.keep('site-1', '"v1"', half);
  kept.keep('site-2', '"v1"', half);
  kept.find('site-1');
  kept.keep('site-3', '"v1"', half);

  assert.equal(kept.find('site-1')?.text, half);
  assert.equal(kept.find('site-2'), undefined);
  assert.equal(kept.find('site-3')?.text, half);
});

test('an answer that changed takes the place of the one before, and its room', () => {
  const kept = createRevalidation();
  kept.keep('config', '"v0"', '{}');
  for (let version = 1; version <= 20; version += 1) kept.keep('index', `"v${version}"`, 'x'.repeat(900_000));

  assert.equal(kept.find('index')?.etag, '"v20"');
  assert.equal(kept.find('config')?.text, '{}');
});

test('an answer without a version, or far too long, is not kept', () => {
  const kept = createRevalidation();
  kept.keep('config', null, '{}');
  kept.keep('index', '"v1"', 'x'.repeat(2_000_001));

  assert.equal(kept.find('config'), undefined);
  assert.equal(kept.find('index'), undefined);
});
