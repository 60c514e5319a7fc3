// Leaving, and time: every wait ends when the caller leaves, or when the time allowed is over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPlatform, refusal } from '../test/local-platform.ts';
import { createPlatform, RefusedError, UnreachableError, type Body, type PlatformOptions } from './index.ts';

const draft = { person: { fullName: 'Nguyễn Thị Thử' } } as unknown as Body<'createRegistration'>;
const never = new Promise<never>(() => {});
/** A scope of its own for each: those of one address wait for each other. */
const platformWith = (options: Partial<PlatformOptions>) =>
  createPlatform({ baseUrl: `https://${crypto.randomUUID()}.sen.example/v1`, ...options });
const left = (reason: unknown) => (error: unknown) =>
  error instanceof UnreachableError && error.reason === 'aborted' && error.cause === reason;
const expired = async () =>
  Response.json(
    { code: 'session-expired', status: 401 },
    { status: 401, headers: { 'content-type': 'application/problem+json' } },
  );

test('one who has left before the call is asked nothing, and nothing is sent', async () => {
  const reason = new Error('closed');
  const platform = platformWith({ accessToken: () => assert.fail('asked'), fetch: () => assert.fail('sent') });

  await assert.rejects(platform.registrations.create(draft, { signal: AbortSignal.abort(reason) }), left(reason));
});

test('one who leaves while the host looks for a token sends nothing any more', async () => {
  const leaving = new AbortController();
  const platform = platformWith({
    accessToken: () => {
      leaving.abort('closed');
      return 'token-1';
    },
    fetch: () => assert.fail('sent'),
  });

  await assert.rejects(platform.registrations.create(draft, { signal: leaving.signal }), left('closed'));
});

test('a fetch of the host that never looks at the signal holds nobody back', async () => {
  const leaving = new AbortController();
  const platform = platformWith({ fetch: () => never });
  setTimeout(() => leaving.abort('closed'), 20);

  await assert.rejects(platform.registrations.create(draft, { signal: leaving.signal }), left('closed'));
});

test('after leaving, nothing is waited for any more: a program that has nothing else to do may end', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  const leaving = new AbortController();
  const platform = platformWith({ accessToken: () => never, fetch: () => assert.fail('sent') });
  const asked = platform.registrations.create(draft, { signal: leaving.signal });

  leaving.abort('closed');

  await assert.rejects(asked, left('closed'));
  assert.equal(timers(), before);
});

test('leaving in the middle of an answer ends the call', async () => {
  const leaving = new AbortController();
  const platform = platformWith({
    fetch: async () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id')) })),
  });
  setTimeout(() => leaving.abort('closed'), 20);

  await assert.rejects(platform.registrations.create(draft, { signal: leaving.signal }), left('closed'));
});

test('an answer that stops in the middle is given up after the time allowed', async () => {
  const platform = platformWith({
    timeouts: { attempt: 60, total: 200 },
    fetch: async () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id')) })),
  });

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof UnreachableError && error.reason === 'timeout',
  );
});

test('a host that never gives its token cannot hold up a call longer than the call may take', async () => {
  const platform = platformWith({
    timeouts: { total: 50 },
    accessToken: () => never,
    fetch: () => assert.fail('sent'),
  });

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof UnreachableError && error.reason === 'timeout',
  );
});

test('a host that never signs in again leaves the refusal, in the time of the call', async (t) => {
  // It would keep the lock of this session, and this process, for as long as it may take.
  const signingIn = new Promise<string>((signIn) => t.after(() => signIn('')));
  const platform = platformWith({
    timeouts: { total: 300 },
    accessToken: ({ refresh }) => (refresh ? signingIn : 'old'),
    fetch: expired,
  });
  const started = performance.now();

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof RefusedError && error.code === 'session-expired',
  );

  assert.ok(performance.now() - started < 3000);
});

test('what a host throws at once is its own error', async () => {
  const failure = new Error('the portal is down');
  const platform = platformWith({
    accessToken: () => {
      throw failure;
    },
    fetch: () => assert.fail('sent'),
  });

  await assert.rejects(platform.registrations.create(draft), (error) => error === failure);
});

test('leaving between two pages asks for no more of them', async () => {
  await using server = await localPlatform((_, count) => ({
    body: { items: [{ id: `site-${count}` }], nextCursor: `page-${count + 1}` },
  }));
  const leaving = new AbortController();
  const platform = createPlatform({ baseUrl: server.baseUrl });

  await assert.rejects(async () => {
    for await (const site of platform.sites.list({ area: '79', edition: '2026-04-30' }, { signal: leaving.signal }))
      if (site.id === 'site-2') leaving.abort('enough');
  }, left('enough'));

  assert.equal(server.seen.length, 2);
});

test('one signal serves a whole page of calls, and none of them stays attached to it', async () => {
  const warnings: string[] = [];
  const heard = ({ message }: Error) => void warnings.push(message);
  process.on('warning', heard);
  const { signal } = new AbortController();
  const platform = platformWith({
    accessToken: async () => 'token-1',
    fetch: async () => Response.json({ doses: [] }),
  });

  for (let round = 0; round < 5; round += 1)
    await Promise.all(Array.from({ length: 40 }, () => platform.records.mine({ signal })));
  await new Promise((resolve) => setTimeout(resolve, 10));

  process.off('warning', heard);
  assert.deepEqual(warnings, []);
});

test('after leaving, a refusal that arrives late changes nothing', async () => {
  await using server = await localPlatform(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return refusal(422, 'fields-invalid');
  });
  const leaving = new AbortController();
  setTimeout(() => leaving.abort('closed'), 20);

  await assert.rejects(
    createPlatform({ baseUrl: server.baseUrl }).registrations.create(draft, { signal: leaving.signal }),
    left('closed'),
  );
});
