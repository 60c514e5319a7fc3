import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractRows, type ExtractLanguage, type VaccinationRecord } from './extract-rows.ts';
import * as en from './words.en.ts';
import * as vi from './words.vi.ts';

const NAMES: Readonly<Record<string, string>> = { measles: 'Sởi', mumps: 'Quai bị', rubella: 'Rubella' };

const inVietnamese: ExtractLanguage = {
  words: vi.certificateViewer.record,
  pick: (text) => text.vi,
  antigenName: (code) => NAMES[code],
  language: 'vi',
};

const MEASLES = {
  campaignId: 'measles-catch-up-2026',
  campaignVersion: 1,
  campaignTitle: { vi: 'Chiến dịch tiêm bù sởi', en: 'Measles catch-up' },
};
const EARLY = { ...MEASLES, doseId: 'early', title: { vi: 'Mũi sởi sớm', en: 'Early dose' } };
const CATCH_UP = { ...MEASLES, doseId: 'catch-up', title: { vi: 'Mũi tiêm bù', en: 'Catch-up dose' } };

type Dose = VaccinationRecord['doses'][number];

const dose = (change: Partial<Dose>): Dose => ({
  id: 'dose-1',
  status: 'recorded',
  doseKind: 'basic',
  doseNumber: 1,
  vaccineCode: 'mvvac',
  vaccineName: 'MVVAC (sởi đơn)',
  injectedOn: '2026-11-02',
  ...change,
});

const recordOf = (doses: Dose[], change: Partial<VaccinationRecord> = {}): VaccinationRecord => ({
  id: 'record-1',
  person: {
    fullName: 'Nguyễn Ngọc Mai',
    dateOfBirth: '2026-02-10',
    sex: 'female',
    idHint: '… 123',
    address: {
      province: { code: '79', edition: '2026-04-30' },
      commune: { code: '26737', edition: '2026-04-30' },
      line: '1',
    },
  },
  course: 'begun',
  doses,
  updatedAt: '2026-11-30T08:21:00+07:00',
  ...change,
});

test('one injection against three diseases is one line, and a dose of each of the three', () => {
  const antigens = [
    { code: 'measles', order: 2 },
    { code: 'mumps', order: 1 },
    { code: 'rubella', order: 2 },
  ];
  const { injections, antigens: rows } = extractRows(
    recordOf([dose({ vaccineName: 'MMR II', lot: 'M12', siteName: 'Trạm Y tế', antigens, campaignDose: CATCH_UP })]),
    inVietnamese,
  );
  assert.deepEqual(injections, [
    {
      id: 'dose-1',
      day: '2/11/2026',
      vaccine: 'MMR II',
      lot: 'M12',
      antigens: ['Sởi: mũi 2', 'Quai bị: mũi 1', 'Rubella: mũi 2'],
      place: 'Trạm Y tế',
      campaign: 'Chiến dịch tiêm bù sởi · Mũi tiêm bù',
      notes: [],
    },
  ]);
  assert.deepEqual(rows, [
    { name: 'Quai bị', doses: ['mũi 1: 2/11/2026'] },
    { name: 'Rubella', doses: ['mũi 2: 2/11/2026'] },
    { name: 'Sởi', doses: ['mũi 2: 2/11/2026'] },
  ]);
});

test('an early dose is said not to count, and has no number, also where a platform gave it one', () => {
  const { injections, antigens } = extractRows(
    recordOf([
      dose({ counts: false, antigens: [{ code: 'measles', order: 1 }], campaignDose: EARLY }),
      dose({ id: 'dose-2', injectedOn: '2027-02-10', antigens: [{ code: 'measles', order: 1 }] }),
    ]),
    inVietnamese,
  );
  assert.deepEqual([injections[0]?.antigens, injections[0]?.notes], [['Sởi'], ['Không tính vào số mũi']]);
  assert.deepEqual(antigens, [{ name: 'Sởi', doses: ['không tính: 2/11/2026', 'mũi 1: 10/2/2027'] }]);
});

test('two injections of one antigen on one day are one dose of it', () => {
  const both = { antigens: [{ code: 'measles', order: 1 }] };
  const { antigens, injections } = extractRows(recordOf([dose(both), dose({ id: 'dose-2', ...both })]), inVietnamese);
  assert.deepEqual(antigens, [{ name: 'Sởi', doses: ['mũi 1: 2/11/2026'] }]);
  assert.equal(injections.length, 2);
});

test('a record of before, without antigens and campaigns, says which dose it was as it was counted then', () => {
  const { injections, antigens, notGiven } = extractRows(
    recordOf([dose({ status: 'self-declared' }), dose({ doseKind: 'booster', doseNumber: 1, status: 'certified' })]),
    inVietnamese,
  );
  assert.deepEqual(
    injections.map(({ campaign, antigens: none, notes }) => [campaign, none, notes]),
    [
      ['Mũi 1', [], ['Người được tiêm tự khai, chưa xác minh']],
      ['Mũi nhắc lại 1', [], ['Đã có chứng nhận']],
    ],
  );
  assert.deepEqual([antigens, notGiven], [[], []]);
});

test('an antigen that no list knows is called as the record calls it, and by its code where nobody does', () => {
  const antigens = [{ code: 'mpox', name: { vi: 'Đậu mùa khỉ', en: 'Mpox' } }, { code: 'x-1' }];
  assert.deepEqual(extractRows(recordOf([dose({ antigens })]), inVietnamese).injections[0]?.antigens, [
    'Đậu mùa khỉ',
    'x-1',
  ]);
});

test('what was not given is told apart, with the day and how long it is put off', () => {
  const notGiven: VaccinationRecord['notGiven'] = [
    { state: 'planned', campaignDose: CATCH_UP, on: '2026-12-05' },
    { state: 'postponed', campaignDose: EARLY, on: '2026-11-02', until: '2026-11-16' },
    { state: 'contraindicated', campaignDose: EARLY },
    { state: 'declined', campaignDose: EARLY, on: '2026-11-03' },
  ];
  assert.deepEqual(
    extractRows(recordOf([], { notGiven }), inVietnamese).notGiven.map(({ state }) => state),
    [
      'Dự kiến tiêm ngày 5/12/2026',
      'Tạm hoãn từ ngày 2/11/2026 đến ngày 16/11/2026',
      'Chống chỉ định',
      'Không đồng ý tiêm, ngày 3/11/2026',
    ],
  );
  const inEnglish = { ...inVietnamese, words: en.certificateViewer.record, pick: (text: { en: string }) => text.en };
  assert.deepEqual(extractRows(recordOf([], { notGiven }), inEnglish).notGiven[1], {
    title: 'Measles catch-up · Early dose',
    state: 'Put off on 2/11/2026 until 16/11/2026',
  });
});

test('a state that a later platform says is told as a dose that was not given', () => {
  const later = { state: 'toString', campaignDose: CATCH_UP } as const;
  assert.equal(extractRows(recordOf([], { notGiven: [later] }), inVietnamese).notGiven[0]?.state, 'Chưa tiêm');
});

test('a name typed in separate letters and marks comes to the paper in whole letters', () => {
  const record = recordOf([]);
  record.person.fullName = 'Đặng Thị Ánh'.normalize('NFD');
  assert.equal(extractRows(record, inVietnamese).person[0]?.value, 'Đặng Thị Ánh'.normalize('NFC'));
});

test('of the papers only what the record shows of their numbers is there', () => {
  const { person } = extractRows(recordOf([]), inVietnamese);
  assert.deepEqual(
    person.map(({ value }) => value),
    ['Nguyễn Ngọc Mai', '10/2/2026', '… 123'],
  );
});
