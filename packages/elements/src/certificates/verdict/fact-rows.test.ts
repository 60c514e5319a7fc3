import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VaccinationFacts } from '@sen/credential';
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

test('what an identity card says are not facts of a certificate', () => {
  assert.equal(certificateFacts(undefined), undefined);
  assert.equal(certificateFacts({ fullName: 'Ai' } as never), undefined);
});
