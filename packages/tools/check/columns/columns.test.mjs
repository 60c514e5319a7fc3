import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tooLong } from './columns.mjs';

const words = (count) => 'word '.repeat(count).trim();

test('a comment and code beyond 120 columns are named, by their lines', () => {
  assert.deepEqual(tooLong(`// ${words(30)}\nconst a = 1;\nconst b = [${'a, '.repeat(40)}];\n`), [1, 3]);
});

test('a text, a template and a pattern stay whole', () => {
  assert.deepEqual(tooLong(`const a = '${words(30)}';\n`), []);
  assert.deepEqual(tooLong(`const a = html\`\n  <p>${words(30)}</p>\n\`;\n`), []);
  assert.deepEqual(tooLong(`const a = /${words(30)}/;\n`), []);
});

test('a short text excuses nothing, and letters are counted, not bytes', () => {
  assert.deepEqual(tooLong(`const b = ['x', ${'a, '.repeat(40)}];\n`), [1]);
  assert.deepEqual(tooLong(`// ${'ệ'.repeat(117)}\n`), []);
});
