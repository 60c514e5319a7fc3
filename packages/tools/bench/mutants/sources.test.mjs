import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSource } from './sources.mjs';

test('a fault is made in code that does something, not in words, styles, tests or what is generated', () => {
  for (const file of [
    'packages/client/src/pagination.ts',
    'packages/elements/src/kit/people/date.ts',
    'packages/sandbox/src/platforms/directory/sites/handlers.ts',
  ])
    assert.ok(isSource(file), file);
  for (const file of [
    'packages/client/src/pagination.test.ts',
    'packages/client/src/pages.type-test.ts',
    'packages/elements/src/kit/locales/texts.ts',
    'packages/elements/src/form/words.vi.ts',
    'packages/elements/src/form/later.words.en.ts',
    'packages/elements/src/directory/site-finder/site-finder.styles.ts',
    'packages/elements/src/directory/site-finder/register.ts',
    'packages/elements/src/testing/person.ts',
    'packages/client/src/generated/operations.ts',
    'packages/sandbox/e2e/portal.ts',
    'packages/tools/bench/bench.mjs',
  ])
    assert.equal(isSource(file), false, file);
});
