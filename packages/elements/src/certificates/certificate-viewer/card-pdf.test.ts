import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw } from '@sen/qr';
import { writePdf } from './card-pdf.ts';

const qr = draw('HC1:6BFOXN');
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0x0a, 0x80, 0xff, 0xd9]);
const pdf = (height: number) =>
  Buffer.from(writePdf({ jpeg, pixels: { width: 2160, height: height * 3 }, height, qrTop: 160, qr })).toString(
    'latin1',
  );

test('every object begins where the table says, and the picture is in the file byte for byte', () => {
  const file = pdf(1100);
  const table = Number(/startxref\n(\d+)/.exec(file)![1]);
  assert.ok(file.startsWith('%PDF-1.4') && file.slice(table).startsWith('xref\n0 6\n'));
  const begins = Array.from(file.slice(table).matchAll(/(\d{10}) 00000 n /g), ([, begin]) => Number(begin));
  assert.equal(begins.length, 5);
  for (const [at, begin] of begins.entries()) assert.ok(file.slice(begin).startsWith(`${at + 1} 0 obj\n`), String(at));
  assert.ok(file.includes(`/Length ${jpeg.length} >>\nstream\n${Buffer.from(jpeg).toString('latin1')}\nendstream`));
  const [, length, drawing] = /<< \/Length (\d+) >>\nstream\n(q [^]*?)\nendstream/.exec(file)!;
  assert.equal(drawing!.length, Number(length));
});

test('every dark square of the code is drawn, upright and square', () => {
  const file = pdf(1100);
  assert.equal(file.match(/ re$/gm)!.length, qr.path.match(/M/g)!.length);
  const [, side, down] = /q 0 g ([\d.]+) 0 0 -([\d.]+) /.exec(file)!;
  assert.equal(side, down);
});

test('a card with many facts still fits its sheet', () => {
  for (const height of [700, 1100, 2600]) {
    const [, width, tall, left, bottom] = /q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm \/Card Do/
      .exec(pdf(height))!
      .map(Number);
    assert.ok(left! >= 42 && left! + width! <= 595 - 42 && bottom! >= 41.9 && bottom! + tall! <= 842, String(height));
  }
});
