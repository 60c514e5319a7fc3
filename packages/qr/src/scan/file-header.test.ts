import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeOfFile } from './file-header.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const size = { width: 4032, height: 3024 };

test('the size of a picture file is known before it is unpacked: PNG, JPEG, GIF, BMP, WebP', () => {
  const jpeg = [
    0xff, 0xd8, 0xff, 0xe1, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 17, 8, 0x0b, 0xd0, 0x0f, 0xc0,
  ];
  assert.deepEqual(
    sizeOfFile(bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x0f, 0xc0, 0, 0, 0x0b, 0xd0])),
    size,
  );
  assert.deepEqual(sizeOfFile(bytes(jpeg)), size);
  assert.deepEqual(sizeOfFile(bytes('GIF89a', [0xc0, 0x0f, 0xd0, 0x0b], new Array<number>(20).fill(0))), size);
  const bmp = bytes('BM', new Array<number>(12).fill(0), [40, 0, 0, 0, 0xc0, 0x0f, 0, 0, 0x30, 0xf4, 0xff, 0xff]);
  assert.deepEqual(sizeOfFile(bmp), size);
  const webp = (kind: string, ...rest: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest);
  assert.deepEqual(sizeOfFile(webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0xc0, 0x0f, 0xd0, 0x0b)), size);
  assert.deepEqual(sizeOfFile(webp('VP8L', 0x2f, 0xbf, 0xcf, 0xf3, 0x02)), size);
  assert.deepEqual(sizeOfFile(webp('VP8X', 0, 0, 0, 0, 0xbf, 0x0f, 0, 0xcf, 0x0b, 0)), size);
});

test('what is no picture, or ends too early, has no size', () => {
  for (const file of [
    bytes(''),
    bytes('Xin chào'),
    bytes('\x89PNG\r\n\x1a\n'),
    bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]),
    bytes('RIFF1234WEBPabcd5678901234567890'),
  ])
    assert.equal(sizeOfFile(file), undefined);
});
