// What arrives when something else than the platform answers, or the platform answers badly.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { localPlatform, refusal, type Reply } from '../test/local-platform.ts';
import {
  createPlatform,
  responseInfoOf,
  PlatformError,
  RefusedError,
  UnreachableError,
  UnreadableError,
  type Body,
} from './index.ts';

const draft = {
  person: { fullName: 'Nguyễn Thị Thử', phone: '+84900000001' },
} as unknown as Body<'createRegistration'>;

/** How a registration ends when this is answered. */
async function endOf(reply: Reply): Promise<unknown> {
  await using server = await localPlatform(() => reply);
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: () => 'token-1', retries: 0 });
  return await platform.registrations.create(draft).catch((error: unknown) => error);
}

test('an answer that is not a record is not handed on as one', async () => {
  const answers: Reply[] = [
    { status: 204 },
    { status: 201, body: [] },
    { status: 201, body: null },
    { status: 201, body: 'registered' },
    { status: 201, text: '' },
    { status: 201, text: '{"id":"registration-1"' },
    { status: 200, text: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } },
  ];
  for (const reply of answers) assert.ok((await endOf(reply)) instanceof UnreadableError, JSON.stringify(reply));
});

test('a list without items is not an empty list', async () => {
  await using server = await localPlatform(() => ({ body: { message: 'welcome' } }));
  const platform = createPlatform({ baseUrl: server.baseUrl });

  await assert.rejects(async () => {
    for await (const site of platform.sites.list({ area: '79', edition: '2026-04-30' })) assert.fail(site.id);
  }, UnreadableError);
});

test('what a person typed is not carried on to where a Wi-Fi or a proxy points', async () => {
  await using elsewhere = await localPlatform(() => ({ status: 201, body: { id: 'registration-1' } }));
  for (const status of [301, 302, 303, 307, 308]) {
    await using server = await localPlatform(() => ({
      status,
      text: '',
      headers: { location: `${elsewhere.baseUrl}/registrations` },
    }));
    const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: () => 'token-1' });

    await assert.rejects(platform.registrations.create(draft), UnreadableError);
    await assert.rejects(
      platform.records.mine(),
      (error) => error instanceof UnreadableError && error.status === status,
    );
    await assert.rejects(platform.otp.create({ phone: '+84900000001' } as Body<'createOtp'>), UnreadableError);
  }
  assert.equal(elsewhere.seen.length, 0);
});

test('what anyone may read is read from wherever the platform has moved it', async () => {
  await using mirror = await localPlatform(() => ({ body: { id: 'site-1' } }));
  await using server = await localPlatform(({ path }) => ({
    status: 302,
    text: '',
    headers: { location: new URL(path, mirror.baseUrl).href },
  }));

  const site = await createPlatform({ baseUrl: server.baseUrl }).sites.get('site-1');

  assert.equal(site.id, 'site-1');
});

test('a refusal that is none cannot speak as one', async () => {
  for (const code of [['fields-invalid'], true, 7, null, 'Nguyễn Thị Thử', 'a'.repeat(65)]) {
    const error = await endOf({ status: 422, body: { code, status: 422 } });
    assert.ok(error instanceof UnreadableError && error.status === 422, String(code));
  }
});

test('the status in a message is that of the answer, whatever the problem says of itself', async () => {
  const error = await endOf({ status: 422, body: { code: 'fields-invalid', status: 'Nguyễn Thị Thử' } });

  assert.equal((error as Error).message, 'createRegistration: 422 fields-invalid');
});

test('fields that cannot be found are left out, so that a form may go through them', async () => {
  for (const fieldErrors of [
    '/person/phone',
    { pointer: '/person/phone' },
    7,
    null,
    [null, 'phone', { code: 'format' }],
  ]) {
    const error = await endOf(refusal(422, 'fields-invalid', { fieldErrors }));
    assert.ok(error instanceof RefusedError);
    assert.deepEqual(error.fieldErrors, [], JSON.stringify(fieldErrors));
  }
});

test('a console that prints an error prints nothing of a person', async () => {
  const problem = refusal(409, 'duplicate-registration', { registeredOn: '2021-08-01', detail: 'Nguyễn Thị Thử' });
  for (const reply of [problem, { status: 500, text: 'Nguyễn Thị Thử' }, 'cut'] as const) {
    const error = await endOf(reply);
    assert.ok(error instanceof PlatformError);
    assert.doesNotMatch(inspect(error, { depth: 9 }), /Nguyễn|900000001|2021-08-01|token-1/);
  }
});

test('a record taken away whose answer was lost counts as taken away', async () => {
  await using server = await localPlatform((_, count) => (count === 1 ? 'cut' : refusal(404, 'record-not-found')));
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: () => 'token-1' });

  assert.equal(await platform.webhooks.delete('webhook-1'), undefined);
  assert.equal(server.seen.length, 2);
});

test('a record that was never there cannot be taken away', async () => {
  await using server = await localPlatform(() => refusal(404, 'record-not-found'));
  const platform = createPlatform({ baseUrl: server.baseUrl, accessToken: () => 'token-1' });

  await assert.rejects(platform.webhooks.delete('webhook-1'), RefusedError);
});

test('an answer that has not changed keeps its version when the platform does not repeat it', async () => {
  await using server = await localPlatform(({ headers }): Reply =>
    headers['if-none-match']
      ? { status: 304, headers: { 'x-request-id': 'exchange-8' } }
      : { body: { id: 'site-1' }, headers: { etag: '"v1"' } },
  );
  const platform = createPlatform({ baseUrl: server.baseUrl });

  await platform.sites.get('site-1');
  const again = await platform.sites.get('site-1');

  assert.equal(again.id, 'site-1');
  assert.equal(responseInfoOf(again)?.etag, '"v1"');
  assert.equal(responseInfoOf(again)?.requestId, 'exchange-8');
});

test('a report that only its code leads to is kept nowhere', async () => {
  const sent: Request[] = [];
  const platform = createPlatform({
    baseUrl: 'https://platform.sen.example/v1',
    accessToken: () => assert.fail('nobody need be signed in'),
    fetch: async (input) => {
      sent.push(input as Request);
      return new Response('{"code":"PA-7K3M"}', { headers: { etag: '"v1"' } });
    },
  });

  await platform.feedback.get('PA-7K3M-9Q2D-4HXT');
  await platform.feedback.get('PA-7K3M-9Q2D-4HXT');

  assert.deepEqual(
    sent.map(({ cache, headers }) => [cache, headers.get('if-none-match')]),
    [
      ['no-store', null],
      ['no-store', null],
    ],
  );
});

test('ten megabytes are an answer like another', async () => {
  const error = await endOf({ status: 201, body: { id: 'registration-1', note: 'y'.repeat(10_000_000) } });

  assert.equal((error as { id: string }).id, 'registration-1');
});

test('half an answer, again and again, is no answer', async () => {
  assert.ok((await endOf('cut-midway')) instanceof UnreachableError);
});
