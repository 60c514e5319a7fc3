import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteAddressOf, siteAtTime, writePhone, type Site } from './site-place.ts';

const area = { code: '26737', edition: '2026-04-30' };
const bus: Site = {
  id: 'site-xe-so-1',
  name: 'Xe tiêm lưu động số 1',
  kind: 'mobile',
  purposes: ['vaccination'],
  area,
  addressLine: 'Hẻm 48 Trần Quang Khải',
  open: true,
  accessibility: [],
  stops: [
    {
      id: 'stop-1',
      area,
      addressLine: 'Hẻm 48 Trần Quang Khải',
      startsAt: '2026-11-30T07:30:00+07:00',
      endsAt: '2026-11-30T10:30:00+07:00',
    },
    {
      id: 'stop-2',
      area,
      addressLine: 'Chung cư 1A',
      startsAt: '2026-11-30T14:00:00+07:00',
      endsAt: '2026-11-30T16:30:00+07:00',
    },
  ],
};

test('an appointment at a mobile point names the stop of that time', () => {
  assert.equal(siteAddressOf(siteAtTime(bus, { startsAt: '2026-11-30T14:00:00+07:00' })), 'Chung cư 1A');
});

test('a time without a stop falls back on the address of the point', () => {
  assert.equal(siteAddressOf(siteAtTime(bus, { startsAt: '2026-12-24T14:00:00+07:00' })), 'Hẻm 48 Trần Quang Khải');
});

test('the address ends with commune and province', () => {
  assert.equal(
    siteAddressOf({ addressLine: '338 Hai Bà Trưng', areaName: 'Phường Tân Định, Thành phố Hồ Chí Minh' }),
    '338 Hai Bà Trưng, Phường Tân Định, Thành phố Hồ Chí Minh',
  );
});

test('phones are written in the groups in which people read them out', () => {
  assert.equal(writePhone('+842838299900'), '028 3829 9900');
  assert.equal(writePhone('+842223829900'), '0222 382 9900');
  assert.equal(writePhone('+84912345678'), '0912 345 678');
  assert.equal(writePhone('+33142345678'), '+33142345678');
});
