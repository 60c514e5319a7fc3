import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isName, tidyName } from './name.ts';

test('a name typed with separate accents becomes the same name as any other', () => {
  assert.equal(tidyName('Nguyễn  Thị Ổn '.normalize('NFD')), 'Nguyễn Thị Ổn'.normalize('NFC'));
});

test('names of every people of the country, and of foreigners, are names', () => {
  for (const name of [
    'Nguyễn Văn An',
    'Y Bhĭn Niê Kđăm',
    "H'Hen Niê",
    'Ro Ô Bhung',
    'Lò Thị Mai',
    'Jean-Pierre O.',
    'Ý',
    'Đỗ',
  ]) {
    assert.equal(isName(tidyName(name)), name.length >= 2, name);
  }
});

test('digits and signs are not part of a name', () => {
  for (const name of ['An 2', '<b>', '', 'A', '@an', 'a'.repeat(101)]) assert.equal(isName(name), false, name);
});

test('what nobody sees does not come along with a name that was pasted', () => {
  assert.equal(tidyName('\ufeffNguyễn\u00a0Thị\u200b An\u202c'), 'Nguyễn Thị An');
});
