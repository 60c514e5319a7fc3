import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceBetween, distanceTo, nearestFirst, writeDistance } from './distance.ts';

const haNoi = { latitude: 21.0278, longitude: 105.8342 };
const saiGon = { latitude: 10.7769, longitude: 106.7009 };
const vungTau = { latitude: 10.346, longitude: 107.0843 };

test('from Hà Nội to Sài Gòn it is about 1,140 km, and as far back', () => {
  assert.ok(Math.abs(distanceBetween(haNoi, saiGon) - 1_143_000) < 5_000);
  assert.equal(distanceBetween(haNoi, saiGon), distanceBetween(saiGon, haNoi));
  assert.equal(distanceBetween(saiGon, saiGon), 0);
});

test('a mobile point is as near as its nearest stop', () => {
  const stop = (location: typeof saiGon) => ({
    id: 's',
    area: { code: '1', edition: 'e' },
    addressLine: '',
    startsAt: '',
    endsAt: '',
    location,
  });

  assert.equal(distanceTo({ location: haNoi, stops: [stop(vungTau), stop(saiGon)] }, saiGon), 0);
});

test('the nearest site comes first, one without coordinates last', () => {
  const sites = [{ id: 'unknown' }, { id: 'far', location: haNoi }, { id: 'near', location: vungTau }];

  assert.deepEqual(
    nearestFirst(sites, saiGon).map(({ id }) => id),
    ['near', 'far', 'unknown'],
  );
});

test('distances are rounded to what helps', () => {
  assert.equal(writeDistance(12, 'vi'), '50 m');
  assert.equal(writeDistance(333, 'vi'), '350 m');
  assert.equal(writeDistance(980, 'vi'), '1 km');
  assert.equal(writeDistance(2_345, 'vi'), '2,3 km');
  assert.equal(writeDistance(2_345, 'en'), '2.3 km');
  assert.equal(writeDistance(48_400, 'vi'), '48 km');
});
