import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPeople } from './matching.ts';
import type { Described } from './matching.ts';

const an: Described = {
  fullName: 'Nguyễn Thuý An',
  dateOfBirth: '1987-01-18',
  sex: 'female',
  idType: 'cccd',
  idNumber: '079187000123',
};
const { idNumber: _, ...unnumbered } = an;
const kindOf = (other: Described, isSamePhone: boolean): string => matchPeople(an, other, isSamePhone).kind;

test('a passport, a number of nine digits or none beside one of twelve contradict nothing under one confirmed phone', () => {
  for (const other of [
    { ...an, idType: 'passport' as const, idNumber: 'C1234567' },
    { ...an, idType: 'cmnd' as const, idNumber: '273123456' },
    { ...unnumbered, idType: 'none' as const },
  ]) {
    assert.equal(kindOf(other, true), 'same');
    assert.equal(kindOf(other, false), 'different');
  }
});

test('two numbers of one kind under one phone are for people to look at, whatever paper they are said to be of', () => {
  assert.deepEqual(matchPeople(an, { ...an, idType: 'cmnd', idNumber: '079187000124' }, true), {
    kind: 'doubtful',
    reason: 'sync-conflict',
    differs: ['idNumber'],
  });
});

test('tones placed otherwise and capitals are the same name; a year is not a day of it', () => {
  assert.equal(kindOf({ ...unnumbered, idType: 'none', fullName: 'NGUYỄN THÚY AN' }, true), 'same');
  assert.deepEqual(matchPeople(an, { ...an, dateOfBirth: '1987' }, true), {
    kind: 'doubtful',
    reason: 'multiple-matches',
    differs: ['dateOfBirth'],
  });
});
