import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  initialCriteria,
  areaLabelOf,
  placeOfUnit,
  criteriaProblemsOf,
  purposesOf,
  siteQueryOf,
  emptyResultOf,
} from './site-search.ts';

const today = '2026-12-02';
const edition = '2026-04-30';
const hcm = {
  ...initialCriteria('vaccination'),
  unit: placeOfUnit({ code: '79', edition, fullName: 'Thành phố Hồ Chí Minh' }),
};
const tanDinh = {
  ...hcm,
  unit: { ...hcm.unit, commune: { code: '26737', edition, name: 'Phường Tân Định' }, communeText: 'Phường Tân Định' },
};

test('a province alone is searched whole, a commune narrows it', () => {
  assert.deepEqual(siteQueryOf(hcm, today), { edition, area: '79', purpose: 'vaccination' });
  assert.equal(siteQueryOf(tanDinh, today)?.area, '26737');
  assert.equal(areaLabelOf(tanDinh), 'Phường Tân Định, Thành phố Hồ Chí Minh');
});

test('one day is asked of the platform; a week is narrowed on the device', () => {
  assert.equal(siteQueryOf({ ...hcm, when: 'tomorrow' }, today)?.date, '2026-12-03');
  assert.equal(siteQueryOf({ ...hcm, when: 'week' }, today)?.date, undefined);
});

test('a campaign is asked for where doses are looked for, and is one more wish to let go', () => {
  const wanted = { ...hcm, campaign: 'hpv-girls-2026' };

  assert.equal(siteQueryOf(wanted, today)?.campaignId, 'hpv-girls-2026');
  assert.equal(siteQueryOf({ ...wanted, purpose: 'testing' }, today)?.campaignId, undefined);
  assert.equal(emptyResultOf(wanted), 'nothingCampaign');
  assert.equal(emptyResultOf({ ...wanted, kind: 'mobile' }), 'nothingKind');
});

test('without a place nothing is asked', () => {
  assert.equal(siteQueryOf(initialCriteria('vaccination'), today), undefined);
  assert.deepEqual(criteriaProblemsOf({ ...initialCriteria('vaccination'), when: 'day' }, today), [
    { field: 'place-province', problem: 'areaRequired' },
    { field: 'day', problem: 'dayRequired' },
  ]);
});

test('a portal with testing only looks for testing sites', () => {
  assert.deepEqual(purposesOf(['testing']), ['testing']);
  assert.deepEqual(purposesOf(['registration', 'testing']), ['vaccination', 'testing']);
  assert.deepEqual(purposesOf(['feedback']), ['vaccination']);
});

test('when nothing fits, the narrowest wish is named first', () => {
  assert.equal(emptyResultOf({ ...tanDinh, when: 'today', kind: 'mobile' }), 'nothingDay');
  assert.equal(emptyResultOf({ ...tanDinh, kind: 'mobile' }), 'nothingKind');
  assert.equal(emptyResultOf(tanDinh), 'nothingCommune');
  assert.equal(emptyResultOf(hcm), 'nothingAtAll');
});
