/** Fixture: one valid code of every kind, for tests to start from. No test is in here. */
import {
  dccOf,
  healthCardText,
  icvpOfDose,
  issueHcert,
  issueIcvp,
  makeSigningKey,
  publicJwk,
  signHealthCard,
} from '../issue/index.ts';
import { trustList, type Trust } from '../index.ts';

const hex = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function validCodes(): Promise<{ texts: string[]; certificates: Uint8Array[]; trust: Trust }> {
  const options = { country: 'VN', name: 'VN', validFrom: new Date('2026-01-01'), validUntil: new Date('2029-01-01') };
  const key = await makeSigningKey(options);
  const rsa = await makeSigningKey({ ...options, algorithm: 'PS256' });
  const holder = { nam: { fn: 'Hoàng', fnt: 'HOANG', gn: 'Thị Bình', gnt: 'THI<BINH' }, dob: '1958' };
  const common = { tg: '840539006', co: 'VN', is: 'Cục Phòng bệnh' };
  const payloads = [
    dccOf('vaccination', holder, {
      ...common,
      vp: '1119305005',
      mp: 'EU/1/21/1529',
      ma: 'ORG-100001699',
      dn: 2,
      sd: 2,
      dt: '2025-10-20',
      ci: 'URN:UVCI:01:VN:1',
    }),
    dccOf('test', holder, {
      ...common,
      tt: 'LP6464-4',
      nm: 'PCR',
      sc: '2026-11-22T08:00:00Z',
      tr: '260415000',
      tc: 'Trung tâm',
      ci: 'URN:UVCI:01:VN:2',
    }),
    dccOf('recovery', holder, {
      ...common,
      fr: '2026-01-01',
      df: '2026-02-01',
      du: '2026-12-01',
      ci: 'URN:UVCI:01:VN:3',
    }),
  ];
  const times = { issuer: 'VN', issuedAt: new Date('2026-02-01'), expiresAt: new Date('2027-02-01') };
  const issued = await Promise.all(
    [key, rsa].flatMap((by) => payloads.map((dcc) => issueHcert({ key: by, dcc, ...times }))),
  );
  const yellowFever = icvpOfDose({
    holder: {
      fullName: 'Hoàng Thị Bình',
      dateOfBirth: '1958-03-09',
      sex: 'female',
      nationality: 'VNM',
      documentNumber: 'C1234567',
      documentType: 'PPN',
      guardian: '',
    },
    product: 'YellowFeverProductd8a09f80301dc05e124f99ffe7711fc0',
    injectedOn: '2026-01-05',
    lot: 'X1',
    clinician: '',
    issuer: 'Viện Pasteur',
  });
  const yellowCards = await Promise.all([key, rsa].map((by) => issueIcvp({ key: by, icvp: yellowFever, ...times })));
  const patient = {
    resource: { resourceType: 'Patient', name: [{ family: 'Hoàng', given: ['Thị', 'Bình'] }], birthDate: '1958-01-01' },
  };
  const dose = {
    resource: {
      resourceType: 'Immunization',
      vaccineCode: { coding: [{ code: '210' }] },
      occurrenceDateTime: '2025-10-20',
      lotNumber: 'X1',
    },
  };
  const jws = await signHealthCard(key, {
    iss: 'https://example.vn',
    nbf: 1_770_000_000,
    vc: { credentialSubject: { fhirBundle: { entry: [patient, dose] } } },
  });
  const certificates = [key, rsa].map(({ certificate }) => certificate!);
  return {
    certificates,
    texts: [
      ...[...issued, ...yellowCards].map(({ text }) => text),
      healthCardText(jws),
      healthCardText(jws, 3),
      '001093029317|NGUYEN VAN A|1987-01-18|0|162979388586171100|<1<DN4797000000000<0912345678',
      '079087000123|012345678|Nguyễn Văn An|18011987|Nam|Huế|15042021|Cha|Mẹ',
      `DN4790120878811|${hex('Trần Thị Bình')}|1958|2|${hex('Huế')}|79 - 024|01/01/2021|-|x|$`,
      'https://platform.sen.example/c/place-1?v=1&s=Jd9xQ2m4T0aLw7Bn',
      'HCM-000123',
    ],
    // The certificate of a country signs no health cards; the same key does under its issuer's address.
    trust: await trustList([
      ...certificates,
      { issuer: 'https://example.vn', keys: [{ ...(await publicJwk(key)), kid: key.keyId }] },
    ]),
  };
}
