import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrScanner as en } from './words.en.ts';
import { qrScanner as vi } from './words.vi.ts';
import { spokenText, scanNoticeOf } from './scan-notice.ts';
import type { ScanState, ScanError } from './scan-state.ts';

const ERRORS: ScanError[] = [
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
  test(`every error says what happened, what to tap and what works meanwhile (${language})`, () => {
    for (const device of ['android', 'ios', 'computer'] as const)
      for (const error of ERRORS) {
        const notice = scanNoticeOf(
          { state: 'error', error: error },
          { words, accepted: [], device, inApp: error === 'in-app' ? 'tiktok' : undefined },
        );
        assert.ok(notice?.title && notice.body && notice.meanwhile, `${error} on ${device}`);
        for (const sentence of `${notice.body} ${notice.meanwhile}`.split(/(?<=[.!?]) /)) {
          assert.ok(sentence.split(' ').length <= 24, `too long for a small screen: ${sentence}`);
        }
      }
  });

  test(`a code of the wrong kind is named, and so is the one that is needed (${language})`, () => {
    const state: ScanState = { state: 'scanning', result: { result: 'wrong-kind', kind: 'place' } };
    const notice = scanNoticeOf(state, {
      words,
      accepted: ['personal', 'id-card', 'insurance'],
      device: 'android',
      inApp: undefined,
    });
    for (const kind of ['place', 'personal', 'id-card', 'insurance'] as const)
      assert.ok(notice!.title.includes(words.kinds[kind]), kind);
  });
}

test('sentences are read out one after the other, each with its full stop', () => {
  assert.equal(
    spokenText({ tone: 'warn', title: 'Camera đang bận', body: 'Đóng cuộc gọi.', meanwhile: 'Hoặc chọn ảnh.' }),
    'Camera đang bận. Đóng cuộc gọi. Hoặc chọn ảnh.',
  );
  assert.equal(spokenText({ tone: 'good', title: 'Đã đọc mã cá nhân' }), 'Đã đọc mã cá nhân.');
});
