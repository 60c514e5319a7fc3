import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doseTitlesOf } from './preferences.ts';
import { registrationStatus as english } from './words.en.ts';
import { registrationStatus as words } from './words.vi.ts';

const vietnamese = ({ vi }: { vi: string }): string => vi;
const former = { doseKind: 'basic', doseNumber: 2 } as const;
const dose = (doseId: string, title: { vi: string; en: string }) => ({
  ...{ campaignId: 'invented-2026', campaignVersion: 1, doseId, title },
  campaignTitle: { vi: 'Đợt tiêm mùa đông', en: 'Winter campaign' },
});

test('each dose is named by its title and its campaign, in the language of the page', () => {
  const doses = [
    dose('first', { vi: 'Mũi thứ nhất', en: 'First dose' }),
    dose('beside', { vi: 'Mũi tiêm cùng ngày', en: 'Dose of the same day' }),
  ];

  assert.deepEqual(doseTitlesOf({ ...former, doses }, words, vietnamese), [
    'Mũi thứ nhất · Đợt tiêm mùa đông',
    'Mũi tiêm cùng ngày · Đợt tiêm mùa đông',
  ]);
  assert.deepEqual(
    doseTitlesOf({ ...former, doses: doses.slice(0, 1) }, english, ({ en }) => en),
    ['First dose · Winter campaign'],
  );
});

test('a platform of before campaigns says a kind and a number', () => {
  assert.deepEqual(doseTitlesOf(former, words, vietnamese), ['Mũi 2']);
  assert.deepEqual(doseTitlesOf({ doseKind: 'booster', doseNumber: 1 }, words, vietnamese), ['Mũi nhắc lại lần 1']);
  assert.deepEqual(doseTitlesOf({ doseKind: 'additional', doseNumber: 1, doses: [] }, words, vietnamese), [
    'Mũi bổ sung',
  ]);
});
