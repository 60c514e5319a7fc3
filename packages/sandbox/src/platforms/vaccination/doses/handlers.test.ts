import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { draft, all, createTestSandbox, onEachDatabase, vaccinated } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const refused =
  (code: string, extra: Record<string, unknown> = {}) =>
  (error: unknown) =>
    error instanceof RefusedError &&
    error.code === code &&
    Object.entries(extra).every(([name, value]) => (error.problem as Record<string, unknown>)[name] === value);

type NewDose = Body<'createDose'>;

/** Registers for a dose, is invited, and the day of the injection comes. */
async function invited(
  { client, signIn, control, sandbox }: TestSandbox,
  day: string,
  wanted = draft(),
): Promise<Pick<NewDose, 'appointmentId'> & { registrationId: string }> {
  const session = await signIn();
  const { id } = await client().registrations.create(wanted, { session });
  const { appointmentId } = (await (await control(`registrations/${id}:schedule`)).json()) as { appointmentId: string };
  sandbox.clock.set(`${day}T09:00:00+07:00`);
  return { appointmentId, registrationId: id };
}

const dose = (appointmentId: string, day: string, change: Partial<NewDose> = {}): NewDose => ({
  ...{
    appointmentId,
    doseKind: 'basic',
    doseNumber: 1,
    vaccineCode: 'pfizer',
    lot: 'PF-1',
    siteId: 'site-tan-dinh',
    injectorId: 'officer-1',
  },
  injectedAt: `${day}T08:20:00+07:00`,
  ...change,
});

onEachDatabase(
  'two doses, weeks apart, make one record of two registrations and a certificate',
  async (testSandbox) => {
    const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
    const citizen = testSandbox.client('citizen-sandbox-an');
    const first = await invited(testSandbox, '2026-12-01');
    await vaccinator.doses.create(dose(first.appointmentId, '2026-12-01'));
    const begun = await citizen.records.mine();
    const second = await invited(
      testSandbox,
      '2026-12-28',
      draft({
        doseNumber: 2,
        preferredDate: '2026-12-28',
        previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }],
      }),
    );

    const given = await vaccinator.doses.create(
      dose(second.appointmentId, '2026-12-28', { doseNumber: 2, lot: 'PF-2' }),
    );

    assert.equal(given.person.idHint, '… 123');
    const record = await citizen.records.mine();
    assert.deepEqual(
      [begun.course, begun.nextDose?.doseNumber, begun.nextDose?.earliestDate],
      ['begun', 2, '2026-12-22'],
    );
    assert.deepEqual(
      [record.id, record.course, record.doses.map(({ lot }) => lot)],
      [begun.id, 'complete', ['PF-1', 'PF-2']],
    );
    const registration = await citizen.registrations.get(second.registrationId);
    assert.deepEqual([registration.status, registration.appointment?.status], ['completed', 'vaccinated']);
    assert.equal((await citizen.certificates.create({ kind: 'vaccination', recordId: record.id })).status, 'active');
    assert.deepEqual(
      (await citizen.records.mine()).doses.map(({ status }) => status),
      ['certified', 'certified'],
    );
  },
);

test('the same dose twice is refused; a different note of it is a conflict to be looked at', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const { id } = await vaccinator.doses.create(dose(appointmentId, '2026-12-01'));

  await assert.rejects(vaccinator.doses.create(dose(appointmentId, '2026-12-01')), refused('already-vaccinated'));
  await assert.rejects(
    vaccinator.doses.create(dose(appointmentId, '2026-12-01', { lot: 'PF-9' })),
    refused('sync-conflict', { recordId: id }),
  );
  await assert.rejects(
    vaccinator.doses.create(dose(appointmentId, '2026-12-01', { doseNumber: 2 })),
    refused('status-conflict', { currentStatus: 'vaccinated' }),
  );
});

test('a dose too early, out of order, from an expired lot or in the future is refused with the reason', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { appointmentId, registrationId } = await invited(testSandbox, '2026-12-01');
  const give = (change: Partial<NewDose>) => vaccinator.doses.create(dose(appointmentId, '2026-12-01', change));

  await assert.rejects(give({ doseNumber: 2 }), refused('not-eligible', { reason: 'doses-missing' }));
  await assert.rejects(
    give({ doseNumber: 2, vaccineCode: 'janssen' }),
    refused('not-eligible', { reason: 'course-complete' }),
  );
  await assert.rejects(give({ lotExpiry: '2026-11-30' }), refused('lot-expired'));
  await assert.rejects(give({ injectedAt: '2026-12-02T08:00:00+07:00' }), refused('fields-invalid'));
  await assert.rejects(give({ vaccineCode: 'unknown' }), refused('fields-invalid'));
  await assert.rejects(give({ appointmentId: 'appointment_unknown' }), refused('record-not-found'));
  await testSandbox.control(`registrations/${registrationId}:vaccinate`, {
    vaccineCode: 'pfizer',
    dates: ['2026-11-25'],
  });
  const next = await invited(testSandbox, '2026-12-05', draft({ preferredDate: '2026-12-05' }));
  await assert.rejects(
    vaccinator.doses.create(dose(next.appointmentId, '2026-12-05', { doseNumber: 2 })),
    refused('interval-too-short', { earliestDate: '2026-12-16' }),
  );
});

test('a lot that is expired, recalled or of another vaccine is not given; one that nobody here knows is believed', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const give = (lot: string) =>
    vaccinator.doses.create(dose(appointmentId, '2026-12-01', { vaccineCode: 'astrazeneca', lot }));

  await assert.rejects(give('CTMAV511'), refused('lot-expired'));
  await assert.rejects(give('CTMAV519'), refused('lot-expired'));
  await assert.rejects(give('SENPF301'), refused('lot-mismatch'));
  assert.equal((await give('FROM-THE-DISTRICT')).lot, 'FROM-THE-DISTRICT');
});

test('the stock of a lot is counted down by what was given of it, and up again by what was never given', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const left = async () =>
    (await all(vaccinator.lots.list({ vaccineCode: 'pfizer' }))).map(({ lot, status, dosesLeft }) => [
      lot,
      status,
      dosesLeft,
    ]);
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const { id } = await vaccinator.doses.create(dose(appointmentId, '2026-12-01', { lot: 'SENPF301' }));

  assert.deepEqual(await left(), [['SENPF301', 'in-use', 299]]);
  await vaccinator.doses.update(id, { reason: 'Nhập nhầm người', enteredInError: true });
  assert.deepEqual(await left(), [['SENPF301', 'in-use', 300]]);
  await assert.rejects(
    vaccinator.lots.list({ vaccineCode: 'water' })[Symbol.asyncIterator]().next(),
    refused('fields-invalid'),
  );
});

onEachDatabase('a lot that was misread is corrected with the reason, and the record says so', async (testSandbox) => {
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const given = await vaccinator.doses.create(
    dose(appointmentId, '2026-12-01', { vaccineCode: 'astrazeneca', lot: 'CTMAV527' }),
  );
  testSandbox.sandbox.clock.advance(20 * 60_000);

  const corrected = await vaccinator.doses.update(given.id, { reason: 'Đọc nhầm số lô trên lọ', lot: 'CTMAV572' });

  assert.deepEqual(
    [corrected.lot, corrected.changes],
    ['CTMAV572', [{ at: '2026-12-01T09:20:00+07:00', reason: 'Đọc nhầm số lô trên lọ', fields: ['lot'] }]],
  );
  assert.equal((await testSandbox.client('citizen-sandbox-an').records.mine()).doses[0]?.lot, 'CTMAV572');
});

test('a correction on an outdated copy is refused', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const headers = { authorization: 'Bearer officer-sandbox-vaccinator' };
  const made = await testSandbox.send('POST', '/v1/doses', { body: dose(appointmentId, '2026-12-01'), headers });
  const { id } = (await made.json()) as { id: string };
  const tag = made.headers.get('etag') ?? '';
  const correct = (lot: string) =>
    testSandbox.send('PATCH', `/v1/doses/${id}`, {
      body: { reason: 'Đọc nhầm', lot },
      headers: { ...headers, 'if-match': tag },
    });

  const [first, second] = [await correct('PF-2'), await correct('PF-3')];

  assert.deepEqual([first.status, second.status], [200, 412]);
  assert.notEqual(first.headers.get('etag'), tag);
});

test('a dose entered for the wrong person leaves the record, and the right one can be given', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { appointmentId } = await invited(testSandbox, '2026-12-01');
  const { id } = await vaccinator.doses.create(dose(appointmentId, '2026-12-01'));

  const marked = await vaccinator.doses.update(id, { reason: 'Nhập nhầm người', enteredInError: true });

  assert.equal(marked.status, 'entered-in-error');
  assert.deepEqual((await testSandbox.client('citizen-sandbox-an').records.mine()).doses, []);
  await assert.rejects(
    vaccinator.doses.update(id, { reason: 'Đổi ý', lot: 'PF-2' }),
    refused('status-conflict', { currentStatus: 'entered-in-error' }),
  );
});

test('a correction that corrects nothing, breaks the order of things or touches what a certificate says is refused', async (t) => {
  const testSandbox = createTestSandbox(t);
  const vaccinator = testSandbox.client('officer-sandbox-vaccinator');
  const { recordId, doseId } = await vaccinated(testSandbox, ['2026-10-01', '2026-11-20']);
  const correct = (change: object) => vaccinator.doses.update(doseId, { reason: 'Sửa lại', ...change });

  await assert.rejects(correct({}), refused('fields-invalid'));
  await assert.rejects(correct({ injectedAt: '2026-11-24T08:00:00+07:00' }), refused('fields-invalid'));
  await assert.rejects(correct({ reactions: ['bad-luck'] }), refused('fields-invalid'));
  await assert.rejects(correct({ lot: 'SENPF301' }), refused('lot-mismatch'));
  await assert.rejects(correct({ doseNumber: 1 }), refused('status-conflict'));
  await assert.rejects(
    vaccinator.doses.update('dose_unknown', { reason: 'Sửa lại', lot: 'X' }),
    refused('record-not-found'),
  );
  await testSandbox.client('citizen-sandbox-an').certificates.create({ kind: 'vaccination', recordId });
  await assert.rejects(correct({ lot: 'CTMAV572' }), refused('status-conflict', { currentStatus: 'certified' }));
});

test('the control endpoint says what it cannot do', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { registrationId } = await invited(testSandbox, '2026-12-01');
  const give = (body: object, id = registrationId) => testSandbox.control(`registrations/${id}:vaccinate`, body);

  assert.equal((await give({ vaccineCode: 'unknown' })).status, 409);
  assert.equal((await give({ dates: ['2027-01-01'] })).status, 409);
  assert.equal((await give({ dates: '2026-01-01' })).status, 422);
  assert.equal((await give({}, 'registration_unknown')).status, 409);
  assert.equal((await testSandbox.control('keys:rotate', { role: 'all' })).status, 422);
});

test('no dose was given before the person was born: neither one that is written down, corrected nor remembered', async (t) => {
  const one = createTestSandbox(t);
  const vaccinator = one.client('officer-sandbox-vaccinator').doses;
  const { appointmentId } = await invited(one, '2026-12-01');
  const isOutOfRange = (pointer: string) => (error: unknown) =>
    error instanceof RefusedError &&
    error.fieldErrors.some((found) => found.pointer === pointer && found.code === 'range');
  const tooSoon = '1977-01-18';

  await assert.rejects(vaccinator.create(dose(appointmentId, tooSoon)), isOutOfRange('/injectedAt'));
  const { id } = await vaccinator.create(dose(appointmentId, '2026-12-01'));
  const correction = { injectedAt: `${tooSoon}T08:20:00+07:00`, reason: 'Nhầm năm' };
  await assert.rejects(vaccinator.update(id, correction), isOutOfRange('/injectedAt'));
  const previousDoses = [{ vaccineCode: 'mrvac', injectedOn: '2020-01-01' }];
  for (const dateOfBirth of ['2024-01-15', '2024-01', '2024'])
    await assert.rejects(
      one.client().campaigns.offers('measles-catch-up-2026', { dateOfBirth, sex: 'female', previousDoses }),
      isOutOfRange('/previousDoses/0/injectedOn'),
    );
});
