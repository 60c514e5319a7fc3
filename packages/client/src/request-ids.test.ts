import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newIdempotencyKey, newTraceparent } from './request-ids.ts';

test('every request has its own key, on pages without https as well', () => {
  const keys = new Set([newIdempotencyKey(), newIdempotencyKey()]);
  // As a page without https has it.
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  try {
    keys.add(newIdempotencyKey()).add(newIdempotencyKey());
    assert.match(newTraceparent(), /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID');
  }

  assert.equal(keys.size, 4);
  for (const key of keys) assert.match(key, /^[0-9a-f]{32}$/);
});
