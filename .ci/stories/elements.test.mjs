import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { elementsWithoutStories } from './elements.mjs';

test('an element without stories is named; folders without a tag need none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-stories-'));
  const files = ['shown/register.ts', 'forgotten/register.ts', 'parts/field.ts'].map((file) => join(folder, 'packages/elements/src', file));
  for (const file of [...files, join(folder, 'stories/elements/shown.stories.ts')]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  assert.deepEqual(elementsWithoutStories(folder), ['forgotten']);
  rmSync(folder, { recursive: true });
});
