import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError, UnreachableError, type OperationId, type Problem } from '@sen/client';
import { detailsOf } from '../../kit/session/refusals.ts';
import { namedFieldsOf, statusOutcomeOf } from './refusals.ts';

const refusal = (operationId: OperationId, code: string, more: object = {}): RefusedError =>
  new RefusedError({ type: 'about:blank', title: '', status: 409, code, traceId: 't', ...more } as Problem, {
    operationId,
    traceparent: '',
  });

test('not found is one answer for wrong details and for another phone', () => {
  assert.deepEqual(statusOutcomeOf(refusal('searchRegistrations', 'record-not-found')), {
    is: 'notice',
    notice: 'notFound',
    restarts: true,
  });
});

test('who shares name and birthday with somebody is asked for the id number', () => {
  assert.deepEqual(statusOutcomeOf(refusal('searchRegistrations', 'multiple-matches')), {
    is: 'field',
    field: 'idNumber',
    problem: 'idNumberNeeded',
  });
});

test('a slot that filled up brings fresh times', () => {
  assert.deepEqual(statusOutcomeOf(refusal('rescheduleAppointment', 'slot-full')), {
    is: 'slots',
    problem: 'slotFull',
  });
});

test('a state that changed meanwhile is read again', () => {
  for (const operation of [
    'confirmAppointment',
    'declineAppointment',
    'rescheduleAppointment',
    'cancelRegistration',
  ] as const)
    assert.deepEqual(statusOutcomeOf(refusal(operation, 'status-conflict')), { is: 'reload', notice: 'changed' });
});

test('a session that ended asks for a new code, wherever it ended', () => {
  for (const operation of [
    'searchRegistrations',
    'confirmAppointment',
    'rescheduleAppointment',
    'cancelRegistration',
  ] as const)
    assert.deepEqual(statusOutcomeOf(refusal(operation, 'session-expired')), { is: 'session' });
});

test('a code of a newer platform and a broken line are trouble, anything else a fault of ours', () => {
  assert.deepEqual(statusOutcomeOf(refusal('searchRegistrations', 'constructor')), { is: 'trouble' });
  assert.deepEqual(statusOutcomeOf(new UnreachableError('offline', { operationId: 'createOtp', traceparent: '' })), {
    is: 'trouble',
  });
  assert.deepEqual(statusOutcomeOf(new Error('slip')), { is: 'fault' });
});

test('tries left and minutes to wait are told', () => {
  assert.deepEqual(detailsOf(refusal('verifyOtp', 'otp-invalid', { attemptsLeft: 3 }).problem), { maximum: 3 });
  assert.deepEqual(detailsOf(refusal('verifyOtp', 'otp-too-many', { retryAfter: 900 }).problem), { maximum: 15 });
  assert.deepEqual(detailsOf(refusal('createOtp', 'otp-too-many', { retryAfter: 20 }).problem), { maximum: 1 });
});

test('fields that the platform names are found on the screen, others are not made up', () => {
  const refused = refusal('searchRegistrations', 'fields-invalid', {
    fieldErrors: [
      { pointer: '/phone', code: 'format' },
      { pointer: '/dateOfBirth', code: 'future-date' },
      { pointer: '/header/x', code: 'format' },
    ],
  });

  assert.deepEqual(namedFieldsOf(refused), [
    { field: 'phone', problem: 'phoneFormat' },
    { field: 'dateOfBirth', problem: 'dateOfBirthFuture' },
  ]);
});
