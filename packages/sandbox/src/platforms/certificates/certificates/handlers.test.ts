import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { holders } from '../../../control/record-holders.ts';
import { gateOf } from '../../../testing/gate.ts';
import {
  TEST_PHONE,
  all,
  draft,
  numberedDraft,
  createTestSandbox,
  onEachDatabase,
} from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const refused =
  (code: string, extra: Record<string, unknown> = {}) =>
  (error: unknown) =>
    error instanceof RefusedError &&
    error.code === code &&
    Object.entries(extra).every(([name, value]) => (error.problem as Record<string, unknown>)[name] === value);
const ELIGIBLE = { kind: 'vaccination' } as const;
const tokenOf = (name: string): string => holders.find((holder) => holder.name === name)?.token ?? '';

/** Registers somebody and writes their doses down. */
async function vaccinated({ client, signIn, control }: TestSandbox, course: object = {}, wanted = draft()) {
  const session = await signIn();
  const { id } = await client().registrations.create(wanted, { session });
  const answer = await control(`registrations/${id}:vaccinate`, course);
  assert.equal(answer.status, 200, await answer.clone().text());
  const { recordId } = (await answer.json()) as { recordId: string };
  return { platform: client(session), recordId, registrationId: id };
}

onEachDatabase(
  'after the last dose a certificate is issued, and a gate with no network finds it good',
  async (testSandbox) => {
    const { platform, recordId, registrationId } = await vaccinated(testSandbox, {
      vaccineCode: 'pfizer',
      dates: ['2026-08-01', '2026-09-01'],
    });

    const certificate = await platform.certificates.create({ ...ELIGIBLE, recordId });
    const gate = await gateOf(testSandbox);
    const { facts, verdict } = await gate.judge(certificate.hc1 ?? '');

    assert.equal(certificate.status, 'active');
    assert.deepEqual(
      [certificate.holder.familyNameStandard, certificate.holder.givenNameStandard],
      ['NGUYEN', 'VAN<AN'],
    );
    assert.deepEqual(
      [certificate.issuedAt, certificate.expiresAt],
      ['2026-11-23T08:00:00+07:00', '2027-11-23T08:00:00+07:00'],
    );
    assert.equal(verdict.status, 'valid');
    assert.ok(facts && 'type' in facts && facts.type === 'vaccination');
    assert.deepEqual(
      [facts.doseNumber, facts.seriesDoses, facts.product, facts.injectedOn],
      [2, 2, 'EU/1/20/1528', '2026-09-01'],
    );
    assert.equal((await platform.registrations.get(registrationId)).status, 'completed');
    assert.deepEqual(
      (await all(platform.certificates.listMine())).map(({ id }) => id),
      [certificate.id],
    );
  },
);

test('who has doses that no certificate is issued for is told that, and not to have more', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { client, signIn, control } = testSandbox;
  const {
    doseKind: _kind,
    doseNumber: _number,
    history: _history,
    priorityGroup: _group,
    ...wanted
  } = draft({
    actor: 'on-behalf',
    guardian: { relation: 'mother', fullName: 'Lý Thị Mẹ', phone: TEST_PHONE },
    doses: [{ campaignId: 'measles-catch-up-2026', campaignVersion: 1, doseId: 'catch-up' }],
  });
  const { idNumber: _paper, ...person } = wanted.person;
  const child = { ...person, fullName: 'Lý Thị Út', dateOfBirth: '2024-01-15', sex: 'female', idType: 'none' } as const;
  const { id } = await client().registrations.create({ ...wanted, person: child }, { session: await signIn() });
  const { appointmentId, siteId } = (await (await control(`registrations/${id}:schedule`)).json()) as {
    appointmentId: string;
    siteId: string;
  };
  await client('officer-sandbox-vaccinator').doses.create({
    ...{ appointmentId, siteId, vaccineCode: 'mrvac', lot: 'SOI-1', injectorId: 'officer-1' },
    injectedAt: '2026-11-23T07:50:00+07:00',
  });
  const mother = client(await signIn('lookup'));
  const { id: recordId } = await mother.records.mine();

  await assert.rejects(
    mother.certificates.create({ ...ELIGIBLE, recordId }),
    refused('not-eligible', {
      reason: 'no-certificate',
      detail: 'Các mũi trong hồ sơ này không được cấp chứng nhận. Xem hoặc in hồ sơ tiêm chủng.',
    }),
  );
});

onEachDatabase('one dose short, no certificate is issued, and the person reads why', async (testSandbox) => {
  const { platform, recordId } = await vaccinated(testSandbox, {
    vaccineCode: 'abdala',
    dates: ['2026-09-01', '2026-09-15'],
  });

  await assert.rejects(
    platform.certificates.create({ ...ELIGIBLE, recordId }),
    refused('not-eligible', { reason: 'doses-missing' }),
  );
  assert.deepEqual(await all(platform.certificates.listMine()), []);
});

test('how many doses are enough depends on the vaccine: one of Janssen, three of Abdala, two of the others', async (t) => {
  for (const [index, [vaccineCode, enough]] of Object.entries(Object.entries({ janssen: 1, abdala: 3, moderna: 2 }))) {
    const testSandbox = createTestSandbox(t);
    const dates = ['2026-05-01', '2026-06-01', '2026-07-01'];
    const { platform, recordId } = await vaccinated(
      testSandbox,
      { vaccineCode, dates: dates.slice(0, enough) },
      numberedDraft(Number(index)),
    );

    const { vaccination } = await platform.certificates.create({ ...ELIGIBLE, recordId });

    assert.deepEqual([vaccination?.doseNumber, vaccination?.seriesDoses], [enough, enough], vaccineCode);
  }
});

test('a booster is told from a complete course: 3 of 3 after two doses, 2 of 1 after a single one', async (t) => {
  for (const [vaccineCode, dates, counted] of [
    ['pfizer', ['2026-01-01', '2026-02-01', '2026-08-01'], [3, 3]],
    ['janssen', ['2026-01-01', '2026-08-01'], [2, 1]],
  ] as const) {
    const testSandbox = createTestSandbox(t);
    const { platform, recordId } = await vaccinated(testSandbox, { vaccineCode, dates });

    const certificate = await platform.certificates.create({ ...ELIGIBLE, recordId });

    assert.deepEqual([certificate.vaccination?.doseNumber, certificate.vaccination?.seriesDoses], counted);
    const { verdict } = await (await gateOf(testSandbox)).judge(certificate.hc1 ?? '', { province: '24' });
    assert.equal(verdict.status === 'valid' && verdict.policy?.outcome.code, 'boosted');
  }
});

test('a dose that somebody only remembers completes nothing', async (t) => {
  const remembered = draft({
    doseNumber: 2,
    preferredDate: '2026-11-24',
    previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-08-01' }],
  });
  const { platform, recordId } = await vaccinated(
    createTestSandbox(t),
    { vaccineCode: 'pfizer', dates: ['2026-10-01'] },
    remembered,
  );

  await assert.rejects(
    platform.certificates.create({ ...ELIGIBLE, recordId }),
    refused('not-eligible', { reason: 'doses-unverified' }),
  );
});

test('who asks twice gets the same certificate; another person’s record is not found', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { platform, recordId } = await vaccinated(testSandbox);
  const stranger = testSandbox.client('citizen-sandbox-binh');

  const first = await platform.certificates.create({ ...ELIGIBLE, recordId });
  const second = await platform.certificates.create({ ...ELIGIBLE, recordId });

  assert.equal(second.id, first.id);
  await assert.rejects(stranger.certificates.create({ ...ELIGIBLE, recordId }), refused('record-not-found'));
  await assert.rejects(stranger.certificates.get(first.id), refused('record-not-found'));
  await assert.rejects(platform.certificates.create({ kind: 'test', recordId }), refused('record-not-found'));
});

onEachDatabase('who asks three times at once gets one certificate', async (testSandbox) => {
  const { platform, recordId } = await vaccinated(testSandbox);

  const asked = await Promise.all([1, 2, 3].map(() => platform.certificates.create({ ...ELIGIBLE, recordId })));

  assert.equal(new Set(asked.map(({ id }) => id)).size, 1);
  assert.equal((await all(platform.certificates.listMine())).length, 1);
});

onEachDatabase('a certificate expires after 12 months, and a new code takes its place', async (testSandbox) => {
  const { recordId, platform } = await vaccinated(testSandbox);
  const { id, hc1 = '', expiresAt = '' } = await platform.certificates.create({ ...ELIGIBLE, recordId });

  testSandbox.sandbox.clock.set('2027-11-20T08:00:00+07:00');
  const citizen = testSandbox.client('citizen-sandbox-an');
  assert.equal((await citizen.certificates.get(id)).status, 'expiring');
  testSandbox.sandbox.clock.set(new Date(Date.parse(expiresAt) + 600_000));
  const late = await gateOf(testSandbox);
  const expired = await citizen.certificates.get(id);
  const fresh = await citizen.certificates.reissue(id);

  assert.equal(expired.status, 'expired');
  assert.equal((await late.judge(hc1)).verdict.status, 'expired');
  assert.equal((await late.judge(fresh.hc1 ?? '')).verdict.status, 'valid');
  assert.deepEqual([fresh.replaces, fresh.status, fresh.uvci === expired.uvci], [id, 'active', false]);
  const old = await citizen.certificates.get(id);
  assert.deepEqual([old.status, old.replacedBy], ['reissued', fresh.id]);
  await assert.rejects(citizen.certificates.reissue(id), refused('status-conflict', { currentStatus: 'reissued' }));
});

test('of two who make a certificate anew at once, one does', async (t) => {
  const { platform, recordId } = await vaccinated(createTestSandbox(t));
  const { id } = await platform.certificates.create({ ...ELIGIBLE, recordId });

  const tries = await Promise.allSettled([platform.certificates.reissue(id), platform.certificates.reissue(id)]);

  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal((await all(platform.certificates.listMine())).length, 2);
});

onEachDatabase(
  'a revoked certificate is found from a slice, and so is the older code it replaced',
  async (testSandbox) => {
    const { platform, recordId } = await vaccinated(testSandbox);
    const first = await platform.certificates.create({ ...ELIGIBLE, recordId });
    const second = await platform.certificates.reissue(first.id);
    const before = await gateOf(testSandbox);

    const revoked = await testSandbox
      .client('officer-sandbox-steward')
      .certificates.revoke(second.id, { reason: 'wrong-person' });
    const after = await gateOf(testSandbox, { lastGood: before.opened.lastGood });

    assert.deepEqual(
      [revoked.status, revoked.revocationReason?.en],
      ['revoked', 'The dose was entered for the wrong person.'],
    );
    for (const { hc1 = '' } of [first, second]) {
      assert.equal((await before.judge(hc1)).verdict.status, 'valid');
      assert.equal((await after.judge(hc1)).verdict.status, 'revoked');
    }
    await assert.rejects(
      platform.certificates.reissue(second.id),
      refused('status-conflict', { currentStatus: 'revoked' }),
    );
    await assert.rejects(
      platform.certificates.create({ ...ELIGIBLE, recordId }),
      refused('not-eligible', { reason: 'certificate-revoked' }),
    );
    await assert.rejects(
      testSandbox.client('officer-sandbox-steward').certificates.revoke(second.id, { reason: 'wrong-person' }),
      refused('status-conflict', { currentStatus: 'revoked' }),
    );
  },
);

test('only a steward revokes', async (t) => {
  const testSandbox = createTestSandbox(t);

  await assert.rejects(
    testSandbox.client('officer-sandbox-vaccinator').certificates.revoke('certificate_x', { reason: 'lost' }),
    refused('scope-missing'),
  );
});

test('the test citizens are what the table says', async (t) => {
  const testSandbox = createTestSandbox(t);
  const gate = await gateOf(testSandbox);
  const own = async (name: string) => all(testSandbox.client(tokenOf(name)).certificates.listMine());
  const verdictOf = async (name: string, province?: string) =>
    (await gate.judge((await own(name))[0]?.hc1 ?? '', province === undefined ? {} : { province })).verdict;

  assert.equal((await verdictOf('complete')).status, 'valid');
  assert.equal((await verdictOf('complete', '79')).status, 'valid');
  assert.equal((await verdictOf('complete', '24')).status, 'policy-not-met');
  assert.equal((await verdictOf('expired')).status, 'expired');
  assert.equal((await verdictOf('revoked')).status, 'revoked');
  assert.deepEqual(await own('one-short'), []);
  const short = testSandbox.client(tokenOf('one-short'));
  const record = await short.records.mine();
  assert.deepEqual([record.course, record.doses.length, record.nextDose?.doseNumber], ['begun', 2, 3]);
  await assert.rejects(
    short.certificates.create({ ...ELIGIBLE, recordId: record.id }),
    refused('not-eligible', { reason: 'doses-missing' }),
  );
  const [old] = await own('expired');
  assert.equal((await testSandbox.client(tokenOf('expired')).certificates.reissue(old?.id ?? '')).status, 'active');
});

onEachDatabase('a record is found by the details and phone of its person only', async (testSandbox) => {
  await vaccinated(testSandbox, { vaccineCode: 'pfizer', dates: ['2026-11-01'] });
  const session = await testSandbox.signIn('lookup');
  const query = { fullName: 'nguyen van an', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE } as const;

  const record = await testSandbox.client(session).records.search(query);

  assert.deepEqual(
    [record.course, record.nextDose?.earliestDate, record.doses[0]?.siteName],
    ['begun', '2026-11-22', 'Trạm Y tế phường Tân Định'],
  );
  await assert.rejects(testSandbox.client('citizen-sandbox-binh').records.search(query), refused('record-not-found'));
  await assert.rejects(
    testSandbox.client(session).records.search({ ...query, sex: 'female' }),
    refused('record-not-found'),
  );
});
