import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { TEST_PHONE, all, draft, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;
const STRANGER = '+84987654321';
const steward = ({ client }: TestSandbox) => client('officer-sandbox-steward').corrections;

async function give(
  testSandbox: TestSandbox,
  registrationId: string,
  day: string,
  doseNumber = 1,
  lot = `PF-${doseNumber}`,
  doseKind: 'basic' | 'booster' = 'basic',
) {
  const { appointmentId = '', siteId = '' } = (await (
    await testSandbox.control(`registrations/${registrationId}:schedule`)
  ).json()) as Record<string, string>;
  testSandbox.sandbox.clock.set(`${day}T09:00:00+07:00`);
  const given = {
    doseKind,
    doseNumber,
    vaccineCode: 'pfizer',
    lot,
    siteId,
    injectorId: 'officer-1',
    injectedAt: `${day}T08:20:00+07:00`,
  } as const;
  return testSandbox.client('officer-sandbox-vaccinator').doses.create({ appointmentId, ...given });
}

const register = async ({ client, signIn }: TestSandbox, wanted: Body<'createRegistration'>, phone = TEST_PHONE) =>
  client().registrations.create(wanted, { session: await signIn('register', phone) });
const reader = async ({ client, signIn }: TestSandbox, phone = TEST_PHONE) => client(await signIn('lookup', phone));

/** Somebody is vaccinated; then somebody else whose id number was mistyped. */
async function mistaken(testSandbox: TestSandbox) {
  await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
  const owner = await reader(testSandbox);
  const before = await owner.records.mine();
  const other = draft(
    { idConfirmed: true, preferredDate: '2026-12-08' },
    { fullName: 'Phạm Thị Nhầm', dateOfBirth: '1990-09-30', sex: 'female', phone: STRANGER },
  );
  const { id } = await register(testSandbox, other, STRANGER);
  const dose = await give(testSandbox, id, '2026-12-08');
  return { before, registrationId: id, dose, code: dose.doubts?.[0]?.code ?? '' };
}

onEachDatabase(
  'a mistyped id number moves nobody’s record: the dose stands on its own, and a steward is asked',
  async (testSandbox) => {
    const { before, registrationId, dose, code } = await mistaken(testSandbox);

    assert.deepEqual(
      dose.doubts?.map(({ reason, differs, other }) => ({ reason, differs, other })),
      [
        {
          reason: 'multiple-matches',
          differs: ['fullName', 'dateOfBirth', 'sex', 'phone'],
          other: { fullName: 'N*** V*** A***', yearOfBirth: '198*' },
        },
      ],
    );
    assert.deepEqual(await (await reader(testSandbox)).records.mine(), before);
    const theirs = await (await reader(testSandbox, STRANGER)).records.mine();
    assert.notEqual(theirs.id, before.id);
    assert.equal(theirs.person.fullName, 'Phạm Thị Nhầm');
    const [open] = await all(steward(testSandbox).list());
    assert.deepEqual(
      [open?.code, open?.kind, open?.status, open?.identity?.registrationId],
      [code, 'person-wrong', 'checking', registrationId],
    );
  },
);

onEachDatabase(
  'two that are found to be different people stay apart, the reason is kept, and nobody asks again',
  async (testSandbox) => {
    const { before, code } = await mistaken(testSandbox);

    const rejected = await steward(testSandbox).reject(code, {
      reason: 'different-people',
      note: 'Hai căn cước khác nhau.',
    });

    assert.deepEqual(
      [rejected.status, rejected.identity?.decision?.officer, rejected.identity?.decision?.reason],
      ['rejected', 'officer-steward', 'different-people'],
    );
    assert.equal(
      (await steward(testSandbox).reject(code, { reason: 'again' })).identity?.decision?.reason,
      'different-people',
    );
    await assert.rejects(steward(testSandbox).accept(code, { reason: 'same-person' }), refused('status-conflict'));
    assert.deepEqual(await (await reader(testSandbox)).records.mine(), before);
    const again = draft(
      {
        idConfirmed: true,
        doseNumber: 2,
        preferredDate: '2026-12-30',
        previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-08' }],
      },
      { fullName: 'Phạm Thị Nhầm', dateOfBirth: '1990-09-30', sex: 'female', phone: STRANGER },
    );
    const dose = await give(testSandbox, (await register(testSandbox, again, STRANGER)).id, '2026-12-30', 2);
    assert.equal(dose.doubts, undefined);
    assert.deepEqual(await all(steward(testSandbox).list()), []);
    assert.equal((await all(steward(testSandbox).list({ status: 'rejected' }))).length, 1);
  },
);

onEachDatabase(
  'two that are found to be one person become one record, which both phones read; accepting twice joins once',
  async (testSandbox) => {
    const { before, code } = await mistaken(testSandbox);

    const accepted = await steward(testSandbox).accept(code, { reason: 'same-person' });

    assert.deepEqual([accepted.status, accepted.recordId], ['accepted', before.id]);
    assert.deepEqual(await steward(testSandbox).accept(code, { reason: 'once-more' }), accepted);
    await assert.rejects(steward(testSandbox).reject(code, { reason: 'different-people' }), refused('status-conflict'));
    const [one, other] = [
      await (await reader(testSandbox)).records.mine(),
      await (await reader(testSandbox, STRANGER)).records.mine(),
    ];
    assert.equal(one.id, before.id);
    assert.deepEqual(other, one);
    assert.deepEqual(
      one.doses.map(({ doseNumber, injectedOn }) => [doseNumber, injectedOn]),
      [
        [1, '2026-12-01'],
        [2, '2026-12-08'],
      ],
    );
  },
);

onEachDatabase(
  'whoever decides on records that changed since is told so, and may decide after looking again',
  async (testSandbox) => {
    const { before, code } = await mistaken(testSandbox);
    const { doses } = await (await reader(testSandbox)).records.mine();
    testSandbox.sandbox.clock.advance(60_000);
    await testSandbox
      .client('officer-sandbox-vaccinator')
      .doses.update(doses[0]?.id ?? '', { lot: 'PF-7', reason: 'mistyped' });

    await assert.rejects(steward(testSandbox).accept(code, { reason: 'same-person' }), refused('sync-conflict'));

    assert.equal((await steward(testSandbox).get(code)).status, 'checking');
    assert.equal((await (await reader(testSandbox)).records.mine()).doses.length, 1);
    assert.equal((await steward(testSandbox).accept(code, { reason: 'same-person' })).recordId, before.id);
  },
);

onEachDatabase(
  'a new phone of the same person adds its dose, and reads the record once a steward says so',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    const before = await (await reader(testSandbox)).records.mine();
    const again = draft(
      {
        doseNumber: 2,
        preferredDate: '2026-12-28',
        previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }],
      },
      { phone: STRANGER },
    );
    const dose = await give(testSandbox, (await register(testSandbox, again, STRANGER)).id, '2026-12-28', 2);

    assert.deepEqual(
      dose.doubts?.map(({ reason, differs }) => [reason, differs]),
      [['sync-conflict', ['phone']]],
    );
    assert.equal((await (await reader(testSandbox)).records.mine()).doses.length, 2);
    await assert.rejects((await reader(testSandbox, STRANGER)).records.mine(), refused('record-not-found'));
    await steward(testSandbox).accept(dose.doubts?.[0]?.code ?? '', { reason: 'phone-seen' });
    assert.equal((await (await reader(testSandbox, STRANGER)).records.mine()).id, before.id);
  },
);

const SECOND = {
  doseNumber: 2,
  preferredDate: '2026-12-28',
  previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-01' }],
};

onEachDatabase(
  'a dose that came under a new phone leaves the record again where a steward finds another person, and stays away',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    const before = await (await reader(testSandbox)).records.mine();
    const dose = await give(
      testSandbox,
      (await register(testSandbox, draft(SECOND, { phone: STRANGER }), STRANGER)).id,
      '2026-12-28',
      2,
    );

    await steward(testSandbox).reject(dose.doubts?.[0]?.code ?? '', { reason: 'different-people' });

    assert.deepEqual((await (await reader(testSandbox)).records.mine()).doses, before.doses);
    const given = async () =>
      (await (await reader(testSandbox, STRANGER)).records.mine()).doses
        .filter(({ status }) => status === 'recorded')
        .map(({ lot }) => lot);
    assert.deepEqual(await given(), ['PF-2']);
    testSandbox.sandbox.clock.set('2027-07-01T09:00:00+07:00');
    const more = {
      doseKind: 'booster',
      preferredDate: '2027-07-05',
      previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-12-28' }],
    } as const;
    const { id } = await register(
      testSandbox,
      draft({ ...more, previousDoses: [...more.previousDoses] }, { phone: STRANGER }),
      STRANGER,
    );
    assert.equal((await give(testSandbox, id, '2027-07-05', 1, 'PF-3', 'booster')).doubts, undefined);
    assert.deepEqual((await (await reader(testSandbox)).records.mine()).doses, before.doses);
    assert.deepEqual(await given(), ['PF-2', 'PF-3']);
    assert.deepEqual(await all(steward(testSandbox).list()), []);
  },
);

onEachDatabase(
  'a certificate over a dose that leaves the record is revoked, as entered for the wrong person',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    const { id: recordId } = await (await reader(testSandbox)).records.mine();
    const dose = await give(
      testSandbox,
      (await register(testSandbox, draft(SECOND, { phone: STRANGER }), STRANGER)).id,
      '2026-12-28',
      2,
    );
    const certificate = await (await reader(testSandbox)).certificates.create({ kind: 'vaccination', recordId });
    assert.equal(certificate.status, 'active');

    await steward(testSandbox).reject(dose.doubts?.[0]?.code ?? '', { reason: 'different-people' });

    const { status, revocationReason } = await (await reader(testSandbox)).certificates.get(certificate.id);
    assert.deepEqual([status, revocationReason?.en], ['revoked', 'The dose was entered for the wrong person.']);
    await assert.rejects(
      (await reader(testSandbox, STRANGER)).certificates.get(certificate.id),
      refused('record-not-found'),
    );
  },
);

const AGAIN = { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: STRANGER } as const;
const byTeam = ({ client }: TestSandbox, name: string) =>
  client('officer-sandbox-registrar').registrations.create(
    draft({ ...SECOND, actor: 'assisted', idConfirmed: true }, { fullName: name, phone: STRANGER }),
  );

onEachDatabase(
  'a steward is asked about the new phone that a team wrote down, once its holder confirms it',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    const before = await (await reader(testSandbox)).records.mine();
    await give(testSandbox, (await byTeam(testSandbox, AGAIN.fullName)).id, '2026-12-28', 2);
    assert.deepEqual(await all(steward(testSandbox).list()), []);

    const holder = await reader(testSandbox, STRANGER);
    for (let time = 0; time < 2; time += 1) await holder.registrations.search(AGAIN);

    const cases = await all(steward(testSandbox).list());
    assert.deepEqual(
      cases.map(({ kind, recordId }) => [kind, recordId]),
      [['phone-changed', before.id]],
    );
    await assert.rejects(holder.records.mine(), refused('record-not-found'));
    await steward(testSandbox).accept(cases[0]?.code ?? '', { reason: 'phone-seen' });
    assert.equal((await holder.records.mine()).id, before.id);
  },
);

onEachDatabase(
  'a dose that a team gave stays in the record where a steward finds that the phone it wrote down is somebody else’s',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    await give(testSandbox, (await byTeam(testSandbox, AGAIN.fullName)).id, '2026-12-28', 2);
    const holder = await reader(testSandbox, STRANGER);
    await holder.registrations.search(AGAIN);
    const [asked] = await all(steward(testSandbox).list());

    await steward(testSandbox).reject(asked?.code ?? '', { reason: 'phone-of-another' });

    assert.deepEqual(
      (await (await reader(testSandbox)).records.mine()).doses.map(({ lot }) => lot),
      ['PF-1', 'PF-2'],
    );
    await holder.registrations.search(AGAIN);
    await assert.rejects(holder.records.mine(), refused('record-not-found'));
    assert.deepEqual(await all(steward(testSandbox).list()), []);
  },
);

onEachDatabase(
  'a phone that a team wrote down reads the record which a steward found to be this person’s, once its holder confirms it',
  async (testSandbox) => {
    await give(testSandbox, (await register(testSandbox, draft())).id, '2026-12-01');
    const before = await (await reader(testSandbox)).records.mine();
    const dose = await give(testSandbox, (await byTeam(testSandbox, 'Nguyễn Văn Anh')).id, '2026-12-28', 2);
    await steward(testSandbox).accept(dose.doubts?.[0]?.code ?? '', { reason: 'same-person' });
    const holder = await reader(testSandbox, STRANGER);
    await assert.rejects(holder.records.mine(), refused('record-not-found'));

    await holder.registrations.search({ ...AGAIN, fullName: 'Nguyễn Văn Anh' });

    assert.equal((await holder.records.mine()).id, before.id);
  },
);

test('what the platform asks of itself is for stewards only', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { code } = await mistaken(testSandbox);

  await assert.rejects((await reader(testSandbox)).corrections.get(code), refused('record-not-found'));
  await assert.rejects((await reader(testSandbox)).corrections.list(), refused('not-signed-in'));
  await assert.rejects(testSandbox.client('officer-sandbox-vaccinator').corrections.list(), refused('scope-missing'));
  await assert.rejects(
    steward(testSandbox).accept('SH-0000-0000-0000', { reason: 'same-person' }),
    refused('record-not-found'),
  );
});

test('registering one number under ever new names asks a steward, and tells the one who registers nothing', async (t) => {
  const testSandbox = createTestSandbox(t);
  const plain = await register(testSandbox, draft());
  const squatter = await register(
    testSandbox,
    draft({}, { fullName: 'Người Khác Hẳn', dateOfBirth: '1987-05-05' }),
    STRANGER,
  );

  assert.deepEqual(Object.keys(squatter).sort(), Object.keys(plain).sort());
  assert.equal(squatter.status, plain.status);
  assert.deepEqual(
    (await all(steward(testSandbox).list())).map(({ identity }) => [
      identity?.registrationId,
      identity?.otherRegistrationId,
    ]),
    [[squatter.id, plain.id]],
  );
});

onEachDatabase(
  'two devices that write down the same dose at one moment make one record with one dose',
  async (testSandbox) => {
    const { id } = await register(testSandbox, draft());
    const { appointmentId = '', siteId = '' } = (await (
      await testSandbox.control(`registrations/${id}:schedule`)
    ).json()) as Record<string, string>;
    testSandbox.sandbox.clock.set('2026-12-01T09:00:00+07:00');
    const dose = {
      appointmentId,
      siteId,
      doseKind: 'basic',
      doseNumber: 1,
      vaccineCode: 'pfizer',
      lot: 'PF-1',
      injectorId: 'officer-1',
    } as const;
    const { doses } = testSandbox.client('officer-sandbox-vaccinator');

    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () => doses.create({ ...dose, injectedAt: '2026-12-01T08:20:00+07:00' })),
    );

    assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const answer of answers)
      if (answer.status === 'rejected') assert.ok(refused('already-vaccinated')(answer.reason), String(answer.reason));
    assert.equal((await (await reader(testSandbox)).records.mine()).doses.length, 1);
  },
);
