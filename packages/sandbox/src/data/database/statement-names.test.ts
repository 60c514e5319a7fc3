import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery } from 'kysely';
import { onPostgres } from '../../testing/test-sandbox.ts';
import { postgres } from './postgres.ts';
import { MOST_NAMED, MOST_ON_CONNECTION, StatementNames } from './statement-names.ts';

test('what is asked a second time gets a name and keeps it', () => {
  const names = new StatementNames();

  assert.equal(names.of('select 1'), undefined);
  const name = names.of('select 1');
  assert.match(name ?? '', /^sen_\d+$/);
  assert.equal(names.of('select 1'), name);
});

test('what is asked all the time keeps its name beside thousands of others, and what comes late gets one', () => {
  const names = new StatementNames();
  names.of('often');
  const often = names.of('often');

  for (let other = 0; other < 3_000; other += 1) {
    for (let time = 0; time < 2; time += 1) names.of(`other ${other}`);
    assert.equal(names.of('often'), often);
  }
  names.of('late');

  assert.match(names.of('late') ?? '', /^sen_/);
});

test('no name is ever used for two statements, also after all were forgotten', () => {
  const names = new StatementNames();
  const given = new Map<string, string>();
  for (let turn = 0; turn < 4; turn += 1) {
    for (let text = 0; text < MOST_NAMED * 2; text += 1)
      for (let time = 0; time < 2; time += 1) {
        const name = names.of(`text ${text}`);
        if (name) assert.equal(given.get(name) ?? `text ${text}`, `text ${text}`);
        if (name) given.set(name, `text ${text}`);
      }
    names.forget();
  }
});

/** One connection for all that is asked outside a transaction. */
const ONE = { connections: 2 };
const ask = (db: ReturnType<typeof postgres>, text: string, values: unknown[] = []) =>
  db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));

onPostgres('PostgreSQL plans what comes late once, and no connection holds plans without end', async (data, t) => {
  const db = postgres(data, ONE);
  t.after(() => db.destroy());
  let most = 0;
  for (let other = 0; other < MOST_ON_CONNECTION * 2; other += 1) {
    for (let time = 0; time < 2; time += 1) await ask(db, `select ${other} as one`);
    if (other % 50 > 0) continue;
    const { rows } = await ask(db, 'select count(*)::int as plans from pg_prepared_statements');
    most = Math.max(most, Number(rows[0]!['plans']));
  }

  for (let time = 0; time < 5; time += 1) await ask(db, 'select $1::int as late', [time]);

  const { rows } = await ask(db, "select name from pg_prepared_statements where statement like '%as late%'");
  assert.equal(rows.length, 1);
  assert.ok(most > MOST_NAMED && most <= MOST_ON_CONNECTION + 1, `${most} plans on one connection`);
});

onPostgres('a list of any length is asked by few statements, and answers the same', async (data, t) => {
  const texts = new Set<string>();
  const db = postgres(data, ONE, ({ query }) => void texts.add(query.sql));
  t.after(() => db.destroy());
  await ask(db, 'create table sites (id text primary key)');
  for (let id = 1; id <= 40; id += 1) await ask(db, 'insert into sites (id) values ($1)', [`site-${id}`]);
  texts.clear();

  for (let length = 1; length <= 40; length += 1) {
    const ids = Array.from({ length }, (_, at) => `site-${at + 1}`);
    const found = await db.selectFrom('sites').select('id').where('id', 'in', ids).execute();
    assert.equal(found.length, length);
    const others = await db.selectFrom('sites').select('id').where('id', 'not in', ids).execute();
    assert.equal(others.length, 40 - length);
  }

  // 1, 2, 4, 8, 16, 32, 64, in a list and not in it.
  assert.equal(texts.size, 14);
});
