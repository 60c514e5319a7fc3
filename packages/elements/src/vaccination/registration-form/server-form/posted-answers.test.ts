import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schemas } from '@sen/client';
import { emptyAnswers } from '../fields/empty-answers.ts';
import { readPostedAnswers } from './posted-answers.ts';

const BAC_NINH = { code: '24', edition: '2026-04-30', fullName: 'Tỉnh Bắc Ninh' };

test('an empty post answers nothing, and presets nothing but the country', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(readPostedAnswers(new URLSearchParams(), {}))), emptyAnswers(false));
});

test('what was posted is kept as it was typed, with the version of the text that was read', () => {
  const answers = readPostedAnswers(
    new URLSearchParams([
      ['fullName', ' nguyễn thị  an '],
      ['actor', 'assisted'],
      ['consent-data-processing', 'decline'],
      ['consent-data-processing-version', '2026-01-01'],
      ['needsHomeVisit', 'on'],
      ['address-commune', 'kinh bac'],
    ]),
    { province: BAC_NINH },
  );

  assert.equal(answers.fullName, ' nguyễn thị  an ');
  assert.equal(answers.actor, '', 'nobody becomes a community team by a post');
  assert.deepEqual(answers.consents, { 'data-processing': { version: '2026-01-01', decision: 'decline' } });
  assert.equal(answers.needsHomeVisit, true);
  assert.deepEqual(answers.unit, {
    province: { code: '24', edition: '2026-04-30', name: 'Tỉnh Bắc Ninh' },
    commune: undefined,
    provinceText: 'Tỉnh Bắc Ninh',
    communeText: 'kinh bac',
  });
});

test('a guardian is there when a name or a number was given, not when a choice was touched', () => {
  const asked = (fields: Record<string, string>) => readPostedAnswers(new URLSearchParams(fields), {}).guardianAsked;
  assert.equal(asked({ guardianRelation: 'mother', guardianName: '  ' }), false);
  assert.equal(asked({ guardianName: 'Trần Thị Mẹ' }), true);
});

test('every kind of paper that the contract knows is read, of a child without papers too', () => {
  for (const idType of ['cccd', 'cmnd', 'passport', 'none'] satisfies Schemas['IdType'][])
    assert.equal(readPostedAnswers(new URLSearchParams({ idType }), {}).idType, idType);
});

test('a kind of paper that the form does not offer is no answer', () => {
  for (const idType of ['"><script>', 'constructor', 'CCCD'])
    assert.equal(readPostedAnswers(new URLSearchParams({ idType }), {}).idType, '');
});

test('a text without end is cut, and no more is kept of it', () => {
  assert.equal(
    readPostedAnswers(new URLSearchParams({ homeVisitReason: 'x'.repeat(5_000) }), {}).homeVisitReason.length,
    1_000,
  );
});
