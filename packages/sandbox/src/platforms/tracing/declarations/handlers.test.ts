/** Health declarations by the form of their type, and by the fields of programs of before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { examples } from '../../../generated/examples.ts';
import { all, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';

type NewDeclaration = Body<'createDeclaration'>;

const example = (name: string) => structuredClone(examples['createDeclaration']?.request[name]) as NewDeclaration;
const byForm = (change: Partial<NewDeclaration> = {}): NewDeclaration => ({ ...example('new-declaration'), ...change });
const ofBefore = (change: Partial<NewDeclaration> = {}): NewDeclaration => ({ ...example('of-before'), ...change });

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

onEachDatabase('a declaration by the form is read back without a word about health, and expires', async (one) => {
  const citizen = one.client('citizen-sandbox-binh');

  const made = await citizen.declarations.create(byForm());

  assert.deepEqual([made.status, made.validUntil, made.advice], ['submitted', '2026-11-26T08:00:00+07:00', undefined]);
  const [read] = await all(citizen.declarations.listMine());
  assert.deepEqual(read, made);
  assert.doesNotMatch(JSON.stringify(read), /Thăm con|024158000456|travelled/);
  assert.deepEqual(await all(one.client('citizen-sandbox-an').declarations.listMine()), []);
  one.sandbox.clock.set('2026-11-26T08:00:00+07:00');
  assert.deepEqual(
    (await all(citizen.declarations.listMine())).map(({ status }) => status),
    ['expired'],
  );
});

onEachDatabase(
  'a later declaration takes the place of the earlier one of the same person, and of nobody else',
  async (one) => {
    const citizen = one.client('citizen-sandbox-binh');
    const { person } = byForm();
    const child = byForm({
      actor: 'on-behalf',
      person: {
        ...person,
        fullName: 'Hoàng An',
        dateOfBirth: '2018-02-03',
        idType: 'none',
        idNumber: undefined as never,
      },
    });
    delete child.person.idNumber;

    await citizen.declarations.create(byForm());
    await citizen.declarations.create(child);
    // Somebody else declares for the same person, under another phone.
    await one.client('citizen-sandbox-an').declarations.create(byForm({ actor: 'on-behalf' }));
    one.sandbox.clock.advance(60_000);
    await citizen.declarations.create(byForm());

    assert.deepEqual(
      (await all(citizen.declarations.listMine({ limit: 1 }))).map(({ fullName, status }) => [fullName, status]).sort(),
      [
        ['Hoàng An', 'submitted'],
        ['Hoàng Thị Bình', 'submitted'],
        ['Hoàng Thị Bình', 'superseded'],
      ],
    );
    assert.equal((await all(one.client('citizen-sandbox-an').declarations.listMine()))[0]?.status, 'submitted');
  },
);

test('whoever has symptoms is told what to do', async (t) => {
  const { client } = createTestSandbox(t);
  const { form } = byForm();
  const [, ...rest] = form!.answers;

  const { advice } = await client('citizen-sandbox-binh').declarations.create(
    byForm({
      form: {
        ...form!,
        answers: [{ code: 'symptoms-any', value: 'yes' }, { code: 'symptoms', value: ['fever'] }, ...rest],
      },
    }),
  );

  assert.match(advice?.vi ?? '', /trạm y tế/);
});

test('answers are held against the form in force, and each finds its place', async (t) => {
  const { client } = createTestSandbox(t);
  const { create } = client('citizen-sandbox-binh').declarations;
  const form = byForm().form!;
  const refusal = (change: Partial<NewDeclaration>) => refusalOf(create(byForm(change)));

  assert.deepEqual(await refusal({ form: { ...form, formId: 'screening-adult' } }), [
    'fields-invalid',
    '/form/formId unknown-code',
  ]);
  assert.deepEqual(await refusal({ form: { ...form, formVersion: '2020' } }), [
    'form-outdated',
    '/form/formVersion form-outdated',
  ]);
  assert.deepEqual(await refusal({ form: { ...form, answers: [{ code: 'contact', value: 'perhaps' }] } }), [
    'fields-invalid',
    '/form/answers/0/value unknown-code',
    '/form/answers required {"question":"symptoms-any"}',
    '/form/answers required {"question":"travelled"}',
  ]);
  const { form: _form, ...without } = byForm();
  assert.deepEqual(await refusalOf(create(without)), ['fields-invalid', '/form required']);
  assert.deepEqual(await refusal({ person: { ...byForm().person, dateOfBirth: '2027' } }), [
    'fields-invalid',
    '/person/dateOfBirth future-date',
  ]);
});

test('which declarations are asked for is said by the configuration: a journey within the country is not', async (t) => {
  const { client, sandbox } = createTestSandbox(t);
  const { create } = client('citizen-sandbox-binh').declarations;

  const { declarations = [] } = await client().config.get();
  assert.deepEqual(
    declarations.map(({ type, formId, disease }) => [type, formId, disease]),
    [
      ['general', 'health-declaration', undefined],
      ['entry', 'health-declaration', 'measles'],
    ],
  );
  assert.deepEqual(await refusalOf(create(byForm({ type: 'local' }))), ['fields-invalid', '/type unexpected']);
  assert.deepEqual(await refusalOf(client().declarationForms.get('local')), ['record-not-found']);
  assert.deepEqual(await refusalOf(create(byForm({ type: 'entry' }))), ['fields-invalid', '/entry required']);
  const entry = { passport: 'B1234567', borderGate: 'noi-bai' };
  assert.deepEqual(await refusalOf(create(byForm({ entry }))), ['fields-invalid', '/entry unexpected']);
  assert.equal((await create(byForm({ type: 'entry', entry }))).type, 'entry');
  sandbox.clock.set('2026-06-30T12:00:00+07:00');
  assert.deepEqual((await client().config.get()).declarations, []);
});

onEachDatabase('a program of before reads its questions and declares in its fields', async (one) => {
  const citizen = one.client('citizen-sandbox-binh');

  const form = await citizen.declarationForms.get('general');
  assert.deepEqual(form, examples['getDeclarationForm']?.responses['200']?.['declaration-form']);
  const made = await citizen.declarations.create(ofBefore({ formVersion: form.version }));
  assert.equal(made.status, 'submitted');
  const places = Array.from({ length: 30 }, (_, at) => ({ detail: `Nơi ${at + 1}` }));
  await citizen.declarations.create(ofBefore({ visitedPlaces: { any: true, places } }));
  const { advice } = await citizen.declarations.create(
    ofBefore({ symptoms: { any: true, codes: ['fever', 'cough'], note: 'từ hôm qua' } }),
  );
  assert.match(advice?.vi ?? '', /trạm y tế/);
});

test('what a program of before left out or wrote wrongly is named in its own fields', async (t) => {
  const { client } = createTestSandbox(t);
  const { create } = client('citizen-sandbox-binh').declarations;
  const { contactCase: _contact, ...rest } = ofBefore();

  assert.deepEqual(await refusalOf(create(rest)), ['fields-invalid', '/contactCase required']);
  assert.deepEqual(await refusalOf(create(ofBefore({ formVersion: '2026-03' }))), [
    'fields-invalid',
    '/formVersion unknown-code',
  ]);
  assert.deepEqual(await refusalOf(create(ofBefore({ symptoms: { any: true } }))), [
    'fields-invalid',
    '/symptoms/codes required',
  ]);
  assert.deepEqual(await refusalOf(create(ofBefore({ symptoms: { any: true, codes: ['fever', 'sad'] } }))), [
    'fields-invalid',
    '/symptoms/codes/1 unknown-code',
  ]);
  assert.deepEqual(
    await refusalOf(create(ofBefore({ visitedPlaces: { any: true, places: [{ lastDay: '2026-11-18' }] } }))),
    ['fields-invalid', '/visitedPlaces/places/0 required'],
  );
});
