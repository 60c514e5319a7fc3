/** One effect for one key, for forty-five days: whatever became of the answer, the session and what was made. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createClock } from '../../control/clock.ts';
import type { SandboxDatabase } from '../../data/database/schema.ts';
import { createSandbox } from '../../index.ts';
import { openDatabase } from '../../node.ts';
import { keyed, encrypt } from '../../data/secrets.ts';
import {
  MORNING,
  TEST_PHONE,
  TEST_SITE_KEY,
  draft,
  numberedDraft,
  createTestSandbox,
  onEachDatabase,
  testSandboxOf,
} from '../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../testing/test-sandbox.ts';

const DAY = 24 * 3_600_000;
const KEY = 'a-key-of-a-form-that-was-kept';

const post = async (
  { send }: TestSandbox,
  path: string,
  body: unknown,
  { key = KEY, session }: { key?: string; session?: string } = {},
) => {
  const answer = await send('POST', path, {
    body,
    headers: { 'idempotency-key': key, ...(session && { authorization: `Bearer ${session}` }) },
  });
  const told = (await answer.json()) as { id: string; code: string; status: string; accessToken?: string };
  return { http: answer.status, replayed: answer.headers.get('idempotent-replayed') === 'true', told };
};

/** A platform whose tables can be looked into. */
function openTestSandbox(t: TestContext): { testSandbox: TestSandbox; database: SandboxDatabase } {
  const database = openDatabase();
  const sandbox = createSandbox({
    database,
    clock: createClock({ start: MORNING, frozen: true }),
    onBrokenContract: 'throw',
  });
  t.after(() => sandbox.close());
  return { testSandbox: testSandboxOf(sandbox), database };
}

const keptIn = (database: SandboxDatabase) =>
  database.selectFrom('answers').selectAll().orderBy('createdAt').orderBy('id').execute();

onEachDatabase(
  'an answer lost on Friday is had on Monday with a new code of the same phone, and nobody is registered twice',
  async (testSandbox) => {
    const wanted = draft({ preferredDate: '2026-12-20' });
    const friday = await post(testSandbox, '/v1/registrations', wanted, { session: await testSandbox.signIn() });
    assert.equal(friday.http, 201);
    testSandbox.sandbox.clock.advance(3 * DAY);

    const monday = await post(testSandbox, '/v1/registrations', wanted, { session: await testSandbox.signIn() });
    assert.deepEqual([monday.http, monday.replayed], [201, true]);
    assert.deepEqual([monday.told.id, monday.told.code], [friday.told.id, friday.told.code]);
    assert.deepEqual([friday.told.status, monday.told.status], ['verified', 'waitlisted'], 'as it stands now');

    const session = await testSandbox.signIn('lookup');
    await testSandbox
      .client()
      .registrations.cancel(friday.told.id, { reason: 'other' }, { session: await testSandbox.signIn() });
    testSandbox.sandbox.clock.advance(11 * 60_000);
    const after = await post(testSandbox, '/v1/registrations', wanted, { session: await testSandbox.signIn() });
    assert.deepEqual(
      [after.http, after.told.id, after.told.status],
      [201, friday.told.id, 'cancelled'],
      'nobody is told of a place they gave up',
    );
    const { items } = await testSandbox.client().registrations.search(
      {
        fullName: wanted.person.fullName,
        dateOfBirth: wanted.person.dateOfBirth,
        sex: wanted.person.sex,
        phone: TEST_PHONE,
      },
      { session },
    );
    assert.equal(items.length, 1);
  },
);

onEachDatabase(
  'the key of one phone says nothing to another, and after forty-four days still says it to its own',
  async (testSandbox) => {
    const wanted = draft({ preferredDate: '2026-12-20' });
    const first = await post(testSandbox, '/v1/registrations', wanted, { session: await testSandbox.signIn() });
    testSandbox.sandbox.clock.advance(44 * DAY);
    const stranger = await post(testSandbox, '/v1/registrations', wanted, {
      session: await testSandbox.signIn('register', '+84987654321'),
    });
    assert.notEqual(stranger.told.id, first.told.id);

    const own = await post(testSandbox, '/v1/registrations', wanted, { session: await testSandbox.signIn() });
    assert.deepEqual([own.http, own.told.id], [201, first.told.id]);
  },
);

test('what was made is kept as its id: forty-five days of answers hold no person', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  await post(testSandbox, '/v1/registrations', draft(), { session: await testSandbox.signIn() });
  await post(
    testSandbox,
    '/v1/registrations:search',
    { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
    { session: await testSandbox.signIn('lookup') },
  );

  const rows = await keptIn(database);
  const registered = rows.find(({ operationId }) => operationId === 'createRegistration');
  assert.match(registered?.madeId ?? '', /^registration_/);
  assert.equal(registered?.sealed, '');
  const searched = rows.find(({ operationId }) => operationId === 'searchRegistrations');
  assert.deepEqual([searched?.status, searched?.sealed], [200, '']);
  // Whoever has the key and the database opens nothing more.
  assert.doesNotMatch(JSON.stringify(rows), /Nguyễn|0912345678|912345678/);
});

test('a search that is repeated looks again, and its key is for that search alone', async (t) => {
  const testSandbox = createTestSandbox(t);
  const person = { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE };
  const { told } = await post(testSandbox, '/v1/registrations', draft(), { session: await testSandbox.signIn() });
  const session = await testSandbox.signIn('lookup');
  const search = (change = {}) =>
    post(testSandbox, '/v1/registrations:search', { ...person, ...change }, { session, key: 'key-of-one-search' });
  await search();
  await testSandbox
    .client()
    .registrations.cancel(told.id, { reason: 'other' }, { session: await testSandbox.signIn() });

  const again = await search();
  assert.deepEqual([again.http, again.replayed], [200, true]);
  assert.equal((again.told as unknown as { items: { status: string }[] }).items[0]?.status, 'cancelled');
  assert.equal((await search({ sex: 'female' })).told.code, 'idempotency-key-reused');
});

onEachDatabase(
  'a session that was confirmed once is told again while it lasts, and never afterwards',
  async (testSandbox) => {
    const { id } = (await post(testSandbox, '/v1/otp', { phone: TEST_PHONE, purpose: 'register' })).told;
    const code = await testSandbox.sandbox.messages.code(TEST_PHONE);
    const verify = () => post(testSandbox, `/v1/otp/${id}:verify`, { code });
    const first = await verify();
    testSandbox.sandbox.clock.advance(29 * 60_000);
    assert.equal((await verify()).told.accessToken, first.told.accessToken);

    for (const minutes of [2, 60, 24 * 60, 40 * 24 * 60]) {
      testSandbox.sandbox.clock.advance(minutes * 60_000);
      const late = await verify();
      assert.deepEqual([late.http, late.told.code, late.told.accessToken], [403, 'otp-expired', undefined]);
    }
  },
);

test('the token of a session is not in the database once the session is over, sealed or not', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  await testSandbox.signIn();
  const sealedOf = async () => (await keptIn(database)).find(({ operationId }) => operationId === 'verifyOtp')?.sealed;
  assert.notEqual(await sealedOf(), '');
  testSandbox.sandbox.clock.advance(31 * 60_000);
  await testSandbox.send('GET', '/v1/config');

  assert.equal(await sealedOf(), '');
});

test('after forty-five days a key is forgotten, and not a day before', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  await post(testSandbox, '/v1/registrations', draft(), { session: await testSandbox.signIn() });
  testSandbox.sandbox.clock.advance(45 * DAY - 60_000);
  await testSandbox.send('GET', '/v1/config');
  assert.equal((await keptIn(database)).length, 3);
  testSandbox.sandbox.clock.advance(2 * 60_000);
  await testSandbox.send('GET', '/v1/config');

  assert.deepEqual(await keptIn(database), []);
});

test('what an earlier version kept is still told, byte by byte, and its key is still for that request alone', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  const session = await testSandbox.signIn();
  const wanted = draft();
  const [pepper, phone] = [
    (await database.selectFrom('meta').select('value').where('name', '=', 'pepper').executeTakeFirstOrThrow()).value,
    (await database.selectFrom('phones').select('key').where('number', '=', TEST_PHONE).executeTakeFirstOrThrow()).key,
  ];
  const made = (await post(testSandbox, '/v1/registrations', wanted, { session, key: 'another-key-for-its-form' }))
    .told;
  const text = JSON.stringify({ ...made, needsHomeVisit: true });
  await database
    .insertInto('answers')
    .values({
      id: await keyed(pepper, 'answer', 'createRegistration', `phone:${phone}`, KEY),
      bodyHash: await keyed(pepper, 'content', `{}\n${JSON.stringify(wanted)}`),
      ...{
        status: 201,
        sealed: await encrypt(KEY, text),
        createdAt: new Date(MORNING).toISOString(),
        operationId: null,
        madeId: null,
        sealedUntil: null,
      },
    })
    .execute();

  const again = await post(testSandbox, '/v1/registrations', wanted, { session });
  assert.deepEqual([again.http, again.replayed, JSON.stringify(again.told)], [201, true, text]);
  assert.equal(
    (await post(testSandbox, '/v1/registrations', numberedDraft(2), { session })).told.code,
    'idempotency-key-reused',
  );
});

test('a session that an earlier version kept is not told again once it is over', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  const { id } = (await post(testSandbox, '/v1/otp', { phone: TEST_PHONE, purpose: 'register' })).told;
  const code = await testSandbox.sandbox.messages.code(TEST_PHONE);
  const verify = () => post(testSandbox, `/v1/otp/${id}:verify`, { code });
  const { told } = await verify();
  const { value: pepper } = await database
    .selectFrom('meta')
    .select('value')
    .where('name', '=', 'pepper')
    .executeTakeFirstOrThrow();
  const bodyHash = await keyed(pepper, 'content', `${JSON.stringify({ otpId: id })}\n${JSON.stringify({ code })}`);
  await database
    .updateTable('answers')
    .set({ operationId: null, sealedUntil: null, bodyHash })
    .where('operationId', '=', 'verifyOtp')
    .execute();

  assert.equal((await verify()).told.accessToken, told.accessToken);
  testSandbox.sandbox.clock.advance(31 * 60_000);
  assert.equal((await verify()).told.code, 'otp-expired');
});

const REPORT = { kind: 'bug', text: 'Không mở được trang đăng ký.' };
const PDF = '%PDF-1.7 ';

interface Part {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
  file?: string;
  type?: string;
}

const report = (text: string): Part => ({ name: 'feedback', content: text, type: 'application/json' });
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'a.pdf', type = 'application/pdf'): Part => ({
  name: 'attachments',
  content,
  file: name,
  type,
});

async function sendForm({ sandbox }: TestSandbox, parts: Part[], boundary = 'X', key = KEY) {
  const bytes: BlobPart[] = [];
  for (const { name, content, file: fileName, type } of parts) {
    const head = [
      `Content-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}`,
      ...(type ? [`Content-Type: ${type}`] : []),
    ];
    bytes.push(`--${boundary}\r\n${head.join('\r\n')}\r\n\r\n`, content, '\r\n');
  }
  bytes.push(`--${boundary}--\r\n`);
  const answer = await sandbox.fetch('http://sandbox/v1/feedback', {
    method: 'POST',
    headers: {
      'x-site-key': TEST_SITE_KEY,
      'idempotency-key': key,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body: await new Blob(bytes).arrayBuffer(),
  });
  const told = (await answer.json()) as { code: string };
  return { http: answer.status, code: told.code, replayed: answer.headers.get('idempotent-replayed') === 'true' };
}

const FORM = [report(JSON.stringify(REPORT)), file(`${PDF}AAAA`), file(`${PDF}BBBB`, 'b.pdf')];

for (const { what, parts } of [
  { what: 'other bytes of the same length', parts: [FORM[0], file(`${PDF}AAAB`), FORM[2]] },
  {
    what: 'another byte at the end of a large file',
    parts: [FORM[0], FORM[1], file(`${PDF}BBBB${'x'.repeat(300_000)}y`, 'b.pdf')],
  },
  {
    what: 'bytes that are no text',
    parts: [FORM[0], FORM[1], file(new Uint8Array([...new TextEncoder().encode(PDF), 0xff, 0xfe]), 'b.pdf')],
  },
  { what: 'another name', parts: [FORM[0], file(`${PDF}AAAA`, 'c.pdf'), FORM[2]] },
  { what: 'another type', parts: [FORM[0], file(`${PDF}AAAA`, 'a.pdf', 'image/png'), FORM[2]] },
  { what: 'its files in another order', parts: [FORM[0], FORM[2], FORM[1]] },
  { what: 'one file less', parts: [FORM[0], FORM[1]] },
  { what: 'one file twice', parts: [...FORM, FORM[2]] },
  {
    what: 'other words',
    parts: [report(JSON.stringify({ ...REPORT, text: 'Không mở được trang tra cứu.' })), FORM[1], FORM[2]],
  },
])
  test(`the same key with ${what} is another request`, async (t) => {
    const testSandbox = createTestSandbox(t);
    assert.equal((await sendForm(testSandbox, FORM)).http, 201);

    const other = await sendForm(testSandbox, parts as Part[]);
    assert.deepEqual([other.http, other.code], [409, 'idempotency-key-reused']);
  });

for (const { what, parts, boundary } of [
  { what: 'as it was', parts: FORM },
  { what: 'with another boundary', parts: FORM, boundary: '----formdata-0123456789' },
  { what: 'with its fields in another order', parts: [FORM[1], FORM[2], FORM[0]] },
  {
    what: 'with other white space and names in another order',
    parts: [report(`\n ${JSON.stringify({ text: REPORT.text, kind: REPORT.kind }, null, 2)}`), FORM[1], FORM[2]],
  },
])
  test(`a form that is sent again ${what} is the same request`, async (t) => {
    const testSandbox = createTestSandbox(t);
    const first = await sendForm(testSandbox, FORM);

    const again = await sendForm(testSandbox, parts as Part[], boundary);
    assert.deepEqual([again.http, again.code, again.replayed], [201, first.code, true]);
  });

test('JSON that is written otherwise is the same request; with another value it is not', async (t) => {
  const { sandbox, signIn } = createTestSandbox(t);
  const session = await signIn();
  const send = async (text: string) => {
    const headers = {
      'x-site-key': TEST_SITE_KEY,
      'idempotency-key': KEY,
      'content-type': 'application/json',
      authorization: `Bearer ${session}`,
    };
    const answer = await sandbox.fetch('http://sandbox/v1/registrations', { method: 'POST', headers, body: text });
    return { http: answer.status, ...((await answer.json()) as { id: string; code: string }) };
  };
  const wanted = draft();
  const first = await send(JSON.stringify(wanted));
  const turned = Object.fromEntries(Object.entries(wanted).reverse());

  assert.equal(first.http, 201);
  for (const text of [JSON.stringify(wanted, null, 4), ` ${JSON.stringify(wanted)}\n`, JSON.stringify(turned)])
    assert.equal((await send(text)).id, first.id);
  assert.equal(
    (await send(JSON.stringify({ ...wanted, consents: [...wanted.consents, ...wanted.consents] }))).code,
    'idempotency-key-reused',
  );
  assert.equal((await send(JSON.stringify({ ...wanted, preferredDate: '2026-12-19' }))).code, 'idempotency-key-reused');
});
