import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slotAvailabilityOf, bestOf, sessionsOf, slotsByDay, type Slot } from './slot-days.ts';

const slot = (day: string, hour: number, availability: string): Slot => {
  const at = (time: number): string => `${day}T${String(time).padStart(2, '0')}:00:00+07:00`;
  return {
    id: `${day}-${hour}`,
    siteId: 'site',
    startsAt: at(hour),
    endsAt: at(hour + 1),
    session: hour < 12 ? 'morning' : 'afternoon',
    availability,
  };
};

test('slots stand below their day, in the order of time', () => {
  const days = slotsByDay([
    slot('2026-12-01', 13, 'few'),
    slot('2026-11-30', 8, 'full'),
    slot('2026-12-01', 8, 'plenty'),
  ]);

  assert.deepEqual(
    days.map(({ day, slots }) => [day, slots.map(({ id }) => id)]),
    [
      ['2026-11-30', ['2026-11-30-8']],
      ['2026-12-01', ['2026-12-01-8', '2026-12-01-13']],
    ],
  );
});

test('a morning with one free slot is not full', () => {
  const [day] = slotsByDay([
    slot('2026-12-01', 8, 'full'),
    slot('2026-12-01', 9, 'few'),
    slot('2026-12-01', 13, 'full'),
  ]);

  assert.deepEqual(sessionsOf(day!), [
    {
      session: 'morning',
      startsAt: '2026-12-01T08:00:00+07:00',
      endsAt: '2026-12-01T10:00:00+07:00',
      availability: 'few',
    },
    {
      session: 'afternoon',
      startsAt: '2026-12-01T13:00:00+07:00',
      endsAt: '2026-12-01T14:00:00+07:00',
      availability: 'full',
    },
  ]);
});

test('a day without slots is full', () => {
  assert.equal(bestOf([]), 'full');
});

test('a word of a newer platform promises nothing', () => {
  assert.equal(slotAvailabilityOf(slot('2026-12-01', 8, 'waiting-list')), 'few');
});
