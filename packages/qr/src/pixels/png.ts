/** PNG files as pixels, where nothing else unpacks them: without interlacing. PNG (W3C), sections 5, 7, 9 and 11. */
import type { Rgba } from './gray.ts';

/** Samples a pixel, by the kind of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface PackedPng {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey and opacity, 6 colour and opacity. */
  readonly kind: number;
  readonly palette: Uint8Array;
  /** Deflated rows. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Undefined for what is no PNG, is interlaced or ends too early. */
export function openPng(file: Uint8Array): PackedPng | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  const [width, height, depth, kind] = [view.getUint32(16), view.getUint32(20), file[24]!, file[25]!];
  if (!(kind in CHANNELS) || file[28] !== 0) return undefined;
  let palette = new Uint8Array();
  const parts: Uint8Array[] = [];
  for (let at = 33; at + 12 <= file.length;) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    const body = file.subarray(at + 8, at + 8 + length);
    if (body.length < length) return undefined;
    if (name === 0x504c5445) palette = new Uint8Array(body);
    else if (name === 0x49444154) parts.push(body);
    at += length + 12;
  }
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((at, part) => (packed.set(part, at), at + part.length), 0);
  return { width, height, depth, kind, palette, packed };
}

/** @param raw the rows, inflated @returns undefined where there are too few */
export function pixelsOf({ width, height, depth, kind, palette }: PackedPng, raw: Uint8Array): Rgba | undefined {
  const channels = CHANNELS[kind]!;
  const stride = Math.ceil((width * channels * depth) / 8);
  if (raw.length < (stride + 1) * height) return undefined;
  const rows = unfilter(raw, stride, height, Math.max(1, (channels * depth) / 8));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  // Of 16 bits the upper 8 are enough.
  const bits = Math.min(8, depth);
  const most = 2 ** bits - 1;
  const sample = (y: number, index: number) =>
    (rows[y * stride + ((index * depth) >> 3)]! >> (8 - bits - ((index * depth) & 7))) & most;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 4 * (y * width + x);
      const from = x * channels;
      const first = sample(y, from);
      for (let i = 0; i < 3; i++)
        data[to + i] =
          kind === 3 ? palette[3 * first + i]! : ((channels < 3 ? first : sample(y, from + i)) * 255) / most;
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
      const guess =
        filter === 0
          ? 0
          : filter === 1
            ? left
            : filter === 2
              ? up
              : filter === 3
                ? (left + up) >> 1
                : paeth(left, up, corner);
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
