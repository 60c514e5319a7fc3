/**
 * Lists that grow come page by page: whole, in order, without repetition, also while something is added; and by no
 * cursor that no page gave.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { mergePages } from './keyset-page.ts';
import { TEST_PHONE, all, draft, numberedDraft, createTestSandbox, onEachDatabase } from '../testing/test-sandbox.ts';
import type { TestSandbox } from '../testing/test-sandbox.ts';

const EDITION = '2026-04-30';
const MINUTE = 60_000;
const desk = ({ client }: TestSandbox) => client('officer-sandbox-moderator').feedback;

type Kind = Body<'createFeedback'>['feedback']['kind'];
async function report(
  { client, signIn }: TestSandbox,
  kind: Kind = 'bug',
  area?: { code: string; edition: string },
): Promise<string> {
  const feedback = { kind, text: 'Không gửi được form trên máy cũ.', ...(area && { area }) };
  return (await client().feedback.create({ feedback }, { session: await signIn('feedback') })).code;
}

const pages = async (
  testSandbox: TestSandbox,
  query: Parameters<ReturnType<typeof desk>['list']>[0],
): Promise<string[][]> => {
  const found: string[][] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await desk(testSandbox).list({ ...query, ...(cursor !== undefined && { cursor }) });
    found.push(items.map(({ code }) => code));
    if (nextCursor === null) return found;
    cursor = nextCursor;
  }
};

onEachDatabase(
  'reports come in pages, oldest first, many of one instant or not; one that comes meanwhile is at the end',
  async (testSandbox) => {
    const codes: string[] = [];
    for (let number = 0; number < 7; number += 1) {
      codes.push(await report(testSandbox, number % 2 ? 'idea' : 'bug'));
      if (number > 2) testSandbox.sandbox.clock.advance(1_000);
    }
    const { items, nextCursor } = await desk(testSandbox).list({ limit: 3 });
    const late = await report(testSandbox);
    const rest = await all(desk(testSandbox).list({ limit: 200, cursor: nextCursor ?? '' }));

    const told = [...items, ...rest].map(({ code }) => code);
    assert.deepEqual([...told.slice(0, 4)].sort(), codes.slice(0, 4).sort());
    assert.deepEqual(told.slice(4), [...codes.slice(4), late]);
    for (const limit of [1, 2, 3, 4, 8, 9])
      assert.deepEqual((await pages(testSandbox, { limit })).flat(), told, `by ${limit}`);
    assert.deepEqual((await pages(testSandbox, { limit: 8 })).length, 1, 'no page for nothing');
  },
);

onEachDatabase(
  'of one status, what has been in it longest is first, and time moves reports from one list to the next',
  async (testSandbox) => {
    const [one, two, three] = [await report(testSandbox), await report(testSandbox), await report(testSandbox)];
    const codes = async (status: 'received' | 'triaged' | 'assigned' | 'resolved' | 'closed') =>
      (await pages(testSandbox, { status, limit: 1 })).flat();
    assert.equal((await codes('received')).length, 3);
    testSandbox.sandbox.clock.advance(61 * MINUTE);
    assert.deepEqual([await codes('received'), (await codes('triaged')).length], [[], 3]);

    await desk(testSandbox).assign(two, { unitId: 'unit-1' });
    testSandbox.sandbox.clock.advance(MINUTE);
    await desk(testSandbox).assign(one, { unitId: 'unit-1' });
    assert.deepEqual(await codes('assigned'), [two, one], 'not the older report, but the one that waits longer');
    await desk(testSandbox).resolve(one, { text: 'Đã sửa.' });
    testSandbox.sandbox.clock.advance(MINUTE);
    await desk(testSandbox).resolve(two, { text: 'Đã sửa.' });
    assert.deepEqual([await codes('resolved'), await codes('triaged')], [[one, two], [three]]);

    testSandbox.sandbox.clock.advance(7 * 24 * 60 * MINUTE - MINUTE);
    assert.deepEqual([await codes('resolved'), await codes('closed')], [[two], [one]]);
    testSandbox.sandbox.clock.advance(MINUTE);
    assert.deepEqual([await codes('resolved'), await codes('closed')], [[], [one, two]]);
    testSandbox.sandbox.clock.advance(-2 * 24 * 60 * MINUTE);
    assert.deepEqual(await codes('resolved'), [one, two], 'a clock put back takes them back');
  },
);

test('a report of a district that was divided stands in the list of each of its communes and of the province, once', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { successors } = await testSandbox.client().adminUnits.resolve({ edition: '2025-03-01', code: '760' });
  assert.ok(successors.length > 1);
  const old = await report(testSandbox, 'local', { code: '760', edition: '2025-03-01' });
  const here = await report(testSandbox, 'local', { code: successors[0]?.code ?? '', edition: EDITION });
  const codesOf = async (area: string, edition = EDITION) =>
    (await pages(testSandbox, { area, edition, limit: 1 })).flat().sort();

  for (const { code } of successors) assert.ok((await codesOf(code)).includes(old), code);
  assert.deepEqual(await codesOf('79'), [old, here].sort());
  assert.deepEqual(await codesOf('760', '2025-03-01'), [old, here].sort(), 'asked by the district: told once');
});

onEachDatabase(
  'one’s own consents come newest first, those of registrations and those alone, page by page',
  async (testSandbox) => {
    const { client, signIn } = testSandbox;
    await client().registrations.create(draft(), { session: await signIn() });
    testSandbox.sandbox.clock.advance(MINUTE);
    const mine = client(await signIn('lookup'));
    const alone = {
      purposeCode: 'data-processing',
      decision: 'agree',
      textVersion: '2026-11-16',
      language: 'vi',
      grantor: 'self',
    } as const;
    const made = await mine.consents.create(alone);
    await client().registrations.create(numberedDraft(1), { session: await signIn('register', '+84987654321') });

    const whole = await all(mine.consents.listMine({ limit: 200 }));
    assert.equal(whole[0]?.id, made.id);
    assert.ok(whole.length >= 3);
    for (const limit of [1, 2]) assert.deepEqual(await all(mine.consents.listMine({ limit })), whole);
  },
);

test('a cursor that no page gave, of another list, of another phone’s hand or a changed one, is refused as malformed', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { client, signIn, send } = testSandbox;
  for (let number = 0; number < 3; number += 1) await report(testSandbox);
  const { nextCursor: given } = await desk(testSandbox).list({ limit: 1 });
  assert.ok(given);
  assert.match(given, /^[\w-]+\.[0-9a-f]{20}$/);
  assert.ok(given.length <= 200);
  const [place = '', seal = ''] = given.split('.');
  const forged = btoa(JSON.stringify(['2026', "' or 1 = 1 --"])).replaceAll('=', '');
  const authorization = 'Bearer officer-sandbox-moderator';
  const cursors = [
    '0',
    'a',
    '-1',
    '',
    place,
    `${place}.`,
    `${place}.${'0'.repeat(20)}`,
    `${forged}.${seal}`,
    `${place}A.${seal}`,
    `..${seal}`,
    'x'.repeat(200),
  ];
  for (const cursor of cursors) {
    const answer = await send('GET', `/v1/feedback?limit=1&cursor=${encodeURIComponent(cursor)}`, {
      headers: { authorization },
    });
    const { code, fieldErrors } = (await answer.json()) as { code: string; fieldErrors?: { pointer: string }[] };
    assert.deepEqual(
      [answer.status, code, fieldErrors?.[0]?.pointer],
      [400, 'request-malformed', '/query/cursor'],
      cursor,
    );
  }
  const isMalformed = (error: unknown) => error instanceof RefusedError && error.code === 'request-malformed';
  await assert.rejects(desk(testSandbox).list({ status: 'received', limit: 1, cursor: given }), isMalformed);
  await assert.rejects(client(await signIn('lookup')).consents.listMine({ cursor: given }), isMalformed);
  await assert.rejects(
    client(await signIn('lookup', TEST_PHONE)).appointments.listMine({ cursor: given }),
    isMalformed,
  );
  assert.equal((await desk(testSandbox).list({ limit: 1, cursor: given })).items.length, 1);
});

test('several lists of one order become one, and what stands in two of them is told once', () => {
  const row = (at: string, id: string) => ({ at, id });
  const rows = [row('2', 'c'), row('1', 'b'), row('1', 'a'), row('2', 'c'), row('3', 'd')];

  assert.deepEqual(
    mergePages(rows, (one) => one, 3).map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});
