import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrScanner as en } from './words.en.ts';
import { qrScanner as vi } from './words.vi.ts';
import { aloud, tell } from './standing-notice.ts';
import type { Standing, Trouble } from './standing.ts';

const TROUBLES: Trouble[] = [
  'denied',
  'dismissed',
  'blocked-by-device',
  'blocked-by-page',
  'busy',
  'absent',
  'overconstrained',
  'insecure',
  'in-app',
  'unsupported',
  'lost',
  'failed',
  'engine-unavailable',
];

for (const [language, words] of Object.entries({ vi, en })) {
  test(`every trouble says what happened, what to tap and what works meanwhile (${language})`, () => {
    for (const device of ['android', 'ios', 'computer'] as const)
      for (const trouble of TROUBLES) {
        const told = tell(
          { state: 'trouble', trouble },
          { words, accepted: [], device, inApp: trouble === 'in-app' ? 'tiktok' : undefined },
        );
        assert.ok(told?.title && told.body && told.meanwhile, `${trouble} on ${device}`);
        for (const sentence of `${told.body} ${told.meanwhile}`.split(/(?<=[.!?]) /)) {
          assert.ok(sentence.split(' ').length <= 24, `too long for a small screen: ${sentence}`);
        }
      }
  });

  test(`a code of the wrong kind is named, and so is the one that is needed (${language})`, () => {
    const standing: Standing = { state: 'scanning', remark: { remark: 'wrong-kind', kind: 'place' } };
    const told = tell(standing, {
      words,
      accepted: ['personal', 'id-card', 'insurance'],
      device: 'android',
      inApp: undefined,
    });
    for (const kind of ['place', 'personal', 'id-card', 'insurance'] as const)
      assert.ok(told!.title.includes(words.kinds[kind]), kind);
  });
}

test('sentences are read out one after the other, each with its full stop', () => {
  assert.equal(
    aloud({ tone: 'warn', title: 'Camera đang bận', body: 'Đóng cuộc gọi.', meanwhile: 'Hoặc chọn ảnh.' }),
    'Camera đang bận. Đóng cuộc gọi. Hoặc chọn ảnh.',
  );
  assert.equal(aloud({ tone: 'good', title: 'Đã đọc mã cá nhân' }), 'Đã đọc mã cá nhân.');
});
