import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VARIANTS } from '../scan/variant.ts';
import { clampRegion } from './decoder-backend.ts';
import { attemptFor } from './frame-attempts.ts';

test('a frame after one that gave a code is decoded as it is, where the person was asked to hold it', () => {
  assert.deepEqual(attemptFor(0), { variant: 'plain', area: 'region' });
});

test('within a second of frames every variant had its turn, and both the region and all of the frame', () => {
  const attempts = Array.from({ length: 15 }, (_, i) => attemptFor(i));
  assert.deepEqual(new Set(attempts.map(({ variant }) => variant)), new Set(VARIANTS));
  for (const area of ['region', 'frame'])
    assert.ok(attempts.filter((attempt) => attempt.area === area).length >= 4, area);
});

test('a region is whole pixels inside the frame, and one outside is all of the frame', () => {
  const frame = { width: 640, height: 480 };
  assert.deepEqual(clampRegion(frame, { x: 101.4, y: 50.6, width: 200.2, height: 100 }), {
    x: 100,
    y: 50,
    width: 200,
    height: 100,
  });
  assert.deepEqual(clampRegion(frame, { x: -20, y: 400, width: 900, height: 200 }), {
    x: 0,
    y: 400,
    width: 640,
    height: 80,
  });
  assert.deepEqual(clampRegion(frame, { x: 700, y: 0, width: 100, height: 100 }), { x: 0, y: 0, ...frame });
  assert.deepEqual(clampRegion(frame), { x: 0, y: 0, ...frame });
});
