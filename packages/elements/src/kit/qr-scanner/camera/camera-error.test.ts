import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preflightError, cameraErrorOf, type CameraError, type CameraEnvironment } from './camera-error.ts';

const HOME: CameraEnvironment = {
  secure: true,
  supported: true,
  inApp: undefined,
  permission: 'prompt',
  allowedHere: true,
};
const errorFor = (name: string, more: Partial<CameraEnvironment> = {}, message = ''): CameraError =>
  cameraErrorOf({ name, message }, { ...HOME, ...more });

test('each refusal of the browser is one of the errors a person can do something about', () => {
  const expected: Record<string, CameraError> = {
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
  for (const [name, error] of Object.entries(expected)) assert.equal(errorFor(name), error, name);
});

test('a question that was closed is not a refusal, and what the device forbids is not the page’s permission', () => {
  assert.equal(errorFor('NotAllowedError', { permission: 'denied' }, 'Permission denied'), 'denied');
  assert.equal(errorFor('NotAllowedError', { permission: undefined }), 'denied');
  assert.equal(errorFor('NotAllowedError', { permission: 'prompt' }, 'Permission dismissed'), 'dismissed');
  assert.equal(errorFor('NotAllowedError', { permission: undefined }, 'Permission dismissed'), 'dismissed');
  assert.equal(errorFor('NotAllowedError', { permission: 'granted' }), 'blocked-by-device');
  assert.equal(
    errorFor('NotAllowedError', { permission: 'prompt' }, 'Permission denied by system'),
    'blocked-by-device',
  );
  assert.equal(errorFor('NotAllowedError', { allowedHere: false, permission: 'denied' }), 'blocked-by-page');
});

test('inside an app the way out of the app is said, not the settings of a browser', () => {
  for (const name of ['NotAllowedError', 'NotFoundError', 'TypeError'])
    assert.equal(errorFor(name, { inApp: 'zalo' }), 'in-app', name);
  assert.equal(errorFor('NotReadableError', { inApp: 'zalo' }), 'busy');
});

test('where there is nothing to ask for, nobody is asked', () => {
  assert.equal(preflightError(HOME), undefined);
  assert.equal(preflightError({ ...HOME, inApp: 'zalo' }), undefined, 'some apps do have a camera');
  assert.equal(preflightError({ ...HOME, secure: false, supported: false }), 'insecure');
  assert.equal(preflightError({ ...HOME, supported: false }), 'unsupported');
  assert.equal(preflightError({ ...HOME, supported: false, inApp: 'facebook' }), 'in-app');
  assert.equal(preflightError({ ...HOME, allowedHere: false }), 'blocked-by-page');
});
