import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRevalidation } from './revalidation.ts';

test('public answers are kept until there are too many; the one not asked for longest goes first', () => {
  const kept = createRevalidation();
  for (let site = 1; site <= 50; site += 1) kept.keep(`site-${site}`, '"v1"', `site ${site}`);
  kept.find('site-1');
  kept.keep('site-51', '"v1"', 'site 51');

  assert.equal(kept.find('site-1')?.text, 'site 1');
  assert.equal(kept.find('site-2'), undefined);
  assert.equal(kept.find('site-51')?.text, 'site 51');
});

test('an answer without a version, or far too long, is not kept', () => {
  const kept = createRevalidation();
  kept.keep('config', null, '{}');
  kept.keep('index', '"v1"', 'x'.repeat(1_000_001));

  assert.equal(kept.find('config'), undefined);
  assert.equal(kept.find('index'), undefined);
});
