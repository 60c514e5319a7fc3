import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { examples } from '../../../generated/examples.ts';
import { seedForms } from '../../../generated/seeds/forms.ts';
import { seedCampaigns } from '../../../generated/campaigns.ts';
import { createTestSandbox, draft, onEachDatabase, vaccinated } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

type Wanted = Body<'createRegistration'>;

/** What was refused: the code, and each field with what is wrong with it. */
async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof RefusedError, String(error));
    return [error.code, ...error.fieldErrors.map(({ pointer, code }) => `${pointer} ${code}`)];
  }
  return ['agreed'];
}

const dose = (campaignId: string, doseId: string, campaignVersion = 1) => ({ campaignId, campaignVersion, doseId });
const [COVID, HPV, MEASLES] = ['covid-19-2021', 'hpv-girls-2026', 'measles-catch-up-2026'];
const FORM = 'medical-history-2021';

/** The form of that campaign as a healthy person answers it. */
function historyForm(person: Pick<Wanted['person'], 'sex'>, formVersion?: string) {
  const form = seedForms.filter(({ id }) => id === FORM).at(-1);
  assert.ok(form);
  const answers = form.questions
    .filter(({ when, askedOf }) => !when && (askedOf?.sexes?.includes(person.sex) ?? true) && !askedOf?.from)
    .filter(({ type }) => type === 'yes-no-unknown')
    .map(({ code }) => ({ code, value: 'no' }));
  return { formId: FORM, formVersion: formVersion ?? form.version, answers };
}

/** The contract's example without what programs of before name. */
function wish(doses: Wanted['doses'], change: Partial<Wanted> = {}, person: Partial<Wanted['person']> = {}): Wanted {
  const {
    doseKind: _kind,
    doseNumber: _number,
    priorityGroup: _group,
    history: _history,
    gestationWeeks: _weeks,
    previousDoses: _before,
    doses: _doses,
    forms: _forms,
    ...rest
  } = draft({}, person);
  return { ...rest, ...(doses && { doses }), ...change };
}

const GIRL = {
  fullName: 'Lý Thị Bé',
  dateOfBirth: '2015-05-10',
  sex: 'female',
  idType: 'none',
} as const;
const BABY = { fullName: 'Lý Thị Út', dateOfBirth: '2024-01-15', sex: 'female', idType: 'none' } as const;
const GUARDIAN = {
  relation: 'mother',
  fullName: 'Lý Thị Mẹ',
  phone: '+84912345678',
  idNumber: '079185000123',
} as const;

/** A child has no paper of its own, and somebody who speaks for it. */
function childWish(doses: Wanted['doses'], person: typeof GIRL | typeof BABY, change: Partial<Wanted> = {}): Wanted {
  const wanted = wish(doses, { actor: 'on-behalf', guardian: GUARDIAN, ...change }, person);
  const { idNumber: _, ...described } = wanted.person;
  return { ...wanted, person: described };
}

async function registering({ client, signIn }: TestSandbox, wanted: Wanted) {
  return client().registrations.create(wanted, { session: await signIn() });
}

onEachDatabase(
  'a person registers for the dose that a campaign offers, and reads it by its name',
  async (testSandbox) => {
    const { person } = draft();
    const wanted = wish([dose(COVID, 'dose-1')], { forms: [historyForm(person)] });

    const registration = await registering(testSandbox, wanted);

    assert.deepEqual(
      registration.doses?.map(({ campaignId, doseId, title }) => [campaignId, doseId, title.vi]),
      [[COVID, 'dose-1', 'Mũi 1']],
    );
    assert.deepEqual([registration.doseKind, registration.doseNumber], ['basic', 1]);
    assert.equal(registration.priorityGroup, undefined, 'the group of that campaign is none of the list');
    const session = await testSandbox.signIn('lookup');
    assert.deepEqual((await testSandbox.client(session).registrations.get(registration.id)).doses, registration.doses);
  },
);

onEachDatabase('a child is registered for several campaigns in one go, by one code', async (testSandbox) => {
  const wanted = childWish([dose(MEASLES, 'catch-up'), dose('influenza-2026', 'yearly')], BABY);
  assert.deepEqual(await refusalOf(registering(testSandbox, wanted)), ['age-not-allowed', '/doses/1 age-not-allowed']);

  const girl = { ...GIRL, dateOfBirth: '2016-01-01' };
  const both = await registering(
    testSandbox,
    childWish([dose(MEASLES, 'school'), dose(COVID, 'dose-1')], { ...GIRL, ...girl } as typeof GIRL, {
      forms: [historyForm(GIRL)],
    }),
  );

  assert.deepEqual(
    both.doses?.map(({ campaignId, doseId }) => `${campaignId} ${doseId}`),
    [`${MEASLES} school`, `${COVID} dose-1`],
  );
});

onEachDatabase(
  'a person has one open registration for each campaign, also when two are sent at once',
  async (testSandbox) => {
    const measles = childWish([dose(MEASLES, 'catch-up')], BABY);
    const session = await testSandbox.signIn();
    const { create } = testSandbox.client().registrations;

    const made = await Promise.allSettled([create(measles, { session }), create(measles, { session })]);

    assert.deepEqual(made.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.deepEqual(await refusalOf(create(measles, { session })), ['duplicate-registration']);
    const query = { fullName: BABY.fullName, dateOfBirth: BABY.dateOfBirth, sex: BABY.sex };
    assert.equal(await checkDuplicate(testSandbox, session, { ...query, campaignIds: [MEASLES] }), true);
    assert.equal(await checkDuplicate(testSandbox, session, { ...query, campaignIds: [HPV] }), false);
  },
);

async function checkDuplicate(
  { client }: TestSandbox,
  session: string,
  query: Body<'checkDuplicateRegistration'>,
): Promise<boolean> {
  return (await client().registrations.checkDuplicate(query, { session })).duplicate;
}

onEachDatabase(
  'who registered as before cannot register again for that campaign, but for another',
  async (testSandbox) => {
    const { person } = draft();
    const session = await testSandbox.signIn();
    const { create } = testSandbox.client().registrations;
    await create(draft(), { session });

    const again = create(wish([dose(COVID, 'dose-1')], { forms: [historyForm(person)] }), { session });

    assert.deepEqual(await refusalOf(again), ['duplicate-registration']);
    const old = { dateOfBirth: '1950-01-01', idType: 'none' } as const;
    const { idNumber: _, ...elderly } = wish([dose('influenza-2026', 'yearly')], {}, old).person;
    const flu = await create({ ...wish([dose('influenza-2026', 'yearly')]), person: elderly }, { session });
    assert.equal(flu.doses?.[0]?.doseId, 'yearly');
  },
);

test('the contract’s own example of a registration for a campaign is accepted', async (t) => {
  const example = examples['createRegistration']?.request['new-registration-for-campaigns'] as Wanted;

  const registered = await registering(createTestSandbox(t), example);

  assert.equal(registered.doses?.[0]?.doseId, 'dose-1');
});

test('a dose that no campaign has, an unknown version and a campaign named twice are told where they stand', async (t) => {
  const testSandbox = createTestSandbox(t);
  const refused = (doses: Wanted['doses']) => refusalOf(registering(testSandbox, wish(doses)));

  assert.deepEqual(await refused([dose('no-such-campaign', 'x')]), [
    'fields-invalid',
    '/doses/0/campaignId unknown-code',
  ]);
  assert.deepEqual(await refused([dose(COVID, 'dose-9')]), ['fields-invalid', '/doses/0/doseId unknown-code']);
  assert.deepEqual(await refused([dose(COVID, 'dose-1', 7)]), [
    'fields-invalid',
    '/doses/0/campaignVersion unknown-code',
  ]);
  assert.deepEqual(await refused([dose(COVID, 'dose-1'), dose(COVID, 'booster')]), [
    'fields-invalid',
    '/doses/1/campaignId unexpected',
  ]);
});

test('a campaign that changed since it was shown still takes the dose it has, and names the one it has no longer', async (t) => {
  const testSandbox = createTestSandbox(t);
  const measles = seedCampaigns.find(({ id }) => id === MEASLES);
  assert.ok(measles);
  const changed = { ...measles, version: 2, doses: measles.doses.filter(({ id }) => id !== 'early') };
  assert.equal((await testSandbox.control('campaigns', changed)).status, 200);

  const infant = { ...BABY, fullName: 'Lý Văn Tí', dateOfBirth: '2026-04-20' } as unknown as typeof BABY;
  assert.deepEqual(await refusalOf(registering(testSandbox, childWish([dose(MEASLES, 'early')], infant))), [
    'not-eligible',
    '/doses/0 not-eligible',
  ]);
  const registered = await registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY));
  assert.equal(registered.doses?.[0]?.campaignVersion, 2);
});

test('why a campaign has no dose for a person is said by a code of its own', async (t) => {
  const testSandbox = createTestSandbox(t);
  const refused = (wanted: Wanted) => refusalOf(registering(testSandbox, wanted));
  const elsewhere = {
    province: { code: '01', edition: '2026-04-30' },
    commune: { code: '00004', edition: '2026-04-30' },
    line: 'Số 1',
  };

  assert.deepEqual(await refused(wish([dose(HPV, 'dose-1')])), ['not-eligible', '/doses/0 not-eligible']);
  const babyElsewhere = childWish([dose(MEASLES, 'catch-up')], BABY);
  assert.deepEqual(await refused({ ...babyElsewhere, person: { ...babyElsewhere.person, address: elsewhere } }), [
    'not-eligible',
    '/doses/0 not-eligible',
  ]);
  assert.deepEqual(await refused(childWish([dose(HPV, 'dose-2')], GIRL)), ['not-eligible', '/doses/0 not-eligible']);
  const halfKnown = { ...BABY, dateOfBirth: '2015' } as unknown as typeof BABY;
  assert.deepEqual(await refused(childWish([dose(HPV, 'dose-1')], halfKnown)), [
    'fields-invalid',
    '/person/dateOfBirth required',
  ]);
});

test('what is remembered says which dose comes next, and from which day', async (t) => {
  const testSandbox = createTestSandbox(t);
  const previousDoses = [{ vaccineCode: 'gardasil', injectedOn: '2026-06-10' }];
  const later = childWish([dose(HPV, 'dose-2')], GIRL, { previousDoses });

  assert.deepEqual(await refusalOf(registering(testSandbox, later)), [
    'interval-too-short',
    '/preferredDate interval-too-short',
  ]);
  const registered = await registering(testSandbox, { ...later, preferredDate: '2026-12-10' });

  assert.equal(registered.doses?.[0]?.title.vi, 'Mũi HPV thứ hai');
  assert.deepEqual(
    await refusalOf(
      registering(testSandbox, { ...later, previousDoses: [{ vaccineCode: 'water', injectedOn: '2026-06-10' }] }),
    ),
    ['fields-invalid', '/previousDoses/0/vaccineCode unknown-code'],
  );
});

test('a day outside what is offered is told with the first or the last one', async (t) => {
  const testSandbox = createTestSandbox(t);
  const on = (preferredDate: string) =>
    refusalOf(registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY, { preferredDate })));

  assert.deepEqual(await on('2026-11-22'), ['fields-invalid', '/preferredDate past-date']);
  assert.deepEqual(await on('2027-04-01'), ['fields-invalid', '/preferredDate range']);
  assert.deepEqual(await on('2027-03-31'), ['agreed']);
});

test('the form of a campaign is answered once, in the version in force, and as it asks', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { person } = draft();
  const form = historyForm(person);
  const refused = (forms: Wanted['forms']) =>
    refusalOf(registering(testSandbox, wish([dose(COVID, 'dose-1')], forms && { forms })));

  assert.deepEqual(await refused(undefined), ['fields-invalid', '/forms required']);
  assert.deepEqual(await refused([form, form]), ['fields-invalid', '/forms/1/formId unexpected']);
  assert.deepEqual(await refused([{ ...form, formVersion: 'no-such' }]), [
    'fields-invalid',
    '/forms/0/formVersion unknown-code',
  ]);
  const [first, ...others] = form.answers;
  assert.ok(first);
  assert.deepEqual(await refused([{ ...form, answers: others }]), ['fields-invalid', '/forms/0/answers required']);
  assert.deepEqual(await refused([{ ...form, answers: [{ ...first, value: 'perhaps' }, ...others] }]), [
    'fields-invalid',
    '/forms/0/answers/0/value unknown-code',
  ]);
  assert.deepEqual(
    await refusalOf(registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY, { forms: [form] }))),
    ['fields-invalid', '/forms/0/formId unexpected'],
  );
});

test('who declines what a campaign asks to be agreed to is not registered; another campaign does not ask it', async (t) => {
  const testSandbox = createTestSandbox(t);
  const consents = draft().consents.filter(({ purposeCode }) => purposeCode !== 'vaccination');

  assert.deepEqual(await refusalOf(registering(testSandbox, childWish([dose(HPV, 'dose-1')], GIRL, { consents }))), [
    'consent-required',
    '/consents consent-required',
  ]);
  assert.deepEqual(
    await refusalOf(registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY, { consents }))),
    ['agreed'],
  );
});

onEachDatabase('twins under one phone do not count each other’s doses', async (testSandbox) => {
  const { client, signIn } = testSandbox;
  const { person } = draft();
  await vaccinated(testSandbox, ['2026-09-01', '2026-10-28']);
  const { idNumber: _, ...described } = { ...person, idType: 'none' as const };
  const twin = { ...described, fullName: `${person.fullName} Em` };

  const registered = await registering(testSandbox, {
    ...wish([dose(COVID, 'dose-1')], { forms: [historyForm(person)] }),
    person: twin,
  });

  assert.equal(registered.doses?.[0]?.doseId, 'dose-1');
  const own = { ...wish([dose(COVID, 'dose-1')], { forms: [historyForm(person)] }) };
  assert.deepEqual(await refusalOf(registering(testSandbox, own)), [
    'already-vaccinated',
    '/doses/0 already-vaccinated',
  ]);
  const session = await signIn('lookup');
  const facts = { dateOfBirth: person.dateOfBirth, sex: person.sex };
  const asked = await client().campaigns.offers(COVID, facts, { session });
  assert.ok(asked.undecided.every(({ ask }) => ask === 'record') && asked.undecided.length > 0);
  assert.deepEqual(asked.offers, []);
  const told = await client().campaigns.offers(COVID, { ...facts, previousDoses: [] }, { session });
  assert.deepEqual(
    told.offers.map(({ doseId }) => doseId),
    ['dose-1'],
  );
});

test('another day is checked by the campaign, and a registration that is given up makes room for a new one', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { id } = await registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY));
  const platform = testSandbox.client(await testSandbox.signIn('lookup'));

  assert.deepEqual(await refusalOf(platform.registrations.update(id, { preferredDate: '2027-05-01' })), [
    'fields-invalid',
    '/preferredDate range',
  ]);
  assert.equal((await platform.registrations.update(id, { preferredDate: '2027-01-05' })).preferredDate, '2027-01-05');
  await platform.registrations.cancel(id, { reason: 'other' });

  assert.deepEqual(await refusalOf(registering(testSandbox, childWish([dose(MEASLES, 'catch-up')], BABY))), ['agreed']);
});
