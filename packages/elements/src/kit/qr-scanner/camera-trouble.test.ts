import assert from 'node:assert/strict';
import { test } from 'node:test';
import { troubleAhead, troubleOf, type CameraTrouble, type Surroundings } from './camera-trouble.ts';

const HOME: Surroundings = { secure: true, supported: true, inApp: undefined, permission: 'prompt', allowedHere: true };
const troubleFor = (name: string, more: Partial<Surroundings> = {}, message = ''): CameraTrouble =>
  troubleOf({ name, message }, { ...HOME, ...more });

test('each refusal of the browser is one of the troubles a person can do something about', () => {
  const expected: Record<string, CameraTrouble> = {
    NotReadableError: 'busy',
    TrackStartError: 'busy',
    AbortError: 'busy',
    NotFoundError: 'absent',
    DevicesNotFoundError: 'absent',
    OverconstrainedError: 'overconstrained',
    ConstraintNotSatisfiedError: 'overconstrained',
    TypeError: 'unsupported',
    InvalidStateError: 'failed',
  };
  for (const [name, trouble] of Object.entries(expected)) assert.equal(troubleFor(name), trouble, name);
});

test('a question that was closed is not a refusal, and what the device forbids is not the page’s permission', () => {
  assert.equal(troubleFor('NotAllowedError', { permission: 'denied' }, 'Permission denied'), 'denied');
  assert.equal(troubleFor('NotAllowedError', { permission: undefined }), 'denied');
  assert.equal(troubleFor('NotAllowedError', { permission: 'prompt' }, 'Permission dismissed'), 'dismissed');
  assert.equal(troubleFor('NotAllowedError', { permission: undefined }, 'Permission dismissed'), 'dismissed');
  assert.equal(troubleFor('NotAllowedError', { permission: 'granted' }), 'blocked-by-device');
  assert.equal(
    troubleFor('NotAllowedError', { permission: 'prompt' }, 'Permission denied by system'),
    'blocked-by-device',
  );
  assert.equal(troubleFor('NotAllowedError', { allowedHere: false, permission: 'denied' }), 'blocked-by-page');
});

test('inside an app the way out of the app is said, not the settings of a browser', () => {
  for (const name of ['NotAllowedError', 'NotFoundError', 'TypeError'])
    assert.equal(troubleFor(name, { inApp: 'zalo' }), 'in-app', name);
  assert.equal(troubleFor('NotReadableError', { inApp: 'zalo' }), 'busy');
});

test('where there is nothing to ask for, nobody is asked', () => {
  assert.equal(troubleAhead(HOME), undefined);
  assert.equal(troubleAhead({ ...HOME, inApp: 'zalo' }), undefined, 'some apps do have a camera');
  assert.equal(troubleAhead({ ...HOME, secure: false, supported: false }), 'insecure');
  assert.equal(troubleAhead({ ...HOME, supported: false }), 'unsupported');
  assert.equal(troubleAhead({ ...HOME, supported: false, inApp: 'facebook' }), 'in-app');
  assert.equal(troubleAhead({ ...HOME, allowedHere: false }), 'blocked-by-page');
});
