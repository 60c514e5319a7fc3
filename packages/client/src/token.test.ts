import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPlatform, refusal, type Seen } from '../test/local-platform.ts';
import { createPlatform, RefusedError, UnreachableError } from './index.ts';

const expired = refusal(401, 'session-expired');
const record = { body: { doses: [] } };
const isSignedInWith =
  (token: string) =>
  ({ headers }: Seen) =>
    headers.authorization === `Bearer ${token}` ? record : expired;

test('20 calls refused at the same time sign in again once', async () => {
  let token = 'old';
  let refreshes = 0;
  await using server = await localPlatform(isSignedInWith('new'));
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    async accessToken({ refresh }) {
      if (!refresh) return token;
      refreshes += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
      return (token = 'new');
    },
  });

  await Promise.all(Array.from({ length: 20 }, () => platform.records.mine()));

  assert.equal(refreshes, 1);
  assert.equal(server.seen.length, 40);
});

test('a refusal that arrives after the new token is there does not sign in again', async () => {
  let token = 'old';
  let refreshes = 0;
  let slow = true;
  await using server = await localPlatform(async (request) => {
    const reply = isSignedInWith('new')(request);
    if (slow && !(slow = false)) await new Promise((resolve) => setTimeout(resolve, 120));
    return reply;
  });
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: ({ refresh }) => (refresh ? ((refreshes += 1), (token = 'new')) : token) });

  await Promise.all([platform.records.mine(), platform.records.mine()]);

  assert.equal(refreshes, 1);
});

test('two pages of one site sign in again once', async () => {
  const held = { first: 'old', second: 'old' };
  let refreshes = 0;
  await using server = await localPlatform(isSignedInWith('new'));
  const page = (name: 'first' | 'second') =>
    createPlatform({
      baseUrl: server.baseUrl,
      async accessToken({ refresh }) {
        if (!refresh) return held[name]; // each page holds its own, in memory
        refreshes += 1;
        await new Promise((resolve) => setTimeout(resolve, 30));
        return (held[name] = 'new');
      },
    });

  await Promise.all([page('first').records.mine(), page('second').records.mine()]);

  assert.equal(refreshes, globalThis.navigator?.locks ? 1 : 2);
});

test('nobody signed in again: the refusal stands, and nothing is sent a second time', async () => {
  await using server = await localPlatform(() => expired);
  for (const accessToken of [() => 'old', ({ refresh }: { refresh: boolean }) => (refresh ? undefined : 'old')]) {
    const platform = createPlatform({ baseUrl: server.baseUrl, accessToken });
    await assert.rejects(platform.records.mine(), (error) => error instanceof RefusedError && error.code === 'session-expired');
  }
  assert.equal(server.seen.length, 2);
});

test('a new token that is refused as well is not asked for again and again', async () => {
  await using server = await localPlatform(() => expired);
  let count = 0;
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: ({ refresh }) => (refresh ? `token-${(count += 1)}` : `token-${count}`) });

  await assert.rejects(platform.records.mine(), RefusedError);

  assert.equal(server.seen.length, 2);
  assert.equal(count, 1);
});

test("the session of a one-time code is never renewed behind a person's back", async () => {
  await using server = await localPlatform(() => expired);
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: () => assert.fail('not asked') });

  await assert.rejects(platform.records.mine({ session: 'session-1' }), RefusedError);

  assert.equal(server.seen.length, 1);
});

test('a call can leave while the host signs in again', async () => {
  await using server = await localPlatform(() => expired);
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: ({ refresh }) => (refresh ? new Promise(() => {}) : 'old') });
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 50);

  await assert.rejects(platform.records.mine({ signal: leaving.signal }), (error) => error instanceof UnreachableError && error.reason === 'aborted');
});

test('a registration repeated after signing in again keeps its key', async () => {
  let token = 'old';
  await using server = await localPlatform(isSignedInWith('new'));
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: ({ refresh }) => (refresh ? (token = 'new') : token) });

  await platform.appointments.confirm('appointment-1');

  const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
});

test('a host that cannot sign in again leaves the refusal, with its own reason', async () => {
  await using server = await localPlatform(() => expired);
  const failure = new Error('the portal is down');
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: ({ refresh }) => (refresh ? Promise.reject(failure) : 'old') });

  await assert.rejects(platform.records.mine(), (error) => error instanceof RefusedError && error.code === 'session-expired' && error.cause === failure);
});
