import assert from 'node:assert/strict';
import test from 'node:test';
import { beginsGlued, isOneTypoFrom } from './unit-typos.ts';
import { wordOf } from './unit-words.ts';

const words = (name: string) => name.split(' ').map(wordOf);

test('one letter too many, too few, another one or two swapped is one slip', () => {
  for (const [typed, name] of [
    ['mihn', 'minh'],
    ['mih', 'minh'],
    ['minhh', 'minh'],
    ['ming', 'minh'],
    ['xoc', 'soc'],
    ['nong', 'long'],
    ['mi', 'my'],
    ['quynh', 'quinh'],
  ] as const)
    assert.ok(isOneTypoFrom(typed, name), `${typed} ${name}`);
});

test('the same word, two slips, a number or a word of two letters is none', () => {
  for (const [typed, name] of [
    ['minh', 'minh'],
    ['mnih', 'minhh'],
    ['manh', 'minn'],
    ['12', '13'],
    ['123', '124'],
    ['an', 'ay'],
    ['bac', 'tac'],
  ] as const)
    assert.ok(!isOneTypoFrom(typed, name), `${typed} ${name}`);
});

test('words run together are the beginning of a name of several words', () => {
  for (const typed of ['tansonnhat', 'tansonn', 'tanson', 'tans'])
    assert.ok(beginsGlued(typed, words('Tân Sơn Nhất')), typed);
  for (const typed of ['tan', 'tansonnhatx', 'sonnhat', 'ta', 'tanx'])
    assert.ok(!beginsGlued(typed, words('Tân Sơn Nhất')), typed);
});
