import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hotlineLine } from './hotline.ts';
import { telOf } from './tel.ts';

test('a number is dialled however it is written', () => {
  for (const [text, tel] of [
    ['1900 9095', 'tel:19009095'],
    ['115', 'tel:115'],
    ['+84 28 3829 9999', 'tel:+842838299999'],
    ['(028) 3829-9999', 'tel:02838299999'],
    ['028.3829.9999', 'tel:02838299999'],
    ['028\u00a03829\u20119999', 'tel:02838299999'],
    [' 1022 ', 'tel:1022'],
  ] as const)
    assert.equal(telOf(text), tel, text);
});

/** What a configuration may hold by mistake, or by somebody's ill will. */
const NO_NUMBERS = [
  '',
  ' ',
  '+',
  '12',
  '*#06#',
  '*21*0912345678#',
  '%2A21%2A0912345678%23',
  '1900 9095;ext=5',
  '1900 9095,,1',
  '1900 9095p1',
  '1900 9095?body=x',
  '1900 9095 hoặc 1900 9096',
  '1900 9095 / 1900 9096',
  '1900 9095, 1900 9096',
  '+84+84912345678',
  '84+912345678',
  'tel:19009095',
  'javascript:alert(1)',
  'Gọi 115',
  '１９００９０９５',
  '١٩٠٠٩٠٩٥',
  '1900 9095\u202e',
  '1900 9095"><script>alert(1)</script>',
  '0912 345 678 0912 345 678',
];

test('a text that is more than one number is shown as it is and never dialled', () => {
  for (const text of NO_NUMBERS) assert.equal(telOf(text), undefined, text);
});

test('the line of the hotline has a link for a number only, and its words in any case', () => {
  const words = { hotline: (phone: string) => `Gọi ${phone}` } as Parameters<typeof hotlineLine>[1];
  const written = (phone: string): string => JSON.stringify(hotlineLine(phone, words));
  assert.match(written('1900 9095'), /tel:19009095/);
  for (const text of NO_NUMBERS.filter((one) => one.trim() !== '' && !one.startsWith('tel:'))) {
    assert.doesNotMatch(written(text), /tel:|href/, text);
    assert.ok(written(text).includes(JSON.stringify(`Gọi ${text}`)), text);
  }
});
