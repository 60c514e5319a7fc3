import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInVietnam, instant, instantText, plainDate } from './dates.ts';

test('a day is a day of the calendar', () => {
  assert.equal(plainDate('2024-02-29'), '2024-02-29');
  for (const text of ['2023-02-29', '2021-13-01', '2021-8-1', '01/08/2021', '', '2021-08-01T00:00:00Z']) assert.throws(() => plainDate(text), RangeError, text);
});

test('today is the day it is in Viet Nam, wherever the phone is', () => {
  assert.equal(dayInVietnam(new Date('2021-08-11T16:59:59Z')), '2021-08-11');
  assert.equal(dayInVietnam(new Date('2021-08-11T17:00:00Z')), '2021-08-12');
});

test('a moment keeps its meaning through its offset; one without an offset is refused', () => {
  assert.equal(instantText(instant('2021-08-12T08:30:00+07:00')), '2021-08-12T01:30:00.000Z');
  for (const text of ['2021-08-12T08:30:00', '2021-08-12', 'soon']) assert.throws(() => instant(text), RangeError, text);
});
