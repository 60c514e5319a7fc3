import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePng, encodePng } from '../testing/png.ts';
import { openPng, pixelsOf } from './png.ts';

const packed = new Uint8Array(0);
const rows = (...values: number[]) => Uint8Array.from(values);

test('what was packed unpacks to the same pixels, with their opacity', () => {
  const picture = {
    data: Uint8ClampedArray.from([1, 2, 3, 255, 250, 5, 6, 0, 7, 8, 9, 128, 0, 0, 0, 255]),
    width: 2,
    height: 2,
  };
  assert.deepEqual(decodePng(encodePng(picture)), picture);
});

test('grey of one bit and of sixteen, a palette, and rows written as differences are understood', () => {
  const pixels = (kind: number, depth: number, width: number, raw: Uint8Array, palette = new Uint8Array()) =>
    [...pixelsOf({ width, height: raw[0] === 2 ? 2 : 1, depth, kind, palette, packed }, raw)!.data].filter(
      (_, i) => i % 4 === 0,
    );
  assert.deepEqual(pixels(0, 1, 4, rows(0, 0b1010_0000)), [255, 0, 255, 0]);
  assert.deepEqual(pixels(0, 16, 2, rows(0, 0x80, 0xff, 0x10, 0)), [0x80, 0x10]);
  assert.deepEqual(
    pixels(3, 2, 3, rows(0, 0b01_00_10_00), Uint8Array.from([10, 0, 0, 20, 0, 0, 30, 0, 0])),
    [20, 10, 30],
  );
  assert.deepEqual(pixels(0, 8, 2, rows(2, 5, 6, 2, 1, 1)), [5, 6, 6, 7], 'above');
  assert.deepEqual(pixels(0, 8, 3, rows(1, 5, 1, 1)), [5, 6, 7], 'to the left');
});

test('what is no PNG, is interlaced, ends too early or has too few rows is left alone', () => {
  const file = encodePng({ data: new Uint8ClampedArray(16), width: 2, height: 2 });
  assert.equal(openPng(new Uint8Array([1, 2, 3])), undefined);
  assert.equal(openPng(file.subarray(0, 50)), undefined);
  const interlaced = file.slice();
  interlaced[28] = 1;
  assert.equal(openPng(interlaced), undefined);
  assert.equal(pixelsOf(openPng(file)!, new Uint8Array(5)), undefined);
});
