/** A kept query asks what a fresh one would, with the values of each time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../node.ts';
import { preparedQuery } from './prepared-query.ts';
import { migrate } from '../migrations/migrations.ts';
import type { SandboxDatabase, Tables } from './schema.ts';

/** Rows as plain objects: SQLite gives them without a prototype. */
const plain = (rows: readonly object[]): object[] => rows.map((row) => ({ ...row }));

async function emptyDatabase(t: { after(close: () => Promise<void>): void }): Promise<SandboxDatabase> {
  const database = openDatabase();
  t.after(() => database.destroy());
  await migrate(database);
  return database;
}

test('a kept query is written once and answers with the values of each time', async (t) => {
  const database = await emptyDatabase(t);
  let written = 0;
  const insert = preparedQuery((db, row: Tables['counters']) => {
    written += 1;
    return db
      .insertInto('counters')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doNothing());
  });
  const atLeast = preparedQuery((db, { least }: { least: number }) =>
    db
      .selectFrom('counters')
      .select('name')
      .where('value', '>=', least)
      .where('name', '!=', 'c')
      .orderBy('name')
      .limit(2),
  );

  for (const [name, value] of Object.entries({ a: 1, b: 2, c: 3, d: 4 })) await insert(database, { name, value });
  assert.equal((await insert(database, { name: 'a', value: 9 })).numAffectedRows, 0n);
  assert.deepEqual(plain((await atLeast(database, { least: 2 })).rows), [{ name: 'b' }, { name: 'd' }]);
  assert.deepEqual(plain((await atLeast(database, { least: 1 })).rows), [{ name: 'a' }, { name: 'b' }]);
  assert.equal(written, 1);
});

test('it is part of the transaction it is asked in, and two databases do not meet in it', async (t) => {
  const [one, other] = [await emptyDatabase(t), await emptyDatabase(t)];
  const insert = preparedQuery((db, row: Tables['counters']) => db.insertInto('counters').values(row));
  const failing = one.transaction().execute(async (transaction) => {
    await insert(transaction, { name: 'a', value: 1 });
    throw new Error('taken back');
  });
  await assert.rejects(failing, /taken back/);
  await insert(other, { name: 'a', value: 2 });
  assert.deepEqual(await one.selectFrom('counters').selectAll().execute(), []);
  assert.deepEqual(plain(await other.selectFrom('counters').selectAll().execute()), [{ name: 'a', value: 2 }]);
});

test('rows of other columns are another text, and null is a value', async (t) => {
  const database = await emptyDatabase(t);
  const insert = preparedQuery((db, row: Partial<Tables['sites']> & Pick<Tables['sites'], 'id'>) =>
    db.insertInto('sites').values(row as Tables['sites']),
  );
  const site = { position: 1, province: '79', commune: '26737', kind: 'fixed', open: 1, data: '{}' };
  await insert(database, { id: 'a', ...site });
  await insert(database, { ...site, id: 'b' });
  const setDone = preparedQuery((db, { id, verifiedAt }: { id: string; verifiedAt: string | null }) =>
    db.updateTable('otpChallenges').set({ verifiedAt }).where('id', '=', id),
  );
  await setDone(database, { id: 'nobody', verifiedAt: null });
  const { rows } = await preparedQuery((db, _: object) =>
    db.selectFrom('sites').select(['id', 'province']).orderBy('id'),
  )(database, {});
  assert.deepEqual(plain(rows), [
    { id: 'a', province: '79' },
    { id: 'b', province: '79' },
  ]);
});
