import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointOf, regionOf } from './aim.ts';
import { Darkness, isBlack } from './darkness.ts';
import { DuplicateWindow } from './duplicates.ts';

test('the frame on the screen is the same place in the picture, also where the picture is cut off', () => {
  const picture = { width: 1920, height: 1080 };
  const { x, y, width, height } = regionOf(picture, { width: 400, height: 300 });
  assert.ok(Math.abs(height - 0.72 * 1080) < 1 && width === height);
  assert.ok(Math.abs(x + width / 2 - 960) < 1 && Math.abs(y + height / 2 - 540) < 1);
  const tall = regionOf({ width: 1080, height: 1920 }, { width: 320, height: 320 });
  assert.ok(Math.abs(tall.width - 0.72 * 1080) < 1);
});

test('a tap in the box is a point of the picture', () => {
  const [picture, box] = [
    { width: 1600, height: 900 },
    { width: 300, height: 300 },
  ];
  assert.deepEqual(pointOf(picture, box, { x: 150, y: 150 }), { x: 0.5, y: 0.5 });
  const corner = pointOf(picture, box, { x: 0, y: 300 });
  assert.ok(corner.x > 0.2 && corner.x < 0.25, 'the sides are cut off');
  assert.equal(corner.y, 1);
});

const pixels = (value: number, brightest = value) =>
  Uint8ClampedArray.from({ length: 16 * 16 * 4 }, (_, at) => (at % 4 === 3 ? 255 : at === 1 ? brightest : value));

test('black is black: a dark room with a lamp is not', () => {
  assert.equal(isBlack(pixels(0)), true);
  assert.equal(isBlack(pixels(6)), true);
  assert.equal(isBlack(pixels(6, 90)), false);
  assert.equal(isBlack(pixels(30)), false);
});

test('a finger that passes is not a broken camera', () => {
  const darkness = new Darkness();
  assert.deepEqual(
    [true, true, false, true, true, true, true, true].map((black) => darkness.add(black)),
    [undefined, undefined, 'bright', undefined, undefined, undefined, undefined, 'black'],
  );
});

test('a code that stays in sight is one code, and after a while out of sight another', () => {
  const seen = new DuplicateWindow();
  const times = [0, 1000, 2900, 5800, 8799].map((at) => seen.isNew('A', at, 3000));
  assert.deepEqual(times, [true, false, false, false, false]);
  assert.equal(seen.isNew('B', 8800, 3000), true);
  assert.equal(seen.isNew('A', 11_799, 3000), true);
  seen.forget();
  assert.equal(seen.isNew('A', 11_800, 3000), true);
});
