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
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    accessToken: ({ refresh }) => (refresh ? ((refreshes += 1), (token = 'new')) : token),
  });

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
    await assert.rejects(
      platform.records.mine(),
      (error) => error instanceof RefusedError && error.code === 'session-expired',
    );
  }
  assert.equal(server.seen.length, 2);
});

test('a new token that is refused as well is not asked for again and again', async () => {
  await using server = await localPlatform(() => expired);
  let count = 0;
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    accessToken: ({ refresh }) => (refresh ? `token-${(count += 1)}` : `token-${count}`),
  });

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

test('a call can leave while the host signs in again', async (t) => {
  // It would keep the lock of this session, and this process, for as long as it may take.
  const signingIn = new Promise<string>((signIn) => t.after(() => signIn('')));
  await using server = await localPlatform(() => expired);
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    accessToken: ({ refresh }) => (refresh ? signingIn : 'old'),
  });
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 50);

  await assert.rejects(
    platform.records.mine({ signal: leaving.signal }),
    (error) => error instanceof UnreachableError && error.reason === 'aborted',
  );
});

test('a registration repeated after signing in again keeps its key', async () => {
  let token = 'old';
  await using server = await localPlatform(isSignedInWith('new'));
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    accessToken: ({ refresh }) => (refresh ? (token = 'new') : token),
  });

  await platform.appointments.confirm('appointment-1');

  const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
});

test('a host that cannot sign in again leaves the refusal, with its own reason', async () => {
  await using server = await localPlatform(() => expired);
  const failure = new Error('the portal is down');
  const platform = createPlatform({
    baseUrl: server.baseUrl,
    accessToken: ({ refresh }) => (refresh ? Promise.reject(failure) : 'old'),
  });

  await assert.rejects(
    platform.records.mine(),
    (error) => error instanceof RefusedError && error.code === 'session-expired' && error.cause === failure,
  );
});

/** Answers to one token only. */
const accepting =
  (valid: () => string): typeof fetch =>
  async (input) =>
    (input as Request).headers.get('authorization') === `Bearer ${valid()}`
      ? Response.json({ doses: [] })
      : Response.json({ code: 'session-expired', status: 401 }, { status: 401 });

test('a token that was renewed runs out again, even for a host that goes on giving the first one', async () => {
  let valid = 'new';
  let sent = 0;
  let refreshes = 0;
  const answers = accepting(() => valid);
  const platform = createPlatform({
    baseUrl: `https://${crypto.randomUUID()}.sen.example/v1`,
    accessToken: ({ refresh }) => (refresh ? ((refreshes += 1), valid) : 'old'),
    fetch: (input) => ((sent += 1), answers(input)),
  });

  await platform.records.mine(); // old, refused; new
  await platform.records.mine(); // new at once
  valid = 'newer';
  await platform.records.mine(); // new, refused; newer
  await platform.records.mine(); // newer at once

  assert.equal(refreshes, 2);
  assert.equal(sent, 6);
});

test('nobody is given the session of the person who left', async () => {
  let held: string | undefined;
  const seen: (string | null)[] = [];
  const answers = accepting(() => 'of-the-first-person');
  const platform = createPlatform({
    baseUrl: `https://${crypto.randomUUID()}.sen.example/v1`,
    accessToken: ({ refresh }) => (refresh && seen.length < 2 ? (held = 'of-the-first-person') : held),
    fetch: (input) => (seen.push((input as Request).headers.get('authorization')), answers(input)),
  });
  await platform.records.mine(); // nobody; then signed in
  held = undefined; // signed out

  await assert.rejects(platform.records.mine(), RefusedError);

  assert.deepEqual(seen, [null, 'Bearer of-the-first-person', null]);
});

test('a person who signs in while the session of another is being renewed keeps their own', async () => {
  let held = 'first';
  const seen: string[] = [];
  const platform = createPlatform({
    baseUrl: `https://${crypto.randomUUID()}.sen.example/v1`,
    async accessToken({ refresh }) {
      const person = held;
      if (refresh) await new Promise((resolve) => setTimeout(resolve, 100));
      return refresh ? `${person}, renewed` : person;
    },
    async fetch(input) {
      const { url, headers } = input as Request;
      const token = headers.get('authorization')!.slice(7);
      seen.push(`${url.split('/').at(-1)} of ${token}`);
      return token.endsWith('renewed')
        ? Response.json({})
        : Response.json({ code: 'session-expired' }, { status: 401 });
    },
  });
  const first = platform.records.mine();
  while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 130)); // the first is being signed in again
  held = 'second';

  await Promise.all([first, platform.personalQr.mine()]);

  assert.deepEqual(seen, ['record of first', 'qr of second', 'record of first, renewed', 'qr of second, renewed']);
});

test(
  'a refusal that arrives after the other page signed in is told the new token',
  { skip: !globalThis.navigator?.locks && 'no locks here' },
  async () => {
    const baseUrl = `https://${crypto.randomUUID()}.sen.example/v1`;
    let refreshes = 0;
    const page = () => {
      let token = 'old';
      return createPlatform({
        baseUrl,
        accessToken: ({ refresh }) => (refresh ? ((refreshes += 1), (token = 'new')) : token),
        fetch: accepting(() => 'new'),
      });
    };

    await page().records.mine();
    await page().records.mine(); // another page, which still has the old token

    assert.equal(refreshes, 1);
  },
);
