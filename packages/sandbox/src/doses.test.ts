import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { draft, memoryTrial, onEachDatabase } from './testing/trial.ts';
import type { Trial } from './testing/trial.ts';

const refused =
  (code: string, extra: Record<string, unknown> = {}) =>
  (error: unknown) =>
    error instanceof RefusedError &&
    error.code === code &&
    Object.entries(extra).every(([name, value]) => (error.problem as Record<string, unknown>)[name] === value);

type NewDose = Body<'createDose'>;

/** Registers for a dose, is invited, and the day of the injection comes. */
async function invited(
  { client, signIn, door, sandbox }: Trial,
  day: string,
  wanted = draft(),
): Promise<Pick<NewDose, 'appointmentId'> & { registrationId: string }> {
  const session = await signIn();
  const { id } = await client().registrations.create(wanted, { session });
  const { appointmentId } = (await (await door(`registrations/${id}:schedule`)).json()) as { appointmentId: string };
  sandbox.clock.set(`${day}T09:00:00+07:00`);
  return { appointmentId, registrationId: id };
}

const dose = (appointmentId: string, day: string, change: Partial<NewDose> = {}): NewDose => ({
  ...{ appointmentId, doseKind: 'basic', doseNumber: 1, vaccineCode: 'pfizer', lot: 'PF-1', siteId: 'site-tan-dinh', injectorId: 'officer-1' },
  injectedAt: `${day}T08:20:00+07:00`,
  ...change,
});

onEachDatabase('two doses, weeks apart, make one record of two registrations and a certificate', async (trial) => {
  const vaccinator = trial.client('officer-sandbox-vaccinator');
  const citizen = trial.client('citizen-sandbox-an');
  const first = await invited(trial, '2026-12-01');
  await vaccinator.doses.create(dose(first.appointmentId, '2026-12-01'));
  const begun = await citizen.records.mine();
  const second = await invited(
    trial,
    '2026-12-28',
    draft({ doseNumber: 2, preferredDate: '2026-12-28', previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }] }),
  );

  const given = await vaccinator.doses.create(dose(second.appointmentId, '2026-12-28', { doseNumber: 2, lot: 'PF-2' }));

  assert.equal(given.person.idHint, '… 123');
  const record = await citizen.records.mine();
  assert.deepEqual([begun.course, begun.nextDose?.doseNumber, begun.nextDose?.earliestDate], ['begun', 2, '2026-12-22']);
  assert.deepEqual([record.id, record.course, record.doses.map(({ lot }) => lot)], [begun.id, 'complete', ['PF-1', 'PF-2']]);
  const registration = await citizen.registrations.get(second.registrationId);
  assert.deepEqual([registration.status, registration.appointment?.status], ['completed', 'vaccinated']);
  assert.equal((await citizen.certificates.create({ kind: 'vaccination', recordId: record.id })).status, 'active');
  assert.deepEqual(
    (await citizen.records.mine()).doses.map(({ status }) => status),
    ['certified', 'certified'],
  );
});

test('the same dose twice is refused; a different note of it is a conflict to be looked at', async (t) => {
  const trial = memoryTrial(t);
  const vaccinator = trial.client('officer-sandbox-vaccinator');
  const { appointmentId } = await invited(trial, '2026-12-01');
  const { id } = await vaccinator.doses.create(dose(appointmentId, '2026-12-01'));

  await assert.rejects(vaccinator.doses.create(dose(appointmentId, '2026-12-01')), refused('already-vaccinated'));
  await assert.rejects(vaccinator.doses.create(dose(appointmentId, '2026-12-01', { lot: 'PF-9' })), refused('sync-conflict', { recordId: id }));
  await assert.rejects(
    vaccinator.doses.create(dose(appointmentId, '2026-12-01', { doseNumber: 2 })),
    refused('status-conflict', { currentStatus: 'vaccinated' }),
  );
});

test('a dose too early, out of order, from an expired lot or in the future is refused with the reason', async (t) => {
  const trial = memoryTrial(t);
  const vaccinator = trial.client('officer-sandbox-vaccinator');
  const { appointmentId, registrationId } = await invited(trial, '2026-12-01');
  const give = (change: Partial<NewDose>) => vaccinator.doses.create(dose(appointmentId, '2026-12-01', change));

  await assert.rejects(give({ doseNumber: 2 }), refused('not-eligible', { reason: 'doses-missing' }));
  await assert.rejects(give({ doseNumber: 2, vaccineCode: 'janssen' }), refused('not-eligible', { reason: 'course-complete' }));
  await assert.rejects(give({ lotExpiry: '2026-11-30' }), refused('lot-expired'));
  await assert.rejects(give({ injectedAt: '2026-12-02T08:00:00+07:00' }), refused('fields-invalid'));
  await assert.rejects(give({ vaccineCode: 'unknown' }), refused('fields-invalid'));
  await assert.rejects(give({ appointmentId: 'appointment_unknown' }), refused('record-not-found'));
  await trial.door(`registrations/${registrationId}:vaccinate`, { vaccineCode: 'pfizer', dates: ['2026-11-25'] });
  const next = await invited(trial, '2026-12-05', draft({ preferredDate: '2026-12-05' }));
  await assert.rejects(
    vaccinator.doses.create(dose(next.appointmentId, '2026-12-05', { doseNumber: 2 })),
    refused('interval-too-short', { earliestDate: '2026-12-16' }),
  );
});

test('the control door says what it cannot do', async (t) => {
  const trial = memoryTrial(t);
  const { registrationId } = await invited(trial, '2026-12-01');
  const give = (body: object, id = registrationId) => trial.door(`registrations/${id}:vaccinate`, body);

  assert.equal((await give({ vaccineCode: 'unknown' })).status, 409);
  assert.equal((await give({ dates: ['2027-01-01'] })).status, 409);
  assert.equal((await give({ dates: '2026-01-01' })).status, 422);
  assert.equal((await give({}, 'registration_unknown')).status, 409);
  assert.equal((await trial.door('keys:rotate', { role: 'all' })).status, 422);
});
