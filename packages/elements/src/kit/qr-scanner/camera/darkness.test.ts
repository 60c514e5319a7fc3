import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DarknessDetector, isBlack } from './darkness.ts';

const pixels = (value: number, brightest = value) =>
  Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at === 1 ? brightest : value));

test('black is black: a dark room with a lamp is not', () => {
  assert.equal(isBlack(pixels(0)), true);
  assert.equal(isBlack(pixels(6)), true);
  assert.equal(isBlack(pixels(6, 90)), false);
  assert.equal(isBlack(pixels(30)), false);
});

test('a finger that passes is not a broken camera', () => {
  const darkness = new DarknessDetector();
  assert.deepEqual(
    [true, true, false, true, true, true, true, true].map((black) => darkness.add(black)),
    [undefined, undefined, 'bright', undefined, undefined, undefined, undefined, 'black'],
  );
});
