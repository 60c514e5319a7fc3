import assert from 'node:assert/strict';
import test from 'node:test';
import { classify } from '../classify.ts';
import { read } from '../read.ts';
import { readIdCard } from './id-card.ts';
import { checkIdNumber } from './id-number.ts';
import { readInsurance } from './insurance.ts';
import { readPersonal } from './personal.ts';
import { readPersonNumber } from './person-number.ts';
import { readPlace, readTube } from './platform.ts';
import { isoDate } from './text.ts';
import { transliterate } from './transliterate.ts';

const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');

test('an id card is read with the old number, without it, and with the column left out', () => {
  const rest = 'Nguyễn Văn An|18011987|Nam|Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh|15042021';
  const seven = readIdCard(`079087000123|012345678|${rest}`);
  assert.deepEqual(seven, {
    type: 'id-card',
    idNumber: '079087000123',
    oldIdNumber: '012345678',
    fullName: 'Nguyễn Văn An',
    dateOfBirth: '1987-01-18',
    sex: 'male',
    address: 'Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh',
    issuedOn: '2021-04-15',
    extraParts: 0,
    warnings: [],
  });
  assert.deepEqual(readIdCard(`079087000123|079187000456|${rest}`), { ...seven, oldIdNumber: '079187000456' });
  assert.deepEqual(readIdCard(`079087000123||${rest}`), { ...seven, oldIdNumber: undefined });
  assert.deepEqual(readIdCard(`079087000123|${rest}`), { ...seven, oldIdNumber: undefined });
});

test('dates with slashes are read, dates that do not exist are not', () => {
  assert.equal(readIdCard('079087000123||Lê Thị Dung|18/01/1987|Nữ|Huế|15/04/2021')?.issuedOn, '2021-04-15');
  assert.equal(isoDate('31022020'), '');
  assert.equal(isoDate('29022020'), '2020-02-29');
  assert.equal(isoDate('1941'), '1941');
  assert.equal(isoDate('1/5/1987'), '1987-05-01');
  assert.equal(isoDate('1/13/1987'), '');
});

test('who knows only the year of birth is read by the year, however day and month are struck out', () => {
  for (const birth of ['1958', '00001958', '00/00/1958', '--/--/1958']) {
    assert.equal(readIdCard(`079158000123||Lê Thị Dung|${birth}|Nữ|Huế|15042021`)?.dateOfBirth, '1958', birth);
  }
});

test('what newer id cards say of relatives is counted and never kept', () => {
  const card = readIdCard('079087000123||Nguyễn Văn An|18011987|Nam|Huế|15042021||Nguyễn Văn Cha|Trần Thị Mẹ');
  assert.equal(card?.extraParts, 3);
  assert.doesNotMatch(JSON.stringify(card), /Cha|Mẹ/);
});

test('names come out composed, also when the reader took UTF-8 for Latin-1', () => {
  const decomposed = 'Nguyễn Thị Đức Hoà'.normalize('NFD');
  assert.equal(readIdCard(`079187000123||${decomposed}|18011987|Nữ|Huế|15042021`)?.fullName, 'Nguyễn Thị Đức Hoà');
  const mojibake = Buffer.from('Nguyễn Văn An', 'utf8').toString('latin1');
  assert.equal(readIdCard(`079087000123||${mojibake}|18011987|Nam|Huế|15042021`)?.fullName, 'Nguyễn Văn An');
});

test('names come out right also when the reader took UTF-8 for the Latin letters of Windows', () => {
  const windows = new TextDecoder('windows-1252');
  const asWindows = (text: string) => windows.decode(Buffer.from(text, 'utf8'));
  for (const name of ['Nguyễn Thị Đức Hoà', 'Đỗ Hữu Ửng', 'Ỷ Ữ Ẫ Ở Ỗ Ẽ', 'Trần Văn À']) {
    const card = readIdCard(
      `079187000123||${asWindows(name)}|18011987|${asWindows('Nữ')}|${asWindows('Đà Nẵng')}|15042021`,
    );
    assert.deepEqual([card?.fullName, card?.sex, card?.address], [name, 'female', 'Đà Nẵng']);
  }
  assert.equal(readIdCard('079187000123||K’ Brêu|18011987|Nữ|Lâm Đồng|15042021')?.fullName, 'K’ Brêu');
});

test('an id number that does not fit sex, birth year or place is a warning, not a refusal', () => {
  assert.deepEqual(checkIdNumber('079087000123', { sex: 'female', dateOfBirth: '1988-01-18' }), [
    'sex-differs',
    'birth-year-differs',
  ]);
  assert.deepEqual(checkIdNumber('003087000123'), ['place-unknown']);
  assert.deepEqual(checkIdNumber('079287000123', { sex: 'male', dateOfBirth: '2087' }), []);
  assert.deepEqual(checkIdNumber('12345'), ['not-an-id-number']);
  assert.deepEqual(readIdCard('003087000123||Nguyễn Văn An|18011987|Nam|Huế|15042021')?.warnings, ['place-unknown']);
});

test('a personal QR is read in full and masked; what is hidden is left out', () => {
  const full = readPersonal('001093029317|NGUYEN VAN A|1987-01-18|0|162979388586171100|<1<DN4797000000000<0912345678');
  assert.deepEqual(full, {
    type: 'personal',
    idNumber: '001093029317',
    idNumberHint: undefined,
    fullName: 'NGUYEN VAN A',
    dateOfBirth: '1987-01-18',
    declaredBy: 'self',
    qid: '162979388586171100',
    sex: 'male',
    insuranceNumber: 'DN4797000000000',
    phone: '0912345678',
    masked: false,
  });
  const masked = readPersonal('******029317|NGUYEN VAN A|1987-**-**|1|162979388586171100|');
  assert.deepEqual(
    [masked?.idNumber, masked?.idNumberHint, masked?.dateOfBirth, masked?.declaredBy, masked?.masked],
    [undefined, '029317', '1987', 'on-behalf', true],
  );
  const hidden = readPersonal('******029317|*****|****-**-**|*|******388586171100|<*<***<******5678');
  assert.deepEqual(
    [hidden?.idNumberHint, hidden?.fullName, hidden?.dateOfBirth, hidden?.declaredBy, hidden?.qid, hidden?.phone],
    ['029317', '', undefined, undefined, '', undefined],
  );
  const yearOnly = '001093029317|NGUYEN VAN A|1987|0|162979388586171100|';
  assert.deepEqual([classify(yearOnly), readPersonal(yearOnly)?.dateOfBirth], ['personal', '1987']);
  assert.equal(readPersonal('a|b'), undefined);
});

test('a health insurance card is read from its hex names, with a year for a birth date', () => {
  const text = `DN4790120878811|${hex('Trần Thị Bình')}|1958|2|${hex('Quận 1, TP. Hồ Chí Minh')}|79 - 024|01/01/2021|-|01/01/2021|79100878811|-|4|01/01/2025|1b2c-5|$`;
  assert.deepEqual(readInsurance(text), {
    type: 'insurance',
    insuranceNumber: 'DN4790120878811',
    fullName: 'Trần Thị Bình',
    dateOfBirth: '1958',
    sex: 'female',
    address: 'Quận 1, TP. Hồ Chí Minh',
    clinic: '79-024',
    validFrom: '2021-01-01',
    validUntil: '',
  });
  assert.equal(
    readInsurance(text.replace('DN4790120878811', 'DN 4 79 0120878811'))?.insuranceNumber,
    'DN4790120878811',
  );
  const bad = ['zz', 'abc', 'c328', `${hex('Bình')}0`, '', 'Trần Thị Bình'];
  for (const name of bad) assert.equal(readInsurance(`DN4790120878811|${name}|1958|2|`), undefined, name);
});

test('every kind of code is recognised, and nothing else is', () => {
  const kinds = {
    'HC1:6BF': 'hcert',
    'shc:/5676': 'shc',
    '001093029317|NGUYEN VAN A|1987-01-18|0|162979388586171100|': 'personal',
    '079087000123||Nguyễn Văn An|18011987|Nam|Huế|15042021': 'id-card',
    [`DN4790120878811|${hex('Trần Thị Bình')}|1958|2|${hex('Huế')}|79 - 024|01/01/2021|-`]: 'insurance',
    'https://platform.sen.example/c/place-1?v=1&s=Jd9xQ2m4T0aLw7Bn': 'place',
    'HCM-000123': 'tube',
    'SEN-T1-T9WX2HMC': 'check-in',
    'PK\x03\x04rest': 'divoc',
    'shlink:/eyJ1cmwi': 'smart-health-link',
    '{"data":{"hdr":{"t":"icao.vacc","v":1}}}': 'vds-nc',
    '{"@context":[],"credentialSubject":{}}': 'w3c-credential',
    'HC2:6BF': 'unknown',
    'https://example.com/': 'unknown',
    '': 'unknown',
    xin: 'unknown',
  };
  for (const [text, kind] of Object.entries(kinds)) assert.equal(classify(text), kind, text);
});

test('a number of a person by itself, as a hand-held scanner sends it, is never taken for a tube', () => {
  for (const number of ['001090012345', '273123456', 'HS4010120878811', '0120878811', '101031319900001']) {
    assert.equal(classify(number), 'person-number', number);
    assert.deepEqual(readPersonNumber(number), { type: 'person-number', number });
    assert.equal(readTube(number), undefined, number);
  }
  // What only looks alike stays a tube: other lengths, a letter too many, a hyphen.
  for (const text of [
    '12345678',
    '00109001234',
    '0010900123456',
    'HCM001090012345',
    '001090-012345',
    'HS6010120878811',
  ])
    assert.equal(classify(text), 'tube', text);
});

test('a place tells its id and print, never more', () => {
  assert.deepEqual(readPlace('https://platform.sen.example/c/place-1?v=2&s=abc'), {
    type: 'place',
    host: 'platform.sen.example',
    placeId: 'place-1',
    version: 2,
    signature: 'abc',
  });
  assert.equal(readPlace('http://platform.sen.example/c/place-1'), undefined);
  assert.equal(readPlace('https://user@evil.example/c/place-1'), undefined);
});

test('a code without a signature gives facts to fill a form in, and is never valid', async () => {
  const reading = await read('079087000123||Nguyễn Văn An|18011987|Nam|Huế|15042021', {
    trust: undefined,
    now: new Date(),
  });
  assert.deepEqual(reading.verdict, { status: 'cannot-check', reason: 'not-signed' });
  assert.equal(reading.facts?.type, 'id-card');
});

test('kinds that are not read here are unsupported, never invalid', async () => {
  const sealFirst = `{"sig":{"alg":"ES256","cer":"${'A'.repeat(1500)}","sigvl":"x"},"data":{"hdr":{"t":"icao.test","v":1}}}`;
  const subjectLast =
    '{"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],"issuer":"did:web:x"}';
  for (const text of ['PK\x03\x04x', '{"data":{"hdr":{"t":"icao.test"}}}', sealFirst, subjectLast, 'shlink:/x']) {
    assert.equal((await read(text, { trust: undefined, now: new Date() })).verdict.status, 'unsupported');
  }
});

test('names are written as in the machine-readable zone of a passport', () => {
  assert.equal(transliterate('Nguyễn'), 'NGUYEN');
  assert.equal(transliterate('Thị Đức  Hoà'), 'THI<DUC<HOA');
  assert.equal(transliterate("O'Connor-Ưng"), 'OCONNOR<UNG');
  assert.equal(transliterate('Đặng'.normalize('NFD')), 'DANG');
  assert.equal(transliterate('Nguyễn–Trần'), 'NGUYEN<TRAN');
  assert.equal(transliterate('H’Hen Niê Ɖăm'), 'HHEN<NIE<DAM');
  assert.equal(transliterate('Müller Straße Ŋa Ĳssel'), 'MULLER<STRASSE<NA<IJSSEL');
  assert.equal(transliterate(`${'x'.repeat(79)} b`), 'X'.repeat(79));
});
