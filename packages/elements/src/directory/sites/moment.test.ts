import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shiftDay, vietnamDayOf, spanOf, timeOf, isoWeekdayOf, writeDay, writeShortDay } from './moment.ts';

test('the day and the time are those of the site, also when the platform writes them in UTC', () => {
  assert.equal(vietnamDayOf('2026-11-29T23:30:00Z'), '2026-11-30');
  assert.equal(timeOf('2026-11-29T23:30:00Z'), '6:30');
  assert.equal(timeOf('2026-12-01T13:30:00+07:00'), '13:30');
});

test('a time slot reads from its beginning to its end', () => {
  assert.equal(spanOf({ startsAt: '2026-12-01T08:00:00+07:00', endsAt: '2026-12-01T09:00:00+07:00' }), '8:00–9:00');
});

test('a day is named by its weekday, in Vietnamese and in English', () => {
  assert.equal(writeDay('2026-11-30', 'vi'), 'Thứ Hai, 30/11/2026');
  assert.equal(writeDay('2026-11-30', 'en'), 'Monday, 30/11/2026');
  assert.equal(writeShortDay('2026-11-30', 'vi'), 'Thứ Hai, 30/11');
});

test('the days go on over the end of a month and of a year', () => {
  assert.equal(shiftDay('2026-11-30', 1), '2026-12-01');
  assert.equal(shiftDay('2027-01-01', -1), '2026-12-31');
});

test('the week begins on Monday', () => {
  assert.equal(isoWeekdayOf('2026-11-30'), 1);
  assert.equal(isoWeekdayOf('2026-12-06'), 7);
});

test('a time that is none is not shown, and takes no other time from the screen', () => {
  assert.equal(vietnamDayOf('soon'), '');
  assert.equal(timeOf('2026-13-45T99:00Z'), '');
  assert.equal(writeDay('0000-99-99', 'vi'), '0000-99-99');
});
