import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDetails, phoneOf, detailProblemsOf, registrationQueryOf } from './details.ts';

const an = { fullName: ' nguyễn  văn an ', dateOfBirth: '18.1.1987', sex: 'male', phone: '0912 345 678', idNumber: '' };
const today = '2026-12-01';

test('what is missing is named in the order of the screen', () => {
  assert.deepEqual(
    detailProblemsOf(noDetails, { today, asksId: true }).map(({ problem }) => problem),
    ['fullNameRequired', 'dateOfBirthRequired', 'sexRequired', 'phoneRequired', 'idNumberRequired'],
  );
});

test('the id number is asked for only when several people fit', () => {
  assert.deepEqual(detailProblemsOf(an, { today, asksId: false }), []);
  assert.deepEqual(detailProblemsOf({ ...an, idNumber: '12' }, { today, asksId: true }), [
    { field: 'idNumber', problem: 'idNumberFormat' },
  ]);
});

test('a landline is refused with the reason, for it gets no messages', () => {
  assert.deepEqual(detailProblemsOf({ ...an, phone: '028 3829 9999' }, { today, asksId: false }), [
    { field: 'phone', problem: 'phoneLandline' },
  ]);
});

test('a birth that is still to come is a slip of the pen', () => {
  assert.deepEqual(detailProblemsOf({ ...an, dateOfBirth: '2/12/2026' }, { today, asksId: false }), [
    { field: 'dateOfBirth', problem: 'dateOfBirthFuture' },
  ]);
});

test('what is sent is tidy; the id number only when there is one', () => {
  assert.deepEqual(registrationQueryOf(an), {
    fullName: 'nguyễn văn an',
    dateOfBirth: '1987-01-18',
    sex: 'male',
    phone: '+84912345678',
  });
  assert.deepEqual(
    registrationQueryOf({ ...an, dateOfBirth: '1941', idNumber: '000 087 990000' }).idNumber,
    '000087990000',
  );
  assert.equal(phoneOf(noDetails), '');
});
