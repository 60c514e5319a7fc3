import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { all, createTestSandbox, onEachDatabase, vaccinated } from '../../../testing/test-sandbox.ts';
import type { FieldError } from '@sen/client/schemas';

const refused = (code: string, pointer?: string) => (error: unknown) =>
  error instanceof RefusedError &&
  error.code === code &&
  (pointer === undefined ||
    (error.problem as { fieldErrors?: FieldError[] }).fieldErrors?.some((field) => field.pointer === pointer) === true);

/** Fever on the evening after the dose. */
const fever = (doseId: string, change: Partial<Body<'createAdverseEvent'>> = {}): Body<'createAdverseEvent'> => ({
  ...{
    doseId,
    actor: 'self',
    onset: '2026-11-22T20:00:00+07:00',
    symptoms: ['fever', 'injection-site-pain'],
    severity: 'mild',
  },
  ...change,
});

onEachDatabase('a mother reports her fever, is told what to do and can follow it', async (testSandbox) => {
  const { doseId } = await vaccinated(testSandbox, ['2026-11-22']);
  const session = await testSandbox.signIn('lookup');

  const told = await testSandbox
    .client(session)
    .adverseEvents.create(fever(doseId, { note: 'Sốt nhẹ từ tối.', ongoing: true, contactPhone: '+84912345678' }));

  assert.match(told.code, /^SK-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  assert.match(told.advice?.vi ?? '', /115/);
  const mine = async () => (await all(testSandbox.client(session).adverseEvents.listMine()))[0];
  assert.deepEqual(await mine(), told);
  testSandbox.sandbox.clock.advance(61 * 60_000);
  assert.equal(
    (await all(testSandbox.client(await testSandbox.signIn('lookup')).adverseEvents.listMine()))[0]?.status,
    'triaged',
  );
});

test('a severe reaction is answered with one thing to do: call 115', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-11-22']);

  const told = await testSandbox
    .client(await testSandbox.signIn('lookup'))
    .adverseEvents.create(fever(doseId, { symptoms: ['breathlessness'], severity: 'severe' }));

  assert.match(told.advice?.en ?? '', /^Call 115 now/);
});

test('staff who saw the reaction report it, and the person finds it', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-11-22']);

  const { id } = await testSandbox
    .client('officer-sandbox-vaccinator')
    .adverseEvents.create(fever(doseId, { actor: 'assisted', symptoms: ['fainting'] }));

  const mine = await all(testSandbox.client(await testSandbox.signIn('lookup')).adverseEvents.listMine());
  assert.deepEqual(
    mine.map((event) => event.id),
    [id],
  );
});

test('nobody reports over somebody else’s dose, nor learns whether it exists', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-11-22']);
  const other = testSandbox.client(await testSandbox.signIn('lookup', '+84987654321'));

  await assert.rejects(other.adverseEvents.create(fever(doseId)), refused('record-not-found'));
  await assert.rejects(other.adverseEvents.create(fever('dose_unknown')), refused('record-not-found'));
  assert.deepEqual(await all(other.adverseEvents.listMine()), []);
});

test('a reaction before the dose, tomorrow, of no list, or with half a phone is sent back to its field', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { doseId } = await vaccinated(testSandbox, ['2026-11-22']);
  const client = testSandbox.client(await testSandbox.signIn('lookup'));
  const report = (change: Partial<Body<'createAdverseEvent'>>) => client.adverseEvents.create(fever(doseId, change));

  await assert.rejects(report({ onset: '2026-11-21T20:00:00+07:00' }), refused('fields-invalid', '/onset'));
  await assert.rejects(report({ onset: '2026-11-24T20:00:00+07:00' }), refused('fields-invalid', '/onset'));
  await assert.rejects(report({ symptoms: ['fever', 'bad-luck'] }), refused('fields-invalid', '/symptoms/1'));
  await assert.rejects(report({ contactPhone: '+84212345678' }), refused('fields-invalid', '/contactPhone'));
  await assert.rejects(report({ assistSessionId: 'assist_unknown' }), refused('fields-invalid', '/assistSessionId'));
});
