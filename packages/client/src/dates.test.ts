import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInVietnam, instant, instantText, plainDate, readDay, readInstant } from './dates.ts';

test('a day is a day of the calendar', () => {
  assert.equal(plainDate('2024-02-29'), '2024-02-29');
  for (const text of ['2023-02-29', '2021-13-01', '2021-8-1', '01/08/2021', '', '2021-08-01T00:00:00Z'])
    assert.throws(() => plainDate(text), RangeError, text);
});

test('today is the day it is in Viet Nam, wherever the phone is', () => {
  assert.equal(dayInVietnam(new Date('2021-08-11T16:59:59Z')), '2021-08-11');
  assert.equal(dayInVietnam(new Date('2021-08-11T17:00:00Z')), '2021-08-12');
});

test('a moment keeps its meaning through its offset; one without an offset is refused', () => {
  assert.equal(instantText(instant('2021-08-12T08:30:00+07:00')), '2021-08-12T01:30:00.000Z');
  for (const text of ['2021-08-12T08:30:00', '2021-08-12', 'soon'])
    assert.throws(() => instant(text), RangeError, text);
});

test('a moment is read by one grammar, to the millisecond', () => {
  const read: [string, string][] = [
    ['2026-11-23T08:20:00+07:00', '2026-11-23T01:20:00.000Z'],
    ['2026-11-23T01:20:00Z', '2026-11-23T01:20:00.000Z'],
    ['2026-11-22T18:50:00-06:30', '2026-11-23T01:20:00.000Z'],
    ['2026-11-23T08:20:00.123456789+07:00', '2026-11-23T01:20:00.123Z'],
    ['1900-01-01T00:00:00+07:00', '1899-12-31T17:00:00.000Z'],
    ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ];
  for (const [text, expected] of read) assert.equal(instantText(instant(text)), expected, text);
});

test('what looks like a moment and is none is refused, not read as some other', () => {
  const refused = [
    ...[
      '2026-11-23T08:20:00+07',
      '2026-11-23T08:20:00+0700',
      '2026-11-23T08:20:00+24:00',
      '2026-11-23T08:20:00+07:60',
      '2026-11-23T08:20:00 +07:00',
    ],
    ...[
      '2026-11-23T08:20:60+07:00',
      '2026-11-23T24:00:00+07:00',
      '2026-11-23T08:60:00+07:00',
      '2026-11-23T08:20+07:00',
      '2026-11-23T8:20:00+07:00',
    ],
    ...[
      '2026-11-23 08:20:00+07:00',
      '2026-11-23t08:20:00z',
      '2026-11-23T08:20:00.Z',
      '2026-11-23T08:20:00,5Z',
      '2026-11-23T08:20:00Z\n',
    ],
    ...[
      '0000-01-01T00:00:00Z',
      '1899-12-31T23:59:59Z',
      '2200-01-01T00:00:00Z',
      '2026-02-29T00:00:00Z',
      '2026-04-31T00:00:00Z',
      '2026-00-10T00:00:00Z',
    ],
    ...['+012026-11-23T08:20:00Z', '２０２６-11-23T08:20:00Z', '', 'T'],
  ];
  for (const text of refused) {
    assert.equal(readInstant(text), undefined, text);
    assert.throws(() => instant(text), RangeError, text);
  }
});

test('a day is of the years in which people live', () => {
  for (const text of ['1900-01-01', '2199-12-31', '2000-02-29']) assert.equal(plainDate(text), text);
  for (const text of [
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '1900-02-29',
    '2026-11-31',
    '2026-11-23\n',
    ' 2026-11-23',
  ])
    assert.equal(readDay(text), undefined, text);
});
