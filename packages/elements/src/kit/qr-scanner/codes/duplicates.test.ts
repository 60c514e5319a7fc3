import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DuplicateWindow } from './duplicates.ts';

test('a code held in sight is one reading, and another once it was away for the time set', () => {
  const window = new DuplicateWindow();
  const sees = (text: string, now: number) => (window.countFrame(), window.isNew(text, now, 1000, 1));

  assert.deepEqual(
    [0, 300, 900, 1800].map((now) => sees('tube-1', now)),
    [true, false, false, false],
  );
  assert.equal(sees('tube-2', 1900), true);
  assert.equal(sees('tube-2', 2700), false);
  assert.equal(sees('tube-1', 2800), true);
});

test('on a phone that looks once in two seconds, a code that stays in sight is not read again and again', () => {
  const window = new DuplicateWindow();
  const sees = (now: number) => (window.countFrame(), window.isNew('tube-1', now, 1000, 1));

  assert.deepEqual([0, 2000, 4000].map(sees), [true, false, false]);
  window.countFrame();
  assert.equal(sees(8000), true, 'one look without it');
});

test('a hand-held scanner has no frames: the same code later is another reading', () => {
  const window = new DuplicateWindow();

  assert.deepEqual(
    [0, 400, 1500].map((now) => window.isNew('tube-1', now, 1000)),
    [true, false, true],
  );
});

test('a code that stays in sight is one code, and after a while out of sight another', () => {
  const seen = new DuplicateWindow();
  const times = [0, 1000, 2900, 5800, 8799].map((at) => seen.isNew('A', at, 3000));
  assert.deepEqual(times, [true, false, false, false, false]);
  assert.equal(seen.isNew('B', 8800, 3000), true);
  assert.equal(seen.isNew('A', 11_799, 3000), true);
  seen.forget();
  assert.equal(seen.isNew('A', 11_800, 3000), true);
});
