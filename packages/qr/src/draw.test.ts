import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from 'lean-qr';
import { draw, TextTooLongError } from './index.ts';
import type { Correction, Drawing } from './index.ts';
import { scan } from './scan.ts';
import { chance, rasterize } from './testing/picture.ts';
import { modulesOf, readBack } from './testing/read-back.ts';

/** Characters of Base45, as certificates are made of. */
const certificate = (length: number) =>
  `HC1:${Array.from({ length: length - 4 }, (_, i) => '6BFOXN*TS0BI$ZD.P9UOL97O4-2HH77HRM3DSPTRIMEMGD4.%+'[(i * 7) % 50]).join('')}`;

test('what was drawn reads back to the same text: short codes, certificates, Vietnamese', () => {
  for (const text of [
    '0123456789',
    'HC1:6BF',
    'SEN-7K3M',
    'https://sen.example/c/1?v=1',
    'Hoàng Thị Bình',
    certificate(200),
    certificate(450),
  ]) {
    const { text: read, sound } = readBack(draw(text));
    assert.equal(read, text);
    assert.equal(sound, true, 'the format bits are a codeword');
  }
});

test('a certificate is drawn with correction Q, another text with M, or more where it costs nothing', () => {
  assert.equal(readBack(draw(certificate(200))).level, 'Q');
  assert.equal(readBack(draw(certificate(450))).level, 'Q');
  assert.equal(readBack(draw('https://sen.example/c/12345678?from=poster')).level, 'M');
});

test('the code is the smallest that holds the text', () => {
  assert.equal(draw(certificate(450)).size, 4 * 16 + 17);
  assert.equal(draw('HC1:6BF').size, 21);
});

test('the path covers the dark modules and nothing else, within a quiet zone of four modules', () => {
  const code = generate('https://sen.example', { minCorrectionLevel: 1 as never });
  const { path, size, viewBox } = draw('https://sen.example');
  assert.equal(viewBox, `-4 -4 ${size + 8} ${size + 8}`);
  const dark = modulesOf(path, size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) assert.equal(dark[y]?.[x], code.get(x, y), `${x}, ${y}`);
});

test('a text that fits no code is refused, and the refusal does not repeat it', () => {
  const secret = 'Nguyễn Văn Mẫu '.repeat(400);
  assert.throws(
    () => draw(secret),
    (error) =>
      error instanceof TextTooLongError && /6000 characters/.test(error.message) && !error.message.includes('Mẫu'),
  );
  assert.throws(() => draw('x'.repeat(3000)), TextTooLongError);
  assert.equal(draw('7'.repeat(7000), { correction: 'L' }).size, 177);
});

const LEVELS: readonly Correction[] = ['L', 'M', 'Q', 'H'];
const read = async (drawing: Drawing) => (await scan(rasterize(drawing, 3))).map(({ text }) => text);

test('texts of any length and writing are read as they were drawn, with every correction', async () => {
  const random = chance(21);
  const alphabets = [
    '0123456789',
    '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:',
    'abcxyz{}|~#ABC123',
    'Nguyễn Văn Đỗ Thị Ước ',
    '日本語🩺é0',
  ].map((letters) => [...letters]);
  const sizes = new Set<number>();
  for (let i = 0; i < 120; i++) {
    const length = 1 + Math.floor(400 * random() ** 2);
    // Some change their writing half way: a code may change its mode.
    const [first, second] = [alphabets[i % 5]!, alphabets[Math.floor(random() * 5)]!];
    const text = Array.from({ length }, (_, at) => (at < length / 2 ? first : second)).reduce(
      (sum, letters) => sum + letters[Math.floor(random() * letters.length)]!,
      '',
    );
    const drawing = draw(text, { correction: LEVELS[i % 4]! });
    sizes.add(drawing.size);
    assert.deepEqual(await read(drawing), [text]);
  }
  assert.ok(sizes.size > 20, `${sizes.size} versions`);
});

test('the longest texts the standard allows are drawn and read, and one character more is refused', async () => {
  const longest: readonly (readonly [Correction, digits: number, capitals: number, bytes: number])[] = [
    ['L', 7089, 4296, 2953],
    ['M', 5596, 3391, 2331],
    ['Q', 3993, 2420, 1663],
    ['H', 3057, 1852, 1273],
  ];
  for (const [correction, ...lengths] of longest) {
    for (const [i, letter] of ['7', 'A', 'x'].entries()) {
      const text = letter.repeat(lengths[i]!);
      const drawing = draw(text, { correction });
      assert.equal(drawing.size, 177);
      assert.deepEqual(await read(drawing), [text]);
      assert.throws(() => draw(text + letter, { correction }), TextTooLongError);
    }
  }
});

test('a certificate is drawn in the mode for capitals: as bytes it would be a larger code', () => {
  const text = certificate(440);
  assert.ok(draw(text).size < draw(text.toLowerCase(), { correction: 'Q' }).size);
});

test('no text is refused, and so is a correction nobody knows', () => {
  for (const text of ['', undefined, 7]) assert.throws(() => draw(text as string), TypeError);
  assert.throws(() => draw('SEN-7K3M', { correction: 'X' as 'L' }), TypeError);
});
