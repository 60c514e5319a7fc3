import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesFor } from './found-again.mjs';
import { coreOf } from './list.mjs';

const FILE = 'packages/a/src/a.ts';
const MUTANT = { file: FILE, from: 'one();\n  if (a > 1) return b;', to: 'one();\n  if (a >= 1) return b;' };

test('what counts of a fault is the line in which it differs', () => {
  assert.deepEqual(coreOf(MUTANT), { from: '  if (a > 1) return b;', to: '  if (a >= 1) return b;' });
  assert.deepEqual(coreOf({ from: 'a\nb\nc\nd', to: 'a\nX\nd' }), { from: 'b\nc', to: 'X' });
});

test('a line with other neighbours and another indent is found again', () => {
  const text = 'two();\n    if (a > 1) return b;\nthree();\n';

  assert.deepEqual(placesFor(MUTANT, { [FILE]: text }), [
    { file: FILE, from: '    if (a > 1) return b;', to: '    if (a >= 1) return b;' },
  ]);
});

test('a line that was moved to another file is found there, and its own file is looked at first', () => {
  const other = 'packages/a/src/b.ts';
  const text = 'if (a > 1) return b;';

  assert.deepEqual(
    placesFor(MUTANT, { [other]: text, [FILE]: 'nothing();' }).map(({ file }) => file),
    [other],
  );
  assert.deepEqual(
    placesFor(MUTANT, { [other]: text, [FILE]: text }).map(({ file }) => file),
    [FILE, other],
  );
});

test('a line that stands twice is told apart by its new neighbours', () => {
  const text = 'two();\nif (a > 1) return b;\nthree();\nif (a > 1) return b;\n';

  assert.deepEqual(
    placesFor(MUTANT, { [FILE]: text }).map(({ from }) => from),
    ['two();\nif (a > 1) return b;', 'three();\nif (a > 1) return b;'],
  );
});

test('code that has gone is found nowhere', () => {
  assert.deepEqual(placesFor(MUTANT, { [FILE]: 'if (a > 2) return b;' }), []);
  assert.deepEqual(placesFor({ file: FILE, from: '}', to: ')' }, { [FILE]: '}' }), []);
});
