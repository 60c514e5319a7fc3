import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizenIdHints, isIdNumber, isInsuranceNumber, tidyNumber } from './id-documents.ts';

test('spaces, dots and dashes in a pasted number do no harm', () => {
  assert.equal(tidyNumber(' 079 087 000.123 '), '079087000123');
  assert.equal(tidyNumber('hs 4 01 01-2087-8811'), 'HS4010120878811');
});

test('a citizen id has twelve digits, an old card nine, a passport letters and digits', () => {
  assert.equal(isIdNumber('cccd', '079087000123'), true);
  assert.equal(isIdNumber('cccd', '79087000123'), false);
  assert.equal(isIdNumber('cmnd', '012345678'), true);
  assert.equal(isIdNumber('cmnd', '0123456789'), false);
  assert.equal(isIdNumber('passport', 'C1234567'), true);
  assert.equal(isIdNumber('passport', 'C12'), false);
});

test('a citizen id that fits the person raises no question', () => {
  assert.deepEqual(citizenIdHints('079087000123', { sex: 'male', birth: { year: 1987 } }), []);
  assert.deepEqual(citizenIdHints('079302000123', { sex: 'female', birth: { year: 2002, month: 3 } }), []);
});

test('a citizen id that says another sex or year asks for a second look, and names which', () => {
  assert.deepEqual(citizenIdHints('079087000123', { sex: 'female', birth: { year: 1987 } }), ['sex']);
  assert.deepEqual(citizenIdHints('079187000123', { sex: 'female', birth: { year: 1986 } }), ['year']);
  assert.deepEqual(citizenIdHints('079087000123', { sex: 'other' }), []);
  assert.deepEqual(citizenIdHints('012345678', { sex: 'male', birth: { year: 1950 } }), []);
});

test('old and new health insurance cards are both known', () => {
  assert.equal(isInsuranceNumber('HS4010120878811'), true);
  assert.equal(isInsuranceNumber('0120878811'), true);
  assert.equal(isInsuranceNumber('HS6010120878811'), false);
  assert.equal(isInsuranceNumber('HS401012087881'), false);
});

test('a number pasted with marks that nobody sees, or with dashes of print, is the number', () => {
  assert.equal(tidyNumber('\u202d001 087\u2011000\u2013123\u202c'), '001087000123');
});
