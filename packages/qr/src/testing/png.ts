/** PNG files as pixels at once, for tests and benches in Node. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Rgba } from '../pixels/gray.ts';
import { openPng, pixelsOf } from '../pixels/png.ts';

export function decodePng(file: Uint8Array): Rgba {
  const png = openPng(file);
  const pixels = png && pixelsOf(png, inflateSync(png.packed));
  if (!pixels) throw new Error('This PNG is interlaced or damaged');
  return pixels;
}

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Colour and opacity, unfiltered. */
export function encodePng({ data, width, height }: Rgba): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let y = 0; y < height; y++) rows.set(data.subarray(4 * y * width, 4 * (y + 1) * width), y * (4 * width + 1) + 1);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}
