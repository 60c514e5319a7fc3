import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { elementsWithoutStories, statesWithoutStories, storiesOf } from './elements.mjs';

test('an element without stories is named; folders without a tag and names of before need none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-stories-'));
  const files = [
    'shown/register.ts',
    'forgotten/register.ts',
    'parts/field.ts',
    'feedback/report/register.ts',
    'feedback/thanks/register.ts',
    'deprecated/old-name/register.ts',
  ].map((file) => join(folder, 'packages/elements/src', file));
  for (const file of [...files, ...['shown', 'feedback/report'].map((name) => join(folder, storiesOf(name)))]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  assert.deepEqual(elementsWithoutStories(folder), ['forgotten', 'feedback/thanks']);
  rmSync(folder, { recursive: true });
});

test('a state without a story is named, and so is a story of no state; looks need no state', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-states-'));
  const files = {
    'packages/elements/src/shown/register.ts': '',
    'packages/elements/src/shown/shown.states.ts':
      "export const states = { ready: '', 'slot-full': '', 'no-network': '' };",
    'packages/elements/src/silent/register.ts': '',
    'stories/elements/silent.stories.ts': '',
    'stories/elements/shown.stories.ts':
      'export const Ready = {};\nexport const SlotFull = {};\nexport const Invented = {};\nexport const DarkReady = {};\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  assert.deepEqual(await statesWithoutStories(folder), [
    'shown: no story shows “no-network”',
    'shown: the story “invented” is no state of shown.states.ts',
    'silent: no silent.states.ts says which states it has',
  ]);
  rmSync(folder, { recursive: true });
});
