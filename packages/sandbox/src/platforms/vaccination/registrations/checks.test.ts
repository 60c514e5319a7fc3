import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError, type Body } from '@sen/client';
import { draft, createTestSandbox } from '../../../testing/test-sandbox.ts';

type Wanted = Body<'createRegistration'>;

interface Contradiction {
  name: string;
  change: Partial<Wanted>;
  person?: Partial<Wanted['person']>;
  /** The later of the two answers. */
  at: string;
}

const { history } = draft();
const indexOf = (asked: string): number => history.findIndex(({ item }) => item === asked);
const answering = (asked: string, answer: 'yes' | 'no' | 'unknown'): Partial<Wanted> => ({
  history: history.map((one) => (one.item === asked ? { ...one, answer } : one)),
});
const withoutItem = (asked: string): Partial<Wanted> => ({ history: history.filter(({ item }) => item !== asked) });

// The example of the contract is a man of 39.
const WOMAN = { fullName: 'Nguyễn Thị Mẫu', sex: 'female', idNumber: '079187000123' } as const;
const BOY = { fullName: 'Lý Minh Nhi', dateOfBirth: '2014-04-10', idNumber: '079214000123' } as const;
const GUARDIAN = {
  relation: 'mother',
  fullName: 'Lý Thị Mẹ',
  phone: '+84912345678',
  idNumber: '079185000123',
} as const;

const contradictions: readonly Contradiction[] = [
  {
    name: 'a pregnant man',
    change: answering('pregnant-or-breastfeeding', 'yes'),
    at: `/history/${indexOf('pregnant-or-breastfeeding')}/answer`,
  },
  {
    name: 'a man with weeks of pregnancy',
    change: { ...answering('pregnant-or-breastfeeding', 'yes'), gestationWeeks: 20 },
    at: `/history/${indexOf('pregnant-or-breastfeeding')}/answer`,
  },
  {
    name: 'weeks of pregnancy of a man who was not asked',
    change: { ...withoutItem('pregnant-or-breastfeeding'), gestationWeeks: 20 },
    at: '/gestationWeeks',
  },
  {
    name: 'weeks of pregnancy of a woman who is not pregnant',
    change: { gestationWeeks: 20 },
    person: WOMAN,
    at: '/gestationWeeks',
  },
  {
    name: 'weeks of pregnancy of a woman who does not know',
    change: { ...answering('pregnant-or-breastfeeding', 'unknown'), gestationWeeks: 20 },
    person: WOMAN,
    at: '/gestationWeeks',
  },
  {
    name: 'a woman who leaves the question of pregnancy open',
    change: withoutItem('pregnant-or-breastfeeding'),
    person: WOMAN,
    at: '/history',
  },
  {
    name: 'a person of 39 who is 65 or over',
    change: answering('aged-65-or-over', 'yes'),
    at: `/history/${indexOf('aged-65-or-over')}/answer`,
  },
  {
    name: 'one question answered twice',
    change: { history: [...history, { item: 'anaphylaxis', answer: 'yes' as const }] },
    at: `/history/${history.length}/item`,
  },
  {
    name: 'one text agreed to and declined',
    change: {
      consents: [
        ...draft().consents,
        ...draft()
          .consents.slice(0, 1)
          .map((decision) => ({ ...decision, decision: 'decline' as const })),
      ],
    },
    at: `/consents/${draft().consents.length}/purposeCode`,
  },
  ...['1', '2', '3', '4', '6', '7', '13', '14', '15'].map((priorityGroup) => ({
    name: `a boy of twelve in group ${priorityGroup}, which is of grown people`,
    change: { priorityGroup, guardian: GUARDIAN },
    person: BOY,
    at: '/priorityGroup',
  })),
];

for (const { name, change, person, at } of contradictions) {
  test(`is refused, and pointed at: ${name}`, async (t) => {
    const { client, signIn } = createTestSandbox(t);
    const session = await signIn();

    await assert.rejects(client().registrations.create(draft(change, person), { session }), (error) => {
      assert.ok(error instanceof RefusedError, String(error));
      assert.equal(error.code, 'fields-invalid');
      assert.deepEqual(
        error.fieldErrors.map(({ pointer }) => pointer),
        [at],
      );
      return true;
    });
  });
}

for (const priorityGroup of ['5', '8', '9', '10', '11', '12', '16']) {
  test(`a boy of twelve may be in group ${priorityGroup}: pupils, the ill, the poor and families are in it too`, async (t) => {
    const { client, signIn } = createTestSandbox(t);

    await client().registrations.create(draft({ priorityGroup, guardian: GUARDIAN }, BOY), { session: await signIn() });
  });
}

test('who was born in the year that decides is believed to be old enough to work', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const young = { dateOfBirth: '2011', idNumber: '079211000123' };

  await client().registrations.create(draft({ priorityGroup: '15', guardian: GUARDIAN }, young), {
    session: await signIn(),
  });
});

test('a man is not asked whether he is pregnant, and may say no', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();

  await client().registrations.create(draft(withoutItem('pregnant-or-breastfeeding')), { session });
  await client().registrations.create(draft({}, { fullName: 'Nguyễn Văn Bình', idNumber: '079087000124' }), {
    session,
  });
});

test('a pregnant woman, and somebody who is neither man nor woman, register with the weeks', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const pregnant = { ...answering('pregnant-or-breastfeeding', 'yes'), gestationWeeks: 20 };

  await client().registrations.create(draft(pregnant, WOMAN), { session });
  await client().registrations.create(
    draft(pregnant, { sex: 'other', fullName: 'Nguyễn Khánh', idNumber: '079087000125' }),
    { session },
  );
});

test('a boy of twelve does not come into a group of grown people afterwards either', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const { id } = await client().registrations.create(draft({ priorityGroup: '10', guardian: GUARDIAN }, BOY), {
    session,
  });

  await assert.rejects(client().registrations.update(id, { priorityGroup: '4' }, { session }), (error) => {
    assert.ok(error instanceof RefusedError, String(error));
    assert.deepEqual(
      error.fieldErrors.map(({ pointer, code }) => [pointer, code]),
      [['/priorityGroup', 'unexpected']],
    );
    return true;
  });
  assert.equal((await client().registrations.update(id, { priorityGroup: '12' }, { session })).priorityGroup, '12');
});

test('who asks for a visit at home afterwards says why, as at first', async (t) => {
  const { client, signIn } = createTestSandbox(t);
  const session = await signIn();
  const { id } = await client().registrations.create(draft(), { session });
  const { update } = client().registrations;
  const refusedAtReason = (error: unknown) =>
    error instanceof RefusedError &&
    error.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`).join() === '/homeVisitReason required';

  await assert.rejects(update(id, { needsHomeVisit: true }, { session }), refusedAtReason);
  await assert.rejects(update(id, { needsHomeVisit: true, homeVisitReason: ' ' }, { session }), refusedAtReason);
  assert.equal(
    (await update(id, { needsHomeVisit: true, homeVisitReason: 'Không đi lại được' }, { session })).needsHomeVisit,
    true,
  );
  await assert.rejects(update(id, { homeVisitReason: '' }, { session }), refusedAtReason);
  assert.equal((await update(id, { preferredSession: 'morning' }, { session })).needsHomeVisit, true);
});
