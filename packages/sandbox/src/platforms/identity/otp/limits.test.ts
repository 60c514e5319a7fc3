/** One-time codes, as somebody who guesses or pesters would try them, and as the phone's owner meets that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock } from '../../../control/clock.ts';
import { createSandbox } from '../../../index.ts';
import { createNodeSandbox, openDatabase } from '../../../node.ts';
import { keyed } from '../../../data/secrets.ts';
import {
  MORNING,
  TEST_PHONE,
  reachedFrom,
  createTestSandbox,
  onEachDatabase,
  testSandboxOf,
} from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

interface Told {
  id: string;
  code?: string;
  attemptsLeft?: number;
  retryAfter?: number;
}

const body = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as Told) });
const ask = async ({ send }: TestSandbox, phone = TEST_PHONE, captchaToken?: string) =>
  body(
    await send('POST', '/v1/otp', {
      body: { phone, purpose: 'register', ...(captchaToken !== undefined && { captchaToken }) },
    }),
  );
const resend = async ({ send }: TestSandbox, id: string) => body(await send('POST', `/v1/otp/${id}:resend`));
const type = async ({ send }: TestSandbox, id: string, code: string) =>
  body(await send('POST', `/v1/otp/${id}:verify`, { body: { code } }));
const right = async ({ sandbox }: TestSandbox, phone = TEST_PHONE) => (await sandbox.messages.code(phone)) ?? '';
const wrong = async (testSandbox: TestSandbox, phone = TEST_PHONE) =>
  (await right(testSandbox, phone)) === '123456' ? '654321' : '123456';
const solved = async ({ control }: TestSandbox) =>
  ((await (await control('captcha')).json()) as { captchaToken: string }).captchaToken;

let places = 0;
/** A place nobody has been to. */
const elsewhere = (testSandbox: TestSandbox): TestSandbox =>
  reachedFrom(testSandbox, `198.51.${(places += 1) >> 8}.${places & 255}`);

/** Guesses at a phone until so many were wrong, ten from each place. */
async function guess(testSandbox: TestSandbox, times: number): Promise<void> {
  for (let count = 0; count < times; count += 5) {
    const stranger = elsewhere(testSandbox);
    const { id } = await ask(stranger);
    for (let tried = 0; tried < 5 && count + tried < times; tried += 1)
      await type(stranger, id, await wrong(testSandbox));
    testSandbox.sandbox.clock.advance(3 * 60_000);
  }
}

test('five wrong codes end that code, and a new one is to be had at once and works', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { id } = await ask(testSandbox);
  const typed = await wrong(testSandbox);
  const codes: (string | undefined)[] = [];
  for (let count = 0; count < 5; count += 1) codes.push((await type(testSandbox, id, typed)).code);

  assert.deepEqual(codes, [...Array<string>(4).fill('otp-invalid'), 'otp-too-many']);
  assert.equal((await type(testSandbox, id, await right(testSandbox))).code, 'otp-too-many');
  const fresh = await ask(testSandbox);
  assert.equal(fresh.status, 201);
  assert.equal((await type(testSandbox, fresh.id, await right(testSandbox))).status, 200);
});

onEachDatabase(
  'a stranger’s wrong guesses do not keep the owner from a code that was just sent, nor from a new one',
  async (testSandbox) => {
    const [owner, stranger] = [reachedFrom(testSandbox, '203.0.113.7'), reachedFrom(testSandbox, '198.51.100.1')];
    const own = await ask(owner);
    const sent = await right(testSandbox);
    const theirs = await ask(stranger);
    for (let count = 0; count < 8; count += 1) await type(stranger, theirs.id, '000000');
    for (let count = 0; count < 4; count += 1) await ask(stranger);

    assert.equal((await type(owner, own.id, sent)).status, 200);
    const again = await ask(owner);
    assert.equal(again.status, 201);
    assert.equal((await type(owner, again.id, await right(testSandbox))).status, 200);
  },
);

test('a stranger who has all the codes sent that one place may have does not use up those of the owner', async (t) => {
  const testSandbox = createTestSandbox(t);
  const [owner, stranger] = [reachedFrom(testSandbox, '203.0.113.7'), reachedFrom(testSandbox, '198.51.100.1')];
  for (let count = 0; count < 12; count += 1) await ask(stranger);

  assert.equal((await ask(stranger)).code, 'otp-too-many');
  const own = await ask(owner);
  assert.equal((await type(owner, own.id, await right(testSandbox))).status, 200);
});

for (const { what, phoneOf } of [
  { what: 'one phone', phoneOf: () => TEST_PHONE },
  { what: 'many phones', phoneOf: (index: number) => `+8491200000${index}` },
])
  onEachDatabase(
    `ten wrong codes from one place, for ${what}, close it for verifying until the day ends, and no other place`,
    async (testSandbox) => {
      const stranger = reachedFrom(testSandbox, '198.51.100.1');
      const codes: (string | undefined)[] = [];
      for (let count = 0; count < 10; count += 1) {
        const phone = phoneOf(count);
        const { id } = await ask(stranger, phone);
        codes.push((await type(stranger, id, await wrong(testSandbox, phone))).code);
      }
      assert.deepEqual(new Set(codes), new Set(['otp-invalid']));

      const late = await ask(stranger, '+84987654321');
      const closed = await type(stranger, late.id, await right(testSandbox, '+84987654321'));
      assert.deepEqual([closed.code, closed.retryAfter], ['otp-too-many', 16 * 3600], 'until midnight in Viet Nam');
      assert.equal(
        (await type(reachedFrom(testSandbox, '203.0.113.7'), late.id, await right(testSandbox, '+84987654321'))).status,
        200,
      );

      testSandbox.sandbox.clock.advance(16 * 3_600_000);
      const tomorrow = await ask(stranger, '+84987654321');
      assert.equal((await type(stranger, tomorrow.id, await right(testSandbox, '+84987654321'))).status, 200);
    },
  );

onEachDatabase('guesses that arrive at the same time are counted one after the other', async (testSandbox) => {
  const stranger = reachedFrom(testSandbox, '198.51.100.1');
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await ask(stranger, `+8491200000${count}`)).id);

  const answers = await Promise.all(ids.flatMap((id) => Array.from({ length: 5 }, () => type(stranger, id, '000000'))));

  const counted = answers.filter(({ code }) => code === 'otp-invalid').length;
  assert.ok(counted <= 10, `${counted} were compared`);
});

test('a code typed rightly takes nothing from the tries of a place', async (t) => {
  const testSandbox = createTestSandbox(t, { codeLimits: { wrongPerPlace: 2 } });
  for (let count = 0; count < 5; count += 1) assert.ok(await testSandbox.signIn('register', `+8491200000${count}`));
});

onEachDatabase(
  'after fifty wrong codes for a phone its next code waits for the captcha, and the owner who solves it signs in',
  async (testSandbox) => {
    const owner = reachedFrom(testSandbox, '203.0.113.7');
    await guess(testSandbox, 49);
    const before = await ask(owner);
    assert.equal(before.status, 201);
    await guess(testSandbox, 1);
    assert.equal(
      (await type(owner, before.id, await right(testSandbox))).code,
      'otp-invalid',
      'that was the stranger’s',
    );

    const refused = await ask(owner);
    assert.deepEqual([refused.status, refused.code], [429, 'captcha-required']);
    testSandbox.sandbox.clock.advance(60_000);
    assert.equal((await resend(owner, before.id)).code, 'captcha-required', 'nor by asking for the same again');
    const fresh = await ask(owner, TEST_PHONE, await solved(owner));
    assert.deepEqual([fresh.status, fresh.attemptsLeft], [201, 2]);
    assert.equal((await type(owner, fresh.id, await right(testSandbox))).status, 200);

    testSandbox.sandbox.clock.advance(24 * 3_600_000);
    assert.equal((await ask(owner)).status, 201, 'the next day');
  },
);

test('a code that was sent before the fiftieth wrong one is good to its end', async (t) => {
  const testSandbox = createTestSandbox(t, { codeLimits: { wrongPerPhone: 10 } });
  const owner = reachedFrom(testSandbox, '203.0.113.7');
  const own = await ask(owner);
  const sent = await right(testSandbox);
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    const stranger = reachedFrom(testSandbox, address);
    const { id } = await ask(stranger);
    for (let count = 0; count < 5; count += 1) await type(stranger, id, sent === '000000' ? '000001' : '000000');
  }

  assert.equal((await type(owner, own.id, sent)).status, 200);
});

test('a solved captcha is good once, where it was solved, and not for long; what nobody gave is no pass', async (t) => {
  const testSandbox = createTestSandbox(t, { codeLimits: { messagesPerPlace: 0 } });
  const [here, there] = [reachedFrom(testSandbox, '203.0.113.7'), reachedFrom(testSandbox, '198.51.100.1')];
  const pass = await solved(here);

  assert.equal((await ask(there, TEST_PHONE, pass)).code, 'captcha-required', 'of another place');
  assert.equal((await ask(here, TEST_PHONE, pass)).status, 201);
  assert.equal((await ask(here, '+84987654321', pass)).code, 'captcha-required', 'a second time');
  const late = await solved(here);
  testSandbox.sandbox.clock.advance(11 * 60_000);
  assert.equal((await ask(here, TEST_PHONE, late)).code, 'captcha-required', 'too late');
  const later = (await solved(here)).replace(/\.(\d{13})\./, (_, until: string) => `.${Number(until) + 1}.`);
  for (const made of [later, 'pass', 'pass.x', '', 'SANDBOX', `pass.${'0'.repeat(24)}.${Date.now()}.${'0'.repeat(40)}`])
    assert.equal((await ask(here, TEST_PHONE, made)).code, 'captcha-required', made);
  assert.equal((await ask(here, TEST_PHONE, 'sandbox')).status, 201);
  assert.equal(
    (await ask(here, TEST_PHONE, 'sandbox')).code,
    'captcha-required',
    'the word for trying by hand, once a day for a phone',
  );
});

test('nobody’s phone can be made to ring without end by asking again and again for the same code', async (t) => {
  const { send, sandbox } = createTestSandbox(t);
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1)
    ids.push(
      (
        (await (await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })).json()) as {
          id: string;
        }
      ).id,
    );

  const statuses: number[] = [];
  for (let minute = 1; minute <= 3; minute += 1) {
    sandbox.clock.advance(61_000);
    for (const id of ids) statuses.push((await send('POST', `/v1/otp/${id}:resend`)).status);
  }

  assert.deepEqual(statuses, [...Array<number>(5).fill(200), ...Array<number>(10).fill(429)]);
  assert.equal((await sandbox.messages.list(TEST_PHONE)).length, 10);
  sandbox.clock.advance(7 * 60_000);
  assert.equal((await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })).status, 201);
});

test('nor by asking from many places: then each of them solves a captcha, and at a hundred and fifty the phone has peace for the day', async (t) => {
  const testSandbox = createTestSandbox(t);
  const told: (string | undefined)[] = [];
  for (let count = 0; count < 17; count += 1) told.push((await ask(elsewhere(testSandbox))).code);
  assert.deepEqual(told, [...Array<undefined>(15).fill(undefined), 'captcha-required', 'captcha-required']);

  let sent = 15;
  for (let count = 0; count < 150; count += 1) {
    const place = elsewhere(testSandbox);
    testSandbox.sandbox.clock.advance(60_000);
    if ((await ask(place, TEST_PHONE, await solved(place))).status === 201) sent += 1;
  }
  assert.equal(sent, 150);
});

test('messages from one place to ever new phones meet the captcha, and no other place does', async (t) => {
  const testSandbox = createTestSandbox(t, { codeLimits: { messagesPerPlace: 20 } });
  const pump = reachedFrom(testSandbox, '198.51.100.1');
  const told: (string | undefined)[] = [];
  for (let count = 0; count < 22; count += 1)
    told.push((await ask(pump, `+8491200${String(count).padStart(4, '0')}`)).code);

  assert.deepEqual(told, [...Array<undefined>(20).fill(undefined), 'captcha-required', 'captcha-required']);
  assert.equal((await ask(reachedFrom(testSandbox, '203.0.113.7'))).status, 201);
});

test('without a setting it is two hundred messages a day', async (t) => {
  const testSandbox = createTestSandbox(t, { rateLimits: { codes: 1_000 } });
  const told: (string | undefined)[] = [];
  for (let count = 0; count <= 200; count += 1)
    told.push((await ask(testSandbox, `+8491200${String(count).padStart(4, '0')}`)).code);

  assert.equal(told.indexOf('captcha-required'), 200);
});

test('neither a code nor a phone nor an address can be read in the database, nor guessed with what lies in it', async (t) => {
  const database = openDatabase();
  const sandbox = createSandbox({
    database,
    clock: createClock({ start: MORNING, frozen: true }),
    onBrokenContract: 'throw',
  });
  t.after(() => sandbox.close());
  const testSandbox = reachedFrom({ sandbox }, '203.0.113.7');
  const { id } = await ask(testSandbox);
  await type(testSandbox, id, await wrong(testSandbox));
  const code = await right(testSandbox);

  const tables = ['meta', 'messages', 'otpChallenges', 'counts'] as const;
  const rows = await Promise.all(tables.map((table) => database.selectFrom(table).selectAll().execute()));
  assert.ok(rows.every((one) => one.length > 0));
  const written = JSON.stringify(rows.slice(1));
  for (const secret of [TEST_PHONE, '0912345678', '203.0.113.7', 'Mã xác nhận'])
    assert.doesNotMatch(written, new RegExp(secret.replace(/[+.]/g, String.raw`\$&`)));
  assert.doesNotMatch(written, new RegExp(`"${code}"`));
  // Whoever has the whole database, its own secret too, tries all codes against it.
  const pepper = (
    await database.selectFrom('meta').select('value').where('name', '=', 'pepper').executeTakeFirstOrThrow()
  ).value;
  const { codeHash } = await database.selectFrom('otpChallenges').select('codeHash').executeTakeFirstOrThrow();
  for (const tried of [
    await keyed(pepper, 'code', code),
    await keyed(pepper, 'code', id, code),
    await keyed(id, 'code', code),
  ])
    assert.ok(!codeHash.includes(tried));
});

test('a code under a key that was lost is over, not wrong: nothing is counted, and a new one works', async (t) => {
  const database = openDatabase();
  const clock = createClock({ start: MORNING, frozen: true });
  const before = testSandboxOf(createSandbox({ database, clock, secret: 'a'.repeat(64), onBrokenContract: 'throw' }));
  const { id } = await ask(before);
  const code = await right(before);
  const sandbox = createSandbox({
    database,
    clock,
    secret: 'b'.repeat(64),
    codeLimits: { wrongPerPlace: 0 },
    onBrokenContract: 'throw',
  });
  t.after(() => sandbox.close());
  const after = testSandboxOf(sandbox);

  assert.equal((await type(after, id, code)).code, 'otp-expired');
  assert.deepEqual(await sandbox.messages.list(), [], 'nor can its message be read');
  const shared = testSandboxOf(createSandbox({ database, clock, secret: 'a'.repeat(64), onBrokenContract: 'throw' }));
  assert.equal((await type(shared, id, code)).status, 200, 'a process with the key takes it');
});

test('the sandbox phone shows a code until it ends', async (t) => {
  const testSandbox = createTestSandbox(t);
  await ask(testSandbox);
  testSandbox.sandbox.clock.advance(4 * 60_000);
  assert.equal((await testSandbox.sandbox.messages.list(TEST_PHONE)).length, 1);
  testSandbox.sandbox.clock.advance(60_000);
  assert.deepEqual(await testSandbox.sandbox.messages.list(TEST_PHONE), []);
});

test('counts outlive a restart, because they lie in the database', async (t) => {
  const database = openDatabase();
  t.after(() => database.destroy());
  const options = { database, secret: 'a'.repeat(64), codeLimits: { messagesPerPlace: 1 } };
  const clock = createClock({ start: MORNING, frozen: true });
  assert.equal((await ask(testSandboxOf(createSandbox({ ...options, clock })))).status, 201);
  assert.equal((await ask(testSandboxOf(createSandbox({ ...options, clock })))).code, 'captcha-required');
});

test('a clock that was put forward and back again closes no place for what was counted in the future', async (t) => {
  const testSandbox = createTestSandbox(t, { codeLimits: { wrongPerPlace: 1, messagesPerPhoneAndPlace: 2 } });
  const days = 3 * 24 * 3_600_000;
  testSandbox.sandbox.clock.advance(days);
  for (let count = 0; count < 2; count += 1) {
    const { id } = await ask(testSandbox);
    await type(testSandbox, id, '000000');
  }
  assert.equal((await ask(testSandbox)).code, 'otp-too-many');

  testSandbox.sandbox.clock.advance(-days);
  const { id } = await ask(testSandbox);
  assert.equal((await type(testSandbox, id, await right(testSandbox))).status, 200);
});

test('a sandbox in a page is one place, and its own reset opens it again', async (t) => {
  const sandbox = createNodeSandbox({ codeLimits: { wrongPerPlace: 1 } });
  t.after(() => sandbox.close());
  const testSandbox = testSandboxOf(sandbox);
  const first = await ask(testSandbox);
  await type(testSandbox, first.id, await wrong(testSandbox));
  assert.equal((await type(testSandbox, first.id, await right(testSandbox))).code, 'otp-too-many');
  await sandbox.reset();
  assert.ok(await testSandbox.signIn());
});
