import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { DataRequest, NewDataRequest } from '@sen/client/schemas';
import { createSandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import { draft, all, createTestSandbox, onEachDatabase, testSandboxOf } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;

onEachDatabase(
  'who asks to see what is kept gets a code, a day by which it is answered, and the answer',
  async ({ client, signIn, sandbox }) => {
    const asked = await client(await signIn('lookup')).dataRequests.create({
      kind: 'view',
      modules: ['registration'],
      details: 'Tôi muốn xem dữ liệu của mình.',
    });

    assert.deepEqual([asked.status, asked.modules], ['received', ['registration']]);
    // Tuesday 24 November may be off: nobody has settled it, so the second working day is one of two.
    assert.deepEqual(asked.answerBy, { earliest: '2026-11-25', latest: '2026-11-26' });
    assert.deepEqual(asked.actBy, { day: '2026-12-03', earliest: '2026-12-03', latest: '2026-12-03' });
    assert.equal(asked.dueOn, '2026-11-25');
    assert.match(asked.clockReference ?? '', /356\/2025/);
    const states = [];
    for (const hours of [2, 22]) {
      sandbox.clock.advance(hours * 3_600_000);
      states.push((await client(await signIn('lookup')).dataRequests.get(asked.code)).status);
    }
    assert.deepEqual(states, ['identity-checked', 'done']);
  },
);

test('who withdraws a consent has withdrawn it at once', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(draft(), { session: await signIn() });
  const citizen = client(await signIn('lookup'));
  const [consent] = await all(citizen.consents.listMine());

  await citizen.dataRequests.create({ kind: 'withdraw', consentId: consent?.id ?? '' });

  const now = await all(citizen.consents.listMine());
  assert.equal(now.find(({ id }) => id === consent?.id)?.status, 'withdrawn');
});

test('a vaccination record is not deleted, and the law that keeps it is named', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  const { code } = await client(await signIn('lookup')).dataRequests.create({ kind: 'delete' });
  sandbox.clock.advance(24 * 3_600_000);

  const answered = await client(await signIn('lookup')).dataRequests.get(code);

  assert.equal(answered.status, 'refused');
  assert.match(answered.legalBasis?.vi ?? '', /hồ sơ y tế/);
});

test('another phone does not learn of a request, nor withdraw somebody’s consent', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(draft(), { session: await signIn() });
  const mine = client(await signIn('lookup'));
  const { code } = await mine.dataRequests.create({ kind: 'view' });
  const [consent] = await all(mine.consents.listMine());
  const other = client(await signIn('lookup', '+84987654321'));

  await assert.rejects(other.dataRequests.get(code), refused('record-not-found'));
  await assert.rejects(
    other.dataRequests.create({ kind: 'withdraw', consentId: consent?.id ?? '' }),
    refused('record-not-found'),
  );
  await assert.rejects(mine.dataRequests.create({ kind: 'withdraw' }), refused('fields-invalid'));
  assert.equal((await all(mine.consents.listMine()))[0]?.status, 'granted');
});

/** Day by which each kind is done, asked for on Tuesday 1 December 2026: here, and where others have the data too. */
const ACT_BY: Readonly<Record<Exclude<DataRequest['kind'], 'withdraw'>, readonly [here: string, passedOn: string]>> = {
  // The 16th; the 21st.
  object: ['2026-12-16', '2026-12-21'],
  restrict: ['2026-12-16', '2026-12-21'],
  view: ['2026-12-11', '2026-12-16'],
  correct: ['2026-12-11', '2026-12-16'],
  provide: ['2026-12-11', '2026-12-16'],
  delete: ['2026-12-21', '2026-12-31'],
  protect: ['2026-12-16', '2026-12-16'],
};

test('each kind of request has its own time, longer where the data had been passed on', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  sandbox.clock.set('2026-12-01T09:00:00+07:00');
  const citizen = client(await signIn('lookup'));
  const askAll = async (): Promise<Record<string, string | undefined>> => {
    const days: Record<string, string | undefined> = {};
    for (const kind of Object.keys(ACT_BY) as NewDataRequest['kind'][]) {
      const { answerBy, actBy, throughThirdParties } = await citizen.dataRequests.create({ kind });
      assert.equal(answerBy?.day, '2026-12-03', kind);
      days[kind] = actBy?.day;
      days['passed on'] = String(throughThirdParties);
    }
    return days;
  };

  const before = await askAll();
  const { version } = await client().consentTexts.get('third-party-sharing');
  await citizen.consents.create({
    purposeCode: 'third-party-sharing',
    textVersion: version,
    language: 'vi',
    decision: 'agree',
    grantor: 'self',
  });
  const after = await askAll();

  const expected = (index: 0 | 1) =>
    Object.fromEntries(Object.entries(ACT_BY).map(([kind, days]) => [kind, days[index]]));
  assert.deepEqual(before, { ...expected(0), 'passed on': 'false' });
  assert.deepEqual(after, { ...expected(1), 'passed on': 'true' });
});

test('what was passed on before it was withdrawn takes the time of others too', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  sandbox.clock.set('2026-12-01T09:00:00+07:00');
  const citizen = client(await signIn('lookup'));
  const { id } = await citizen.consents.create({
    purposeCode: 'third-party-sharing',
    textVersion: (await client().consentTexts.get('third-party-sharing')).version,
    language: 'vi',
    decision: 'agree',
    grantor: 'self',
  });

  const withdrawn = await citizen.dataRequests.create({ kind: 'withdraw', consentId: id });
  const next = await citizen.dataRequests.create({ kind: 'restrict' });

  assert.deepEqual([withdrawn.throughThirdParties, withdrawn.actBy?.day], [true, '2026-12-21']);
  assert.deepEqual([next.throughThirdParties, next.actBy?.day], [false, '2026-12-16']);
});

test('asked for at the end of the last announced year, no day is named but a range', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  sandbox.clock.set('2026-12-30T22:00:00+07:00');

  const { dueOn, answerBy, actBy } = await client(await signIn('lookup')).dataRequests.create({ kind: 'delete' });

  for (const due of [answerBy, actBy]) {
    assert.equal(due?.day, undefined);
    assert.ok(due !== undefined && due.earliest < due.latest);
  }
  assert.equal(dueOn, answerBy?.earliest);
});

onEachDatabase(
  'an officer takes more time once, within the law, and the person reads why and until when',
  async ({ client, signIn, sandbox }) => {
    const citizen = client(await signIn('lookup'));
    const { code } = await citizen.dataRequests.create({ kind: 'view' });
    const officer = client('officer-sandbox-steward').dataRequests;
    const reason = 'Hồ sơ giấy năm 2021 đang được tìm ở kho lưu trữ.';

    await assert.rejects(officer.extend(code, { days: 11, reason }), refused('fields-invalid'));
    await assert.rejects(officer.extend(code, { days: 5, reason: '   ' }), refused('fields-invalid'));
    sandbox.clock.advance(2 * 3_600_000);
    const answered = await officer.extend(code, { days: 10, reason });
    const read = await client(await signIn('lookup')).dataRequests.get(code);

    assert.deepEqual(answered, read);
    assert.deepEqual([read.status, read.extension?.days, read.extension?.reason], ['extended', 10, reason]);
    // Ten days, and ten more, end on a Sunday: Monday it is.
    assert.equal(read.actBy?.day, '2026-12-14');
    assert.deepEqual(read.answerBy, { earliest: '2026-11-25', latest: '2026-11-26' });
    await assert.rejects(officer.extend(code, { days: 1, reason }), refused('status-conflict'));
    sandbox.clock.advance(24 * 3_600_000);
    assert.equal((await client(await signIn('lookup')).dataRequests.get(code)).status, 'done');
    await assert.rejects(officer.extend(code, { days: 1, reason }), refused('status-conflict'));
  },
);

test('only a steward takes more time, and of two at once one does', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const { code } = await client(await signIn('lookup')).dataRequests.create({ kind: 'object' });
  const wanted = { days: 15, reason: 'Cần xác minh thêm.' };

  await assert.rejects(
    client('officer-sandbox-vaccinator').dataRequests.extend(code, wanted),
    refused('scope-missing'),
  );
  await assert.rejects(
    client('officer-sandbox-steward').dataRequests.extend('DL-0000-0000-0000', wanted),
    refused('record-not-found'),
  );
  const both = await Promise.allSettled([
    client('officer-sandbox-steward').dataRequests.extend(code, wanted),
    client('officer-sandbox-steward').dataRequests.extend(code, wanted),
  ]);

  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('why a request takes longer is not to be read in the database', async (t) => {
  const database = openDatabase();
  const sandbox = createSandbox({ database, onBrokenContract: 'throw' });
  t.after(() => sandbox.close());
  const { client, signIn } = testSandboxOf(sandbox);
  const { code } = await client(await signIn('lookup')).dataRequests.create({ kind: 'correct' });
  await client('officer-sandbox-steward').dataRequests.extend(code, { days: 3, reason: 'Chờ giấy khai sinh bản gốc.' });

  const rows = await database.selectFrom('dataRequests').selectAll().execute();

  assert.equal(rows.length, 1);
  assert.doesNotMatch(JSON.stringify(rows), /khai sinh/);
});
