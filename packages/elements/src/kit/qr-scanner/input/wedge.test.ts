import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Wedge } from './wedge.ts';

/** Types with `gap` milliseconds between keys. */
function types(wedge: Wedge, keys: readonly string[], gap: number, start = 0) {
  return keys.map((key, index) => wedge.press(key, start + index * gap));
}

test('a code that comes as fast keys and ends with Enter is a scan', () => {
  const presses = types(new Wedge(), [...'HC1:6BF OXN', 'Enter'], 8);
  assert.equal(presses.at(-1)?.text, 'HC1:6BF OXN');
  assert.deepEqual(
    presses.map(({ swallow }) => swallow),
    [false, false, false, ...Array(9).fill(true)],
    'the first keys might be anybody’s',
  );
});

test('capitals come with Shift, and Shift is not part of the code', () => {
  const presses = types(new Wedge(), ['Shift', 'S', 'Shift', 'E', 'Shift', 'N', '-', '0', '0', '4', 'Enter'], 10);
  assert.equal(presses.at(-1)?.text, 'SEN-004');
});

test('a person who types, also fast, is not a scanner', () => {
  const presses = types(new Wedge(), [...'nguyen van mau', 'Enter'], 90);
  assert.ok(presses.every(({ swallow, text }) => !swallow && text === undefined));
});

test('Enter alone, a short burst, and keys that move about are nothing', () => {
  assert.deepEqual(new Wedge().press('Enter', 0), { swallow: false });
  assert.equal(types(new Wedge(), [...'SEN', 'Enter'], 5).at(-1)?.text, undefined);
  assert.equal(types(new Wedge(), [...'SENTUBE', 'ArrowLeft', 'Enter'], 5).at(-1)?.text, undefined);
});

test('two codes in a row are two scans, and half a code is forgotten', () => {
  const wedge = new Wedge();
  types(wedge, [...'SENTU'], 5);
  assert.equal(types(wedge, [...'SENTUBE0042', 'Enter'], 5, 1000).at(-1)?.text, 'SENTUBE0042');
  assert.equal(types(wedge, [...'SENTUBE0043', 'Enter'], 5, 1100).at(-1)?.text, 'SENTUBE0043');
});
