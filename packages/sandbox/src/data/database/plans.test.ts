/** No question of any operation is answered by going through a table that grows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { TestContext } from 'node:test';
import { GROWING } from '../../testing/bulk-rows.ts';
import { openWithQueryLog } from '../../testing/query-log.ts';
import { plannedOnce, raw, stepsOf, walkedByChoice, walkedTables } from '../../testing/plans.ts';
import { onPostgres } from '../../testing/test-sandbox.ts';
import { askAll } from '../../testing/typical-requests.ts';
import { TABLES } from '../migrations/migrations.ts';

const PEOPLE = 10_000;

/** Tables that no number of people makes longer, and why. */
const SMALL: Readonly<Record<string, string>> = {
  meta: 'one secret',
  sites: 'those of the seed; no operation adds one',
  signingKeys: 'two for each role, and one more for each change of keys',
  bundles: 'one for each change of what gates are told, found by its number',
  campaigns: 'one for each that there is; no operation adds one',
  formDocuments: 'those that came with a campaign; no operation adds one',
  counters: 'three numbers',
  signedDocuments: 'one for each policy or campaign and each key that signed it',
};

async function askedOf(t: TestContext, data?: string): Promise<void> {
  const { database, testSandbox, statements } = await openWithQueryLog(data, PEOPLE);
  try {
    await askAll(testSandbox);
    const seen = statements();
    const faults = [];
    for (const statement of seen)
      for (const table of await walkedTables(database, statement))
        if (GROWING.includes(table)) faults.push(`${table}: ${statement.sql}`);
    t.diagnostic(`${seen.length} statements`);
    assert.ok(seen.length > 120, `${seen.length} statements`);
    assert.deepEqual(faults, []);
    // The eye sees what it is to see.
    const whole = raw(
      'select "id" from "registrations" where "priorityGroup" = $1'.replace('$1', data === undefined ? '?' : '$1'),
      ['16'],
    );
    assert.deepEqual(await walkedTables(database, whole), ['registrations']);
  } finally {
    await testSandbox.sandbox.close();
  }
}

test('every table is one that grows or one that does not', () => {
  assert.deepEqual([...TABLES].sort(), [...GROWING, ...Object.keys(SMALL)].sort());
});

test('with ten thousand of everything, each statement of each operation finds its rows by an index (SQLite)', (t) =>
  askedOf(t));
onPostgres(
  'with ten thousand of everything, each statement of each operation finds its rows by an index (PostgreSQL)',
  (data, t) => askedOf(t, data),
);

onPostgres(
  'with ten thousand of everything, PostgreSQL takes the index by itself too, and plans the page of a list once',
  async (data) => {
    const { database, testSandbox, statements } = await openWithQueryLog(data, PEOPLE);
    try {
      await askAll(testSandbox);
      const pages = statements().filter(({ sql }) => /^select .* limit /.test(sql) && !/ limit 1$/.test(sql));
      assert.ok(pages.length >= 10, `${pages.length} pages`);
      // Five times it looks whether the values matter.
      for (const page of pages) assert.ok((await plannedOnce(database, page, 10)) >= 5, page.sql);
      const walked = async () => {
        const found = [];
        for (const statement of statements())
          for (const table of await walkedByChoice(database, statement))
            if (GROWING.includes(table)) found.push(`${table}: ${statement.sql}`);
        return found;
      };
      // An index over rows that had been changed is not taken while a transaction goes on that began before it, of
      // whichever test.
      for (const end = Date.now() + 60_000; Date.now() < end && (await walked()).length > 0;) await setTimeout(1_000);
      assert.deepEqual(await walked(), []);
      const whole = raw('select "id" from "registrations" where "createdAt" > $1', ['']);
      assert.deepEqual(await walkedByChoice(database, whole), ['registrations']);
    } finally {
      await testSandbox.sandbox.close();
    }
  },
);

test('each index of a table that grows is used, and most of them are all there is between a statement and the whole table', async () => {
  const { database, testSandbox, statements } = await openWithQueryLog(undefined, PEOPLE);
  await askAll(testSandbox);
  const asked = statements();
  const steps = (await Promise.all(asked.map((statement) => stepsOf(database, statement)))).flat().join('\n');
  const { rows } = await database.executeQuery(
    raw("select name, tbl_name as on_table from sqlite_master where type = 'index' and sql is not null"),
  );
  const indexes = (rows as { name: string; on_table: string }[]).filter(({ on_table: table }) =>
    GROWING.includes(table),
  );
  assert.deepEqual(
    indexes.filter(({ name }) => !steps.includes(`INDEX ${name} `)),
    [],
  );

  let needed = 0;
  for (const { name, on_table: table } of indexes) {
    await database.executeQuery(raw('savepoint without'));
    await database.executeQuery(raw(`drop index "${name}"`));
    for (const statement of asked)
      if ((await walkedTables(database, statement)).includes(table)) {
        needed += 1;
        break;
      }
    await database.executeQuery(raw('rollback to without'));
    await database.executeQuery(raw('release without'));
  }
  await testSandbox.sandbox.close();
  assert.ok(needed >= 20, `${needed} of ${indexes.length}`);
});
