import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDayOf, plusDays } from '../vietnam-time.ts';
import { holidays } from './holidays.ts';
import { workingDayFrom, workingDaysAfter } from './working-days.ts';
import type { HolidayCalendar } from './working-days.ts';

const after = (day: string, count: number, calendar: HolidayCalendar = holidays) =>
  workingDaysAfter(day, count, calendar);
const certain = (day: string) => ({ earliest: day, latest: day });

/** Every day of a year. */
const daysOf = (year: number): string[] => Array.from({ length: 365 }, (_, index) => plusDays(`${year}-01-01`, index));

test('an ordinary week: two working days after a Monday is the Wednesday, after a Friday the Tuesday', () => {
  assert.deepEqual(after('2026-03-02', 2), certain('2026-03-04'));
  assert.deepEqual(after('2026-03-06', 2), certain('2026-03-10'));
  assert.deepEqual(after('2026-03-06', 0), certain('2026-03-06'));
});

test('across Tết the nine days off do not count', () => {
  assert.deepEqual(after('2026-02-12', 2), certain('2026-02-23'));
  assert.deepEqual(after('2026-02-13', 2), certain('2026-02-24'));
});

test('a Saturday that is worked for a Monday counts, and that Monday does not', () => {
  assert.deepEqual(after('2026-08-20', 2), certain('2026-08-22'));
  assert.deepEqual(after('2026-08-27', 2), certain('2026-09-03'));
  assert.deepEqual(after('2026-01-09', 1), certain('2026-01-10'));
});

test('what comes on a day off is counted from the first day that is worked', () => {
  for (const dayOff of ['2026-02-14', '2026-02-17', '2026-02-22'])
    assert.deepEqual(after(dayOff, 2), certain('2026-02-24'), dayOff);
});

test('after office hours it is still the same day; after midnight in Viet Nam it is the next', () => {
  const lastMinute = localDayOf(new Date('2026-03-02T23:59:00+07:00'));
  const midnight = localDayOf(new Date('2026-03-03T00:00:00+07:00'));
  assert.deepEqual(after(lastMinute, 2), certain('2026-03-04'));
  assert.deepEqual(after(midnight, 2), certain('2026-03-05'));
});

test('a day of which nobody knows yet whether it is off makes a range', () => {
  assert.deepEqual(after('2026-11-23', 2), { earliest: '2026-11-25', latest: '2026-11-26' });
  assert.deepEqual(after('2026-11-24', 2), certain('2026-11-26'));
});

test('across the end of the year, into one that is announced, the day is certain', () => {
  const announced: HolidayCalendar = {
    ...holidays,
    years: [
      ...holidays.years,
      {
        year: 2027,
        source: 'made up for this test',
        daysOff: [{ from: '2027-01-01', until: '2027-01-03', name: 'Tết Dương lịch' }],
        workedSaturdays: [],
      },
    ],
  };
  assert.deepEqual(after('2026-12-30', 2, announced), certain('2027-01-04'));
});

test('beyond the last announced year there is a range, and never a day', () => {
  assert.deepEqual(after('2026-12-30', 1), certain('2026-12-31'));
  for (const day of daysOf(2027).slice(0, 360))
    for (const count of [1, 2, 15]) {
      const { earliest, latest } = after(day, count);
      assert.ok(earliest < latest, `${count} after ${day}: ${earliest} to ${latest}`);
    }
});

test('whatever is announced for a year later lies within the range that was told before', () => {
  const unannounced: HolidayCalendar = { ...holidays, years: [] };
  for (const day of daysOf(2026).slice(0, 300))
    for (const count of [1, 2, 10, 20]) {
      const told = after(day, count, unannounced);
      const { earliest, latest } = after(day, count);
      assert.ok(told.earliest <= earliest && latest <= told.latest, `${count} after ${day}`);
    }
});

test('one working day more is never earlier, and what comes later is never due earlier', () => {
  for (const end of ['earliest', 'latest'] as const)
    for (const day of daysOf(2026)) {
      assert.ok(after(day, 2)[end] < after(day, 3)[end], day);
      assert.ok(after(day, 2)[end] <= after(plusDays(day, 1), 2)[end], day);
    }
});

test('a time limit that ends on a day off ends on the next that is worked', () => {
  assert.deepEqual(workingDayFrom('2026-02-18', holidays), certain('2026-02-23'));
  assert.deepEqual(workingDayFrom('2026-03-04', holidays), certain('2026-03-04'));
  const { earliest, latest } = workingDayFrom('2027-02-06', holidays);
  assert.ok(earliest < latest);
});

test('each announced year is whole: every swap is a Saturday for a weekday that is off, and open days are weekdays', () => {
  for (const { year, source, daysOff, workedSaturdays, unsettled = [] } of holidays.years) {
    const isOff = (day: string) => daysOff.some(({ from, until }) => from <= day && day <= until);
    assert.notEqual(source, '');
    for (const date of holidays.law.fixed) assert.ok(isOff(`${year}-${date}`), date);
    for (const { day, insteadOf } of workedSaturdays) {
      assert.equal(new Date(day).getUTCDay(), 6);
      assert.ok(isOff(insteadOf) && ![0, 6].includes(new Date(insteadOf).getUTCDay()));
    }
    for (const { day } of unsettled) assert.ok(!isOff(day) && ![0, 6].includes(new Date(day).getUTCDay()));
    const weekdaysOff = daysOf(year).filter((day) => isOff(day) && ![0, 6].includes(new Date(day).getUTCDay())).length;
    const { daysOffAtMost, swapsAtMost } = holidays.law;
    assert.ok(weekdaysOff + unsettled.length <= daysOffAtMost + swapsAtMost);
  }
});

test('a count that is no number of days is refused', () => {
  for (const count of [-1, 1.5, 367, Number.NaN]) assert.throws(() => after('2026-03-02', count), RangeError);
});
