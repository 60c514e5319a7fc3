import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxSums, sharpen, smooth } from './blur.ts';
import { runAtOnce } from '../sliced-task.ts';
import { localContrast } from './contrast.ts';
import { invert, toGray, type Gray } from './gray.ts';
import { double, halve } from './scale.ts';

const gray = (width: number, ...values: number[]): Gray => ({
  data: Uint8Array.from(values),
  width,
  height: values.length / width,
});
const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

test('colours become brightness, and what is transparent becomes paper', () => {
  const data = Uint8ClampedArray.from([255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0, 0, 0, 0, 128]);
  assert.deepEqual([...toGray({ data, width: 5, height: 1 }).data], [255, 0, 150, 255, 127]);
  assert.deepEqual(
    [...toGray({ data: new Uint8Array([9, ...data]).subarray(1), width: 5, height: 1 }).data],
    [255, 0, 150, 255, 127],
    'at an odd address too',
  );
  assert.throws(() => toGray({ data, width: 3, height: 2 }), RangeError);
});

test('inverting twice gives the picture back', () => {
  const picture = gray(2, 0, 10, 200, 255);
  assert.deepEqual([...invert(picture).data], [255, 245, 55, 0]);
  assert.deepEqual(invert(invert(picture)), picture);
});

test('doubling keeps even areas even and edges between their sides', () => {
  assert.deepEqual([...double(gray(1, 77)).data], [77, 77, 77, 77]);
  assert.deepEqual([...double(gray(2, 0, 160)).data], [0, 40, 120, 160, 0, 40, 120, 160]);
  assert.deepEqual([...double(gray(1, 0, 160)).data], [0, 0, 40, 40, 120, 120, 160, 160]);
});

test('halving takes the mean of four, and of what there is at an odd edge', () => {
  assert.deepEqual(halve(gray(4, 0, 4, 100, 100, 8, 12, 100, 100)), gray(2, 6, 100));
  assert.deepEqual(halve(gray(3, 0, 4, 99, 8, 12, 99, 1, 1, 1)), gray(1, 6));
  assert.deepEqual(halve(gray(1, 9)), gray(1, 9));
});

test('sums around a pixel are those a slow loop finds, at edges and in pictures smaller than the square', () => {
  for (const [width, height, radius] of [
    [7, 5, 1],
    [7, 5, 2],
    [3, 2, 4],
    [1, 1, 3],
  ] as const) {
    const values = Array.from({ length: width * height }, (_, i) => (i * 37) % 101);
    const slow = values.map((_, i) => {
      let sum = 0;
      for (let dy = -radius; dy <= radius; dy++) {
        for (let dx = -radius; dx <= radius; dx++)
          sum += values[clamp(Math.floor(i / width) + dy, height - 1) * width + clamp((i % width) + dx, width - 1)]!;
      }
      return sum;
    });
    assert.deepEqual([...boxSums(values, width, height, radius)], slow);
  }
});

test('sharpening leaves even areas and widens the step at an edge', () => {
  assert.deepEqual([...sharpen(gray(3, 90, 90, 90)).data], [90, 90, 90]);
  const [dark, light] = sharpen(gray(4, 100, 100, 140, 140), 1, 1).data.subarray(1, 3);
  assert.ok(dark! < 100 && light! > 140);
});

test('smoothing spreads a speck over its neighbours and leaves even areas', () => {
  assert.deepEqual([...smooth(gray(3, 0, 0, 0, 0, 160, 0, 0, 0, 0)).data], [10, 20, 10, 20, 40, 20, 10, 20, 10]);
  assert.deepEqual([...smooth(gray(2, 90, 90)).data], [90, 90]);
});

test('a faint edge in the shadow comes out as strong as one in the light; an even area stays grey', () => {
  const row = (base: number, step: number) => Array.from({ length: 8 }, (_, x) => base + (x % 2) * step);
  const faint = runAtOnce(localContrast(gray(8, ...row(20, 12), ...row(20, 12)), 3)).data;
  const strong = runAtOnce(localContrast(gray(8, ...row(100, 120), ...row(100, 120)), 3)).data;
  assert.ok(Math.abs(faint[3]! - faint[4]!) > 120);
  assert.ok(Math.abs(faint[3]! - strong[3]!) <= 4);
  assert.deepEqual([...runAtOnce(localContrast(gray(2, 50, 50, 50, 50))).data], [128, 128, 128, 128]);
});
