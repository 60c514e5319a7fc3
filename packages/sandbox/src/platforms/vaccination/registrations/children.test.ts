/** Children: who decides for them, and how somebody without a phone brings one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Consent, ConsentDecision, FieldError, Guardian, NewRegistration } from '@sen/client/schemas';
import { all, createTestSandbox, draft } from '../../../testing/test-sandbox.ts';

type Said = ConsentDecision['childDecision'];

const GRANDMOTHER: Guardian = { relation: 'guardian', fullName: 'Hồ Thị Bà' };

/** Somebody of so many years on 23 November 2026, brought by a grandmother of whom only the name is known. */
function child(years: number, says: readonly Said[] = [], change: Partial<NewRegistration> = {}): NewRegistration {
  const { idNumber: _, phone: __, ...person } = draft().person;
  return {
    ...draft(),
    actor: 'on-behalf',
    guardian: GRANDMOTHER,
    person: { ...person, fullName: 'Hồ Thị Bé', idType: 'none', dateOfBirth: `${2026 - years}-11-23` },
    consents: draft().consents.map((decision, index) => {
      const childDecision = says[index];
      return { ...decision, ...(childDecision && { childDecision }) };
    }),
    ...change,
  };
}

const refusedAt = (code: string, pointer: string, fieldCode: string) => (error: unknown) => {
  assert.ok(error instanceof RefusedError, String(error));
  const { fieldErrors = [] } = error.problem as { fieldErrors?: FieldError[] };
  assert.deepEqual([error.code, fieldErrors[0]?.pointer, fieldErrors[0]?.code], [code, pointer, fieldCode]);
  return true;
};

test('from seven a child decides together with the guardian, and both stand in what is recorded', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  await client().registrations.create(child(7, ['agree', 'agree']), { session: await signIn() });

  const recorded = await all(client(await signIn('lookup')).consents.listMine());

  assert.deepEqual(
    recorded.map(({ grantor, status }) => [grantor, status]),
    [
      ['guardian-and-child', 'granted'],
      ['guardian-and-child', 'granted'],
    ],
  );
});

test('below seven the guardian decides alone: the child is not asked', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();

  await assert.rejects(
    client().registrations.create(child(6, ['agree', 'agree']), { session }),
    refusedAt('fields-invalid', '/consents/0/childDecision', 'unexpected'),
  );
  await client().registrations.create(child(6), { session });

  const recorded = await all(client(await signIn('lookup')).consents.listMine());
  assert.deepEqual([...new Set(recorded.map(({ grantor }) => grantor))], ['guardian']);
});

test('a child who declines is not registered, whatever the guardian says', async (t) => {
  const { client, signIn } = createTestSandbox(t);

  await assert.rejects(
    client().registrations.create(child(12, ['decline', 'agree']), { session: await signIn() }),
    refusedAt('consent-required', '/consents', 'consent-required'),
  );
});

test('what need not be agreed to, and to which only the guardian agrees, is declined', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const { version } = await client().consentTexts.get('third-party-sharing');
  const { consents } = child(12, ['agree', 'agree']);
  const sharing: ConsentDecision = {
    purposeCode: 'third-party-sharing',
    textVersion: version,
    language: 'vi',
    decision: 'agree',
    childDecision: 'decline',
  };
  await client().registrations.create(child(12, [], { consents: [...consents, sharing] }), { session: await signIn() });

  const recorded = await all(client(await signIn('lookup')).consents.listMine());
  const statusOf = (purpose: Consent['purposeCode']) =>
    recorded.find(({ purposeCode }) => purposeCode === purpose)?.status;
  assert.deepEqual([statusOf('vaccination'), statusOf('third-party-sharing')], ['granted', 'declined']);
});

test('a program of before, which does not ask the child, goes on working; one that asks, asks about each', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();

  await assert.rejects(
    client().registrations.create(child(12, ['agree']), { session }),
    refusedAt('fields-invalid', '/consents/1/childDecision', 'required'),
  );
  await client().registrations.create(child(12), { session });

  const recorded = await all(client(await signIn('lookup')).consents.listMine());
  assert.deepEqual([...new Set(recorded.map(({ grantor }) => grantor))], ['guardian']);
});

test('nobody speaks as a child who is grown up, or who has no guardian with them', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const { guardian: _, ...alone } = child(30, ['agree', 'agree'], { actor: 'self' });

  for (const wanted of [child(18, ['agree', 'agree']), alone])
    await assert.rejects(
      client().registrations.create(wanted, { session }),
      refusedAt('fields-invalid', '/consents/0/childDecision', 'unexpected'),
    );
});

test('of whom only the year of birth is known, and who may be seven, is believed either way', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const maybeSeven = (says: readonly Said[], fullName: string): NewRegistration => {
    const wanted = child(7, says);
    return { ...wanted, person: { ...wanted.person, dateOfBirth: '2019', fullName } };
  };

  const both = [
    await client().registrations.create(maybeSeven(['agree', 'agree'], 'Hồ Thị Bé'), { session }),
    await client().registrations.create(maybeSeven([], 'Hồ Thị Út'), { session }),
  ];

  assert.deepEqual(
    both.map(({ status }) => status),
    ['verified', 'verified'],
  );
});

test('a form is told from which age a child decides too', async (t) => {
  const { client } = createTestSandbox(t);

  assert.equal((await client().config.get()).registration?.childConsentFromAge, 7);
});

test('a grandmother without a phone brings a child: a team that came to them is who tells them', async (t) => {
  const { client } = createTestSandbox(t);
  const officer = client('officer-sandbox-all');
  const { id } = await officer.assistSessions.create({ area: { code: '26737', edition: '2026-04-30' } });

  const { status } = await officer.registrations.create(child(5, [], { actor: 'assisted', assistSessionId: id }));

  assert.equal(status, 'submitted');
});

test('where no phone is known and no team came, a phone is asked for; one of the child’s will do', async (t) => {
  const { client } = createTestSandbox(t);
  const officer = client('officer-sandbox-registrar');
  const wanted = child(5, [], { actor: 'assisted' });

  await assert.rejects(
    officer.registrations.create(wanted),
    refusedAt('fields-invalid', '/guardian/phone', 'required'),
  );
  const { status } = await officer.registrations.create({
    ...wanted,
    person: { ...wanted.person, phone: '+84912345611' },
  });

  assert.equal(status, 'submitted');
});
