import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betterLens, isRear, type Focus } from './lenses.ts';

const named = (...labels: string[]) => labels.map((label) => ({ deviceId: label, label }));
const changesTo = (labels: string[], inUse: string, focus: Focus = 'unknown', tried: string[] = []) =>
  betterLens(named(...labels), { deviceId: inUse, focus }, new Set(tried));

const IPHONE = [
  'Front Camera',
  'Back Triple Camera',
  'Back Dual Wide Camera',
  'Back Ultra Wide Camera',
  'Back Camera',
  'Back Telephoto Camera',
];
const IPHONE_VI = [
  'Camera trước',
  'Camera sau',
  'Camera kép góc rộng sau',
  'Camera góc siêu rộng sau',
  'Camera tele sau',
];
const ANDROID = [
  'camera2 1, facing front',
  'camera2 0, facing back',
  'camera2 2, facing back',
  'camera2 3, facing back',
];

test('an iPhone uses the camera that changes lenses by itself, whatever language it speaks', () => {
  for (const inUse of ['Back Camera', 'Back Ultra Wide Camera', 'Back Telephoto Camera'])
    assert.equal(changesTo(IPHONE, inUse), 'Back Triple Camera', inUse);
  assert.equal(changesTo(IPHONE, 'Back Triple Camera'), undefined);
  assert.equal(changesTo(IPHONE_VI, 'Camera sau'), 'Camera kép góc rộng sau');
  assert.equal(changesTo(IPHONE_VI, 'Camera góc siêu rộng sau'), 'Camera kép góc rộng sau');
  assert.equal(
    changesTo(['Back Camera', 'Back Ultra Wide Camera', 'Front Camera'], 'Back Ultra Wide Camera'),
    'Back Camera',
  );
});

test('an Android phone leaves a lens that cannot focus, and keeps one that can', () => {
  assert.equal(changesTo(ANDROID, 'camera2 2, facing back', 'fixed'), 'camera2 0, facing back');
  assert.equal(changesTo(ANDROID, 'camera2 0, facing back', 'fixed'), 'camera2 2, facing back');
  assert.equal(changesTo(ANDROID, 'camera2 3, facing back', 'continuous'), undefined);
  assert.equal(changesTo(ANDROID, 'camera2 3, facing back', 'unknown'), 'camera2 0, facing back');
});

test('a lens that was tried is not tried again', () => {
  assert.equal(
    changesTo(ANDROID, 'camera2 2, facing back', 'fixed', ['camera2 0, facing back']),
    'camera2 3, facing back',
  );
  assert.equal(changesTo(ANDROID, 'camera2 2, facing back', 'fixed', ANDROID), undefined);
});

test('a laptop, a front camera and cameras without names are left alone', () => {
  assert.equal(changesTo(['FaceTime HD Camera', 'USB Camera'], 'FaceTime HD Camera', 'fixed'), undefined);
  assert.equal(betterLens(named('', ''), { deviceId: '', focus: 'fixed' }), undefined);
  assert.equal(changesTo(ANDROID, 'camera2 1, facing front', 'fixed'), undefined);
});

test('front and back are told apart in English and Vietnamese', () => {
  assert.deepEqual(
    [...IPHONE, ...IPHONE_VI, ...ANDROID].filter((label) => !isRear({ deviceId: '', label })),
    ['Front Camera', 'Camera trước', 'camera2 1, facing front'],
  );
});
