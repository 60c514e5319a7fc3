import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommandLine } from './command-line.mjs';

const BENCHES = ['client', 'credential', 'loop'];

test('without a word all benches run, by themselves', () => {
  assert.deepEqual(readCommandLine([], BENCHES), { names: BENCHES });
});

test('a commit to measure beside stands before or after the names, as a word or behind a sign', () => {
  for (const words of [
    ['loop', '--base', 'ac67c01'],
    ['--base', 'ac67c01', 'loop'],
    ['loop', '--base=ac67c01'],
  ])
    assert.deepEqual(readCommandLine(words, BENCHES), { names: ['loop'], base: 'ac67c01' });
});

test('--base without a commit is told how it is written', () => {
  for (const words of [['--base'], ['--base='], ['--base', '--quick'], ['loop', '--base']])
    assert.throws(() => readCommandLine(words, BENCHES), { name: 'RangeError', message: /--base wants a commit/ });
});

test('two commits, an unknown option and an unknown bench are each refused in a sentence', () => {
  assert.throws(() => readCommandLine(['--base', 'a', '--base', 'b'], BENCHES), /given twice/);
  assert.throws(() => readCommandLine(['--bass', 'a'], BENCHES), /no option --bass; there is --base <commit>/);
  assert.throws(
    () => readCommandLine(['credentials'], BENCHES),
    /no bench "credentials"; there are: client, credential, loop/,
  );
});
