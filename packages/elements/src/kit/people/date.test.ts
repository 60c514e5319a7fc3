import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateTypoOf } from './date-typo.ts';
import { ageOn, isAfter, readDate, showDate, tidyDate, toWire } from './date.ts';

const wire = (typed: string): string | undefined => {
  const date = readDate(typed);
  return date && toWire(date);
};

test('a date of birth may be written with slashes, dots, dashes, spaces or nothing in between', () => {
  for (const typed of [
    '18/1/1987',
    '18/01/1987',
    ' 18.1.1987 ',
    '18-01-1987',
    '18 1 1987',
    '18 / 1 / 1987',
    '18011987',
    'ngày 18 tháng 1 năm 1987',
    '18, 1, 1987',
    '\u200e18/1/1987',
    '18\u20131\u20131987',
    '１８/１/１９８７',
  ]) {
    assert.equal(wire(typed), '1987-01-18', typed);
  }
});

test('the day always comes first, never the month', () => {
  assert.equal(wire('3/4/1990'), '1990-04-03');
  assert.equal(wire('12/31/1990'), undefined);
});

test('people who know only the year, or the month, may write that', () => {
  assert.equal(wire('1941'), '1941');
  assert.equal(wire('năm 1941'), '1941');
  assert.equal(wire('5/1941'), '1941-05');
  assert.equal(wire('tháng 5 năm 1941'), '1941-05');
});

test('a day that does not exist is not a date', () => {
  for (const typed of [
    '31/4/1990',
    '29/2/1989',
    '0/1/1990',
    '1/13/1990',
    '32011990',
    '18/1/87',
    '1987/1/18',
    'abc',
    '18/1/1987x',
    '1-1',
    '',
    '180119871',
  ]) {
    assert.equal(wire(typed), undefined, typed);
  }
  assert.equal(wire('29/2/1988'), '1988-02-29');
});

test('a year of two digits and a day that no calendar has are told apart from what is no date at all', () => {
  assert.equal(dateTypoOf('5-9-90'), 'dateShortYear');
  assert.equal(dateTypoOf('30/2/1990'), 'dateNoSuchDay');
  assert.equal(dateTypoOf('12/31/1990'), 'dateNoSuchDay');
  assert.equal(dateTypoOf('5/9/1990'), undefined);
  assert.equal(dateTypoOf('hôm qua'), undefined);
});

test('what was typed is tidied on leaving, and left alone when it is no date', () => {
  assert.equal(tidyDate('18.01.1987'), '18/1/1987');
  assert.equal(tidyDate('05091941'), '5/9/1941');
  assert.equal(tidyDate(' 31/4/1990'), '31/4/1990');
  assert.equal(showDate('2026-12-05'), '5/12/2026');
});

test('an age counts whole years, and turns on the birthday', () => {
  assert.equal(ageOn({ year: 2008, month: 11, day: 23 }, '2026-11-22'), 17);
  assert.equal(ageOn({ year: 2008, month: 11, day: 23 }, '2026-11-23'), 18);
  assert.equal(ageOn({ year: 1941 }, '2026-11-23'), 85);
});

test('a birth later this year, or tomorrow, is in the future; this year alone is not', () => {
  assert.equal(isAfter({ year: 2026, month: 11, day: 24 }, '2026-11-23'), true);
  assert.equal(isAfter({ year: 2026 }, '2026-11-23'), false);
  assert.equal(isAfter({ year: 2027 }, '2026-11-23'), true);
});
