/** PNG files as pixels, for tests and benches in Node: what the picture sets hold (no interlacing, 1 to 8 bits). */
import { inflateSync } from 'node:zlib';
import type { Rgba } from '../pixels/gray.ts';

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function decodePng(file: Uint8Array): Rgba {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let [width, height, depth, kind] = [0, 0, 0, 0];
  let palette = new Uint8Array();
  const parts: Uint8Array[] = [];
  for (let at = 8; at < file.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const body = file.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height, depth, kind] = [view.getUint32(at + 8), view.getUint32(at + 12), body[8]!, body[9]!];
      if (depth > 8 || body[12] !== 0) throw new Error('This PNG is interlaced or has 16 bits');
    } else if (name === 'PLTE') palette = new Uint8Array(body);
    else if (name === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const channels = CHANNELS[kind]!;
  const stride = Math.ceil((width * channels * depth) / 8);
  const rows = unfilter(inflateSync(Buffer.concat(parts)), stride, height, Math.max(1, (channels * depth) / 8));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const most = 2 ** depth - 1;
  const sample = (y: number, index: number) => (rows[y * stride + ((index * depth) >> 3)]! >> (8 - depth - ((index * depth) & 7))) & most;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 4 * (y * width + x);
      const from = x * channels;
      const first = sample(y, from);
      for (let i = 0; i < 3; i++) data[to + i] = kind === 3 ? palette[3 * first + i]! : ((channels < 3 ? first : sample(y, from + i)) * 255) / most;
      if (kind === 4 || kind === 6) data[to + 3] = sample(y, from + channels - 1);
    }
  }
  return { data, width, height };
}

/** Each row is written as its difference from what stands left and above. PNG, section 9. */
function unfilter(raw: Uint8Array, stride: number, height: number, pixel: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= pixel ? rows[at - pixel]! : 0;
      const up = y > 0 ? rows[at - stride]! : 0;
      const corner = x >= pixel && y > 0 ? rows[at - stride - pixel]! : 0;
      const guess = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      rows[at] = raw[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner);
  const b = Math.abs(left - corner);
  const c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
