import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedKinds, isAccepted, namedKinds, acceptedFormats } from './accepted-codes.ts';

test('a page names the kinds it takes; nothing named is everything', () => {
  assert.deepEqual(acceptedKinds(' personal  id-card '), ['personal', 'id-card']);
  assert.deepEqual(acceptedKinds('tube, hcert'), ['hcert', 'tube']);
  assert.deepEqual(acceptedKinds(''), []);
  assert.equal(isAccepted('unknown', []), true);
  assert.equal(isAccepted('unknown', ['tube']), false);
  assert.equal(isAccepted('tube', ['tube']), true);
});

test('a kind that does not exist is passed over', () => {
  assert.deepEqual(acceptedKinds('persnal id-card unknown'), ['id-card']);
});

test('a certificate is called a certificate, whichever of the two forms it has', () => {
  assert.deepEqual(namedKinds(['hcert', 'shc']), ['hcert']);
  assert.deepEqual(namedKinds(['shc']), ['shc']);
  assert.deepEqual(namedKinds(['personal', 'id-card']), ['personal', 'id-card']);
});

test('codes are QR codes unless the page says otherwise', () => {
  assert.deepEqual(acceptedFormats('code-128 data-matrix'), ['code-128', 'data-matrix']);
  assert.deepEqual(acceptedFormats(''), ['qr-code']);
  assert.deepEqual(acceptedFormats('barcode'), ['qr-code']);
});
