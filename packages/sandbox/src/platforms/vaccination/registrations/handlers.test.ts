import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError, exchangeOf } from '@sen/client';
import type { Platform } from '@sen/client';
import { examples } from '../../../generated/examples.ts';
import { createSandbox, createClock } from '../../../index.ts';
import { TABLES } from '../../../data/migrations/migrations.ts';
import { openDatabase } from '../../../node.ts';
import {
  MORNING,
  TEST_PHONE,
  all,
  draft,
  numberedDraft,
  createTestSandbox,
  onEachDatabase,
  testSandboxOf,
} from '../../../testing/test-sandbox.ts';

const refused = (code: string, more?: (problem: Record<string, unknown>) => void) => (error: unknown) => {
  assert.ok(error instanceof RefusedError, String(error));
  assert.equal(error.code, code);
  more?.(error.problem as unknown as Record<string, unknown>);
  return true;
};
const pointers = (problem: Record<string, unknown>): string[] =>
  ((problem['fieldErrors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer);

onEachDatabase(
  'a person registers, and finds the registration again by name, birth date, sex and phone',
  async ({ client, signIn }) => {
    const session = await signIn();
    const made = await client().registrations.create(draft(), { session });

    const { items } = await client().registrations.search(
      { fullName: 'NGUYEN VAN  AN', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
      { session: await signIn('lookup') },
    );

    assert.equal(items[0]?.id, made.id);
    assert.equal(items[0]?.person.idHint, '… 123');
    assert.doesNotMatch(JSON.stringify(items), /079087000123|912345678/);
  },
);

onEachDatabase(
  'the same person cannot register twice, by the whole of number, name and birth or by those under one phone',
  async ({ client, signIn }) => {
    const session = await signIn();
    const { create } = client().registrations;
    await create(draft(), { session });

    const other = await signIn('register', '+84987654321');
    await assert.rejects(
      create(draft({}, { fullName: 'NGUYEN VAN AN' }), { session: other }),
      refused('duplicate-registration', (problem) =>
        assert.equal(problem['registeredOn'], undefined, 'the day is nothing to another phone'),
      ),
    );
    await assert.rejects(
      create(draft({}, { idNumber: '079087000999' }), { session }),
      refused('duplicate-registration', (problem) => assert.equal(problem['registeredOn'], '2026-11-23')),
    );
  },
);

onEachDatabase(
  'a team learns that a person is registered already, but nobody goes through id numbers to learn who is',
  async ({ client, signIn }) => {
    await client().registrations.create(draft(), { session: await signIn() });
    const session = await signIn('register', '+84987654321');
    const someone = {
      fullName: 'NGUYEN VAN AN',
      dateOfBirth: '1987-01-18',
      sex: 'male',
      idNumber: '079087000123',
    } as const;
    const isThere = async (change: object) =>
      (await client().registrations.checkDuplicate({ ...someone, ...change }, { session })).duplicate;

    assert.equal(await isThere({}), true);
    assert.equal(await isThere({ fullName: 'Ai Đó' }), false);
    assert.equal(await isThere({ dateOfBirth: '1988-01-18' }), false);
    assert.equal(await isThere({ sex: 'female' }), false);
  },
);

onEachDatabase('after a registration is withdrawn, the person may register again', async ({ client, signIn }) => {
  const session = await signIn();
  const { registrations } = client();
  const { id } = await registrations.create(draft(), { session });

  const cancelled = await registrations.cancel(id, { reason: 'mistake' }, { session });

  assert.equal(cancelled.status, 'cancelled');
  await registrations.create(draft(), { session });
  await assert.rejects(registrations.cancel(id, { reason: 'mistake' }, { session }), refused('status-conflict'));
});

test('twins whose names differ by one accent both register, and each is found by her own spelling', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const child = { dateOfBirth: '2016-03-03', idType: 'none' as const, sex: 'female' as const };
  const guardian = {
    relation: 'mother' as const,
    fullName: 'Nguyễn Thị Hoa',
    phone: TEST_PHONE,
    idNumber: '079187000321',
  };
  for (const fullName of ['Nguyễn Cẩm Tú', 'Nguyễn Cẩm Tư']) {
    const { idNumber: _, phone: __, ...person } = draft().person;
    await client().registrations.create(
      { ...draft(), actor: 'on-behalf', guardian, person: { ...person, ...child, fullName } },
      { session },
    );
  }

  const find = (fullName: string) =>
    client().registrations.search(
      { fullName, dateOfBirth: '2016-03-03', sex: 'female', phone: TEST_PHONE },
      { session },
    );

  assert.equal((await find('Nguyễn Cẩm Tư')).items[0]?.person.fullName, 'Nguyễn Cẩm Tư');
  assert.equal((await find('NGUYỄN CẨM TÚ')).items[0]?.person.fullName, 'Nguyễn Cẩm Tú');
  await assert.rejects(find('nguyen cam tu'), refused('multiple-matches'));
});

test('a name typed with the tone on the other vowel is the same name', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  await client().registrations.create(draft({}, { fullName: 'Trần Thị Hòa Thủy' }), { session });

  await assert.rejects(
    client().registrations.create(draft({}, { fullName: 'Trần Thị Hoà Thuỷ', idNumber: '079087000777' }), { session }),
    refused('duplicate-registration'),
  );
  await client().registrations.search(
    { fullName: 'Trần Thị Hoà Thuỷ', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
    { session },
  );
});

test('nobody learns whether a person exists: not found and wrong phone get one answer in about one time', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(draft(), { session: await signIn() });
  const stranger = await signIn('lookup', '+84987654321');
  const ask = async (fullName: string, phone: string) => {
    const start = performance.now();
    const problem = await client()
      .registrations.search({ fullName, dateOfBirth: '1987-01-18', sex: 'male', phone }, { session: stranger })
      .catch((error: RefusedError) => error.problem as unknown as Record<string, unknown>);
    return { problem: { ...problem, traceId: '' }, took: performance.now() - start };
  };

  // In turns, and the least of several counts: other work on the machine lengthens an answer now and then, whichever it
  // is.
  const least = { wrongPhone: Infinity, nobody: Infinity };
  for (let tries = 0; tries < 4; tries += 1) {
    const wrongPhone = await ask('Nguyễn Văn An', TEST_PHONE);
    const nobody = await ask('Không Có Ai', '+84987654321');

    assert.deepEqual(wrongPhone.problem, nobody.problem);
    assert.equal((wrongPhone.problem as Record<string, unknown>)['code'], 'record-not-found');
    least.wrongPhone = Math.min(least.wrongPhone, wrongPhone.took);
    least.nobody = Math.min(least.nobody, nobody.took);
  }

  assert.ok(Math.abs(least.wrongPhone - least.nobody) < 60, `${least.wrongPhone} and ${least.nobody} ms`);
});

test('another phone can neither read nor change a registration', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const { id } = await client().registrations.create(draft(), { session: await signIn() });
  const session = await signIn('lookup', '+84987654321');

  await assert.rejects(client().registrations.get(id, { session }), refused('record-not-found'));
  await assert.rejects(
    client().registrations.cancel(id, { reason: 'other' }, { session }),
    refused('record-not-found'),
  );
});

test('a change on an outdated copy is refused', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const { registrations } = client();
  const { id } = await registrations.create(draft(), { session });
  const ifMatch = exchangeOf(await registrations.get(id, { session }))?.etag;
  assert.ok(ifMatch);

  const changed = await registrations.update(
    id,
    { preferredSession: 'afternoon', preferredDate: '2026-12-05' },
    { session, ifMatch },
  );

  assert.equal(changed.preferredSession, 'afternoon');
  await assert.rejects(
    registrations.update(id, { preferredSession: 'any' }, { session, ifMatch }),
    refused('changed-meanwhile'),
  );
});

interface RefusalCase {
  name: string;
  change: Parameters<typeof draft>[0];
  person?: Parameters<typeof draft>[1];
  code: string;
  at?: string;
}

const history = draft().history;
const OLD = '2025-03-01';
const cases: RefusalCase[] = [
  {
    name: 'a child without a parent or guardian',
    change: {},
    person: { dateOfBirth: '2012-01-01', idNumber: '079212000123' },
    code: 'guardian-required',
    at: '/guardian',
  },
  {
    name: 'a child below the age of the campaign',
    change: {},
    person: { dateOfBirth: '2023-01-01', idNumber: '079223000123' },
    code: 'age-not-allowed',
    at: '/person/dateOfBirth',
  },
  {
    name: 'somebody not yet born',
    change: {},
    person: { dateOfBirth: '2031-01-01' },
    code: 'fields-invalid',
    at: '/person/dateOfBirth',
  },
  {
    name: 'a 31st of February',
    change: {},
    person: { dateOfBirth: '1987-02-31' },
    code: 'fields-invalid',
    at: '/person/dateOfBirth',
  },
  {
    name: 'an id number of another year of birth',
    change: {},
    person: { idNumber: '079088000123' },
    code: 'id-inconsistent',
    at: '/person/idNumber',
  },
  {
    name: 'an id number that is too short',
    change: {},
    person: { idNumber: '07908700012' },
    code: 'fields-invalid',
    at: '/person/idNumber',
  },
  {
    name: 'no consent to vaccination',
    change: { consents: draft().consents.slice(1) },
    code: 'consent-required',
    at: '/consents',
  },
  {
    name: 'consent declined',
    change: { consents: draft().consents.map((decision) => ({ ...decision, decision: 'decline' as const })) },
    code: 'consent-required',
    at: '/consents',
  },
  {
    name: 'consent to words that have changed',
    change: { consents: draft().consents.map((decision) => ({ ...decision, textVersion: '2020-01-01' })) },
    code: 'consent-text-outdated',
    at: '/consents/0/textVersion',
  },
  {
    name: 'a question of the history left open',
    change: { history: history.slice(1) },
    code: 'fields-invalid',
    at: '/history',
  },
  { name: 'a day in the past', change: { preferredDate: '2026-11-01' }, code: 'fields-invalid', at: '/preferredDate' },
  { name: 'a second dose without the first', change: { doseNumber: 2 }, code: 'fields-invalid', at: '/previousDoses' },
  {
    name: 'a second dose where the first was of another vaccine',
    change: { doseNumber: 2, previousDoses: [{ vaccineCode: 'mrvac', injectedOn: '2026-06-10' }] },
    code: 'fields-invalid',
    at: '/previousDoses',
  },
  {
    name: 'a second dose too early',
    change: { doseNumber: 2, previousDoses: [{ vaccineCode: 'astrazeneca', injectedOn: '2026-11-10' }] },
    code: 'interval-too-short',
    at: '/preferredDate',
  },
  {
    name: 'a priority group that is not on the list',
    change: { priorityGroup: '99' },
    code: 'fields-invalid',
    at: '/priorityGroup',
  },
  {
    name: 'a site that is closed',
    change: { preferredSiteId: 'site-an-dong' },
    code: 'site-closed',
    at: '/preferredSiteId',
  },
  {
    name: 'a site that does not exist',
    change: { preferredSiteId: 'site-nowhere' },
    code: 'fields-invalid',
    at: '/preferredSiteId',
  },
];

for (const { name, change, person, code, at } of cases) {
  test(`refused, and pointed at: ${name}`, async (t) => {
    const { client, signIn } = createTestSandbox(t);

    const registering = client().registrations.create(draft(change, person), { session: await signIn() });

    await assert.rejects(
      registering,
      refused(code, (problem) => at && assert.ok(pointers(problem).includes(at), JSON.stringify(problem))),
    );
  });
}

test('a program of before is not told to wait for a dose against something else', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const after = draft({ previousDoses: [{ vaccineCode: 'mrvac', injectedOn: '2026-11-20' }] });

  const { doseKind, doseNumber } = await client().registrations.create(after, { session: await signIn() });

  assert.deepEqual([doseKind, doseNumber], ['basic', 1]);
});

test('the earliest day for the next dose is told', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const tooEarly = draft({ doseNumber: 2, previousDoses: [{ vaccineCode: 'pfizer', injectedOn: '2026-11-20' }] });

  await assert.rejects(
    client().registrations.create(tooEarly, { session: await signIn() }),
    refused('interval-too-short', ({ earliestDate }) => assert.equal(earliestDate, '2026-12-11')),
  );
});

test('an id number that does not fit is accepted once the person has looked again', async (t) => {
  const { client, signIn } = createTestSandbox(t);

  await client().registrations.create(draft({ idConfirmed: true }, { sex: 'female' }), { session: await signIn() });
});

test('an elderly person who knows only the year of birth registers', async (t) => {
  const { client, signIn } = createTestSandbox(t);

  const made = await client().registrations.create(draft({}, { dateOfBirth: '1941', idNumber: '079041000123' }), {
    session: await signIn(),
  });

  assert.equal(made.person.dateOfBirth, '1941');
});

test('an old address is refused with what became of it: one successor, or a choice', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const living = (commune: string, province: string) =>
    client().registrations.create(
      draft(
        {},
        {
          address: { province: { code: province, edition: OLD }, commune: { code: commune, edition: OLD }, line: '1' },
        },
      ),
      {
        session,
      },
    );
  const { platform, split, merged } = await oldCommunes(client());

  await assert.rejects(
    living(merged, platform),
    refused('unit-retired', ({ successors }) => assert.equal((successors as unknown[]).length, 1)),
  );
  await assert.rejects(
    living(split, platform),
    refused('unit-ambiguous', ({ choices }) => assert.ok((choices as unknown[]).length > 1)),
  );
});

/** Finds a merged and a split commune of old TP.HCM through the platform itself. */
async function oldCommunes(platform: Platform): Promise<{ platform: string; split: string; merged: string }> {
  const found: Record<string, string> = {};
  for await (const { code } of platform.adminUnits.list({ edition: OLD, parent: '79', level: 'commune', limit: 200 })) {
    const { outcome } = await platform.adminUnits.resolve({ edition: OLD, code });
    found[outcome] ??= code;
    if (found['split'] && found['merged']) break;
  }
  return { platform: '79', split: found['split'] ?? '', merged: found['merged'] ?? '' };
}

test('a commune of another province is refused', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const address = { ...draft().person.address, province: { code: '24', edition: '2026-04-30' } };

  await assert.rejects(
    client().registrations.create(draft({}, { address }), { session: await signIn() }),
    refused('fields-invalid', (problem) => assert.deepEqual(pointers(problem), ['/person/address/commune/code'])),
  );
});

test('faults of form are named by field and by kind, all at once', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const wrong = draft({}, { fullName: 'A1', idNumber: 'x' });

  await assert.rejects(
    client().registrations.create(wrong, { session: await signIn() }),
    refused('fields-invalid', ({ fieldErrors }) =>
      assert.deepEqual(fieldErrors, [
        { pointer: '/person/fullName', code: 'format' },
        { pointer: '/person/idNumber', code: 'too-short', params: { minimum: 5 } },
      ]),
    ),
  );
});

test('a community team registers a household; whoever confirms the phone later sees it verified', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const team = client('officer-sandbox-registrar');
  const { id: assistSessionId } = await team.assistSessions.create({ area: { code: '26737', edition: '2026-04-30' } });
  const made = await team.registrations.create(draft({ actor: 'assisted', assistSessionId }));
  assert.equal(made.status, 'submitted');

  const { items } = await client().registrations.search(
    { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
    { session: await signIn('lookup') },
  );

  assert.equal(items[0]?.status, 'verified');
  await team.assistSessions.close(assistSessionId);
  await assert.rejects(
    team.registrations.create(draft({ ...numberedDraft(1), actor: 'assisted', assistSessionId })),
    refused('fields-invalid', (problem) => assert.deepEqual(pointers(problem), ['/assistSessionId'])),
  );
});

test('a verified registration waits for its turn once some time has passed', async (t) => {
  const { client, signIn, sandbox } = createTestSandbox(t);
  const session = await signIn();
  const { id, status } = await client().registrations.create(draft(), { session });
  assert.equal(status, 'verified');

  sandbox.clock.advance(90_000);

  assert.equal((await client().registrations.get(id, { session })).status, 'waitlisted');
});

test('the decisions taken while registering are kept, and can be withdrawn', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  await client().registrations.create(draft(), { session });

  const mine = await all(client().consents.listMine({}, { session }));
  const withdrawn = await client().consents.withdraw(mine[0]?.id ?? '', { session });

  assert.deepEqual(mine.map(({ purposeCode }) => purposeCode).sort(), ['data-processing', 'vaccination']);
  assert.equal(withdrawn.status, 'withdrawn');
});

test('personal data stands plainly in its own tables only', async (t) => {
  const database = openDatabase();
  const sandbox = createSandbox({ database, onBrokenContract: 'throw', clock: createClock({ start: MORNING }) });
  t.after(() => sandbox.close());
  const { client, signIn, control } = testSandboxOf(sandbox);
  const session = await signIn();
  const { id } = await client().registrations.create(draft(), { session });
  await control(`registrations/${id}:schedule`);
  await client().registrations.search(
    { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', phone: TEST_PHONE },
    { session },
  );
  await client().feedback.create({
    feedback: { kind: 'local', text: 'Nguyễn Văn An ở 12/3 chưa được tiêm.', contactPhone: TEST_PHONE },
  });
  await client(await signIn('lookup')).dataRequests.create({
    kind: 'view',
    details: 'Tôi là Nguyễn Văn An, số 079087000123.',
  });

  for (const table of TABLES.filter((name) => name !== 'sites' && name !== 'people')) {
    const text = JSON.stringify(await database.selectFrom(table).selectAll().execute());
    // What is sealed is base64, which may well write 12/3; it has no space.
    assert.equal(/Nguyễn|Võ Thị|HC1:|079087000123|ở 12\/3|12\/3 /.test(text), false, table);
    if (table !== 'phones') assert.equal(text.includes('912345678'), false, table);
  }
});

test('the contract’s own example is accepted as it stands', async (t) => {
  const { client, signIn } = createTestSandbox(t);

  assert.ok(examples['createRegistration']);
  assert.equal(
    (await client().registrations.create(draft(), { session: await signIn() })).person.fullName,
    'Nguyễn Văn An',
  );
});
