import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../fields/answers.ts';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { compareCard, fillFrom, readCard, type CardReading } from './from-card.ts';
import { idHints } from '../flow/problems.ts';

const CARD =
  '000087000123|012345678|Nguyễn Văn Mẫu|18011987|Nam|12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh|15042021';

const read = (text: string): CardReading => {
  const card = readCard(text);
  assert.ok(card, 'a card');
  return card;
};

/** Everything free, filled in. */
function filled(text: string, answers = emptyAnswers(false)): Answers {
  const card = read(text);
  return { ...answers, ...fillFrom(card, compareCard(card, answers).free, answers) };
}

test('an id card fills in name, birth, sex, number and the address as words', () => {
  const { says, lacks, masked, plainName } = read(CARD);
  assert.deepEqual(says, {
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '18/1/1987',
    sex: 'male',
    idNumber: '000087000123',
    addressLine: '12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh',
  });
  assert.deepEqual([lacks, masked, plainName], [[], false, false]);
  const answers = filled(CARD);
  assert.equal(answers.idType, 'cccd');
  assert.deepEqual(answers.unit, emptyAnswers(false).unit, 'no commune is guessed');
  assert.deepEqual(Object.keys(answers.fromCard).sort(), [
    'addressLine',
    'dateOfBirth',
    'fullName',
    'idNumber',
    'idType',
    'sex',
  ]);
});

test('cards with and without the old number, with slashes in dates, with relatives at the end: all the same person', () => {
  const rest = 'Nguyễn Văn Mẫu|18011987|Nam|12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh|15042021';
  const expected = read(CARD);
  for (const text of [
    `000087000123||${rest}`,
    `000087000123|${rest}`,
    CARD.replace('18011987', '18/01/1987'),
    `${CARD}|Nguyễn Văn Cha|000060000001`,
  ]) {
    assert.deepEqual(read(text), expected, text);
  }
  assert.doesNotMatch(JSON.stringify(filled(`${CARD}|Nguyễn Văn Cha|000060000001`)), /Cha|000060000001/);
});

test('what a card leaves out is said to be missing, and a year alone stays a year', () => {
  const card = read('000141000123||Trần Thị Bà|1941|||15042021');
  assert.deepEqual(card.says, { fullName: 'Trần Thị Bà', dateOfBirth: '1941', idNumber: '000141000123' });
  assert.deepEqual(card.lacks, ['sex']);
});

test('a personal code in full fills in phone and insurance too, and says that the name has no accents', () => {
  const card = read('000087000123|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|<1<HS4010120878811<0912345678');
  assert.deepEqual(card.says, {
    fullName: 'NGUYEN VAN MAU',
    dateOfBirth: '18/1/1987',
    sex: 'male',
    idNumber: '000087000123',
    insuranceNumber: 'HS4010120878811',
    phone: '0912 345 678',
  });
  assert.deepEqual([card.plainName, card.masked, card.lacks], [true, false, []]);
});

test('of a masked code only what is whole is taken, and what is hidden is named', () => {
  const card = read('******000123|NGUYEN VAN MAU|1987-**-**|0|162979388586171100|<1<<');
  assert.deepEqual(card.says, { fullName: 'NGUYEN VAN MAU', sex: 'male' });
  assert.deepEqual([card.masked, card.lacks], [true, ['dateOfBirth', 'idNumber']]);
  const nothing = read('******000123||****-**-**|0|162979388586171100|');
  assert.deepEqual(nothing.says, {});
  assert.deepEqual(nothing.lacks, ['fullName', 'dateOfBirth', 'sex', 'idNumber']);
});

test('an old card and a passport are told apart by their numbers', () => {
  assert.equal(read('012345678|LE THI B|1960-01-02|0|1|').idType, 'cmnd');
  assert.equal(read('C1234567|LE THI B|1960-01-02|0|1|').idType, 'passport');
});

test('other codes are no cards', () => {
  for (const text of ['HC1:6BF', 'https://sen.example/c/abc', '', 'Nguyễn Văn Mẫu', '|||||'])
    assert.equal(readCard(text), undefined, text);
});

test('what was typed stays, and only what means something else is asked about', () => {
  const card = read(CARD);
  const typed: Answers = {
    ...emptyAnswers(false),
    fullName: ' nguyễn văn  mẫu'.normalize('NFD'),
    dateOfBirth: '18.01.1987',
    sex: 'female',
    idType: 'cccd',
    idNumber: '000 087 000 123',
  };
  assert.deepEqual(compareCard(card, typed), { free: ['addressLine'], differing: ['sex'] });
  const kept = { ...typed, ...fillFrom(card, ['addressLine'], typed) };
  assert.deepEqual(
    [kept.sex, kept.dateOfBirth, kept.fromCard],
    ['female', '18.01.1987', { addressLine: card.says.addressLine }],
  );
  const taken = { ...typed, ...fillFrom(card, ['addressLine', 'sex'], typed) };
  assert.equal(taken.sex, 'male');
});

test('a name typed with accents is not contradicted by a code that has none', () => {
  const card = read('000087000123|NGUYEN DUC MAU|1987-01-18|0|1|<1');
  assert.deepEqual(compareCard(card, { ...emptyAnswers(false), fullName: 'Nguyễn Đức Mẫu' }).differing, []);
  assert.deepEqual(compareCard(card, { ...emptyAnswers(false), fullName: 'Nguyễn Đức Mận' }).differing, ['fullName']);
});

test('a number goes with its kind of paper: one that was chosen is asked about, not mixed up', () => {
  const card = read(CARD);
  for (const idType of ['passport', 'none']) {
    const answers = { ...emptyAnswers(false), idType };
    assert.deepEqual(compareCard(card, answers).differing, ['idNumber']);
    assert.equal({ ...answers, ...fillFrom(card, ['idNumber'], answers) }.idType, 'cccd');
  }
});

test('a card whose number fits another year of birth leads to the same second look as typing it', () => {
  const answers = filled(CARD.replace('18011987', '18011986'), { ...emptyAnswers(false), idConfirmed: true });
  assert.deepEqual(idHints(answers), ['year']);
  assert.equal(answers.idConfirmed, false);
});
