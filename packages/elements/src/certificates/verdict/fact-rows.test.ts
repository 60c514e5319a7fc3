import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IcvpFacts, VaccinationFacts } from '@sen/credential';
import { certificates as english } from '../words.en.ts';
import { certificates as words } from '../words.vi.ts';
import { birthYearOf, certificateFacts, factRows, initialsOf } from './fact-rows.ts';

const facts: VaccinationFacts = {
  type: 'vaccination',
  holder: {
    fullName: 'Hoàng Thị Bình',
    familyName: 'Hoàng',
    givenName: 'Thị Bình',
    familyNameStandard: 'HOANG',
    givenNameStandard: 'THI<BINH',
    dateOfBirth: '1958',
  },
  certificateId: 'URN:UVCI:01:VN:7K3M9Q2D4HXT',
  disease: '840539006',
  country: 'VN',
  issuer: 'Cục Phòng bệnh',
  vaccine: '1119305005',
  product: 'EU/1/21/1529',
  maker: 'ORG-100001699',
  doseNumber: 3,
  seriesDoses: 2,
  injectedOn: '2025-10-20',
};
const names = {
  nameOf: (code: string) => (code === 'EU/1/21/1529' ? 'AstraZeneca' : code),
  countryOf: () => 'Việt Nam',
};

test('all eleven fields of the decision are there, in its order', () => {
  const rows = factRows(facts, words, names, 'VN');
  assert.deepEqual(
    rows.map(({ label }) => label),
    [
      'Họ và tên',
      'Ngày sinh',
      'Quốc tịch',
      'Bệnh',
      'Mũi tiêm',
      'Ngày tiêm',
      'Loại vắc xin',
      'Tên vắc xin',
      'Nhà sản xuất',
      'Nước',
      'Nơi cấp',
      'Mã số chứng nhận',
    ],
  );
});

test('a year of birth stays a year, a booster is called one, a code nobody knows stays a code', () => {
  const values = factRows(facts, words, names).map(({ value }) => value);
  assert.equal(values[1], '1958');
  assert.ok(values.includes('Mũi 3 (nhắc lại)'));
  assert.ok(values.includes('20/10/2025'));
  assert.ok(values.includes('AstraZeneca'));
  assert.ok(values.includes('ORG-100001699'));
});

test('a gate sees initials and a year', () => {
  assert.equal(initialsOf('Nguyễn Thị Đức Hoà'), 'N. T. Đ. H.');
  assert.equal(initialsOf('  an-na  '), 'A. N.');
  assert.equal(birthYearOf('1978-08-15'), '1978');
  assert.equal(birthYearOf(''), '');
});

const yellowCard: IcvpFacts = {
  type: 'icvp',
  holder: {
    fullName: 'Nguyễn Ngọc Mai',
    dateOfBirth: '2019-03-09',
    sex: 'female',
    nationality: 'VN',
    documentNumber: 'C0000001',
    documentType: 'PPN',
    guardian: 'Nguyễn Văn Nam',
  },
  product: 'YellowFeverProductd8a09f80301dc05e124f99ffe7711fc0',
  injectedOn: '2026-01-05',
  lot: '23543657LOT',
  clinician: 'Lê An',
  issuer: 'Viện Pasteur',
  country: 'VN',
  validFrom: '2026-01-15',
  validUntil: 'lifetime',
  version: '1',
};

test('an international certificate is told in the order of its paper, in both languages', () => {
  const rowsIn = (language: typeof words) =>
    factRows(yellowCard, language, names).map(({ label, value }) => `${label}: ${value}`);
  assert.deepEqual(rowsIn(words), [
    'Họ và tên: Nguyễn Ngọc Mai',
    'Ngày sinh: 9/3/2019',
    'Quốc tịch: Việt Nam',
    'Giới tính: Nữ',
    'Loại giấy tờ: hộ chiếu',
    'Số giấy tờ: C0000001',
    'Cha, mẹ hoặc người giám hộ: Nguyễn Văn Nam',
    'Vắc xin (mã của WHO): YellowFeverProductd8a09f80301dc05e124f99ffe7711fc0',
    'Ngày tiêm: 5/1/2026',
    'Số lô: 23543657LOT',
    'Người phụ trách tiêm: Lê An',
    'Nơi cấp: Viện Pasteur',
    'Nước: Việt Nam',
    'Có giá trị từ: 15/1/2026',
    'Có giá trị đến: Suốt đời người được tiêm',
  ]);
  const inEnglish = rowsIn(english);
  assert.ok(inEnglish.includes('Sex: Female'));
  assert.ok(inEnglish.includes('Kind of document: Passport'));
  assert.ok(inEnglish.includes('Usable until: Life of the person vaccinated'));
});

test('a kind of document that no list has stays a code, and what does not stand is no line', () => {
  const holder = {
    ...yellowCard.holder,
    documentType: 'constructor',
    documentNumber: '',
    guardian: '',
    sex: '',
  } as const;
  const labels = factRows({ ...yellowCard, holder, validUntil: '' }, words, names);
  assert.ok(labels.some(({ value }) => value === 'constructor'));
  assert.deepEqual(
    labels.map(({ label }) => label).filter((label) => /Giới tính|Số giấy tờ|giám hộ|giá trị đến/.test(label)),
    [],
  );
});

test('what an identity card says are not facts of a certificate', () => {
  assert.equal(certificateFacts(undefined), undefined);
  assert.equal(certificateFacts({ fullName: 'Ai' } as never), undefined);
});
