/** Where a campaign is, by codes of today and of before, and what cannot be told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInCampaign } from './area.ts';

const NEW = '2026-04-30';
const OLD = '2025-03-01';
const at = (code: string, edition = NEW) => ({ code, edition });

test('a commune is where its province is, a province only where all of it is, and old codes mean what they became', () => {
  const province = { areas: [at('79')] };
  const commune = { areas: [at('26737')] };
  assert.equal(isInCampaign({ areas: [] }, at('01')), true);
  assert.equal(isInCampaign(province, at('79')), true);
  assert.equal(isInCampaign(province, at('26737')), true);
  assert.equal(isInCampaign(province, at('01')), false);
  assert.equal(isInCampaign(commune, at('26737')), true);
  assert.equal(isInCampaign(commune, at('79')), undefined, 'only a part of the province');
  assert.equal(isInCampaign(commune, at('01')), false);
  assert.equal(isInCampaign({ areas: [at('24')] }, at('24', OLD)), true, 'old Bắc Giang is Bắc Ninh');
  assert.equal(isInCampaign({ areas: [at('24', OLD)] }, at('24')), true);
  assert.equal(isInCampaign(province, at('99999')), undefined, 'no such commune');
  assert.equal(isInCampaign(province, at('79', '1999-01-01')), undefined, 'no such edition');
});
