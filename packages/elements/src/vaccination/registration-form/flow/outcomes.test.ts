import { RefusedError, UnreachableError, type OperationId } from '@sen/client';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleAnswers, exampleRules as rules } from '../fields/example-answers.ts';
import { formOutcomeOf } from './outcomes.ts';
import { stepOf } from '../fields/all-fields.ts';

const outcomeOf = (code: string, more: object = {}, operationId: OperationId = 'createRegistration') =>
  formOutcomeOf(
    new RefusedError(
      { type: 'about:blank', title: '', status: 422, code, traceId: 'trace', ...more },
      { operationId, traceparent: '' },
    ),
    {
      answers: exampleAnswers,
      rules,
    },
  );

const place = (code: string, more?: object) => {
  const outcome = outcomeOf(code, more);
  return 'problems' in outcome ? outcome.problems : [];
};

test('too early for this dose lands on the wished date; too late for the campaign, on the dose', () => {
  const details = { date: '20/12/2026' };
  assert.deepEqual(place('interval-too-short', { earliestDate: '2026-12-20' }), [
    { field: 'preferredDate', problem: 'intervalTooShort', details },
  ]);
  const fieldErrors = [{ pointer: '/doses/0', code: 'interval-too-short' }];
  assert.deepEqual(place('interval-too-short', { earliestDate: '2026-12-20', fieldErrors }), [
    { field: 'offer-invented-2026', problem: 'intervalAfterCampaign', details },
  ]);
  assert.equal(stepOf('preferredDate'), 'wish');
  assert.equal(stepOf('offer-invented-2026'), 'offers');
});

test('registered already: the day is said to the phone that registered, and to no other', () => {
  assert.deepEqual(place('duplicate-registration', { registeredOn: '2026-11-01' }), [
    { field: 'idNumber', problem: 'duplicateRegistration', details: { date: '1/11/2026' } },
  ]);
  assert.deepEqual(place('duplicate-registration'), [
    { field: 'idNumber', problem: 'duplicateRegistration', details: {} },
  ]);
});

test('a fact that a campaign needs is asked where it is told', () => {
  const asks = (pointer: string) =>
    place('fields-invalid', { fieldErrors: [{ pointer, code: 'required' }] }).map(({ field, problem }) => [
      field,
      problem,
    ]);
  assert.deepEqual(asks('/previousDoses'), [['earlierDoses', 'earlierDosesRequired']]);
  assert.deepEqual(asks('/person/dateOfBirth'), [['dateOfBirth', 'dateOfBirthMore']]);
  assert.deepEqual(asks('/pregnant'), [['pregnant', 'pregnantRequired']]);
  assert.deepEqual(asks('/person/address'), [['address-commune', 'communeRequired']]);
  assert.deepEqual(asks('/forms'), [['offer-', 'doseNotOffered']]);
});

test('each refusal of a registration lands on the field it is about', () => {
  const where = (code: string, more?: object) => place(code, more).map(({ field }) => field);
  assert.deepEqual(where('duplicate-registration', { registeredOn: '2026-11-01' }), ['idNumber']);
  assert.deepEqual(where('already-vaccinated'), ['offer-invented-2026']);
  assert.deepEqual(where('age-not-allowed', { minimumAge: 5, maximumAge: 110 }), ['offer-invented-2026']);
  assert.deepEqual(where('not-eligible', { reason: 'too-old' }), ['offer-invented-2026']);
  assert.deepEqual(where('form-outdated', { currentVersion: '2' }), ['form-history-invented-allergy']);
  assert.deepEqual(where('guardian-required'), ['guardianRelation']);
  assert.deepEqual(where('unit-ambiguous', { choices: [] }), ['address-commune']);
  assert.deepEqual(where('id-inconsistent'), ['idConfirmed']);
  assert.deepEqual(where('site-closed'), ['preferredSiteId']);
  assert.deepEqual(where('consent-text-outdated', { currentVersion: '2' }), [
    'consent-vaccination',
    'consent-data-processing',
  ]);
});

test('fields the platform did not accept are found by their pointers', () => {
  const fieldErrors = [
    { pointer: '/person/dateOfBirth', code: 'future-date' },
    { pointer: '/person/address/commune/edition', code: 'unknown-code' },
    { pointer: '/doses/0/doseId', code: 'unknown-code' },
    { pointer: '/forms/0/answers/0/value', code: 'unknown-code' },
    { pointer: '/previousDoses/1/injectedOn', code: 'future-date' },
    { pointer: '/consents/0/textVersion', code: 'format' },
    { pointer: '/nowhere', code: 'unexpected' },
  ];
  assert.deepEqual(
    place('fields-invalid', { fieldErrors }).map(({ field, problem }) => [field, problem]),
    [
      ['dateOfBirth', 'dateOfBirthFuture'],
      ['address-commune', 'communeRequired'],
      ['offer-invented-2026', 'fieldInvalid'],
      ['form-history-invented-allergy', 'fieldInvalid'],
      ['previous-1-date', 'previousDateFuture'],
      ['consent-vaccination', 'fieldInvalid'],
    ],
  );
});

test('a refusal that is about no field, or one this form does not know yet, is left to the notice', () => {
  assert.deepEqual(outcomeOf('maintenance'), { is: 'trouble' });
  assert.deepEqual(outcomeOf('from-a-newer-platform'), { is: 'trouble' });
  assert.deepEqual(outcomeOf('constructor'), { is: 'trouble' });
  assert.deepEqual(outcomeOf('otp-too-many', { retryAfter: 60 }, 'createOtp'), { is: 'trouble' });
});

test('who is registered, or has had this dose, is not asked to mend anything', () => {
  for (const code of ['duplicate-registration', 'already-vaccinated']) assert.equal(outcomeOf(code).is, 'final');
  for (const code of ['site-closed', 'unit-retired', 'guardian-required']) assert.equal(outcomeOf(code).is, 'mend');
});

test('what the platform questions is opened, and texts that changed are read again', () => {
  const changeOf = (code: string) => (outcomeOf(code) as { change?: object }).change;
  assert.deepEqual(changeOf('guardian-required'), { guardianAsked: true });
  assert.deepEqual(changeOf('id-inconsistent'), { idQuestioned: true, idConfirmed: false });
  assert.deepEqual(changeOf('consent-text-outdated'), { consents: {} });
});

test('an end of the session, a broken line and a slip of ours are three things', () => {
  assert.deepEqual(outcomeOf('session-expired'), { is: 'session' });
  const told = { answers: exampleAnswers, rules };
  assert.deepEqual(
    formOutcomeOf(new UnreachableError('offline', { operationId: 'createOtp', traceparent: '' }), told),
    { is: 'trouble' },
  );
  assert.deepEqual(formOutcomeOf(new TypeError('slip'), told), { is: 'fault' });
});
