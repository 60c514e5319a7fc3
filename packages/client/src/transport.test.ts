import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPlatform, refusal } from '../test/local-platform.ts';
import {
  createPlatform,
  responseInfoOf,
  isRefused,
  RefusedError,
  UnreachableError,
  UnreadableError,
  type Body,
} from './index.ts';

const draft = {
  person: { fullName: 'Nguyễn Thị Thử', phone: '+84900000001' },
} as unknown as Body<'createRegistration'>;
const registered = { status: 201, body: { id: 'registration-1', code: 'K7PM', status: 'submitted' } };
const signedIn = { siteKey: 'site-key-1', accessToken: () => 'token-1' };

test('a registration travels with the site key, the token, the language and a name for the call', async () => {
  await using server = await localPlatform(() => registered);
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl, locale: () => 'en' });

  const registration = await platform.registrations.create(draft);

  const [request] = server.seen;
  assert.equal(registration.id, 'registration-1');
  assert.equal(`${request!.method} ${request!.path}`, 'POST /v1/registrations');
  assert.equal(request!.headers['x-site-key'], 'site-key-1');
  assert.equal(request!.headers.authorization, 'Bearer token-1');
  assert.equal(request!.headers['accept-language'], 'en');
  assert.match(String(request!.headers.traceparent), /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  assert.match(String(request!.headers['idempotency-key']), /^[A-Za-z0-9_-]{16,64}$/);
  assert.deepEqual(JSON.parse(request!.body), draft);
  assert.equal(responseInfoOf(registration)?.requestId, 'exchange-7');
  assert.equal(responseInfoOf(registration)?.traceparent, request!.headers.traceparent);
});

test('the session of a one-time code is used instead of the token', async () => {
  await using server = await localPlatform(() => registered);
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await platform.registrations.create(draft, { session: 'session-1' });

  assert.equal(server.seen[0]!.headers.authorization, 'Bearer session-1');
});

test('what anyone may read is read without saying who asks', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'site-1' } }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await platform.sites.get('site-1');

  assert.equal(server.seen[0]!.headers.authorization, undefined);
});

test('a connection cut before or within the answer is tried again with the same key', async () => {
  for (const fault of ['cut', 'cut-midway'] as const) {
    await using server = await localPlatform((_, count) => (count === 1 ? fault : registered));
    const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

    const registration = await platform.registrations.create(draft);

    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    assert.equal(registration.id, 'registration-1', fault);
    assert.equal(keys.length, 2, fault);
    assert.equal(keys[0], keys[1], fault);
    assert.deepEqual(
      server.seen.map(({ body }) => JSON.parse(body)),
      [draft, draft],
      fault,
    );
  }
});

test('100 registrations sent over a failing network make 100 records, never more', async () => {
  const records = new Map<unknown, string>();
  await using server = await localPlatform(({ headers }) => {
    const key = headers['idempotency-key'];
    const isFirst = !records.has(key);
    if (isFirst) records.set(key, `registration-${records.size + 1}`);
    return isFirst ? 'cut' : { status: 201, body: { id: records.get(key) } };
  });
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const registrations = await Promise.all(Array.from({ length: 100 }, () => platform.registrations.create(draft)));

  assert.equal(records.size, 100);
  assert.equal(new Set(registrations.map(({ id }) => id)).size, 100);
});

test('a key kept by the page is the key that is sent', async () => {
  await using server = await localPlatform(() => registered);
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await platform.registrations.create(draft, { idempotencyKey: 'kept-over-a-reload-1' });

  assert.equal(server.seen[0]!.headers['idempotency-key'], 'kept-over-a-reload-1');
});

test('a change is not sent twice when its answer is lost', async () => {
  await using server = await localPlatform(() => 'cut');
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await assert.rejects(platform.registrations.update('registration-1', {}, { ifMatch: '"v1"' }), UnreachableError);

  assert.equal(server.seen.length, 1);
  assert.equal(server.seen[0]!.headers['if-match'], '"v1"');
});

test('a busy platform is given the time it asks for', async () => {
  await using server = await localPlatform((_, count) =>
    count === 1 ? refusal(429, 'rate-limited', { retryAfter: 1 }, { 'retry-after': '1' }) : registered,
  );
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const started = Date.now();

  await platform.registrations.create(draft);

  assert.ok(Date.now() - started >= 1000);
  assert.equal(server.seen[0]!.headers['idempotency-key'], server.seen[1]!.headers['idempotency-key']);
});

test('the rate limit in RateLimit is respected when there is no Retry-After', async () => {
  await using server = await localPlatform((_, count) =>
    count === 1 ? { status: 503, text: '', headers: { ratelimit: '"default";r=0;t=1' } } : registered,
  );
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const started = Date.now();

  await platform.registrations.create(draft);

  assert.ok(Date.now() - started >= 1000);
});

test('a wait longer than people would sit through is told at once', async () => {
  await using server = await localPlatform(() =>
    refusal(503, 'maintenance', { retryAfter: 3600 }, { 'retry-after': '3600' }),
  );
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const started = Date.now();

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof RefusedError && error.code === 'maintenance' && error.retryAfter === 3600,
  );

  assert.ok(Date.now() - started < 1000);
});

test('a locked code and a captcha are not tried again: a person has to act', async () => {
  await using server = await localPlatform(({ path }) =>
    path.endsWith(':verify')
      ? refusal(429, 'otp-too-many', { retryAfter: 1 }, { 'retry-after': '1' })
      : refusal(429, 'captcha-required', { captchaSiteKey: 'key' }),
  );
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await assert.rejects(
    platform.otp.verify('otp-1', { code: '000000' }),
    (error) => isRefused(error, 'verifyOtp') && error.code === 'otp-too-many' && error.problem.retryAfter === 1,
  );
  await assert.rejects(
    platform.otp.create({} as Body<'createOtp'>),
    (error) => isRefused(error, 'createOtp') && error.code === 'captcha-required',
  );

  assert.equal(server.seen.length, 2);
});

test('a refusal says why, and leads to the fields it is about', async () => {
  const fieldErrors = [{ pointer: '/person/phone', code: 'format' }];
  await using server = await localPlatform(() => refusal(422, 'fields-invalid', { fieldErrors }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const error = await platform.registrations.create(draft).catch((reason: unknown) => reason);

  assert.equal(isRefused(error, 'createDose'), false);
  assert.ok(isRefused(error, 'createRegistration'));
  assert.equal(error.code, 'fields-invalid');
  assert.equal(error.status, 422);
  assert.equal(error.requestId, 'exchange-7');
  assert.equal(error.traceparent, server.seen[0]!.headers.traceparent);
  assert.deepEqual(error.fieldErrors, fieldErrors);
});

test('the day a dose is allowed from comes with the refusal', async () => {
  await using server = await localPlatform(() => refusal(422, 'interval-too-short', { earliestDate: '2021-10-05' }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const error = await platform.registrations.create(draft).catch((reason: unknown) => reason);

  assert.ok(isRefused(error, 'createRegistration') && error.code === 'interval-too-short');
  assert.equal(error.problem.earliestDate, '2021-10-05');
});

test('leaving the page ends the call', async () => {
  await using server = await localPlatform(() => 'silence');
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const leaving = new AbortController();
  const sent = platform.registrations.create(draft, { signal: leaving.signal });
  while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  leaving.abort();

  await assert.rejects(sent, (error) => error instanceof UnreachableError && error.reason === 'aborted');

  assert.equal(server.seen.length, 1);
});

test('leaving the page ends the waiting between two tries, too', async () => {
  await using server = await localPlatform(() => refusal(429, 'rate-limited', {}, { 'retry-after': '20' }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 50);

  await assert.rejects(
    platform.sites.get('site-1', { signal: leaving.signal }),
    (error) => error instanceof UnreachableError && error.reason === 'aborted',
  );
});

test('a platform that says nothing is given up after the time allowed', async () => {
  await using server = await localPlatform(() => 'silence');
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl, timeouts: { attempt: 60, total: 200 } });
  const started = Date.now();

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof UnreachableError && error.reason === 'timeout',
  );

  assert.ok(Date.now() - started < 1000);
});

test('a platform that is not there is unreachable', async () => {
  const platform = createPlatform({ ...signedIn, baseUrl: 'http://127.0.0.1:9/v1', retries: 0 });

  await assert.rejects(
    platform.config.get(),
    (error) => error instanceof UnreachableError && error.reason === 'network',
  );
});

test('the login page of a Wi-Fi is not taken for an answer', async () => {
  await using server = await localPlatform(() => ({
    status: 200,
    text: '<html>Welcome</html>',
    headers: { 'content-type': 'text/html' },
  }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  await assert.rejects(
    platform.registrations.create(draft),
    (error) => error instanceof UnreadableError && error.status === 200,
  );
});

test('a proxy in trouble is tried again, then reported', async () => {
  await using server = await localPlatform(() => ({
    status: 502,
    text: 'Bad gateway',
    headers: { 'content-type': 'text/plain' },
  }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl, retries: 1 });

  await assert.rejects(platform.config.get(), (error) => error instanceof UnreadableError && error.status === 502);

  assert.equal(server.seen.length, 2);
});

test('a list is read page by page, and only as far as one looks', async () => {
  await using server = await localPlatform(({ path }) => {
    const page = Number(new URL(path, 'http://server').searchParams.get('cursor') ?? 1);
    return {
      body: {
        items: [{ id: `site-${page}a` }, { id: `site-${page}b` }],
        nextCursor: page < 3 ? String(page + 1) : null,
      },
    };
  });
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const all: string[] = [];
  for await (const site of platform.sites.list({ area: '79', edition: '2026-04-30', limit: 2 })) all.push(site.id);
  const first = await platform.sites.list({ area: '79', edition: '2026-04-30' });
  for await (const site of platform.sites.list({ area: '01', edition: '2026-04-30' })) if (site.id === 'site-1b') break;

  assert.deepEqual(all, ['site-1a', 'site-1b', 'site-2a', 'site-2b', 'site-3a', 'site-3b']);
  assert.equal(first.items.length, 2);
  assert.deepEqual(
    server.seen.map(({ path }) => path.slice(path.indexOf('?'))),
    ['?area=79&limit=2', '?area=79&cursor=2&limit=2', '?area=79&cursor=3&limit=2', '?area=79', '?area=01'].map(
      (query) => query.replace('?', '?edition=2026-04-30&'),
    ),
  );
});

test('a public answer that has not changed is not sent again', async () => {
  await using server = await localPlatform(({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304, headers: { etag: '"v1"' } }
      : { body: { modules: ['registration'] }, headers: { etag: '"v1"' } },
  );
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const first = await platform.config.get();
  (first as { modules: string[] }).modules.length = 0; // what a page does with its answer must not reach the next one
  const second = await platform.config.get();

  assert.equal(server.seen[1]!.headers['if-none-match'], '"v1"');
  assert.deepEqual(second, { modules: ['registration'] });
  assert.equal(responseInfoOf(second)?.status, 304);
});

test('where a page wraps fetch so that no 304 comes through, the answer is asked for whole', async () => {
  await using server = await localPlatform(({ headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304, headers: { etag: '"v1"' } }
      : { body: { modules: ['registration'] }, headers: { etag: '"v1"' } },
  );
  const wrapped: typeof fetch = async (...sent) => {
    const answer = await fetch(...sent);
    return new Response(await answer.arrayBuffer(), answer);
  };
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl, fetch: wrapped });

  await platform.config.get();
  const second = await platform.config.get();

  assert.deepEqual(second, { modules: ['registration'] });
  assert.deepEqual(
    server.seen.map(({ headers }) => headers['if-none-match']),
    [undefined, '"v1"', undefined],
  );
});

test('what is about a person is never kept', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'registration-1' }, headers: { etag: '"v1"' } }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const registration = await platform.registrations.get('registration-1');
  await platform.registrations.get('registration-1');

  assert.equal(server.seen[1]!.headers['if-none-match'], undefined);
  assert.equal(responseInfoOf(registration)?.etag, '"v1"');
});

test('only declared parameters reach the address, whatever else an object holds', async () => {
  await using server = await localPlatform(() => ({ body: { items: [], nextCursor: null } }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });
  const form = { area: '79', edition: '2026-04-30', phone: '+84900000001', fullName: 'Nguyễn Thị Thử' };

  await platform.sites.list(form);

  assert.equal(server.seen[0]!.path, '/v1/sites?edition=2026-04-30&area=79');
});

test('an id cannot lead to another path', async () => {
  await using server = await localPlatform(() => ({ body: {} }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  for (const id of ['', '.', '..']) assert.throws(() => platform.registrations.get(id), TypeError);
  await platform.registrations.get('../doses/1?x=1#y');
  await platform.sites.slots('a/b?to=1');

  assert.deepEqual(
    server.seen.map(({ path }) => path),
    ['/v1/registrations/..%2Fdoses%2F1%3Fx%3D1%23y', '/v1/sites/a%2Fb%3Fto%3D1/slots'],
  );
});

test('a status this program has never heard of passes', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'registration-1', status: 'under-review' } }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  const { status } = await platform.registrations.get('registration-1');

  assert.equal(status, 'under-review');
});

test('nothing a person typed, and no token, stands in what is logged of an error', async () => {
  const secrets = /Nguyễn|900000001|token-1|session-1|registration-9|site-key-1|2021-08-01/;
  const replies = [
    refusal(409, 'duplicate-registration', { registeredOn: '2021-08-01', title: 'Nguyễn' }),
    { status: 500, text: 'Nguyễn Thị Thử' },
    { status: 400, body: { code: 'Nguyễn Thị Thử' } },
    'cut',
  ] as const;
  for (const reply of replies) {
    await using server = await localPlatform(() => reply);
    const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl, retries: 0 });
    const errors = await Promise.all(
      [
        platform.registrations.create(draft),
        platform.registrations.get('registration-9', { session: 'session-1' }),
      ].map((call) => call.catch((error: Error) => error)),
    );
    for (const error of errors as Error[]) {
      assert.doesNotMatch(error.message, secrets);
      assert.doesNotMatch(JSON.stringify(error), secrets);
      assert.doesNotMatch(String((error.cause as Error | undefined)?.message), secrets);
    }
  }
});

test('an operation that answers nothing answers undefined', async () => {
  await using server = await localPlatform(() => ({ status: 204 }));
  const platform = createPlatform({ ...signedIn, baseUrl: server.baseUrl });

  assert.equal(await platform.webhooks.delete('webhook-1'), undefined);
});
