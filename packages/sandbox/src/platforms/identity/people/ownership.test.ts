/**
 * A phone somebody wrote down opens nothing: neither a daughter's mistake nor a team's gives a record to a stranger.
 */
import assert from 'node:assert/strict';
import { RefusedError } from '@sen/client';
import type { Body, Platform } from '@sen/client';
import { TEST_PHONE, all, draft, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const NAMED = '+84987654321';
const THIRD = '+84977000333';
const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;

type Draft = Body<'createRegistration'>;
const wish = draft({}, { phone: NAMED });
const { fullName, dateOfBirth, sex } = wish.person;
const details = { fullName, dateOfBirth, sex, phone: NAMED };

/** Ways in which a phone comes to stand beside somebody's name without its holder knowing. */
const ways: Readonly<Record<string, (testSandbox: TestSandbox) => Promise<{ id: string }>>> = {
  'a phone that a relative named': async ({ client, signIn }) =>
    client().registrations.create(wish, { session: await signIn() }),
  'a phone that a team wrote down': ({ client }) =>
    client('officer-sandbox-registrar').registrations.create({ ...wish, actor: 'assisted' } as Draft),
  'a phone that a team wrote down for a guardian': ({ client }) =>
    client('officer-sandbox-registrar').registrations.create({
      ...wish,
      actor: 'assisted',
      guardian: { relation: 'mother', fullName: 'Nguyễn Thị Hoa', phone: NAMED, idNumber: '079187000321' },
    } as Draft),
};

const reader = async ({ client, signIn }: TestSandbox, phone: string): Promise<Platform> =>
  client(await signIn('lookup', phone));

interface Given {
  doseId: string;
  recordId: string;
  appointmentId: string;
  certificateId: string;
}

async function given(testSandbox: TestSandbox, registrationId: string): Promise<Given> {
  const { appointmentId = '', siteId = '' } = (await (
    await testSandbox.control(`registrations/${registrationId}:schedule`)
  ).json()) as Record<string, string>;
  testSandbox.sandbox.clock.set('2026-12-01T09:00:00+07:00');
  const officer = testSandbox.client('officer-sandbox-all');
  const dose = {
    doseKind: 'basic',
    doseNumber: 1,
    vaccineCode: 'janssen',
    lot: 'JJ-1',
    siteId,
    injectorId: 'officer-1',
  } as const;
  const { id: doseId } = await officer.doses.create({
    ...dose,
    appointmentId,
    injectedAt: '2026-12-01T08:20:00+07:00',
  });
  const { recordId } = (await (
    await testSandbox.control(`registrations/${registrationId}:vaccinate`, { dates: ['2026-12-01'] })
  ).json()) as { recordId: string };
  const { id: certificateId } = await officer.certificates.create({ kind: 'vaccination', recordId });
  await officer.adverseEvents.create({
    doseId,
    actor: 'self',
    onset: '2026-12-01T08:40:00+07:00',
    symptoms: ['fever'],
    severity: 'mild',
  });
  return { doseId, recordId, appointmentId, certificateId };
}

/** What each operation shows to whoever holds the phone; an empty list, or the refusal. */
async function seenBy(
  me: Platform,
  id: string,
  { doseId, recordId, appointmentId, certificateId }: Given,
): Promise<Record<string, unknown>> {
  const tries: Record<string, () => Promise<unknown>> = {
    getMyRecord: () => me.records.mine(),
    listMyAppointments: () => all(me.appointments.listMine()),
    listMyCertificates: () => all(me.certificates.listMine()),
    listMyAdverseEvents: () => all(me.adverseEvents.listMine()),
    listMyConsents: () => all(me.consents.listMine()),
    getRegistration: () => me.registrations.get(id),
    updateRegistration: () => me.registrations.update(id, { needsHomeVisit: false }),
    cancelRegistration: () => me.registrations.cancel(id, { reason: 'mistake' }),
    confirmAppointment: () => me.appointments.confirm(appointmentId),
    declineAppointment: () => me.appointments.decline(appointmentId, { reason: 'other' }),
    getCertificate: () => me.certificates.get(certificateId),
    createCertificate: () => me.certificates.create({ kind: 'vaccination', recordId }),
    reissueCertificate: () => me.certificates.reissue(certificateId),
    createAdverseEvent: () =>
      me.adverseEvents.create({
        doseId,
        actor: 'self',
        onset: '2026-12-01T08:40:00+07:00',
        symptoms: ['fever'],
        severity: 'mild',
      }),
    searchRegistrations: () => me.registrations.search({ ...details, dateOfBirth: '1988-01-18' }),
    searchRecords: () => me.records.search({ ...details, fullName: 'Ai Đó' }),
  };
  const seen: Record<string, unknown> = {};
  for (const [name, attempt] of Object.entries(tries))
    seen[name] = await attempt().then(
      (answer) => (Array.isArray(answer) && answer.length === 0 ? 'nothing' : answer),
      (error: unknown) => (error instanceof RefusedError && error.code === 'record-not-found' ? 'nothing' : error),
    );
  return Object.fromEntries(Object.entries(seen).filter(([, answer]) => answer !== 'nothing'));
}

for (const [way, register] of Object.entries(ways))
  onEachDatabase(`${way} opens nothing until its holder confirms it and knows whose it is`, async (testSandbox) => {
    const { id } = await register(testSandbox);
    const made = await given(testSandbox, id);
    assert.deepEqual(await seenBy(await reader(testSandbox, NAMED), id, made), {});

    const holder = await reader(testSandbox, NAMED);
    assert.equal((await holder.registrations.search(details)).items[0]?.id, id);
    assert.equal((await holder.records.mine()).id, made.recordId);
    assert.equal((await holder.certificates.get(made.certificateId)).status, 'active');
    assert.equal((await all(holder.appointments.listMine()))[0]?.id, made.appointmentId);
    assert.ok((await all(holder.consents.listMine())).length > 0);
  });

onEachDatabase('a record looked for first by its own details opens too, and only that', async (testSandbox) => {
  const { id } = await testSandbox
    .client('officer-sandbox-registrar')
    .registrations.create({ ...wish, actor: 'assisted' } as Draft);
  const { recordId } = await given(testSandbox, id);
  const holder = await reader(testSandbox, NAMED);

  assert.equal((await holder.records.search(details)).id, recordId);

  assert.equal((await holder.records.mine()).id, recordId);
});

onEachDatabase(
  'whoever registers another whole person and names a second phone of theirs opens nobody’s record with it',
  async (testSandbox) => {
    const { client, signIn } = testSandbox;
    const own = await client().registrations.create(draft(), { session: await signIn() });
    const { recordId } = await given(testSandbox, own.id);
    const { previousDoses: _, ...plain } = draft({}, { phone: THIRD });
    const copied = await client().registrations.create(
      { ...plain, preferredDate: '2026-12-20' },
      { session: await signIn('register', NAMED) },
    );
    await testSandbox.control(`registrations/${copied.id}:vaccinate`, { dates: ['2026-12-01'] });

    for (const phone of [NAMED, THIRD]) {
      const stranger = await reader(testSandbox, phone);
      await stranger.registrations.search({ ...details, phone }).catch(() => undefined);
      await assert.rejects(stranger.records.search({ ...details, phone }), refused('record-not-found'));
      await assert.rejects(stranger.records.mine(), refused('record-not-found'));
      await assert.rejects(
        stranger.certificates.create({ kind: 'vaccination', recordId }),
        refused('record-not-found'),
      );
    }
    assert.equal((await (await reader(testSandbox, TEST_PHONE)).records.mine()).id, recordId);
  },
);

onEachDatabase(
  'whoever names somebody’s phone beside the same details shuts nobody out of looking up their own',
  async (testSandbox) => {
    const { client, signIn } = testSandbox;
    const mine = draft({}, { phone: TEST_PHONE });
    const { id } = await client().registrations.create(mine, { session: await signIn() });
    const same = { ...mine, idConfirmed: true, person: { ...mine.person, idNumber: '079087000777' } };
    const copied = await client().registrations.create(same, { session: await signIn('register', NAMED) });
    const asked = { fullName, dateOfBirth, sex, phone: TEST_PHONE };

    assert.deepEqual(
      (await (await reader(testSandbox, TEST_PHONE)).registrations.search(asked)).items.map((one) => one.id),
      [id],
    );
    const { recordId } = await given(testSandbox, id);
    await testSandbox.control(`registrations/${copied.id}:vaccinate`, { dates: ['2026-11-30'] });
    assert.equal((await (await reader(testSandbox, TEST_PHONE)).records.search(asked)).id, recordId);
  },
);

onEachDatabase(
  'whoever names somebody’s phone for sixty people crowds nobody out of looking up their own, or what a relative made for them',
  async (testSandbox) => {
    const { client, signIn, sandbox } = testSandbox;
    const ways = [await signIn('register', TEST_PHONE), await signIn('register', THIRD)];
    const { person } = draft({}, { phone: TEST_PHONE });
    const made = [];
    for (const [index, session] of ways.entries())
      made.push(
        await client().registrations.create(
          draft({ idConfirmed: true }, { ...person, idNumber: `07908700010${index}`, sex: index ? 'female' : 'male' }),
          {
            session,
          },
        ),
      );
    const stranger = await signIn('register', NAMED);
    for (let index = 0; index < 60; index += 1) {
      sandbox.clock.advance(1000);
      const other = {
        ...person,
        fullName: `Kẻ Lạ ${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10)]}`,
        idNumber: `0790871${10_000 + index}`,
      };
      await client().registrations.create(draft({ idConfirmed: true }, other), { session: stranger });
    }

    const me = await reader(testSandbox, TEST_PHONE);
    const found = async (sexOf: 'male' | 'female') =>
      (await me.registrations.search({ fullName, dateOfBirth, sex: sexOf, phone: TEST_PHONE })).items.map(
        ({ id }) => id,
      );
    assert.deepEqual([await found('male'), await found('female')], [[made[0]?.id], [made[1]?.id]]);
  },
);

onEachDatabase(
  'whoever names somebody’s phone beside the same details hides nothing that a team wrote down under it',
  async (testSandbox) => {
    const { client, signIn } = testSandbox;
    const { idNumber: _, ...unpapered } = wish.person;
    const byTeam = { ...wish, actor: 'assisted', person: { ...unpapered, idType: 'none' } } as Draft;
    const { id } = await client('officer-sandbox-registrar').registrations.create(byTeam);
    const copied = await client().registrations.create(wish, { session: await signIn('register', THIRD) });
    const { recordId } = await given(testSandbox, id);
    await testSandbox.control(`registrations/${copied.id}:vaccinate`, { dates: ['2026-11-30'] });

    assert.equal((await (await reader(testSandbox, NAMED)).records.search(details)).id, recordId);
    assert.deepEqual(
      (await (await reader(testSandbox, NAMED)).registrations.search(details)).items.map((one) => one.id),
      [id],
    );
  },
);
