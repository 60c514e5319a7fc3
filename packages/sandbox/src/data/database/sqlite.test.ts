/** SQLite's own: statements that are kept ready, and trouble that passes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { createSandbox } from '../../index.ts';
import { openDatabase } from '../../node.ts';
import { testSandboxOf } from '../../testing/test-sandbox.ts';
import { sqlite } from './sqlite.ts';
import type { SqliteConnection } from './sqlite.ts';
import { DatabaseUnavailableError } from './unavailable.ts';

/** A connection that counts, and fails on demand as SQLite would. */
function counting() {
  const seen = { prepared: [] as string[], finalized: 0, errcode: 0 };
  const fail = (): void => {
    if (seen.errcode !== 0) throw Object.assign(new Error('database is locked'), { errcode: seen.errcode });
  };
  const connection: SqliteConnection = {
    close() {},
    prepare(text) {
      seen.prepared.push(text);
      return {
        reader: /^select/.test(text),
        all: () => (fail(), []),
        run: () => (fail(), { changes: 0, lastInsertRowid: 0 }),
        finalize: () => void (seen.finalized += 1),
      };
    },
  };
  return { seen, db: sqlite(connection) };
}

test('a statement is prepared once and used again, until a table changes; what is not used for long is given back', async () => {
  const { seen, db } = counting();
  const ask = (number: number) => sql`select ${sql.lit(number)}, ${'x'}`.execute(db);

  for (let often = 0; often < 5; often += 1) await ask(1);
  assert.equal(seen.prepared.length, 1);
  for (let number = 2; number <= 500; number += 1) await ask(number);
  await ask(1);
  await ask(501);
  assert.deepEqual([seen.prepared.length, seen.finalized], [501, 1]);
  await ask(1);
  assert.equal(seen.prepared.length, 501, 'what was used last stays');
  await sql`alter table x add column y text`.execute(db);
  await ask(1);
  assert.deepEqual([seen.prepared.length, seen.finalized], [503, 501]);
  await db.destroy();
  assert.equal(seen.finalized, seen.prepared.length);
});

for (const [what, errcode, kind] of [
  ['a file that another process has', 5, 'busy'],
  ['a table that is locked', 6, 'busy'],
  ['a busy snapshot, by its long code', 517, 'busy'],
  ['a full disk', 13, 'away'],
  ['a disk that fails', 10, 'away'],
] as const)
  test(`${what} is told as trouble that passes`, async () => {
    const { seen, db } = counting();
    seen.errcode = errcode;
    await assert.rejects(
      sql`select ${1}`.execute(db),
      (error) => error instanceof DatabaseUnavailableError && error.kind === kind,
    );
    seen.errcode = 19;
    await assert.rejects(sql`select ${1}`.execute(db), (error) => !(error instanceof DatabaseUnavailableError));
  });

test('while the file cannot be written, everybody is asked to come back, and is served as soon as it can', async () => {
  const database = openDatabase();
  const sandbox = createSandbox({ database, onBrokenContract: 'throw' });
  const { send } = testSandboxOf(sandbox);
  const body = { phone: '+84912345678', purpose: 'register' };
  assert.equal((await send('POST', '/v1/otp', { body })).status, 201);

  // A disk with no page more than there is.
  await sql`pragma max_page_count = 1`.execute(database);
  const answers = [];
  for (let often = 0; often < 40; often += 1)
    answers.push(await send('POST', '/v1/otp', { body: { ...body, phone: `+849876543${10 + often}` } }));
  const refused = answers.filter(({ status }) => status !== 201);
  assert.ok(refused.length > 0);
  for (const answer of refused) {
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    assert.equal(((await answer.json()) as { code: string }).code, 'maintenance');
  }
  assert.equal((await send('GET', '/v1/sites/site-tan-dinh')).status, 200);
  await sql`pragma max_page_count = 1000000`.execute(database);
  assert.equal((await send('POST', '/v1/otp', { body: { ...body, phone: '+84987654399' } })).status, 201);
  await sandbox.close();
});
