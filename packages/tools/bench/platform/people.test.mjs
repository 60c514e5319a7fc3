import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, personOf, phoneOf } from './people.mjs';

const EXAMPLE = { fullName: 'Nguyễn Văn An', dateOfBirth: '1987-01-18', sex: 'male', idNumber: '079087000123' };

test('no two made-up people have a name and birth, a number, a phone or an address in common', () => {
  const numbers = Array.from({ length: 20_000 }, (_, number) => number);
  const people = numbers.map((number) => personOf(EXAMPLE, number, phoneOf(number)));
  for (const one of [({ fullName }) => fullName, ({ idNumber }) => idNumber, ({ phone }) => phone])
    assert.equal(new Set(people.map(one)).size, people.length);
  assert.equal(new Set(numbers.map(addressOf)).size, numbers.length);
});

test('made-up people are of the shapes that the contract asks for, and play no part that a sandbox knows', () => {
  for (const number of [0, 7, 4711, 899_999]) {
    const { fullName, idNumber, phone } = personOf(EXAMPLE, number, phoneOf(number));
    assert.match(fullName, /^\p{L}[\p{L}\p{M}' .-]*$/u);
    assert.match(idNumber, /^079087[0-8]\d{5}$/);
    assert.match(phone, /^\+849\d{8}$/);
  }
  assert.throws(() => personOf(EXAMPLE, 900_000, phoneOf(0)), RangeError);
});
