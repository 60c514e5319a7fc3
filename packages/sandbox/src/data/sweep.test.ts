/** What has ended goes, a little at a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createClock } from '../control/clock.ts';
import type { SandboxDatabase } from './database/schema.ts';
import { createSandbox } from '../index.ts';
import { openDatabase } from '../node.ts';
import { createSweep } from './sweep.ts';
import { MORNING, TEST_PHONE, draft, testSandboxOf } from '../testing/test-sandbox.ts';
import type { TestSandbox } from '../testing/test-sandbox.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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

const TABLES = ['sessions', 'otpChallenges', 'messages', 'counts'] as const;
const sizes = async (database: SandboxDatabase): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(
        async (table) =>
          [
            table,
            (
              await database
                .selectFrom(table)
                .select(({ fn }) => fn.countAll().as('rows'))
                .execute()
            )[0]?.rows,
          ] as const,
      ),
    ),
  ) as Record<string, number>;
const visit = ({ send }: TestSandbox) => send('GET', '/v1/config');

test('a day later nothing is left of sessions, codes and counts; who was invited still finds the message, for a month', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  const { id } = await testSandbox.client().registrations.create(draft(), { session: await testSandbox.signIn() });
  await testSandbox.control(`registrations/${id}:schedule`);
  assert.ok(Object.values(await sizes(database)).every((rows) => rows > 0));

  testSandbox.sandbox.clock.advance(DAY);
  await visit(testSandbox);
  assert.deepEqual(await sizes(database), { sessions: 0, otpChallenges: 0, messages: 1, counts: 0 });
  assert.match((await testSandbox.sandbox.messages.list(TEST_PHONE))[0]?.text ?? '', /mời tiêm/);
  testSandbox.sandbox.clock.advance(29 * DAY);
  await visit(testSandbox);
  assert.equal((await sizes(database))['messages'], 0);
});

test('who comes late hears that the session or the code is over, and may have the code sent again', async (t) => {
  const { testSandbox } = openTestSandbox(t);
  const session = await testSandbox.signIn('register', '+84987654321');
  const { id } = (await (
    await testSandbox.send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })
  ).json()) as { id: string };
  testSandbox.sandbox.clock.advance(31 * MINUTE);

  const problems = [
    await testSandbox.send('POST', `/v1/otp/${id}:verify`, { body: { code: '000000' } }),
    await testSandbox.send('GET', '/v1/me/consents', { headers: { authorization: `Bearer ${session}` } }),
  ];
  assert.deepEqual(
    await Promise.all(problems.map(async (answer) => ((await answer.json()) as { code: string }).code)),
    ['otp-expired', 'session-expired'],
  );
  assert.equal((await testSandbox.send('POST', `/v1/otp/${id}:resend`)).status, 200);
});

test('a session says by itself that it is over when nothing of it is kept; a token that somebody made up never was one', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  const session = await testSandbox.signIn();
  const codeOf = async (token: string) => {
    const answer = await testSandbox.send('GET', '/v1/me/consents', { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { code: string }).code;
  };
  const [id = '', end = '', seal = ''] = session.split('.');
  const later = (Number.parseInt(end, 36) - 60_000).toString(36);
  testSandbox.sandbox.clock.advance(49 * 60 * MINUTE);
  await visit(testSandbox);

  assert.equal((await sizes(database))['sessions'], 0);
  assert.equal(await codeOf(session), 'session-expired');
  for (const madeUp of [
    `${id}.${later}.${seal}`,
    `${id}.${end}.${'0'.repeat(16)}`,
    `otp_${'a'.repeat(48)}.${end}.${seal}`,
    id,
    `${session}0`,
  ])
    assert.equal(await codeOf(madeUp), 'not-signed-in', madeUp);
});

test('a clock that is put forward and back sweeps on: what is made afterwards ends in its time', async (t) => {
  const { testSandbox, database } = openTestSandbox(t);
  await testSandbox.signIn();
  testSandbox.sandbox.clock.advance(400 * DAY);
  await visit(testSandbox);
  await testSandbox.signIn();
  testSandbox.sandbox.clock.advance(-400 * DAY);
  const session = await testSandbox.signIn('lookup', '+84987654321');
  const mine = () => testSandbox.send('GET', '/v1/me/consents', { headers: { authorization: `Bearer ${session}` } });
  assert.equal((await mine()).status, 200);

  testSandbox.sandbox.clock.advance(2 * 60 * MINUTE);
  assert.equal((await mine()).status, 401);
  testSandbox.sandbox.clock.advance(3 * DAY);
  await visit(testSandbox);
  const left = await database.selectFrom('sessions').select('purpose').execute();
  assert.deepEqual(
    left.map(({ purpose }) => purpose),
    ['register'],
    'only the one of the future',
  );
});

test('what heaped up goes in several requests, so that none waits long', async (t) => {
  const { database } = openTestSandbox(t);
  const sweep = createSweep();
  const { sandbox } = testSandboxOf(createSandbox({ database }));
  await sandbox.ready();
  const rows = Array.from({ length: 1_200 }, (_, index) => ({
    key: `key ${index}`,
    count: 1,
    expiresAt: '2026-01-01T00:00:00.000Z',
  }));
  for (let from = 0; from < rows.length; from += 100)
    await database
      .insertInto('counts')
      .values(rows.slice(from, from + 100))
      .execute();

  const left: (number | undefined)[] = [];
  for (let count = 0; count < 4; count += 1) {
    await sweep(database, new Date(MORNING));
    left.push((await sizes(database))['counts']);
  }
  assert.deepEqual(left, [700, 200, 0, 0]);
});
