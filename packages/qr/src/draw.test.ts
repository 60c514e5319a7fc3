import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from 'lean-qr';
import { draw, TextTooLongError } from './index.ts';
import { modulesOf, readBack } from './testing/read-back.ts';

/** Characters of Base45, as certificates are made of. */
const certificate = (length: number) =>
  `HC1:${Array.from({ length: length - 4 }, (_, i) => '6BFOXN*TS0BI$ZD.P9UOL97O4-2HH77HRM3DSPTRIMEMGD4.%+'[(i * 7) % 50]).join('')}`;

test('what was drawn reads back to the same text: short codes, certificates, Vietnamese', () => {
  for (const text of ['0123456789', 'HC1:6BF', 'SEN-7K3M', 'https://sen.example/c/1?v=1', 'Hoàng Thị Bình', certificate(200), certificate(450)]) {
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
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) assert.equal(dark[y]?.[x], code.get(x, y), `${x}, ${y}`);
});

test('a text that fits no code is refused, and the refusal does not repeat it', () => {
  const secret = 'Nguyễn Văn Mẫu '.repeat(400);
  assert.throws(
    () => draw(secret),
    (error) => error instanceof TextTooLongError && /6000 characters/.test(error.message) && !error.message.includes('Mẫu'),
  );
  assert.throws(() => draw('x'.repeat(3000)), TextTooLongError);
  assert.equal(draw('7'.repeat(7000), { correction: 'L' }).size, 177);
});
