import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError, UnreachableError, type OperationId, type Problem } from '@sen/client';
import { detailsOf, fieldsOf, landingOf } from './refusals.ts';

const refusal = (operationId: OperationId, code: string, more: object = {}): RefusedError =>
  new RefusedError({ type: 'about:blank', title: '', status: 409, code, traceId: 't', ...more } as Problem, { operationId, traceparent: '' });

test('not found is one answer for wrong details and for another phone', () => {
  assert.deepEqual(landingOf(refusal('searchRegistrations', 'record-not-found')), { to: 'details', alert: 'notFound' });
});

test('who shares name and birthday with somebody is asked for the id number', () => {
  assert.deepEqual(landingOf(refusal('searchRegistrations', 'multiple-matches')), { to: 'field', field: 'idNumber', problem: 'idNumberNeeded' });
});

test('a slot that filled up brings fresh times', () => {
  assert.deepEqual(landingOf(refusal('rescheduleAppointment', 'slot-full')), { to: 'slots', problem: 'slotFull' });
});

test('a state that changed meanwhile is read again', () => {
  for (const operation of ['confirmAppointment', 'declineAppointment', 'rescheduleAppointment', 'cancelRegistration'] as const)
    assert.deepEqual(landingOf(refusal(operation, 'status-conflict')), { to: 'reload', alert: 'changed' });
});

test('a session that ended asks for a new code, wherever it ended', () => {
  for (const operation of ['searchRegistrations', 'confirmAppointment', 'rescheduleAppointment', 'cancelRegistration'] as const)
    assert.deepEqual(landingOf(refusal(operation, 'session-expired')), { to: 'session' });
});

test('a code of a newer platform, a broken line and anything else are trouble', () => {
  assert.deepEqual(landingOf(refusal('searchRegistrations', 'constructor')), { to: 'trouble' });
  assert.deepEqual(landingOf(new UnreachableError('offline', { operationId: 'createOtp', traceparent: '' })), { to: 'trouble' });
  assert.deepEqual(landingOf(new Error('slip')), { to: 'trouble' });
});

test('tries left and minutes to wait are told', () => {
  assert.deepEqual(detailsOf(refusal('verifyOtp', 'otp-invalid', { attemptsLeft: 3 })), { maximum: 3 });
  assert.deepEqual(detailsOf(refusal('verifyOtp', 'otp-too-many', { retryAfter: 900 })), { maximum: 15 });
  assert.deepEqual(detailsOf(refusal('createOtp', 'otp-too-many', { retryAfter: 20 })), { maximum: 1 });
});

test('fields that the platform names are found on the screen, others are not made up', () => {
  const refused = refusal('searchRegistrations', 'fields-invalid', {
    fieldErrors: [
      { pointer: '/phone', code: 'format' },
      { pointer: '/dateOfBirth', code: 'future-date' },
      { pointer: '/header/x', code: 'format' },
    ],
  });

  assert.deepEqual(fieldsOf(refused), [
    { field: 'phone', problem: 'phoneFormat' },
    { field: 'dateOfBirth', problem: 'dateOfBirthFuture' },
  ]);
});
