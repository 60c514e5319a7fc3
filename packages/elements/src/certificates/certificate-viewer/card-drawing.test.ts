import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw } from '@sen/qr';
import { cardSvg, layOut, wrap } from './card-drawing.ts';

const card = {
  title: 'Chứng nhận của bạn',
  verdict: 'Hợp lệ đến 20/12/2026',
  rows: [
    { label: 'Họ và tên', value: 'Nguyễn Thị <Đức> & Hoà' },
    { label: 'Mã số chứng nhận', value: `URN:UVCI:01:VN:${'7K3M9Q2D'.repeat(8)}` },
  ],
  note: 'Người kiểm tra quét mã để biết chứng nhận còn hợp lệ hay không.',
  qr: draw('HC1:6BFOXN'),
};

test('long lines are broken, and a number without spaces is cut rather than lost', () => {
  assert.deepEqual(wrap('Nguyễn Thị Đức Hoà', 10), ['Nguyễn Thị', 'Đức Hoà']);
  assert.deepEqual(wrap('ABCDEFGHIJ', 4), ['ABCD', 'EFGH', 'IJ']);
  assert.deepEqual(wrap('', 4), []);
});

test('the answer stands above the code, the facts below it, nothing upon another', () => {
  const { lines, qrTop, height } = layOut(card);
  const y = (text: string) => lines.find((line) => line.text.startsWith(text))!.y;
  assert.ok(y('Hợp lệ') < qrTop && qrTop + 420 < y('Họ và tên'));
  lines.reduce((before, line) => {
    assert.ok(line.y > before);
    return line.y;
  }, 0);
  assert.ok(lines.at(-1)!.y < height);
});

test('a name cannot become markup, and nothing is asked of another host', () => {
  const svg = cardSvg(card);
  assert.match(svg, /&lt;Đức&gt; &amp; Hoà/);
  assert.ok(svg.includes(card.qr.path));
  assert.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
});
