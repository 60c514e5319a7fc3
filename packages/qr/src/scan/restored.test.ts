import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw } from '../draw.ts';
import type { Rgba } from '../pixels/gray.ts';
import { scan, VARIANTS } from '../scan.ts';
import { beside, chance, paint, rasterize, turn } from '../testing/picture.ts';

const certificate = (length: number, seed = length) => {
  const random = chance(seed);
  return `HC1:${Array.from({ length: length - 4 }, () => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[Math.floor(random() * 45)]).join('')}`;
};
const textsOf = async (...args: Parameters<typeof scan>) => (await scan(...args)).map(({ text }) => text);
const others = VARIANTS.filter((variant) => variant !== 'restored');

/** Runs of pixels along rows and columns averaged, three times over: close to what a lens out of focus does. */
function blurred(picture: Rgba, across: number, down: number, times = 3): Rgba {
  let values = Float64Array.from({ length: picture.width * picture.height }, (_, i) => picture.data[4 * i]!);
  const { width, height } = picture;
  for (let time = 0; time < times; time++) {
    values = values.map((_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      let sum = 0;
      for (let dy = -down; dy <= down; dy++)
        for (let dx = -across; dx <= across; dx++)
          sum += values[Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))]!;
      return sum / ((2 * across + 1) * (2 * down + 1));
    });
  }
  return paint(width, height, (x, y) => values[y * width + x]!);
}
/** Lying on a desk. */
const framed = (picture: Rgba, margin = 40): Rgba =>
  paint(picture.width + 2 * margin, picture.height + 2 * margin, (x, y) => {
    const [u, v] = [x - margin, y - margin];
    return u >= 0 && v >= 0 && u < picture.width && v < picture.height
      ? picture.data[4 * (v * picture.width + u)]!
      : 190;
  });
const grained = (picture: Rgba, amount: number, seed = 1): Rgba => {
  const random = chance(seed);
  return paint(
    picture.width,
    picture.height,
    (x, y) => picture.data[4 * (y * picture.width + x)]! + (random() - 0.5) * amount,
  );
};

test('a certificate held before a lens that did not focus is read where every other variant fails', async () => {
  const text = certificate(330);
  const picture = grained(blurred(framed(rasterize(draw(text), 4, { dark: 30, light: 220 })), 2, 2), 6);
  for (const variant of others) assert.deepEqual(await textsOf(picture, { variant }), [], variant);
  assert.deepEqual(await textsOf(picture), [text]);
});

test('a certificate moved while the picture was taken is read, upright and turned, and its corners are where it lies', async () => {
  const text = certificate(330);
  const picture = grained(blurred(framed(rasterize(draw(text), 4, { dark: 30, light: 220 })), 3, 0, 1), 6);
  for (const variant of others) assert.deepEqual(await textsOf(picture, { variant }), [], variant);
  const [symbol] = await scan(picture);
  assert.equal(symbol?.text, text);
  const size = draw(text).size * 4;
  const expected = [
    [56, 56],
    [56 + size, 56],
    [56 + size, 56 + size],
    [56, 56 + size],
  ];
  symbol.corners.forEach(({ x, y }, i) =>
    assert.ok(Math.hypot(x - expected[i]![0]!, y - expected[i]![1]!) < 6, `${i}: ${x}, ${y}`),
  );
  const turned = turn(picture);
  const [other] = await scan(turned);
  assert.equal(other?.text, text);
  assert.ok(Math.hypot(other.corners[0].x - (turned.width - 56), other.corners[0].y - 56) < 6);
});

test('a certificate with more covered than engines can bear is read: what is covered is known to be', async () => {
  const text = certificate(440);
  const sheet = rasterize(draw(text), 4);
  const [from, to] = [sheet.width * 0.24, sheet.width * 0.76];
  const covered = paint(sheet.width, sheet.height, (x, y) =>
    x > from && x < to && y > from && y < to ? 128 : sheet.data[4 * (y * sheet.width + x)]!,
  );
  const picture = framed(covered);
  for (const variant of others.slice(1)) assert.deepEqual(await textsOf(picture, { variant }), [], variant);
  assert.deepEqual(await textsOf(picture), [text]);
});

test('a short code out of focus is read', async () => {
  const picture = grained(
    blurred(framed(rasterize(draw('https://sen.example/c/12345678'), 6, { dark: 30, light: 220 })), 3, 3),
    6,
  );
  assert.deepEqual(await textsOf(picture), ['https://sen.example/c/12345678']);
});

test('light on dark and out of focus is read', async () => {
  const text = certificate(200);
  const code = rasterize(draw(text), 4, { dark: 215, light: 40 });
  const desk = paint(code.width + 80, code.height + 80, (x, y) => {
    const [u, v] = [x - 40, y - 40];
    return u >= 0 && v >= 0 && u < code.width && v < code.height ? code.data[4 * (v * code.width + u)]! : 40;
  });
  assert.deepEqual(await textsOf(blurred(desk, 2, 2)), [text]);
});

test('beside a clear code one that was located and not read is read too', async () => {
  const text = certificate(330);
  const sheet = rasterize(draw(text), 4);
  const hidden = paint(sheet.width, sheet.height, (x, y) =>
    x > sheet.width * 0.34 && x < sheet.width * 0.66 && y > sheet.width * 0.34 && y < sheet.width * 0.66
      ? 255
      : sheet.data[4 * (y * sheet.width + x)]!,
  );
  assert.deepEqual((await textsOf(beside(rasterize(draw('SEN-1'), 4), hidden))).toSorted(), [text, 'SEN-1']);
});

test('a patch that looks like a code and is none stays silent', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const random = chance(seed);
    const side = 21 + 4 * seed;
    const cells = Array.from({ length: side * side }, () => (random() < 0.5 ? 20 : 230));
    const code = rasterize(draw('SEN-7K3M'), 3);
    // Real corners, and chance between them.
    const texture = paint(side * 3 + 24, side * 3 + 24, (x, y) => {
      const [u, v] = [Math.floor(x / 3) - 4, Math.floor(y / 3) - 4];
      if (u < 0 || v < 0 || u >= side || v >= side) return 235;
      const [cu, cv] = [u < 9 ? u : u >= side - 8 ? u - side + 21 : -1, v < 9 ? v : v >= side - 8 ? v - side + 21 : -1];
      const isCorner = cu >= 0 && cv >= 0 && !(u >= side - 8 && v >= side - 8);
      return isCorner ? code.data[4 * ((cv + 4) * 3 * code.width + (cu + 4) * 3)]! : cells[v * side + u]!;
    });
    assert.deepEqual(await scan(framed(texture), { budgetMs: 60_000 }), [], `${seed}`);
  }
});
