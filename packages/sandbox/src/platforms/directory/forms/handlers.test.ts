import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { checkAnswers, checkForm, questionsAsked, weighAnswers } from '@sen/client/form-answers';
import type { Form, FormAnswer, FormPayload } from '@sen/client/schemas';
import { openForm, openTrustBundle } from '@sen/credential/bundle';
import { examples } from '../../../generated/examples.ts';
import { codeLists } from '../../../generated/code-lists.ts';
import { seedForms } from '../../../generated/seeds/forms.ts';
import { createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import { loadForms } from './form-versions.ts';

const formOf = (id: string): FormPayload => seedForms.find((form) => form.id === id)!;

/** Everything is as it should be. */
const wellAnswered = (form: FormPayload, more: Readonly<Record<string, FormAnswer['value']>> = {}): FormAnswer[] => {
  const usual: Readonly<Record<string, FormAnswer['value']>> = {
    'mother-hbsag': 'negative',
    weight: form.id === 'screening-newborn' ? 3200 : 8.5,
    temperature: 36.8,
  };
  return form.questions
    .filter(({ required, when, code }) => (required && !when) || code in more)
    .map(({ code, type }) => ({ code, value: more[code] ?? usual[code] ?? (type === 'yes-no-unknown' ? 'no' : 'ok') }));
};
const suggested = (form: FormPayload, answers: FormAnswer[]) =>
  weighAnswers(form, answers).map(({ conclusion }) => conclusion);

test('three screening forms, the history of 2021 and a declaration are served, each with what it rests on', async (t) => {
  const { client } = createTestSandbox(t);

  for (const id of [
    'screening-newborn',
    'screening-child',
    'screening-adult',
    'medical-history-2021',
    'health-declaration',
  ]) {
    const { payload: form } = await client().forms.get(id);

    assert.equal(form.id, id);
    assert.ok(form.source.act.length > 10, id);
    assert.deepEqual(checkForm(form), [], id);
    assert.deepEqual((await client().forms.get(id, { version: form.version })).payload, form, id);
  }
});

test('a newborn of a mother without hepatitis B who weighs too little waits; the mother of another is not asked that', () => {
  const form = formOf('screening-newborn');
  const light = { 'light-mother-hbsag-negative': 'yes' };

  assert.deepEqual(checkAnswers(form, wellAnswered(form, { 'light-mother-hbsag-negative': 'no' })), []);
  assert.deepEqual(suggested(form, wellAnswered(form)), []);
  assert.deepEqual(suggested(form, wellAnswered(form, light)), ['postpone']);
  assert.deepEqual(suggested(form, wellAnswered(form, { ...light, 'mother-hbsag': 'positive' })), []);
  assert.deepEqual(suggested(form, wellAnswered(form, { temperature: 35.5 })), ['postpone']);
});

test('37.5 degrees postpone the vaccination of a child, and not that of an adult, as the printed forms say', () => {
  const at = (id: string, temperature: number) => suggested(formOf(id), wellAnswered(formOf(id), { temperature }));

  assert.deepEqual(at('screening-child', 37.5), ['postpone']);
  assert.deepEqual(at('screening-adult', 37.5), []);
  assert.deepEqual(at('screening-adult', 37.6), ['postpone']);
  assert.deepEqual(at('screening-adult', 35.4), ['postpone']);
});

test('of the seven items for adults the first rules the vaccination out, each other one postpones it', () => {
  const form = formOf('screening-adult');
  const items = form.questions.filter(({ type }) => type === 'yes-no-unknown');

  assert.equal(form.questions.length, 7);
  assert.deepEqual(
    items.map(({ code }) => suggested(form, wellAnswered(form, { [code]: 'yes' })).join()),
    ['contraindicated', ...items.slice(1).map(() => 'postpone')],
  );
});

test('the history asks what the list of today asks, in the same words and order, and to what somebody is allergic', () => {
  const form = formOf('medical-history-2021');
  const first = form.questions.filter(({ when }) => !when);

  assert.deepEqual(
    first.map(({ code, title }) => ({ code, title })),
    codeLists['history-items'].items.map(({ code, title }) => ({ code, title })),
  );
  const asked = questionsAsked(form, [{ code: 'other-allergy', value: 'yes' }]).map(({ code }) => code);
  assert.ok(asked.includes('allergy-note'));
});

test('the example of the contract is part of the form that is served', () => {
  const { payload: example } = examples['getForm']?.responses['200']?.['form'] as Form;
  const served = formOf(example.id);

  assert.deepEqual({ ...served, questions: [] }, { ...example, questions: [] });
  for (const question of example.questions)
    assert.deepEqual(
      served.questions.find(({ code }) => code === question.code),
      question,
    );
});

test('a form that nobody has, or in a version that never was, is not found', async (t) => {
  const { client } = createTestSandbox(t);

  for (const asked of [
    client().forms.get('registrations'),
    client().forms.get('screening-adult', { version: '1999' }),
    client().forms.get('__proto__'),
  ])
    await assert.rejects(asked, (error) => error instanceof RefusedError && error.code === 'record-not-found');
});

test('before the first day that a form is in force there is none, but its version can be read', async (t) => {
  const { client, sandbox } = createTestSandbox(t);
  sandbox.clock.set('2026-06-30T23:59:00+07:00');

  await assert.rejects(client().forms.get('screening-adult'), (error) => error instanceof RefusedError);
  assert.equal((await client().forms.get('screening-adult', { version: '2026-07' })).payload.validFrom, '2026-07-01');
  sandbox.clock.set('2026-07-01T00:00:00+07:00');
  assert.equal((await client().forms.get('screening-adult')).payload.version, '2026-07');
});

onEachDatabase('each form is signed by a key for forms, and still is when that key has been changed', async (one) => {
  const { client, sandbox, control } = one;
  const trust = async () =>
    (
      await openTrustBundle(await client().trust.list(), {
        pinnedKeys: await sandbox.anchors(),
        now: sandbox.clock.now(),
      })
    ).trust;
  const refused = async (document: unknown, id: string) =>
    (await openForm(document, await trust(), { now: sandbox.clock.now(), id })).refused;

  const documents = await Promise.all(seedForms.map(({ id }) => client().forms.get(id)));
  for (const document of documents) assert.equal(await refused(document, document.payload.id), undefined);
  const [first, second] = documents as [Form, Form];
  assert.equal(await refused({ ...first, signature: second.signature }, first.payload.id), 'bad-signature');
  assert.equal(await refused(first, second.payload.id), 'other-form');
  await control('keys:rotate', { role: 'campaign' });
  const renewed = await client().forms.get(first.payload.id);
  assert.notEqual(renewed.signature.kid, first.signature.kid);
  assert.equal(await refused(renewed, first.payload.id), undefined);
  assert.equal(await refused(first, first.payload.id), undefined);
});

test('an unchanged form is not sent again', async (t) => {
  const { send } = createTestSandbox(t);
  const headers = { 'Sen-Site-Key': 'pk-sandbox-national', Origin: 'http://sandbox' };

  const first = await send('GET', '/v1/form-documents/screening-adult', { headers });
  const etag = first.headers.get('etag')!;
  const second = await send('GET', '/v1/form-documents/screening-adult', {
    headers: { ...headers, 'If-None-Match': etag },
  });

  assert.deepEqual([first.status, second.status], [200, 304]);
  assert.equal(first.headers.get('cache-control'), 'public, max-age=300');
});

test('the newest version in force is served, one that has ended is not, and a form that contradicts itself stops the sandbox', () => {
  const adult = formOf('screening-adult');
  const later: FormPayload = { ...adult, version: '2027-01', validFrom: '2027-01-01', validUntil: '2027-03-31' };
  const versions = loadForms([adult, later]);
  const on = (day: string) => versions.find('screening-adult', day)?.version;

  assert.deepEqual(['2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01'].map(on), [
    '2026-07',
    '2027-01',
    '2027-01',
    '2026-07',
  ]);
  assert.throws(() => loadForms([adult, adult]), /screening-adult, version 2026-07: \/version duplicate-code/);
  const [first, second, ...rest] = adult.questions;
  const broken: FormPayload = {
    ...adult,
    questions: [first!, { ...second!, when: { code: 'nothing', is: 'yes' } }, ...rest],
  };
  assert.throws(() => loadForms([broken]), /\/questions\/1\/when\/code condition-unknown/);
});
