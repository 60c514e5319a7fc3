import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DroppedConnectionError } from '../control/faults.ts';
import { createSandbox } from '../index.ts';
import { createNodeSandbox, openDatabase } from '../node.ts';
import { seedSites } from '../control/seed-sites.ts';
import {
  TEST_PHONE,
  draft,
  numberedDraft,
  createTestSandbox,
  onEachDatabase,
  testSandboxOf,
} from '../testing/test-sandbox.ts';
import type { TestSandbox } from '../testing/test-sandbox.ts';

interface ProblemBody {
  code: string;
  title: string;
  traceId: string;
  retryAfter?: number;
  fieldErrors?: { pointer: string; code: string }[];
}

const problemOf = async (answer: Response): Promise<ProblemBody> => (await answer.json()) as ProblemBody;
const codeOf = async (answer: Response): Promise<string> => (await problemOf(answer)).code;
const KEY = 'a-key-of-one-request';

const register = (
  testSandbox: TestSandbox,
  session: string,
  { body = draft(), key = KEY }: { body?: unknown; key?: string } = {},
) =>
  testSandbox.send('POST', '/v1/registrations', {
    body,
    headers: { authorization: `Bearer ${session}`, 'idempotency-key': key },
  });

const registrationsOf = async (testSandbox: TestSandbox, session: string): Promise<string[]> => {
  const answer = await testSandbox.send('POST', '/v1/registrations:search', {
    headers: { authorization: `Bearer ${session}` },
    body: { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
  });
  return answer.status === 404 ? [] : ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
};

// Who may ask.

test('a page says which site it is; without a key, with a key switched off or for a module not used, it hears why', async (t) => {
  const { send } = createTestSandbox(t);

  assert.equal(await codeOf(await send('GET', '/v1/config', { headers: { 'x-site-key': '' } })), 'site-key-missing');
  assert.equal(
    await codeOf(await send('GET', '/v1/config', { headers: { 'x-site-key': 'pk-sandbox-disabled' } })),
    'key-disabled',
  );
  assert.equal(
    await codeOf(
      await send('POST', '/v1/registrations', {
        body: draft(),
        headers: { 'x-site-key': 'pk-sandbox-testing-only', authorization: 'Bearer citizen-sandbox-an' },
      }),
    ),
    'module-disabled',
  );
});

test('a page of another origin is refused, and may read why', async (t) => {
  const { send } = createTestSandbox(t);

  const answer = await send('GET', '/v1/config', { headers: { origin: 'https://elsewhere.example' } });

  assert.equal(await codeOf(answer), 'origin-not-allowed');
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://elsewhere.example');
});

test('a browser asks before it sends, and is told what it may send and read', async (t) => {
  const { send, sandbox } = createTestSandbox(t);

  const asked = await sandbox.fetch('http://sandbox/v1/registrations', {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
  });
  const answer = await send('GET', '/v1/config', { headers: { origin: 'http://localhost:3000' } });

  assert.equal(asked.status, 204);
  for (const name of ['Idempotency-Key', 'X-Site-Key', 'Authorization', 'traceparent', 'If-None-Match'])
    assert.match(asked.headers.get('access-control-allow-headers') ?? '', new RegExp(name, 'i'));
  for (const name of ['ETag', 'Retry-After', 'RateLimit', 'X-Request-Id', 'Idempotent-Replayed'])
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', new RegExp(name, 'i'));
});

test('a session is good for one phone and purpose, and for half an hour', async (t) => {
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn('register');
  const lookup = await testSandbox.signIn('lookup');

  assert.equal(await codeOf(await register(testSandbox, lookup)), 'not-signed-in');
  assert.equal(await codeOf(await register(testSandbox, 'made-up')), 'not-signed-in');
  testSandbox.sandbox.clock.advance(31 * 60_000);
  assert.equal(await codeOf(await register(testSandbox, session)), 'session-expired');
});

test('an officer without the right scope is told which one is missing', async (t) => {
  const { send } = createTestSandbox(t);

  const answer = await send('POST', '/v1/assist-sessions', {
    body: { area: { code: '79', edition: '2026-04-30' } },
    headers: { authorization: 'Bearer officer-sandbox-lab' },
  });

  assert.equal(answer.status, 403);
  assert.equal(((await answer.json()) as { scope: string }).scope, 'registrar');
});

test('a caller that asks too often is told how long to wait', async (t) => {
  const { send } = createTestSandbox(t, { requestsPerMinute: 2 });

  const [one, two, three] = [
    await send('GET', '/v1/config'),
    await send('GET', '/v1/config'),
    await send('GET', '/v1/config'),
  ];

  assert.match(one.headers.get('ratelimit') ?? '', /^"reads";r=1;t=\d+$/);
  assert.equal(two.status, 200);
  assert.equal(three.status, 429);
  assert.ok(Number(three.headers.get('retry-after')) > 0);
});

// One-time codes.

test('a wrong code is counted; after five the challenge is locked, whatever is typed then', async (t) => {
  const { send, sandbox } = createTestSandbox(t);
  const { id } = (await (
    await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })
  ).json()) as {
    id: string;
  };
  const right = (await sandbox.messages.code(TEST_PHONE)) ?? '';
  const wrong = right === '123456' ? '654321' : '123456';
  const answer = (code: string) => send('POST', `/v1/otp/${id}:verify`, { body: { code } });

  const codes = [];
  for (let count = 0; count < 5; count += 1) codes.push(await codeOf(await answer(wrong)));

  assert.deepEqual(codes, ['otp-invalid', 'otp-invalid', 'otp-invalid', 'otp-invalid', 'otp-too-many']);
  assert.equal(await codeOf(await answer(right)), 'otp-too-many');
});

test('a wrong code sent twice with one key counts once', async (t) => {
  const { send } = createTestSandbox(t);
  const { id } = (await (
    await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })
  ).json()) as {
    id: string;
  };
  const answer = () =>
    send('POST', `/v1/otp/${id}:verify`, { body: { code: '000000' }, headers: { 'idempotency-key': KEY } });

  const [one, two] = [await (await answer()).text(), await (await answer()).text()];

  assert.equal(one, two);
  assert.equal((JSON.parse(one) as { attemptsLeft: number }).attemptsLeft, 4);
});

test('a code ends after five minutes; a new one can be had after one', async (t) => {
  const { send, sandbox } = createTestSandbox(t);
  const { id } = (await (
    await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })
  ).json()) as {
    id: string;
  };
  const first = (await sandbox.messages.code(TEST_PHONE)) ?? '';

  assert.equal(await codeOf(await send('POST', `/v1/otp/${id}:resend`)), 'otp-too-many');
  sandbox.clock.advance(6 * 60_000);
  assert.equal(await codeOf(await send('POST', `/v1/otp/${id}:verify`, { body: { code: first } })), 'otp-expired');
  assert.equal((await send('POST', `/v1/otp/${id}:resend`)).status, 200);
  assert.equal(
    (await send('POST', `/v1/otp/${id}:verify`, { body: { code: await sandbox.messages.code(TEST_PHONE) } })).status,
    200,
  );
});

const phones = [
  { phone: '+84900000502', code: 'otp-undeliverable' },
  { phone: '+84900000429', code: 'otp-too-many' },
  { phone: '+84900000428', code: 'captcha-required' },
  { phone: '+842838299999', code: 'phone-landline' },
  { phone: '+84112345678', code: 'fields-invalid' },
];
for (const { phone, code } of phones)
  test(`the test phone ${phone} is refused: ${code}`, async (t) => {
    const { send } = createTestSandbox(t);
    assert.equal(await codeOf(await send('POST', '/v1/otp', { body: { phone, purpose: 'register' } })), code);
  });

// One effect for each key.

onEachDatabase('a repeated send gets the same bytes again and makes no second record', async (testSandbox) => {
  const session = await testSandbox.signIn();

  const once = await register(testSandbox, session);
  const again = await register(testSandbox, session);

  assert.equal(once.status, 201);
  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.equal(await again.text(), await once.text());
  assert.equal(
    await codeOf(await register(testSandbox, session, { body: numberedDraft(2) })),
    'idempotency-key-reused',
  );
  assert.equal((await registrationsOf(testSandbox, session)).length, 1);
});

onEachDatabase('twenty sends of one request at once make one record and get one answer', async (testSandbox) => {
  const session = await testSandbox.signIn();

  const answers = await Promise.all(Array.from({ length: 20 }, () => register(testSandbox, session)));

  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
});

test('a repetition after the session was renewed is still a repetition', async (t) => {
  const testSandbox = createTestSandbox(t);
  const once = await register(testSandbox, await testSandbox.signIn());

  const again = await register(testSandbox, await testSandbox.signIn());

  assert.equal(await again.text(), await once.text());
});

test('a refused request leaves nothing behind, so the mended one may use the same key', async (t) => {
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn();
  assert.equal(
    (await register(testSandbox, session, { body: draft({ preferredSiteId: 'site-an-dong' }) })).status,
    404,
  );

  assert.equal((await register(testSandbox, session)).status, 201);
});

// What is sent and answered.

test('what a program does wrong is told apart from what a person can mend', async (t) => {
  const testSandbox = createTestSandbox(t);
  const authorization = `Bearer ${await testSandbox.signIn()}`;
  const send = async (body: unknown, headers: Record<string, string> = {}) =>
    problemOf(await testSandbox.send('POST', '/v1/registrations', { body, headers: { authorization, ...headers } }));

  assert.deepEqual((await send(draft(), { 'idempotency-key': 'short' })).fieldErrors, [
    { pointer: '/header/Idempotency-Key', code: 'too-short', params: { minimum: 16 } },
  ]);
  assert.equal((await send(draft(), { 'content-type': 'text/plain' })).code, 'request-malformed');
  assert.deepEqual((await send({ ...draft(), shoeSize: 42 })).fieldErrors, [
    { pointer: '/shoeSize', code: 'unexpected' },
  ]);
  const broken = await testSandbox.sandbox.fetch('http://sandbox/v1/registrations', {
    method: 'POST',
    headers: {
      authorization,
      'x-site-key': 'pk-sandbox-tp-hcm',
      'content-type': 'application/json',
      'idempotency-key': KEY,
    },
    body: '{',
  });
  assert.equal(await codeOf(broken), 'request-malformed');
  const noArea = await problemOf(await testSandbox.send('GET', '/v1/sites?edition=2026-04-30'));
  assert.deepEqual(noArea.fieldErrors, [{ pointer: '/query/area', code: 'required' }]);
});

test('an unchanged answer is not sent again', async (t) => {
  const { send } = createTestSandbox(t);
  for (const path of [
    '/v1/config',
    '/v1/admin-units/index',
    '/v1/sites?area=79&edition=2026-04-30',
    '/v1/code-lists/vaccines',
    '/v1/consent-texts/vaccination',
  ]) {
    const etag = (await send('GET', path)).headers.get('etag') ?? '';

    const again = await send('GET', path, { headers: { 'if-none-match': etag } });

    assert.equal(again.status, 304, path);
    assert.equal(await again.text(), '');
  }
});

test('a problem speaks the language asked for and keeps the trace of the caller', async (t) => {
  const { send } = createTestSandbox(t);
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  const vietnamese = await send('GET', '/v1/sites/nowhere', {
    headers: { 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8', traceparent, 'x-request-id': 'mine-1' },
  });
  const english = await send('GET', '/v1/sites/nowhere', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });

  assert.equal(vietnamese.headers.get('x-request-id'), 'mine-1');
  const problem = await problemOf(vietnamese);
  assert.equal(problem.traceId, '4bf92f3577b34da6a3ce929d0e0e4736');
  assert.equal(problem.title, 'Không tìm thấy hồ sơ');
  assert.equal((await problemOf(english)).title, 'No record found');
});

test('an address no document has, and a method it does not have, are said to be so', async (t) => {
  const { send } = createTestSandbox(t);

  assert.equal(await codeOf(await send('GET', '/v1/nothing-here')), 'no-such-operation');
  const wrongMethod = await send('DELETE', '/v1/registrations');
  assert.equal(wrongMethod.headers.get('allow'), 'POST');
  assert.equal(await codeOf(wrongMethod), 'method-not-allowed');
});

// Trouble on demand.

test('busy and under maintenance say how long to wait, so many times, for one operation', async (t) => {
  const { send, control } = createTestSandbox(t);
  await control('faults', { kind: 'maintenance', operationId: 'getConfig', times: 1, retryAfter: 7 });
  await control('faults', { kind: 'rate-limited', operationId: 'listSites', times: 1 });

  const down = await send('GET', '/v1/config');

  assert.deepEqual([down.status, down.headers.get('retry-after')], [503, '7']);
  assert.equal((await send('GET', '/v1/config')).status, 200);
  assert.equal((await send('GET', '/v1/sites?area=79&edition=2026-04-30')).status, 429);
});

test('a connection dropped after the record was made: the repetition gets that record', async (t) => {
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn();
  testSandbox.sandbox.faults.add({ kind: 'drop-after', operationId: 'createRegistration', times: 1 });

  await assert.rejects(register(testSandbox, session), DroppedConnectionError);
  const again = await register(testSandbox, session);

  assert.equal(again.headers.get('idempotent-replayed'), 'true');
  assert.deepEqual(await registrationsOf(testSandbox, session), [((await again.json()) as { id: string }).id]);
});

test('a request delivered twice by the network has one effect', async (t) => {
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn();
  testSandbox.sandbox.faults.add({ kind: 'duplicate', times: 1 });

  const answer = await register(testSandbox, session);

  assert.equal(answer.status, 201);
  assert.equal((await registrationsOf(testSandbox, session)).length, 1);
});

test('a slow platform can be left, and what it was doing is done all the same', async (t) => {
  const testSandbox = createTestSandbox(t);
  testSandbox.sandbox.faults.add({ kind: 'slow', delayMs: 300, times: 1 });
  const start = performance.now();

  await assert.rejects(
    testSandbox.sandbox.fetch('http://sandbox/v1/config', {
      headers: { 'x-site-key': 'pk-sandbox-tp-hcm' },
      signal: AbortSignal.timeout(50),
    }),
  );

  assert.ok(performance.now() - start < 250);
});

const outcomes = [
  { idNumber: '079087990001', status: 409, code: 'duplicate-registration' },
  { idNumber: '079087990002', status: 409, code: 'already-vaccinated' },
  { idNumber: '079087990004', status: 422, code: 'interval-too-short' },
  { idNumber: '079087990007', status: 503, code: 'maintenance' },
  { idNumber: '079087990008', status: 429, code: 'rate-limited' },
];
for (const { idNumber, status, code } of outcomes)
  test(`the test citizen ${idNumber} hears ${code}`, async (t) => {
    const testSandbox = createTestSandbox(t);

    const answer = await register(testSandbox, await testSandbox.signIn(), { body: draft({}, { idNumber }) });

    assert.deepEqual([answer.status, await codeOf(answer)], [status, code]);
  });

test('the test citizen 990009 loses the connection after the record is made, once', async (t) => {
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn();
  const body = draft({}, { idNumber: '079087990009' });

  await assert.rejects(register(testSandbox, session, { body }), DroppedConnectionError);
  assert.equal((await register(testSandbox, session, { body })).status, 201);
});

// Behind the scenes.

onEachDatabase('reset forgets people, faults and the time', async (testSandbox) => {
  const session = await testSandbox.signIn();
  await register(testSandbox, session);
  await testSandbox.control('clock', { advanceSeconds: 3600 });
  await testSandbox.control('faults', { kind: 'maintenance' });

  await testSandbox.control('reset');

  assert.deepEqual(await registrationsOf(testSandbox, await testSandbox.signIn()), []);
  assert.equal(testSandbox.sandbox.clock.now().toISOString(), '2026-11-23T01:00:00.000Z');
  assert.equal((await testSandbox.send('GET', '/v1/sites/site-tan-dinh')).status, 200);
});

test('the control endpoints can be switched off, and are closed to pages of other sites', async (t) => {
  const { sandbox } = createTestSandbox(t);
  const shut = createNodeSandbox({ controls: false });
  t.after(() => shut.close());

  assert.equal((await testSandboxOf(shut).control('messages')).status, 404);
  assert.equal(
    (
      await sandbox.fetch('http://sandbox/sandbox/messages', {
        method: 'POST',
        headers: { origin: 'https://elsewhere.example' },
      })
    ).status,
    403,
  );
});

test('an answer that breaks the contract is a loud fault of the sandbox', async (t) => {
  const database = openDatabase();
  const sandbox = createSandbox({ database });
  t.after(() => sandbox.close());
  await sandbox.ready();
  const site = { ...seedSites[0], name: 5 };
  await database
    .updateTable('sites')
    .set({ data: JSON.stringify(site) })
    .where('id', '=', 'site-tan-dinh')
    .execute();

  const answer = await testSandboxOf(sandbox).send('GET', '/v1/sites/site-tan-dinh');

  assert.equal(answer.status, 500);
  assert.equal(await codeOf(answer), 'sandbox-broke-the-contract');
});
