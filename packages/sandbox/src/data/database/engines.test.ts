/** The same statement on the three engines there are: Node's SQLite, SQLite in a page, PostgreSQL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { sql } from 'kysely';
import { inTransaction } from '../../http/responses/idempotency.ts';
import { openDatabase } from '../../node.ts';
import { onPostgres } from '../../testing/test-sandbox.ts';
import { isPostgres } from './engine.ts';
import type { SandboxDatabase } from './schema.ts';
import { wasmConnection } from './sqlite-wasm.ts';
import { sqlite } from './sqlite.ts';

type Work = (db: SandboxDatabase) => Promise<void>;

const inPage = async (): Promise<SandboxDatabase> => {
  const { oo1 } = await sqlite3InitModule();
  return sqlite(wasmConnection(new oo1.DB(':memory:')));
};

/** On each of them, as each is opened by the sandbox. */
function onEachEngine(name: string, work: Work): void {
  const closing = async (db: SandboxDatabase): Promise<void> => work(db).finally(() => db.destroy());
  test(`${name} (SQLite in Node)`, async () => closing(openDatabase()));
  test(`${name} (SQLite in a page)`, async () => closing(await inPage()));
  onPostgres(`${name} (PostgreSQL)`, (data) => closing(openDatabase(data)));
}

const NAME = 'Đặng Thị Ánh, H’Hen Niê';
const BIG = 9_007_199_254_740_993n;
const BYTES = new Uint8Array([0, 1, 127, 128, 255]);

async function makeTable(db: SandboxDatabase): Promise<void> {
  const bytes = sql.raw(isPostgres(db) ? 'bytea' : 'blob');
  await sql`create table kinds (id integer primary key, words text, whole integer, part double precision, big bigint, missing text, bytes ${bytes})`.execute(
    db,
  );
}

onEachEngine(
  'what is bound is what is kept: text, whole and other numbers, big ones, nothing and bytes',
  async (db) => {
    await makeTable(db);

    // A whole number into a column of text is where engines differ most: 7 or 7.0.
    await sql`insert into kinds (id, words, whole, part, big, missing, bytes) values (${1}, ${NAME}, ${7}, ${2.5}, ${BIG}, ${null}, ${BYTES})`.execute(
      db,
    );
    await sql`insert into kinds (id, words) values (${2n}, ${sql.lit('M')} || cast(${79_099_001_234} as text))`.execute(
      db,
    );

    const { rows } = await sql<Record<string, unknown>>`
    select words, cast(whole as text) as whole, cast(part as text) as part, cast(big as text) as big, missing, bytes
    from kinds where id = ${1} and words = ${NAME} and whole = ${7} and part = ${2.5} and big = ${BIG} and bytes = ${BYTES} and missing is null`.execute(
      db,
    );
    const [row] = rows;
    assert.deepEqual(
      { ...row, bytes: [...(row?.['bytes'] as Uint8Array)] },
      { words: NAME, whole: '7', part: '2.5', big: String(BIG), missing: null, bytes: [...BYTES] },
    );
    const { rows: joined } = await sql<{ words: string }>`select words from kinds where id = ${2}`.execute(db);
    assert.deepEqual(
      joined.map(({ words }) => words),
      ['M79099001234'],
    );
  },
);

onEachEngine('anything else is refused, and nothing of it is kept or told', async (db) => {
  await makeTable(db);
  const others: readonly unknown[] = [
    undefined,
    true,
    new Date(),
    new Map([['Đặng', 1]]),
    [],
    { fullName: 'Đặng' },
    Number.NaN,
    Infinity,
    2 ** 53,
    Symbol('s'),
  ];

  for (const other of others)
    await assert.rejects(sql`insert into kinds (id, words) values (${1}, ${other})`.execute(db), (error) => {
      assert.ok(error instanceof TypeError, String(error));
      assert.match(error.message, /^Parameter 2 of a statement is /);
      assert.doesNotMatch(error.message, /Đặng/);
      return true;
    });
  assert.deepEqual((await sql`select id from kinds`.execute(db)).rows, []);
});

onEachEngine('a question that was asked before a table changed tells the columns that are there now', async (db) => {
  await makeTable(db);
  await sql`insert into kinds (id, words) values (${1}, ${NAME})`.execute(db);
  const asked = async () => Object.keys((await sql`select * from kinds where id = ${1}`.execute(db)).rows[0] as object);
  for (let often = 0; often < 8; often += 1) assert.equal((await asked()).length, 7);

  await sql`alter table kinds add column further text`.execute(db);
  await sql`alter table kinds drop column missing`.execute(db);

  assert.deepEqual(await asked(), ['id', 'words', 'whole', 'part', 'big', 'bytes', 'further']);
});

onPostgres(
  'a transaction that meets a table which another process has changed is begun again, and is done once',
  async (data) => {
    const [db, other] = [openDatabase(data), openDatabase(data)];
    await makeTable(db);
    const count = (): Promise<unknown> =>
      inTransaction(db, async (transaction) => {
        await sql`insert into kinds (id, words) values (${Math.floor(Math.random() * 1e9)}, ${NAME})`.execute(
          transaction,
        );
        return (await sql`select * from kinds where words = ${NAME}`.execute(transaction)).rows.length;
      });
    for (let number = 1; number <= 7; number += 1) assert.equal(await count(), number);

    await sql`alter table kinds add column further text`.execute(other);

    assert.equal(await count(), 8);
    assert.equal(await count(), 9);
    await Promise.all([db.destroy(), other.destroy()]);
  },
);

onEachEngine('more different statements than are kept ready, in any order, answer as ever', async (db) => {
  for (const round of [1, 2])
    for (let number = 0; number < 700; number += 1) {
      const { rows } = await sql<{
        found: number | string;
      }>`select cast(${number} as integer) + ${sql.lit(number)} as found`.execute(db);
      assert.equal(Number(rows[0]?.found), 2 * number, `round ${round}`);
    }
});
