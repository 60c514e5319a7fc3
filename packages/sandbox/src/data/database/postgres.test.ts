/**
 * A PostgreSQL that is away, silent, full or in somebody's way: everybody is asked to come back, nobody waits for ever,
 * nothing is made twice.
 */
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import * as pages from '@sen/elements/server';
import { sql } from 'kysely';
import pg from 'pg';
import { createClock } from '../../control/clock.ts';
import type { Sandbox } from '../../index.ts';
import { createNodeSandbox, openDatabase } from '../../node.ts';
import { DatabaseProxy } from '../../testing/database-proxy.ts';
import { MORNING, TEST_PHONE, draft, numberedDraft, onPostgres, testSandboxOf } from '../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../testing/test-sandbox.ts';
import type { DatabaseLimits } from './limits.ts';
import { DatabaseUnavailableError, postgresUnavailability } from './unavailable.ts';

/** Short, so that a test need not wait. Milliseconds. */
const LIMITS: Partial<DatabaseLimits> = { connections: 5, connect: 600, statement: 1_500, lock: 400, idle: 2_000 };

/** Long enough to tell a wait for somebody's lock from a busy machine. */
const PATIENT = { ...LIMITS, connect: 4_000, statement: 8_000, lock: 3_000, idle: 20_000 };

function platformAt(data: string, limits = LIMITS): { testSandbox: TestSandbox; sandbox: Sandbox } {
  const clock = createClock({ start: MORNING, frozen: true });
  const sandbox = createNodeSandbox({ data, clock, onBrokenContract: 'throw', databaseLimits: limits, pages });
  return { testSandbox: testSandboxOf(sandbox), sandbox };
}

const askedBack = async (answer: Response): Promise<void> => {
  assert.equal(answer.status, 503);
  assert.match(answer.headers.get('retry-after') ?? '', /^[15]$/);
  const problem = (await answer.json()) as { code: string; retryAfter: number };
  assert.equal(problem.code, 'maintenance');
  assert.equal(String(problem.retryAfter), answer.headers.get('retry-after'));
};

/** How long something took. Milliseconds. */
async function timed<Result>(work: Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await work;
  return [result, performance.now() - began];
}

async function another(data: string, t: TestContext): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: data });
  client.on('error', () => {});
  await client.connect();
  t.after(() => client.end().catch(() => {}));
  return client;
}

onPostgres(
  'a database that is away is said to be, on pages too, and is used again as soon as it is back',
  async (data, t) => {
    const line = await DatabaseProxy.to(data);
    const { testSandbox, sandbox } = platformAt(line.url);
    t.after(() => line.cut());
    const session = await testSandbox.signIn();
    const config = () => testSandbox.send('GET', '/v1/sites/site-tan-dinh');
    assert.equal((await config()).status, 200);

    await line.cut();
    for (let often = 0; often < 3; often += 1) await askedBack(await config());
    await askedBack(
      await testSandbox.send('POST', '/v1/registrations', {
        body: draft(),
        headers: { authorization: `Bearer ${session}` },
      }),
    );
    const page = await sandbox.fetch('http://sandbox/v1/forms/registrations?siteKey=pk-sandbox-tp-hcm');
    assert.deepEqual(
      [page.status, page.headers.get('sen-problem'), page.headers.get('retry-after')],
      [503, 'maintenance', '5'],
    );
    assert.match(await page.text(), /bảo trì/);
    const fields = { siteKey: 'pk-sandbox-tp-hcm', locale: 'vi', fullName: 'Nguyễn Thị Ánh Đào' };
    const posted = await sandbox.fetch('http://sandbox/v1/forms/registrations', {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: 'http://localhost' },
    });
    assert.equal(posted.status, 503);
    assert.match(await posted.text(), /value="Nguyễn Thị Ánh Đào"/);
    const response = await testSandbox.control('messages');
    assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5']);

    await line.mend();
    assert.equal((await config()).status, 200);
    assert.equal((await testSandbox.client().registrations.create(draft(), { session })).status, 'verified');
    await sandbox.close();
  },
);

onPostgres('a platform whose database is not there yet says so, and begins when it is', async (data, t) => {
  const line = await DatabaseProxy.to(data);
  t.after(() => line.cut());
  await line.cut();
  const { testSandbox, sandbox } = platformAt(line.url);

  await assert.rejects(sandbox.ready(), DatabaseUnavailableError);
  await askedBack(await testSandbox.send('GET', '/v1/config'));
  await line.mend();
  assert.equal((await testSandbox.send('GET', '/v1/config')).status, 200);
  await sandbox.close();
});

onPostgres(
  'connections that the server ends are replaced; who was in the middle asks again and has one record',
  async (data, t) => {
    const { testSandbox, sandbox } = platformAt(data);
    const session = await testSandbox.signIn();
    const client = await another(data, t);
    const end = () =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    const idempotencyKey = 'one-key-for-one-registration';
    const headers = { authorization: `Bearer ${session}`, 'idempotency-key': idempotencyKey };

    // In the middle: the first waits for a row that this client holds, and is ended there.
    await client.query('begin; lock table registrations in exclusive mode');
    const first = testSandbox.send('POST', '/v1/registrations', { body: draft(), headers });
    await pause(150);
    await end();
    await askedBack(await first);
    await client.query('rollback');
    assert.equal((await testSandbox.send('POST', '/v1/registrations', { body: draft(), headers })).status, 201);
    assert.equal(
      (await testSandbox.send('POST', '/v1/registrations', { body: draft(), headers })).headers.get(
        'idempotent-replayed',
      ),
      'true',
    );

    // At rest.
    for (let often = 0; often < 3; often += 1) {
      await end();
      await pause(20);
      assert.equal((await testSandbox.send('GET', '/v1/sites/site-tan-dinh')).status, 200);
    }
    await sandbox.close();
  },
);

onPostgres(
  'who only reads does not wait behind thirty who wait to write, and these are asked back in time',
  async (data, t) => {
    const { testSandbox, sandbox } = platformAt(data, PATIENT);
    const sessions = [await testSandbox.signIn('register'), await testSandbox.signIn('register', '+84987654321')];
    const { id } = await testSandbox.client().registrations.create(draft(), { session: sessions[0] ?? '' });
    const client = await another(data, t);
    await client.query(`begin; update registrations set version = version where id = '${id}'`);

    const writers = Array.from({ length: 30 }, () =>
      testSandbox.send('PATCH', `/v1/registrations/${id}`, {
        body: { preferredDate: '2026-12-05' },
        headers: { authorization: `Bearer ${sessions[0]}` },
      }),
    );
    await pause(50);
    const waits: number[] = [];
    for (let often = 0; often < 10; often += 1) {
      const [answer, took] = await timed(
        testSandbox.send('GET', `/v1/registrations/${id}`, { headers: { authorization: `Bearer ${sessions[0]}` } }),
      );
      assert.equal(answer.status, 200);
      waits.push(took);
    }
    t.diagnostic(`readers waited ${waits.map(Math.round).join(', ')} ms`);
    assert.ok(Math.max(...waits) < PATIENT.lock, `${Math.max(...waits)} ms`);
    const [answers, took] = await timed(Promise.all(writers));
    for (const answer of answers) await askedBack(answer);
    // Three at a time wait for the lock, the others for a connection.
    assert.ok(took < PATIENT.lock + PATIENT.connect + 5_000, `${took} ms`);

    await client.query('rollback');
    const changed = await testSandbox.send('PATCH', `/v1/registrations/${id}`, {
      body: { preferredDate: '2026-12-05' },
      headers: { authorization: `Bearer ${sessions[0]}` },
    });
    assert.equal(changed.status, 200);
    await sandbox.close();
  },
);

onPostgres('what ends is swept without a wait for whoever is writing it at that moment', async (data, t) => {
  const { testSandbox, sandbox } = platformAt(data, PATIENT);
  await testSandbox.signIn();
  const client = await another(data, t);
  await client.query(
    'begin; update counts set count = count + 1; update sessions set purpose = purpose; update messages set text = text',
  );
  sandbox.clock.advance(40 * 24 * 3_600_000);

  const [answer, took] = await timed(testSandbox.send('GET', '/v1/config'));

  assert.equal(answer.status, 200);
  assert.ok(took < PATIENT.lock, `${took} ms`);
  await client.query('commit');
  sandbox.clock.advance(61_000);
  await testSandbox.send('GET', '/v1/config');
  assert.deepEqual(
    (await client.query('select (select count(*) from counts) + (select count(*) from sessions) as left')).rows,
    [{ left: '0' }],
  );
  await sandbox.close();
});

onPostgres(
  'a server that says nothing any more is given up, and so is a connection that never comes about',
  async (data, t) => {
    const line = await DatabaseProxy.to(data);
    const { testSandbox, sandbox } = platformAt(line.url, { ...LIMITS, statement: 300 });
    t.after(() => line.cut());
    assert.equal((await testSandbox.send('GET', '/v1/sites/site-tan-dinh')).status, 200);

    line.silence();
    const [asked, took] = await timed(testSandbox.send('GET', '/v1/sites/site-tan-dinh'));
    await askedBack(asked);
    assert.ok(took < 4_000, `${took} ms`);
    const [anew, tookAnew] = await timed(testSandbox.send('GET', '/v1/sites/site-tan-dinh'));
    await askedBack(anew);
    assert.ok(tookAnew < 1_500, `${tookAnew} ms`);

    await line.mend();
    assert.equal((await testSandbox.send('GET', '/v1/sites/site-tan-dinh')).status, 200);
    await sandbox.close();
  },
);

onPostgres('every connection is told how long it may wait, run and stand idle', async (data) => {
  const db = openDatabase(data, () => {}, { limits: LIMITS });
  const settings = async (on: typeof db) =>
    (
      await sql<{ setting: string }>`
        select setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(
        on,
      )
    ).rows.map(({ setting }) => Number(setting));

  assert.deepEqual(await settings(db), [2_000, 400, 1_500]);
  assert.deepEqual(await db.transaction().execute(settings), [2_000, 400, 1_500]);
  await assert.rejects(
    sql`select pg_sleep(20)`.execute(db),
    (error) => error instanceof DatabaseUnavailableError && error.kind === 'busy',
  );
  await assert.rejects(
    db.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await pause(2_600);
      await sql`select 1`.execute(transaction);
    }),
    (error) => error instanceof DatabaseUnavailableError && error.kind === 'away',
  );
  assert.equal((await settings(db)).length, 3, 'and the connections go on');
  await db.destroy();
});

onPostgres(
  'two processes that begin at once on an empty database both begin, also when the first takes longer than a statement may',
  async (data, t) => {
    const holder = await another(data, t);
    // Kysely's own lock, as a process that migrates holds it.
    await holder.query('select pg_advisory_lock(3853314791062309107)');
    const platforms = [platformAt(data), platformAt(data)];
    const ready = Promise.all(platforms.map(({ sandbox }) => sandbox.ready()));
    await pause(2_500);
    await holder.query('select pg_advisory_unlock(3853314791062309107)');

    await ready;
    for (const [index, { testSandbox }] of platforms.entries())
      assert.equal(
        (
          await testSandbox
            .client()
            .registrations.create(numberedDraft(index), { session: await testSandbox.signIn('register', TEST_PHONE) })
        ).status,
        'verified',
      );
    await Promise.all(platforms.map(({ sandbox }) => sandbox.close()));
  },
);

test('trouble that passes is told from a fault of what was asked', () => {
  const kindOf = (code: string | undefined, message = '') =>
    postgresUnavailability(Object.assign(new Error(message), code !== undefined && { code }));
  for (const code of ['55P03', '57014', '53300', '53100']) assert.equal(kindOf(code), 'busy', code);
  for (const code of [
    '57P01',
    '57P03',
    '08006',
    '25P03',
    '3D000',
    '58030',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EPIPE',
  ])
    assert.equal(kindOf(code), 'away', code);
  assert.equal(kindOf(undefined, 'timeout exceeded when trying to connect'), 'busy');
  for (const message of ['Connection terminated unexpectedly', 'Query read timeout'])
    assert.equal(kindOf(undefined, message), 'away');
  for (const code of ['23505', '42601', '22021', '40001', '40P01', '25P02', undefined])
    assert.equal(kindOf(code, 'no'), undefined, code);
});
