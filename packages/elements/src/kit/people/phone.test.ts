import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPhone, tidyPhone } from './phone.ts';

test('a mobile number is understood however it is typed or pasted', () => {
  for (const typed of [
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '091-234-5678',
    '+84 912 345 678',
    '84912345678',
    '0084912345678',
    '+84 0912345678',
    '(091) 2345678',
    '０９１２３４５６７８',
    '\u202a0912 345 678\u202c', // as contacts hand it over
    '0912\u2011345\u2011678',
    '+84\u00a0912\u200b345678',
  ]) {
    assert.deepEqual(readPhone(typed), { kind: 'mobile', e164: '+84912345678' }, typed);
  }
});

test('a landline is told apart, because it gets no messages', () => {
  assert.deepEqual(readPhone('024 3825 1234'), { kind: 'landline' });
  assert.deepEqual(readPhone('+84 28 3829 9999'), { kind: 'landline' });
});

test('too short, too long or not a number is not guessed at', () => {
  for (const typed of ['', '091234567', '09123456789', '0112345678', 'không có', '+1 650 555 0100']) {
    assert.deepEqual(readPhone(typed), { kind: 'unreadable' }, typed);
  }
});

test('a number is shown in groups, as people read it out', () => {
  assert.equal(tidyPhone('+84912345678'), '0912 345 678');
  assert.equal(tidyPhone(' 12345 '), '12345');
});
