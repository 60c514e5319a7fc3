import { RefusedError, UnreachableError } from '@sen/client';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idempotencyKeys, isDecided } from './idempotency-keys.ts';

const confirm = { about: 'appointment_1', does: 'confirm' };

test('the same intent keeps its key, another one has its own', () => {
  const keys = idempotencyKeys();
  const key = keys.keyOf(confirm);
  const other = keys.keyOf({ about: 'appointment_1', does: 'decline distance' });
  assert.equal(keys.keyOf({ ...confirm }), key);
  assert.notEqual(other, key);
  assert.notEqual(keys.keyOf({ about: 'appointment_2', does: 'confirm' }), key);
});

test('an answer settles whatever was wanted of that record, and nothing of another', () => {
  const keys = idempotencyKeys();
  const first = keys.keyOf(confirm);
  const elsewhere = keys.keyOf({ about: 'appointment_2', does: 'confirm' });
  keys.settle({ about: 'appointment_1', does: 'decline distance' });
  assert.notEqual(keys.keyOf(confirm), first);
  assert.equal(keys.keyOf({ about: 'appointment_2', does: 'confirm' }), elsewhere);
});

test('nothing is left for another person', () => {
  const keys = idempotencyKeys();
  const key = keys.keyOf(confirm);
  keys.forget();
  assert.notEqual(keys.keyOf(confirm), key);
});

test('only a judgement is an answer: a broken line and a platform that rests are not', () => {
  const context = { operationId: 'confirmAppointment', traceparent: '' } as const;
  const refused = (code: string) =>
    new RefusedError({ type: 'about:blank', title: '', status: 409, code, traceId: 't' }, context);
  assert.equal(isDecided(refused('status-conflict')), true);
  assert.equal(isDecided(refused('idempotency-key-reused')), true);
  assert.equal(isDecided(refused('maintenance')), false);
  assert.equal(isDecided(refused('rate-limited')), false);
  assert.equal(isDecided(new UnreachableError('timeout', context)), false);
  assert.equal(isDecided(new TypeError('slip')), false);
});
