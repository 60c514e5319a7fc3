import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointOf, regionOf } from './scan-region.ts';

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
