import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfterSeconds, retryDelay } from './retry-policy.ts';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
const wait = (headers: Record<string, string>, said?: unknown) => retryAfterSeconds(new Headers(headers), said);

test('the wait asked for is understood in seconds, as a date, in the problem and as a rate limit', () => {
  assert.equal(wait({ 'retry-after': '7' }), 7);
  assert.ok([29, 30].includes(wait({ 'retry-after': inSeconds(30) })!));
  assert.equal(wait({ 'retry-after': inSeconds(-30) }), 0);
  assert.equal(wait({}, 12), 12);
  assert.equal(wait({ ratelimit: '"default";r=0;t=42' }), 42);
  assert.equal(wait({ ratelimit: '"burst";r=3;t=1, "day";t=600;r=0' }), 600);
  assert.equal(wait({ 'ratelimit-remaining': '0', 'ratelimit-reset': '9' }), 9);
});

test('nobody waits who was not asked to', () => {
  assert.equal(wait({}), undefined);
  assert.equal(wait({ ratelimit: '"default";r=3;t=42' }), undefined);
  assert.equal(wait({ 'ratelimit-remaining': '5', 'ratelimit-reset': '9' }), undefined);
});

test('the clock of the platform counts, not that of the phone', () => {
  assert.equal(wait({ date: 'Wed, 21 Oct 2015 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2015 07:28:20 GMT' }), 20);
});

test('nonsense is not obeyed', () => {
  for (const nonsense of ['', '-5', '1.5', 'soon', 'NaN', '2026-01-01', 'Someday GMT'])
    assert.equal(wait({ 'retry-after': nonsense }), undefined, nonsense);
  for (const nonsense of [-5, Number.NaN, '5', null, {}]) assert.equal(wait({}, nonsense), undefined, String(nonsense));
  assert.equal(wait({ 'retry-after': '-5' }, 3), 3);
});

test('a wait without end is one that a calendar can show', () => {
  for (const seconds of [
    wait({ 'retry-after': '9'.repeat(400) }),
    wait({}, 1e308),
    wait({ 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }),
  ]) {
    assert.equal(seconds, 30 * 86_400);
  }
});

test('a crowd that was told to wait does not come back in one moment', () => {
  const pauses = Array.from({ length: 200 }, () => retryDelay(1, 60));

  assert.ok(Math.min(...pauses) >= 60_000);
  assert.ok(Math.max(...pauses) - Math.min(...pauses) > 3000);
  assert.ok(Math.max(...Array.from({ length: 200 }, () => retryDelay(3, undefined))) <= 1200);
});
