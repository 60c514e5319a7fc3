import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Site } from '../sites/site-place.ts';
import { problemOfDay, slotWindow, windowOf, withinWindow } from './date-window.ts';

const wednesday = '2026-12-02';

test('this week goes from today to Sunday, and on a Sunday it is that one day', () => {
  assert.deepEqual(windowOf('week', '', wednesday), { from: '2026-12-02', to: '2026-12-06' });
  assert.deepEqual(windowOf('week', '', '2026-12-06'), { from: '2026-12-06', to: '2026-12-06' });
});

test('tomorrow may be in another month', () => {
  assert.deepEqual(windowOf('tomorrow', '', '2026-11-30'), { from: '2026-12-01', to: '2026-12-01' });
});

test('a typed day is read as people write it', () => {
  assert.deepEqual(windowOf('day', '5.12.2026', wednesday), { from: '2026-12-05', to: '2026-12-05' });
  assert.equal(windowOf('day', '12/2026', wednesday), undefined);
  assert.equal(windowOf('any', '5/12/2026', wednesday), undefined);
});

test('a day that cannot be looked up says why', () => {
  assert.equal(problemOfDay(' ', wednesday), 'dayRequired');
  assert.equal(problemOfDay('31/2/2027', wednesday), 'dateNoSuchDay');
  assert.equal(problemOfDay('1/12/2026', wednesday), 'dayPast');
  assert.equal(problemOfDay('2/12/2026', wednesday), undefined);
});

test('without a day asked for, slots of seven days are shown', () => {
  assert.deepEqual(slotWindow(undefined, wednesday), { from: '2026-12-02', to: '2026-12-08' });
});

test('a mobile point that does not stop in those days is left out; a fixed site stays', () => {
  const area = { code: '1', edition: 'e' };
  const site = (id: string, days?: string[]): Site => ({
    id,
    name: id,
    kind: days ? 'mobile' : 'fixed',
    purposes: ['vaccination'],
    area,
    addressLine: '',
    open: true,
    accessibility: [],
    ...(days && {
      stops: days.map((day) => ({
        id: day,
        area,
        addressLine: '',
        startsAt: `${day}T07:30:00+07:00`,
        endsAt: `${day}T10:30:00+07:00`,
      })),
    }),
  });
  const found = withinWindow(
    [site('fixed'), site('comes', ['2026-12-03', '2026-12-10']), site('away', ['2026-12-10'])],
    {
      from: '2026-12-02',
      to: '2026-12-06',
    },
  );

  assert.deepEqual(
    found.map(({ id, stops }) => [id, stops?.map((stop) => stop.id)]),
    [
      ['fixed', undefined],
      ['comes', ['2026-12-03']],
    ],
  );
});
