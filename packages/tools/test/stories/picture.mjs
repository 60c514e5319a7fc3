// Pictures of stories, small enough for git: few colours, a palette, nothing but PNG.
import { crc32, deflateSync } from 'node:zlib';
import { decodePng } from '../../../qr/src/testing/png.ts';

/** One pixel in so many makes a colour one of the picture's own. */
const COMMON = 200;
/** What is rarer goes up in these, each channel. */
const STEP = 51;
/** How far one channel of a pixel, with its neighbours, may be from the kept one, of 255. */
const TOLERANCE = 40;
/** Pixels of a thousand that may be farther: a browser of another version smooths its letters otherwise. */
const PER_THOUSAND = 4;
/** Pixels by which a page may be higher or lower. */
const SLACK = 2;

const chunk = (name, body) => {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length);
  bytes.write(name, 4, 'latin1');
  Buffer.from(body).copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, body.length + 8)), body.length + 8);
  return bytes;
};

/** @param {Buffer} file a PNG @returns {Buffer} the same picture in fewer colours and bytes */
export const squeeze = (file) => writePng(decodePng(file));

/**
 * Grounds, borders and inks stay as they are; the many colours in which letters are smoothed become few.
 * @param {{ data: ArrayLike<number>, width: number, height: number }} picture RGBA; nothing of it is see-through
 * @returns {Buffer} a PNG
 */
export function writePng({ data, width, height }) {
  const pixels = width * height;
  const colours = new Uint32Array(pixels);
  const counts = new Map();
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += 4) {
    const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  for (let step = STEP; ; step *= 2) {
    const coarse = (colour) =>
      [16, 8, 0].reduce(
        (sum, shift) => sum | (Math.min(255, Math.round(((colour >> shift) & 255) / step) * step) << shift),
        0,
      );
    const kept = new Map(
      [...counts].map(([colour, count]) => [colour, count * COMMON > pixels ? colour : coarse(colour)]),
    );
    const palette = new Map([...new Set(kept.values())].map((colour, index) => [colour, index]));
    if (palette.size > 256) continue;
    // Each row begins with its filter: none, as a palette wants it.
    const rows = Buffer.alloc((width + 1) * height);
    for (let pixel = 0; pixel < pixels; pixel++)
      rows[pixel + Math.floor(pixel / width) + 1] = palette.get(kept.get(colours[pixel]));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk(
        'PLTE',
        Buffer.from([...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
      ),
      chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** @param {Buffer} kept a PNG @param {Buffer} seen a PNG @returns {string | undefined} how they differ, in words */
export function unlike(kept, seen) {
  const [one, other] = [kept, seen].map(decodePng);
  if (Math.abs(one.width - other.width) > SLACK) return `${other.width} px wide, was ${one.width}`;
  if (Math.abs(one.height - other.height) > SLACK) return `${other.height} px high, was ${one.height}`;
  const [width, height] = [Math.min(one.width, other.width) >> 1, Math.min(one.height, other.height) >> 1];
  // Four pixels together: an edge that moved by half a pixel is the same edge.
  const mean = ({ data, width: across }, x, y, channel) => {
    const at = (2 * y * across + 2 * x) * 4 + channel;
    return (data[at] + data[at + 4] + data[at + across * 4] + data[at + across * 4 + 4]) / 4;
  };
  let far = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ([0, 1, 2].some((channel) => Math.abs(mean(one, x, y, channel) - mean(other, x, y, channel)) > TOLERANCE))
        far++;
  return far * 1000 > width * height * PER_THOUSAND
    ? `${((far / (width * height)) * 100).toFixed(1)} % of it looks otherwise`
    : undefined;
}
