/** Screening as a doctor meets it: by the form a campaign names, and by the checklist of programs of before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import type { FormAnswer } from '@sen/client/schemas';
import { examples } from '../../../generated/examples.ts';
import { createTestSandbox, draft, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

type NewScreening = Body<'createScreening'>;

const DAY = '2026-12-01';
const example = (name: string) => structuredClone(examples['createScreening']?.request[name]) as NewScreening;

/** Answers to the form for adults: everything is well but for what is said otherwise. */
const answers = (more: Readonly<Record<string, FormAnswer['value']>> = {}): FormAnswer[] =>
  (example('new-screening').form?.answers ?? []).map(({ code, value }) => ({ code, value: more[code] ?? value }));

const screening = (
  appointmentId: string,
  change: Partial<NewScreening> = {},
  found: Readonly<Record<string, FormAnswer['value']>> = {},
): NewScreening => ({
  appointmentId,
  form: { formId: 'screening-adult', formVersion: '2026-07', answers: answers(found) },
  conclusion: 'eligible',
  ...change,
});

/** Registered, invited, and the day has come. */
async function invited(
  { client, signIn, control, sandbox }: TestSandbox,
  wanted: Body<'createRegistration'> = draft(),
) {
  const session = await signIn();
  const { id } = await client().registrations.create(wanted, { session });
  const { appointmentId } = (await (await control(`registrations/${id}:schedule`)).json()) as { appointmentId: string };
  sandbox.clock.set(`${DAY}T09:00:00+07:00`);
  const registration = async () => client().registrations.get(id, { session: await signIn('lookup') });
  return { appointmentId, registrationId: id, registration };
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => {
      assert.ok(error instanceof RefusedError);
      return [
        error.code,
        ...error.fieldErrors.map(({ pointer, code, params }) =>
          [pointer, code, ...(params ? [JSON.stringify(params)] : [])].join(' '),
        ),
      ];
    },
  );

const dose = (appointmentId: string): Body<'createDose'> => ({
  ...{ appointmentId, doseKind: 'basic', doseNumber: 1, vaccineCode: 'pfizer', lot: 'PF-1', siteId: 'site-tan-dinh' },
  ...{ injectorId: 'officer-1', injectedAt: `${DAY}T08:50:00+07:00` },
});

onEachDatabase('whoever is fit by the form of the campaign is screened once, and gets the dose', async (one) => {
  const { appointmentId, registration } = await invited(one);
  const screener = one.client('officer-sandbox-screener');

  const made = await screener.screenings.create(screening(appointmentId));
  assert.deepEqual(
    [made.formId, made.formVersion, made.conclusion, made.flags, made.checklistVersion],
    ['screening-adult', '2026-07', 'eligible', [], undefined],
  );
  assert.equal((await registration()).appointment?.status, 'eligible');

  const again = screener.screenings.create(screening(appointmentId, { conclusion: 'contraindicated', reason: 'x' }));
  await assert.rejects(again, (error) => error instanceof RefusedError && error.problem['recordId'] === made.id);
  await one.client('officer-sandbox-vaccinator').doses.create(dose(appointmentId));
  assert.equal((await registration()).status, 'completed');
});

onEachDatabase('whoever has a fever is put off, gets no dose in this visit, and waits for another one', async (one) => {
  const { appointmentId, registrationId, registration } = await invited(one);
  const screener = one.client('officer-sandbox-screener');

  const made = await screener.screenings.create(
    screening(appointmentId, { conclusion: 'postpone', postponeUntil: '2026-12-08' }, { temperature: 38.2 }),
  );

  assert.deepEqual([made.flags, made.postponeUntil], [['temperature'], '2026-12-08']);
  const after = await registration();
  assert.deepEqual([after.status, after.appointment?.status], ['waitlisted', 'postponed']);
  const vaccinator = one.client('officer-sandbox-vaccinator');
  assert.deepEqual(await refusalOf(vaccinator.doses.create(dose(appointmentId))), ['status-conflict']);

  const later = (await (await one.control(`registrations/${registrationId}:schedule`)).json()) as {
    appointmentId: string;
  };
  assert.notEqual(later.appointmentId, appointmentId);
  one.sandbox.clock.set('2026-12-09T09:00:00+07:00');
  assert.equal((await screener.screenings.create(screening(later.appointmentId))).conclusion, 'eligible');
});

onEachDatabase(
  'what is put off to a day is not given before it at another visit where nobody screened',
  async (one) => {
    const { appointmentId, registrationId } = await invited(one);
    const screener = one.client('officer-sandbox-screener');
    const vaccinator = one.client('officer-sandbox-vaccinator');
    await screener.screenings.create(
      screening(appointmentId, { conclusion: 'postpone', postponeUntil: '2026-12-08' }, { temperature: 38.2 }),
    );
    const later = (await (await one.control(`registrations/${registrationId}:schedule`)).json()) as {
      appointmentId: string;
    };
    const on = (day: string) => ({ ...dose(later.appointmentId), injectedAt: `${day}T08:50:00+07:00` });

    one.sandbox.clock.set('2026-12-09T09:00:00+07:00');
    assert.deepEqual(await refusalOf(vaccinator.doses.create(on('2026-12-07'))), ['not-eligible']);
    assert.equal(await refusalOf(vaccinator.doses.create(on('2026-12-08'))), undefined);
  },
);

onEachDatabase('whoever must not have the vaccine gets none, and the registration says why it ended', async (one) => {
  const { appointmentId, registration } = await invited(one);

  await one
    .client('officer-sandbox-screener')
    .screenings.create(
      screening(
        appointmentId,
        { conclusion: 'contraindicated', reason: 'Sốc sau mũi trước' },
        { 'earlier-shock': 'yes' },
      ),
    );

  const after = await registration();
  assert.deepEqual([after.status, after.appointment?.status], ['rejected', 'contraindicated']);
  assert.match(after.statusReason?.vi ?? '', /chống chỉ định/);
  // Neither what was answered nor the doctor's words.
  assert.doesNotMatch(JSON.stringify(after), /Sốc/);
  assert.deepEqual(await refusalOf(one.client('officer-sandbox-vaccinator').doses.create(dose(appointmentId))), [
    'status-conflict',
  ]);
});

test('whoever examines may decide milder than the answers suggest, but says why', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const warm = (change: Partial<NewScreening>) => create(screening(appointmentId, change, { temperature: 37.6 }));

  assert.deepEqual(await refusalOf(warm({})), ['fields-invalid', '/reason required {"suggested":"postpone"}']);
  assert.deepEqual(await refusalOf(warm({ reason: '  ' })), [
    'fields-invalid',
    '/reason required {"suggested":"postpone"}',
  ]);
  const made = await warm({ reason: 'Đo lại sau 15 phút: 36,9 °C' });
  assert.deepEqual(
    [made.conclusion, made.flags, made.reason],
    ['eligible', ['temperature'], 'Đo lại sau 15 phút: 36,9 °C'],
  );
});

test('a conclusion has its day or its reason, and is one that the form lists', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const refusal = async (change: Partial<NewScreening>) => {
    const [code, ...fields] = (await refusalOf(create(screening(appointmentId, change)))) ?? [];
    assert.equal(code, 'fields-invalid');
    return fields;
  };

  assert.deepEqual(await refusal({ conclusion: 'postpone' }), ['/postponeUntil required']);
  assert.deepEqual(await refusal({ conclusion: 'postpone', postponeUntil: DAY }), [
    '/postponeUntil past-date {"minimum":"2026-12-02"}',
  ]);
  assert.deepEqual(await refusal({ postponeUntil: '2026-12-08' }), ['/postponeUntil unexpected']);
  assert.deepEqual(await refusal({ conclusion: 'contraindicated' }), ['/reason required']);
  assert.deepEqual(await refusal({ conclusion: 'caution', reason: 'x' }), ['/conclusion unknown-code']);
  assert.deepEqual(await refusal({ screenedAt: `${DAY}T09:01:00+07:00` }), ['/screenedAt future-date']);
});

test('the form is one that the campaign names for the age of the person, in the version in force that day', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const form = screening(appointmentId).form!;

  const refusal = (change: Partial<NewScreening>) => refusalOf(create(screening(appointmentId, change)));
  for (const formId of ['screening-child', 'health-declaration', 'no-such-form'])
    assert.deepEqual(await refusal({ form: { ...form, formId } }), ['fields-invalid', '/form/formId unknown-code']);
  await assert.rejects(
    create(screening(appointmentId, { form: { ...form, formVersion: '2025-01' } })),
    (error) =>
      error instanceof RefusedError &&
      error.code === 'form-outdated' &&
      error.problem['currentVersion'] === form.formVersion,
  );
  const [, ...others] = form.answers;
  assert.deepEqual(await refusal({ form: { ...form, answers: [...others, { code: 'pulse', value: 80 }] } }), [
    'fields-invalid',
    '/form/answers/6/code unknown-code',
    '/form/answers required {"question":"earlier-shock"}',
  ]);
  assert.deepEqual(await refusal({ form: undefined as never }), ['fields-invalid', '/form required']);
});

/** A girl of eleven with her mother, for two campaigns in one visit; each names a form of its own. */
async function forTwoCampaigns(one: TestSandbox) {
  const { client } = one;
  const offered = async (campaignId: string) => {
    const { version, offers } = await client().campaigns.offers(campaignId, {
      ...{ dateOfBirth: '2015-03-14', sex: 'female', previousDoses: [] },
    });
    return { campaignId, campaignVersion: version, doseId: offers[0]!.doseId };
  };
  const doses = await Promise.all(['covid-19-2021', 'hpv-girls-2026'].map(offered));
  const { payload: history } = await client().forms.get('medical-history-2021');
  const {
    previousDoses: _,
    doseKind: _kind,
    doseNumber: _number,
    history: _history,
    ...wanted
  } = draft(
    {
      actor: 'on-behalf',
      doses,
      guardian: { relation: 'mother', fullName: 'Trần Thị Mẹ', phone: '+84912345678' },
      consents: draft().consents.map((decision) => ({ ...decision, childDecision: 'agree' as const })),
    },
    { fullName: 'Nguyễn Thị Bé', dateOfBirth: '2015-03-14', sex: 'female', idType: 'none' },
  );
  const { idNumber: _paper, ...person } = wanted.person;
  const asked = (await client().campaigns.get('covid-19-2021')).payload.forms.registration;
  const answered = history.questions
    .filter(({ required, when, askedOf }) => required && !when && !askedOf?.from)
    .map(({ code }): FormAnswer => ({ code, value: 'no' }));
  const visit = await invited(one, {
    ...wanted,
    person,
    ...(asked && { forms: [{ formId: asked, formVersion: history.version, answers: answered }] }),
  });
  const { payload: child } = await client().forms.get('screening-child');
  const byChild: NonNullable<NewScreening['form']> = {
    formId: 'screening-child',
    formVersion: child.version,
    answers: child.questions
      .filter(({ required, when }) => required && !when)
      .map(({ code, type }) => ({ code, value: type === 'number' ? (code === 'weight' ? 35 : 36.7) : 'no' })),
  };
  return { ...visit, doses, byChild };
}

onEachDatabase(
  'of two campaigns in one visit each is screened by its own form, and one may be put off alone',
  async (one) => {
    const { appointmentId, registration, doses, byChild } = await forTwoCampaigns(one);
    const { create } = one.client('officer-sandbox-screener').screenings;
    const vaccinator = one.client('officer-sandbox-vaccinator').doses;
    const [covid, hpv] = doses;

    await create(screening(appointmentId, { form: byChild }));
    assert.equal((await registration()).appointment?.status, 'eligible');
    await create(
      screening(appointmentId, { conclusion: 'postpone', postponeUntil: '2026-12-08' }, { 'acute-illness': 'yes' }),
    );

    const injected = { ...dose(appointmentId), doseKind: undefined, doseNumber: undefined };
    const { doseKind: _kind, doseNumber: _number, ...given } = injected;
    assert.deepEqual(await refusalOf(vaccinator.create({ ...given, campaignDose: covid! })), ['not-eligible']);
    await vaccinator.create({ ...given, campaignDose: hpv!, vaccineCode: 'gardasil', lot: 'HPV-1' });
    const after = await registration();
    assert.deepEqual([after.status, after.appointment?.status], ['waitlisted', 'vaccinated']);
    const record = await one.client(await one.signIn('lookup')).records.mine();
    assert.deepEqual(
      record.notGiven?.map(({ state, until, campaignDose }) => [campaignDose.campaignId, state, until]),
      [['covid-19-2021', 'postponed', '2026-12-08']],
    );
  },
);

onEachDatabase(
  'what is ruled out after another dose was given ends with it, and the visit has been one',
  async (one) => {
    const { appointmentId, registration, doses, byChild } = await forTwoCampaigns(one);
    const { create } = one.client('officer-sandbox-screener').screenings;
    const { doseKind: _kind, doseNumber: _number, ...given } = dose(appointmentId);

    await create(screening(appointmentId, { form: byChild }));
    await one
      .client('officer-sandbox-vaccinator')
      .doses.create({ ...given, campaignDose: doses[1]!, vaccineCode: 'gardasil', lot: 'HPV-1' });
    await create(screening(appointmentId, { conclusion: 'contraindicated', reason: 'x' }, { 'earlier-shock': 'yes' }));

    const after = await registration();
    assert.deepEqual([after.status, after.appointment?.status], ['completed', 'vaccinated']);
  },
);

onEachDatabase('a dose that one form has put off is not given because another form found nothing', async (one) => {
  const { appointmentId, doses, byChild } = await forTwoCampaigns(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const [, hpv] = doses;

  await create(screening(appointmentId, { form: byChild, conclusion: 'postpone', postponeUntil: '2026-12-08' }));
  // A checklist speaks for every dose of the visit.
  await create({ ...example('with-a-checklist'), appointmentId });

  const { doseKind: _kind, doseNumber: _number, ...given } = dose(appointmentId);
  const injected = { ...given, campaignDose: hpv!, vaccineCode: 'gardasil', lot: 'HPV-1' };
  assert.deepEqual(await refusalOf(one.client('officer-sandbox-vaccinator').doses.create(injected)), ['not-eligible']);
});

test('a screening that is sent again once its visit is over is told that it was recorded already', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const ruledOut = screening(
    appointmentId,
    { conclusion: 'contraindicated', reason: 'Sốc sau mũi trước' },
    { 'earlier-shock': 'yes' },
  );
  const { id } = await create(ruledOut);

  await assert.rejects(
    create(ruledOut),
    (error) => error instanceof RefusedError && error.code === 'sync-conflict' && error.problem['recordId'] === id,
  );
  const { form } = ruledOut;
  const byAnother = { ...ruledOut, form: { ...form!, formId: 'screening-child' } };
  assert.deepEqual(await refusalOf(create(byAnother)), ['status-conflict']);
});

test('two doctors screen the same person in one moment: one of them is told that it was recorded already', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;

  const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(create(screening(appointmentId)))));

  assert.deepEqual(outcomes.map((refusal) => refusal?.[0] ?? 'recorded').sort(), [
    'recorded',
    'sync-conflict',
    'sync-conflict',
  ]);
});

test('the checklist for adults says what the form says, and the example of the contract is that', async (t) => {
  const { client } = createTestSandbox(t);
  const officer = client('officer-sandbox-screener');

  assert.deepEqual(
    await officer.checklists.latest('adult'),
    examples['getLatestChecklist']?.responses['200']?.['checklist'],
  );
  const child = await officer.checklists.latest('child');
  const form = (await client().forms.get('screening-child')).payload;
  assert.equal(child.version, form.version);
  assert.deepEqual(
    child.vitals.map(({ code }) => code),
    ['temperature'],
  );
  assert.ok(
    child.items.some(({ code, suggests }) => code === 'maker-contraindication' && suggests === 'contraindicated'),
  );
});

onEachDatabase('a program of before screens with the checklist as it always did', async (one) => {
  const { appointmentId, registration } = await invited(one);
  const officer = one.client('officer-sandbox-screener');
  const { version, vitals, items } = await officer.checklists.latest('adult');
  assert.ok(vitals.every(({ required, code }) => !required || code === 'temperature'));

  const made = await officer.screenings.create({
    ...{ appointmentId, checklistKind: 'adult', checklistVersion: version, temperature: 37.7, pulse: 80 },
    answers: items.map(({ code }) => ({ item: code, answer: 'no' })),
    conclusion: 'eligible',
  });

  assert.deepEqual([made.checklistVersion, made.flags, made.conclusion], [version, ['temperature'], 'eligible']);
  assert.equal((await registration()).appointment?.status, 'eligible');
});

test('of a checklist each item is answered once, in the version that is in force', async (t) => {
  const one = createTestSandbox(t);
  const { appointmentId } = await invited(one);
  const { create } = one.client('officer-sandbox-screener').screenings;
  const list = { ...example('with-a-checklist'), appointmentId };
  const [first, ...others] = list.answers!;

  assert.deepEqual(await refusalOf(create({ ...list, checklistVersion: '5785' })), ['checklist-outdated']);
  assert.deepEqual(await refusalOf(create({ ...list, answers: [...others, others[0]!] })), [
    'fields-invalid',
    '/answers/5/item unexpected',
    `/answers required {"item":"${first!.item}"}`,
  ]);
  const { temperature: _temperature, ...rest } = list;
  assert.deepEqual(await refusalOf(create(rest)), ['fields-invalid', '/temperature required']);
  assert.equal((await create(list)).conclusion, 'eligible');
});
