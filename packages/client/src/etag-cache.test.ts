import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEtagCache } from './etag-cache.ts';

test('public answers are kept while a phone has room for them; the one not asked for longest goes first', () => {
  const cache = createEtagCache();
  const half = 'x'.repeat(900_000);
  cache.set('site-1', '"v1"', half);
  cache.set('site-2', '"v1"', half);
  cache.get('site-1');
  cache.set('site-3', '"v1"', half);

  assert.equal(cache.get('site-1')?.text, half);
  assert.equal(cache.get('site-2'), undefined);
  assert.equal(cache.get('site-3')?.text, half);
});

test('an answer that changed takes the place of the one before, and its room', () => {
  const cache = createEtagCache();
  cache.set('config', '"v0"', '{}');
  for (let version = 1; version <= 20; version += 1) cache.set('index', `"v${version}"`, 'x'.repeat(900_000));

  assert.equal(cache.get('index')?.etag, '"v20"');
  assert.equal(cache.get('config')?.text, '{}');
});

test('an answer without a version, or far too long, is not kept', () => {
  const cache = createEtagCache();
  cache.set('config', null, '{}');
  cache.set('index', '"v1"', 'x'.repeat(2_000_001));

  assert.equal(cache.get('config'), undefined);
  assert.equal(cache.get('index'), undefined);
});
