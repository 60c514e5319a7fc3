import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { createTestSandbox, draft, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

type Wanted = Body<'createRegistration'>;

async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof RefusedError, String(error));
    return [error.code, ...error.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`)];
  }
  return ['agreed'];
}

const MEASLES = 'measles-catch-up-2026';
const dose = (campaignId: string, doseId: string) => ({ campaignId, campaignVersion: 1, doseId });

const CHILD = { fullName: 'Lý Thị Út', dateOfBirth: '2024-01-15', sex: 'female' } as const;

function childWish(doses: Wanted['doses'], person: Partial<Wanted['person']> = {}): Wanted {
  const { actor: _, person: example, consents, preferredDate } = draft({}, { ...CHILD, ...person });
  const { idNumber: _number, ...described } = example;
  return {
    actor: 'on-behalf',
    person: { ...described, idType: 'none' },
    guardian: { relation: 'mother', fullName: 'Lý Thị Mẹ', phone: '+84912345678', idNumber: '079185000123' },
    consents,
    preferredDate,
    ...(doses && { doses }),
  };
}

/** Registers and invites; what a site sends once it has given the dose. */
async function invited({ client, signIn, control }: TestSandbox, wanted: Wanted) {
  const { id } = await client().registrations.create(wanted, { session: await signIn() });
  const { appointmentId, siteId } = (await (await control(`registrations/${id}:schedule`)).json()) as {
    appointmentId: string;
    siteId: string;
  };
  const give = (change: Partial<Body<'createDose'>> & Pick<Body<'createDose'>, 'vaccineCode'>) =>
    client('officer-sandbox-all').doses.create({
      ...{ appointmentId, siteId, lot: 'SOI-1', injectorId: 'officer-1' },
      injectedAt: '2026-11-23T07:50:00+07:00',
      ...change,
    });
  return { id, give };
}

const SWAMP = {
  ...{ type: 'campaign', id: 'swamp-fever-2026', version: 1, disease: 'swamp-fever', basis: 'outbreak' },
  title: { vi: 'Phòng sốt đầm lầy', en: 'Against swamp fever' },
  ...{ source: { act: '1/QĐ-BỊA' }, areas: [], validFrom: '2026-11-01', validUntil: '2027-06-30' },
  groups: [{ id: 'all', title: { vi: 'Mọi người', en: 'Everybody' } }],
  doses: [
    {
      ...{ id: 'drops', title: { vi: 'Liều uống', en: 'Drops' }, antigens: ['paludovirus'], counts: true },
      ...{ groups: ['all'], products: ['paludivac'], needs: { antigen: 'paludovirus', fewerThan: 1 } },
    },
  ],
  ...{ forms: { screening: [], consents: [] }, observe: { minutes: 30, homeHours: 24 }, certificates: [], words: {} },
  codes: {
    diseases: [{ code: 'swamp-fever', title: { vi: 'Sốt đầm lầy', en: 'Swamp fever' } }],
    antigens: [{ code: 'paludovirus', title: { vi: 'Kháng nguyên đầm lầy', en: 'Paludovirus antigen' } }],
    products: [{ code: 'paludivac', title: { vi: 'Paludivac', en: 'Paludivac' }, antigens: ['paludovirus'] }],
  },
};

onEachDatabase('one injection with two antigens is on record as a dose of each', async (testSandbox) => {
  const { give } = await invited(testSandbox, childWish([dose(MEASLES, 'catch-up')]));

  const given = await give({ vaccineCode: 'mrvac' });

  assert.deepEqual(given.campaignDose?.doseId, 'catch-up');
  assert.deepEqual(given.antigens, [
    { code: 'measles', order: 1 },
    { code: 'rubella', order: 1 },
  ]);
  const record = await testSandbox.client(await testSandbox.signIn('lookup')).records.mine();
  const [recorded] = record.doses;
  assert.deepEqual(
    [recorded?.campaignDose?.title.vi, recorded?.antigens?.length, recorded?.vaccineName],
    ['Mũi sởi tiêm bù', 2, 'MRVAC (sởi - rubella)'],
  );
  assert.deepEqual([record.course, record.notGiven], ['none', []]);
  assert.deepEqual([record.nextDose?.campaignDose?.doseId, record.nextDose?.earliestDate], ['catch-up', '2026-12-21']);
});

test('an early dose does not count: it has no order, and the next one is the first', async (t) => {
  const testSandbox = createTestSandbox(t);
  const early = await invited(testSandbox, childWish([dose(MEASLES, 'early')], { dateOfBirth: '2026-04-20' }));

  const given = await early.give({ vaccineCode: 'mvvac' });

  assert.deepEqual([given.counts, given.antigens], [false, [{ code: 'measles' }]]);
});

test('several doses in one visit: the registration is completed by the last of them', async (t) => {
  const testSandbox = createTestSandbox(t);
  assert.equal((await testSandbox.control('campaigns', SWAMP)).status, 200);
  const both = await invited(testSandbox, childWish([dose(MEASLES, 'catch-up'), dose('swamp-fever-2026', 'drops')]));
  const platform = testSandbox.client(await testSandbox.signIn('lookup'));

  assert.deepEqual(await refusalOf(both.give({ vaccineCode: 'mrvac' })), ['fields-invalid', '/campaignDose required']);
  await both.give({ vaccineCode: 'mrvac', campaignDose: dose(MEASLES, 'catch-up') });
  assert.equal((await platform.registrations.get(both.id)).status, 'scheduled');
  const { notGiven } = await platform.records.mine();
  assert.deepEqual(
    notGiven?.map(({ state, campaignDose }) => [state, campaignDose.title.vi]),
    [['planned', 'Liều uống']],
  );
  const drops = await both.give({ vaccineCode: 'paludivac' });

  assert.deepEqual(drops.antigens, [
    { code: 'paludovirus', name: { vi: 'Kháng nguyên đầm lầy', en: 'Paludovirus antigen' }, order: 1 },
  ]);
  assert.equal((await platform.registrations.get(both.id)).status, 'completed');
  const record = await platform.records.mine();
  assert.deepEqual(record.doses.map(({ vaccineName }) => vaccineName).sort(), ['MRVAC (sởi - rubella)', 'Paludivac']);
});

test('a dose is of the registration, of a product that its campaign gives, and written down once', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { give } = await invited(testSandbox, childWish([dose(MEASLES, 'catch-up')]));

  assert.deepEqual(await refusalOf(give({ vaccineCode: 'gardasil' })), ['fields-invalid', '/vaccineCode unexpected']);
  assert.deepEqual(await refusalOf(give({ vaccineCode: 'water' })), ['fields-invalid', '/vaccineCode unknown-code']);
  assert.deepEqual(await refusalOf(give({ vaccineCode: 'mrvac', campaignDose: dose('hpv-girls-2026', 'dose-1') })), [
    'fields-invalid',
    '/campaignDose unexpected',
  ]);
  const { id } = await give({ vaccineCode: 'mrvac' });
  assert.deepEqual(await refusalOf(give({ vaccineCode: 'mrvac' })), ['already-vaccinated']);
  assert.deepEqual(await refusalOf(give({ vaccineCode: 'mrvac', lot: 'SOI-2' })), ['sync-conflict']);

  const officer = testSandbox.client('officer-sandbox-all');
  const corrected = await officer.doses.update(id, { reason: 'Ghi nhầm vắc xin', vaccineCode: 'mvvac' });
  assert.deepEqual(corrected.antigens, [{ code: 'measles', order: 1 }]);
  assert.deepEqual(await refusalOf(officer.doses.update(id, { reason: 'Ghi nhầm', vaccineCode: 'gardasil' })), [
    'fields-invalid',
    '/vaccineCode unexpected',
  ]);
  assert.deepEqual(await refusalOf(officer.doses.update(id, { reason: 'Ghi nhầm', doseNumber: 3 })), [
    'fields-invalid',
    '/doseNumber unexpected',
  ]);
});

onEachDatabase('a dose of a program of before is a dose of the campaign that it knows', async (testSandbox) => {
  const { give } = await invited(testSandbox, draft());

  const given = await give({ vaccineCode: 'pfizer', lot: 'PF-1', doseKind: 'basic', doseNumber: 1 });

  assert.deepEqual(
    [given.campaignDose?.campaignId, given.campaignDose?.doseId, given.doseKind, given.doseNumber],
    ['covid-19-2021', 'dose-1', 'basic', 1],
  );
  assert.deepEqual(given.antigens, [{ code: 'sars-cov-2', order: 1 }]);
  const record = await testSandbox.client(await testSandbox.signIn('lookup')).records.mine();
  assert.deepEqual(
    [record.course, record.nextDose?.campaignDose?.doseId, record.nextDose?.doseNumber],
    ['begun', 'dose-2-after-pfizer', 2],
  );
});

onEachDatabase('what is planned or declined stands in the record with its state', async (testSandbox) => {
  const { client, signIn } = testSandbox;
  const first = await invited(testSandbox, childWish([dose(MEASLES, 'catch-up')]));
  await first.give({ vaccineCode: 'mrvac' });
  const next = await invited(testSandbox, { ...childWish([dose(MEASLES, 'catch-up')]), preferredDate: '2026-12-22' });
  const platform = client(await signIn('lookup'));
  const states = async () => (await platform.records.mine()).notGiven?.map(({ state }) => state);

  assert.deepEqual(await states(), ['planned']);
  const appointment = (await platform.registrations.get(next.id)).appointment;
  await platform.appointments.decline(appointment?.id ?? '', { reason: 'away' });
  assert.deepEqual(await states(), ['declined']);
});

test('a dose that its campaign has no longer is refused for that, also where the site names it', async (t) => {
  const testSandbox = createTestSandbox(t);
  await testSandbox.control('campaigns', SWAMP);
  const { give } = await invited(testSandbox, childWish([dose(SWAMP.id, 'drops')]));
  const [drops] = SWAMP.doses;
  await testSandbox.control('campaigns', { ...SWAMP, version: 2, doses: [{ ...drops, id: 'syrup' }] });

  const named = (campaignDose?: ReturnType<typeof dose>) =>
    refusalOf(give({ vaccineCode: 'paludivac', ...(campaignDose && { campaignDose }) }));

  assert.deepEqual(await named(), ['not-eligible', ' not-eligible']);
  assert.deepEqual(await named(dose(SWAMP.id, 'drops')), ['not-eligible', '/campaignDose not-eligible']);
  assert.deepEqual(await named(dose(SWAMP.id, 'syrup')), ['fields-invalid', '/campaignDose unexpected']);
});

onEachDatabase(
  'two sites wrote down one dose of one day, their records were joined, and each still corrects its own',
  async (testSandbox) => {
    const { client, signIn, control } = testSandbox;
    await control('campaigns', SWAMP);
    const given = async (person: Partial<Wanted['person']>, phone: string) => {
      const { person: described, consents, preferredDate, actor } = draft({}, person);
      const wanted = { actor, person: described, consents, preferredDate, idConfirmed: true };
      const doses = [dose(SWAMP.id, 'drops')];
      const { id } = await client().registrations.create(
        { ...wanted, doses },
        { session: await signIn('register', phone) },
      );
      const { appointmentId, siteId } = (await (await control(`registrations/${id}:schedule`)).json()) as {
        appointmentId: string;
        siteId: string;
      };
      return client('officer-sandbox-all').doses.create({
        ...{ appointmentId, siteId, lot: 'SOI-1', injectorId: 'officer-1', vaccineCode: 'paludivac' },
        injectedAt: '2026-11-23T07:50:00+07:00',
      });
    };
    const was = { type: 'cccd', number: '079087000123' } as const;
    const one = await given({ idNumber: was.number }, '+84912345678');
    const other = await given({ idNumber: '079087000456', previousIds: [was] }, '+84987654321');
    const steward = client('officer-sandbox-steward').corrections;
    const { items } = await steward.list();
    for (const { code } of items) await steward.accept(code, { reason: 'same-person' });
    const { doses } = await client(await signIn('lookup', '+84987654321')).records.mine();
    assert.equal(doses.length, 2);

    for (const { id } of [one, other]) {
      const corrected = await client('officer-sandbox-vaccinator').doses.update(id, {
        lot: 'SOI-2',
        reason: 'Ghi nhầm số lô',
      });
      assert.equal(corrected.lot, 'SOI-2');
    }
  },
);

test('a dose from before its campaign is told the first day of that, not of an interval', async (t) => {
  const testSandbox = createTestSandbox(t);
  await testSandbox.control('campaigns', SWAMP);
  const { give } = await invited(testSandbox, childWish([dose(SWAMP.id, 'drops')]));

  await assert.rejects(
    give({ vaccineCode: 'paludivac', injectedAt: '2026-10-31T08:00:00+07:00' }),
    (error) =>
      error instanceof RefusedError &&
      error.fieldErrors.some(
        ({ pointer, code, params }) =>
          pointer === '/injectedAt' && code === 'range' && params?.['minimum'] === SWAMP.validFrom,
      ),
  );
});
