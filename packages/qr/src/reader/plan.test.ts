import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VARIANTS } from '../scan/variant.ts';
import { within } from './desk.ts';
import { lookAt } from './plan.ts';

test('a frame after one that gave a code is looked at as it is, where the person was asked to hold it', () => {
  assert.deepEqual(lookAt(0), { variant: 'plain', area: 'region' });
});

test('within a second of frames every way of looking had its turn, and both the region and all of the frame', () => {
  const looks = Array.from({ length: 15 }, (_, i) => lookAt(i));
  assert.deepEqual(new Set(looks.map(({ variant }) => variant)), new Set(VARIANTS));
  for (const area of ['region', 'frame']) assert.ok(looks.filter((look) => look.area === area).length >= 4, area);
});

test('a region is whole pixels inside the frame, and one outside is all of the frame', () => {
  const frame = { width: 640, height: 480 };
  assert.deepEqual(within(frame, { x: 101.4, y: 50.6, width: 200.2, height: 100 }), {
    x: 100,
    y: 50,
    width: 200,
    height: 100,
  });
  assert.deepEqual(within(frame, { x: -20, y: 400, width: 900, height: 200 }), {
    x: 0,
    y: 400,
    width: 640,
    height: 80,
  });
  assert.deepEqual(within(frame, { x: 700, y: 0, width: 100, height: 100 }), { x: 0, y: 0, ...frame });
  assert.deepEqual(within(frame), { x: 0, y: 0, ...frame });
});
