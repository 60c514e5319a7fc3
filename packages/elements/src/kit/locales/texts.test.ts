import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './languages.ts';
import { withTexts } from './texts.ts';
import * as vi from './vi.ts';

const { common, registrationForm } = vi;

/** Pages and provinces name sentences by these, and languages of others are written by them. */
const SECTIONS = [
  'cardScan',
  'certificateVerifier',
  'certificateViewer',
  'certificates',
  'common',
  'statusCard',
  'doctor',
  'qrScanner',
  'registrationForm',
  'registrationPage',
  'registrationStatus',
  'scanning',
  'siteFinder',
  'unitPicker',
];

test('both languages are published whole, whatever file a section stands in', async () => {
  const english = await languages['en']?.();

  for (const section of SECTIONS) assert.ok(section in vi, section);
  assert.deepEqual(Object.keys(english ?? {}).sort(), Object.keys(vi).sort());
});

test('a province says one sentence in its own words and keeps all others', () => {
  const words = withTexts(registrationForm, {
    send: 'Gửi cho trạm y tế',
    problems: { sexRequired: 'Chọn nam hoặc nữ' },
  });

  assert.equal(words.send, 'Gửi cho trạm y tế');
  assert.equal(words.problems.sexRequired, 'Chọn nam hoặc nữ');
  assert.equal(words.problems.idTypeRequired, registrationForm.problems.idTypeRequired);
  assert.equal(registrationForm.send, 'Gửi đăng ký', 'nobody else hears of it');
});

test('a sentence with numbers in it is replaced by one with numbers in it', () => {
  assert.equal(withTexts(common, { hotline: (phone: string) => `Gọi ${phone} nhé` }).hotline('115'), 'Gọi 115 nhé');
});

test('a slip in the settings of a page leaves the words as they are', () => {
  for (const slip of [
    null,
    undefined,
    'next',
    7,
    [],
    { nxt: 'Tiếp' },
    { step: 'Bước' },
    { next: () => 'Tiếp' },
    { next: { deep: 'Tiếp' } },
    { next: 1 },
  ])
    assert.deepEqual(withTexts(common, slip), common);
  for (const slip of [{ doneNext: 'Một câu' }, { doneNext: [1] }, { problems: 'Sai' }, { problems: ['Sai'] }])
    assert.deepEqual(withTexts(registrationForm, slip), registrationForm);
});

test('settings from a stranger cannot reach beyond the words', () => {
  const words = withTexts(
    common,
    JSON.parse('{ "__proto__": { "polluted": "yes" }, "constructor": { "prototype": { "polluted": "yes" } } }'),
  );

  assert.deepEqual(words, common);
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});
