/** Sites are read when one has changed, not when somebody asks: counted in statements, never in time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { createSandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import { atMorning } from '../../../testing/prepared-databases.ts';
import { onPostgres, testSandboxOf } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const LIST = '/v1/sites?area=79&edition=2026-04-30';
const SITE = '/v1/sites/site-sai-gon';
const SLOTS = '/v1/sites/site-sai-gon/slots';
const SLOT = 'slot-sai-gon-20261201-0830';
const OFFERED = 30;

/** Two platforms on one database, as two processes are, and what both ask of it. */
function countedPair(t: TestContext, data?: string) {
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      statements += 1;
      return result;
    },
  };
  const database = openDatabase(data);
  t.after(() => database.destroy());
  const start = (): TestSandbox =>
    testSandboxOf(
      createSandbox({ database: database.withPlugin(counting), clock: atMorning(), onBrokenContract: 'throw' }),
    );
  const during = async (work: () => Promise<unknown>): Promise<number> => {
    const before = statements;
    await work();
    return statements - before;
  };
  return { one: start(), other: start(), during };
}

const bodyOf = async ({ send }: TestSandbox, path: string) => (await (await send('GET', path)).json()) as never;
const isOpen = async (testSandbox: TestSandbox) => (await bodyOf(testSandbox, SITE))['open'] as boolean;
const openInList = async (testSandbox: TestSandbox) =>
  ((await bodyOf(testSandbox, LIST))['items'] as { id: string; open: boolean }[]).find(
    ({ id }) => id === 'site-sai-gon',
  )?.open;
const availability = async (testSandbox: TestSandbox) =>
  ((await bodyOf(testSandbox, SLOTS))['items'] as { id: string; availability: string }[]).find(({ id }) => id === SLOT)
    ?.availability;

async function seenByBoth(t: TestContext, data?: string): Promise<void> {
  const { one, other } = countedPair(t, data);
  assert.deepEqual([await isOpen(one), await openInList(other)], [true, true]);

  await one.control('sites/site-sai-gon:close');
  assert.deepEqual(
    [await isOpen(one), await isOpen(other), await openInList(one), await openInList(other)],
    [false, false, false, false],
  );
  assert.equal((await other.send('GET', SLOTS)).status, 404);

  await other.sandbox.reset();
  assert.deepEqual(
    [await isOpen(one), await isOpen(other), await openInList(one), await openInList(other)],
    [true, true, true, true],
  );
  assert.equal(await availability(one), 'plenty');

  await other.control(`slots/${SLOT}:fill`, { leave: 0 });
  assert.deepEqual([await availability(one), await availability(other)], ['full', 'full']);
}

test('a site that one process closed is closed in all of them with the next request, and open after a reset', (t) =>
  seenByBoth(t));
onPostgres(
  'a site that one process closed is closed in all of them with the next request, and open after a reset (PostgreSQL)',
  (data, t) => seenByBoth(t, data),
);

test('who asks for sites again costs the versions of sites and campaigns alone, and for slots their places', async (t) => {
  const { one, during } = countedPair(t);
  const paths = [LIST, SITE, SLOTS];
  for (const path of paths) await one.send('GET', path);

  for (const [index, path] of paths.entries()) {
    const first = await one.send('GET', path);
    assert.equal(await during(() => one.send('GET', path)), [2, 2, 2][index], path);
    const unchanged = () => one.send('GET', path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    assert.equal(await during(async () => assert.equal((await unchanged()).status, 304)), [2, 2, 2][index], path);
  }
});

test('a slot somebody takes changes nothing that is told, until it changes how many are left in words', async (t) => {
  const { one } = countedPair(t);
  const tagWith = async (leave: number) => {
    await one.control(`slots/${SLOT}:fill`, { leave });
    return (await one.send('GET', SLOTS)).headers.get('etag');
  };
  const plenty = await tagWith(OFFERED);

  assert.equal(await tagWith(OFFERED - 1), plenty);
  assert.notEqual(await tagWith(1), plenty);
  assert.equal(await tagWith(OFFERED), plenty);
});

test('slots that have begun are left out, and tomorrow a list begins a day later', async (t) => {
  const { one } = countedPair(t);
  const first = async () => ((await bodyOf(one, SLOTS))['items'] as { startsAt: string }[])[0]?.startsAt;
  const seen = [await first()];
  for (const hours of [1, 24]) {
    one.sandbox.clock.advance(hours * 3_600_000);
    seen.push(await first());
  }

  assert.deepEqual(seen, ['2026-11-23T08:30:00+07:00', '2026-11-23T09:30:00+07:00', '2026-11-24T09:30:00+07:00']);
});
