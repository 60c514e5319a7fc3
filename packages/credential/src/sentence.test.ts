import assert from 'node:assert/strict';
import test from 'node:test';
import { sentence } from './sentence.ts';
import type { Verdict } from './verdict.ts';

const on = new Date('2026-12-20T00:00:00+07:00');
const words = { vi: 'Đã tiêm đủ', en: 'Complete' };
const policy = {
  province: '79',
  version: 3,
  outcome: {
    code: 'complete',
    tone: 'positive',
    colour: '#1b6e3c',
    title: words,
    explanation: { vi: 'Đủ.', en: 'All.' },
  },
  lines: [],
} as const;

const ALL: Verdict[] = [
  { status: 'valid', until: on, revocation: 'checked', policy: undefined },
  { status: 'valid', until: undefined, revocation: 'checked', policy },
  { status: 'policy-not-met', until: on, policy },
  { status: 'expired', on, because: 'certificate' },
  { status: 'expired', on, because: 'issuer-key' },
  { status: 'not-yet-valid', from: on, because: 'certificate' },
  { status: 'revoked', by: 'content' },
  { status: 'unknown-issuer', keyId: 'k', issuer: 'VN' },
  { status: 'wrong-key-usage', certificate: 'test', allowed: [], country: 'VN' },
  { status: 'tampered' },
  { status: 'malformed', stage: 'cbor' },
  { status: 'unsupported', format: 'divoc' },
  { status: 'cannot-check', reason: 'trust-missing' },
  { status: 'cannot-check', reason: 'trust-stale', since: on },
  { status: 'cannot-check', reason: 'clock-wrong', atLeast: on },
  { status: 'cannot-check', reason: 'revocations-missing', prefixes: [] },
  { status: 'cannot-check', reason: 'revocations-stale' },
  { status: 'cannot-check', reason: 'policy-not-applicable' },
  {
    status: 'cannot-check',
    reason: 'policy-not-applicable',
    lacking: { code: '24', edition: '2025-03-01', comparable: false },
  },
  { status: 'cannot-check', reason: 'policy-not-applicable', lacking: { code: '24', edition: '', comparable: false } },
  { status: 'cannot-check', reason: 'content-unknown', version: '7' },
  { status: 'cannot-check', reason: 'not-signed' },
];

test('every verdict has a sentence in both languages, with no sentence over twenty words', () => {
  for (const verdict of ALL) {
    for (const language of ['vi', 'en'] as const) {
      const text = sentence(verdict, language);
      assert.match(text, /[.]$/);
      assert.doesNotMatch(text, /undefined|NaN|\[object/);
      for (const part of text.split(/[.!?]\s/))
        assert.ok(part.split(' ').length <= 20, `${part.split(' ').length}: ${part}`);
    }
  }
});

test('dates are read as in Viet Nam, and a stale list tells its age in days', () => {
  assert.equal(sentence(ALL[0]!, 'vi'), 'Hợp lệ đến 20/12/2026.');
  const stale: Verdict = { status: 'cannot-check', reason: 'trust-stale', since: on };
  assert.match(sentence(stale, 'vi', new Date('2026-12-29T00:00:00+07:00')), /đã hết hạn 9 ngày/);
});

test('"cannot check" never sounds like "forged"', () => {
  for (const verdict of ALL.filter(({ status }) => status === 'cannot-check' || status === 'unknown-issuer')) {
    assert.doesNotMatch(sentence(verdict, 'vi'), /giả|sửa|không hợp lệ/i);
    assert.doesNotMatch(sentence(verdict, 'en'), /forged|fake|invalid|changed/i);
  }
});
