import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '@sen/credential';
import { certificates as en } from '../words.en.ts';
import { certificates as vi } from '../words.vi.ts';
import { verdictStyleOf, verdictWordsOf } from './verdict-style.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const at = (text: string) => new Date(text);
const title = (verdict: Verdict, words = vi) => verdictWordsOf(verdictStyleOf(verdict, NOW), words).title;

test('a good certificate says until which day, as it is in Viet Nam', () => {
  assert.equal(
    title({ status: 'valid', until: at('2026-12-19T18:00:00Z'), revocation: 'checked', policy: undefined }),
    'Hợp lệ đến 20/12/2026',
  );
  assert.equal(title({ status: 'valid', until: undefined, revocation: 'checked', policy: undefined }, en), 'Valid');
});

test('a list of keys that ran out is said with its age, and is no forgery', () => {
  const look = verdictStyleOf(
    { status: 'cannot-check', reason: 'trust-stale', since: at('2026-11-14T00:00:00Z') },
    NOW,
  );
  assert.equal(verdictWordsOf(look, vi).title, 'Chưa kiểm tra được: danh sách khoá đã quá hạn 9 ngày');
  assert.equal(look.tone, 'unsure');
});

test('what nobody could check never looks like what was found false', () => {
  const unknown: Verdict[] = [
    { status: 'unknown-issuer', keyId: 'x', issuer: 'XX' },
    { status: 'malformed', stage: 'base45' },
    { status: 'unsupported', format: 'divoc' },
    { status: 'cannot-check', reason: 'trust-missing' },
    { status: 'cannot-check', reason: 'clock-wrong', atLeast: undefined },
    { status: 'cannot-check', reason: 'revocations-missing', prefixes: [] },
    { status: 'cannot-check', reason: 'revocations-stale' },
    { status: 'cannot-check', reason: 'policy-not-applicable' },
    {
      status: 'cannot-check',
      reason: 'policy-not-applicable',
      lacking: { code: '24', edition: '2025-03-01', comparable: false },
    },
    {
      status: 'cannot-check',
      reason: 'policy-not-applicable',
      lacking: { code: '24', edition: '', comparable: false },
    },
    { status: 'cannot-check', reason: 'not-signed' },
  ];
  for (const verdict of unknown) assert.equal(verdictStyleOf(verdict, NOW).tone, 'unsure', verdict.status);
  const refused: Verdict[] = [
    { status: 'tampered' },
    { status: 'revoked', by: 'content' },
    { status: 'wrong-key-usage', certificate: 'test', allowed: [], country: 'VN' },
  ];
  for (const verdict of refused) assert.equal(verdictStyleOf(verdict, NOW).tone, 'stop', verdict.status);
});
