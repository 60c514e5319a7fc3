/** Rate limits belong to whom they measure: nobody waits because a stranger was busy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as pages from '@sen/elements/server';
import { DEFAULT_RATE_LIMITS, createRateLimiter } from './rate-limiter.ts';
import { reachedFrom, createTestSandbox } from '../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../testing/test-sandbox.ts';

const config = ({ send }: TestSandbox, headers: Record<string, string> = {}) => send('GET', '/v1/config', { headers });
const askForCode = ({ send }: TestSandbox, phone: string, headers: Record<string, string> = {}) =>
  send('POST', '/v1/otp', { body: { phone, purpose: 'register' }, headers });

async function exhaust(times: number, send: () => Promise<Response>): Promise<void> {
  const statuses: number[] = [];
  for (let count = 0; count <= times; count += 1) statuses.push((await send()).status);
  assert.equal(statuses.at(-1), 429);
  assert.ok(statuses.slice(0, -1).every((status) => status !== 429));
}

test('who has read all there is to read may still ask for a one-time code, confirm it and register', async (t) => {
  const testSandbox = createTestSandbox(t, { rateLimits: { reads: 5 } });
  await exhaust(5, () => config(testSandbox));

  assert.equal((await askForCode(testSandbox, '+84912345678')).status, 201);
  assert.ok(await testSandbox.signIn('register', '+84987654321'));
});

test('each kind of operation has a rate limit of its own, and each answer names it', async (t) => {
  const testSandbox = createTestSandbox(t, { requestsPerMinute: 40 });
  const officer = { authorization: 'Bearer officer-sandbox-all' };
  const session = { authorization: `Bearer ${await testSandbox.signIn('register', '+84987654321')}` };
  const answers = [
    await config(testSandbox),
    await testSandbox.send('POST', '/v1/admin-units:resolve', {
      body: { text: 'Phường Tân Định', edition: '2026-04-30' },
    }),
    await askForCode(testSandbox, '+84912345678'),
    await testSandbox.send('GET', '/v1/lots', { headers: officer }),
    await testSandbox.send('GET', '/v1/me/consents', { headers: session }),
  ];

  assert.deepEqual(
    answers.map(({ headers }) => /^"([a-z]+)";r=\d+;t=\d+$/.exec(headers.get('ratelimit') ?? '')?.[1]),
    ['reads', 'writes', 'codes', 'staff', 'reads'],
  );
});

test('a crowd on one portal does not stop the visitors of another', async (t) => {
  const testSandbox = createTestSandbox(t, { rateLimits: { reads: 5, codes: 2 } });
  await exhaust(5, () => config(testSandbox, { 'x-site-key': 'pk-sandbox-bac-ninh' }));

  assert.equal((await config(testSandbox, { 'x-site-key': 'pk-sandbox-tp-hcm' })).status, 200);
});

test('one visitor of a portal does not stop the rest, whichever kind of operation is used up', async (t) => {
  const testSandbox = createTestSandbox(t, { requestsPerMinute: 5 });
  const [busy, calm] = [reachedFrom(testSandbox, '203.0.113.7'), reachedFrom(testSandbox, '203.0.113.8')];
  await exhaust(5, () => config(busy));
  let phones = 0;
  await exhaust(5, () => askForCode(busy, `+8491200000${(phones += 1)}`));

  assert.equal((await config(calm)).status, 200);
  assert.equal((await askForCode(calm, '+84912345678')).status, 201);
});

test('a phone that has a whole IPv6 network to itself counts as one place, whatever address in it is used', async (t) => {
  const testSandbox = createTestSandbox(t, { requestsPerMinute: 5 });
  let count = 0;
  await exhaust(5, () => config(reachedFrom(testSandbox, `2001:db8:1:2::${(count += 1)}`)));

  assert.equal((await config(reachedFrom(testSandbox, '2001:db8:1:3::1'))).status, 200);
});

test('a household behind one address: who is signed in has a rate limit of their own, and keeps it on another network', async (t) => {
  const testSandbox = createTestSandbox(t, { rateLimits: { reads: 5 } });
  const home = reachedFrom(testSandbox, '203.0.113.7');
  const [mother, son] = [await home.signIn('lookup', '+84912345678'), await home.signIn('lookup', '+84987654321')];
  const own = (where: TestSandbox, session: string) =>
    where.send('GET', '/v1/me/consents', { headers: { authorization: `Bearer ${session}` } });
  await exhaust(5, () => own(home, son));

  assert.equal((await own(home, mother)).status, 200);
  assert.equal((await config(home)).status, 200);
  assert.equal((await own(reachedFrom(testSandbox, '198.51.100.1'), son)).status, 429);
});

test('officers are counted by themselves: visitors do not stop them, nor they each other', async (t) => {
  const testSandbox = createTestSandbox(t, { requestsPerMinute: 5 });
  const lots = (token: string) =>
    testSandbox.send('GET', '/v1/lots', { headers: { authorization: `Bearer ${token}` } });
  await exhaust(5, () => config(testSandbox));
  await exhaust(5, () => lots('officer-sandbox-vaccinator'));

  assert.equal((await lots('officer-sandbox-all')).status, 200);
});

test('native forms are counted by place: one browser that asks without end stops no other', async (t) => {
  const testSandbox = createTestSandbox(t, { rateLimits: { forms: 5 }, pages });
  const form = (where: TestSandbox) => where.send('GET', '/v1/forms/registrations?siteKey=pk-sandbox-tp-hcm');
  await exhaust(5, () => form(reachedFrom(testSandbox, '203.0.113.7')));

  const calm = await form(reachedFrom(testSandbox, '203.0.113.8'));
  assert.equal(calm.status, 200);
  assert.match(calm.headers.get('ratelimit') ?? '', /^"forms";r=4;/);
  assert.equal((await config(reachedFrom(testSandbox, '203.0.113.7'))).status, 200);
});

test('a flood from more places than can be remembered gives nobody their requests back, and turns nobody away', () => {
  const rateLimiter = createRateLimiter({ ...DEFAULT_RATE_LIMITS, reads: 100 }, 1_000);
  for (let count = 0; count < 100; count += 1) rateLimiter.consume('reads', 'attacker');
  assert.ok(rateLimiter.consume('reads', 'attacker').retryAfter);

  for (let place = 0; place < 50_000; place += 1)
    assert.equal(rateLimiter.consume('reads', `place ${place}`).retryAfter, undefined);

  assert.ok(rateLimiter.consume('reads', 'attacker').retryAfter, 'still used up');
  assert.equal(rateLimiter.consume('reads', 'a visitor').retryAfter, undefined);
});

test('a flood of places that all ask much does not fill the memory, and who comes new is answered', () => {
  const rateLimiter = createRateLimiter({ ...DEFAULT_RATE_LIMITS, reads: 20 }, 200);
  for (let place = 0; place < 2_000; place += 1)
    for (let count = 0; count < 10; count += 1) rateLimiter.consume('reads', `place ${place}`);

  assert.equal(rateLimiter.consume('reads', 'a visitor').retryAfter, undefined);
});
