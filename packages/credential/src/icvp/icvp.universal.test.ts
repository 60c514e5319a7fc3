/**
 * International certificates of vaccination, in every spelling their issuers have used and in those nobody should have:
 * each is really signed, so that only what it says decides.
 */
import type { Harness } from '../harness.universal.test.ts';
import { countryOfLetters } from '../country-letters.ts';
import { noRules } from '../bundle.ts';
import { decode, read, trustList, type IcvpFacts, type Trust, type Verdict } from '../index.ts';
import {
  encodeCbor,
  head,
  hcertText,
  icvpOfDose,
  issueIcvp,
  makeSigningKey,
  publicJwk,
  signCose,
  concat,
  type Encodable,
  type IcvpOptions,
} from '../issue/index.ts';

const NOW = new Date('2026-11-30T08:00:00Z');
const ISSUED = new Date('2026-01-05T03:00:00Z');
const PRODUCT = 'YellowFeverProductd8a09f80301dc05e124f99ffe7711fc0';

/** As the newest template writes it. */
const PERSON = { n: 'Hoàng Thị Bình', dob: '2019-03-09', s: 'female', nt: 'VNM', id: 'C1234567', dt: 'PPN' };
const DOSE = { vp: PRODUCT, dv: '2026-01-05', bo: '23543657LOT', cn: 'Bs. Lê An', is: 'Viện Pasteur' };
const CERTIFICATE = { ...PERSON, gn: 'Hoàng Văn Nam', v: '1', vx: DOSE };
/** The same as the drafts wrote it. */
const DRAFT = {
  n: PERSON.n,
  dob: PERSON.dob,
  s: PERSON.s,
  ntl: 'VNM',
  nid: 'C1234567',
  ndt: 'PPN',
  gn: CERTIFICATE.gn,
  v: { vp: PRODUCT, dt: '2026-01-05', bo: DOSE.bo, cn: DOSE.cn, is: DOSE.is },
};
const FACTS: IcvpFacts = {
  type: 'icvp',
  holder: {
    fullName: 'Hoàng Thị Bình',
    dateOfBirth: '2019-03-09',
    sex: 'female',
    nationality: 'VN',
    documentNumber: 'C1234567',
    documentType: 'PPN',
    guardian: 'Hoàng Văn Nam',
  },
  product: PRODUCT,
  injectedOn: '2026-01-05',
  lot: '23543657LOT',
  clinician: 'Bs. Lê An',
  issuer: 'Viện Pasteur',
  country: 'VN',
  validFrom: '',
  validUntil: '',
  version: '1',
};
const UNKNOWN = (version = '') => ({ status: 'cannot-check', reason: 'content-unknown', version }) as const;

async function make() {
  const key = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2025-01-01'),
    validUntil: new Date('2029-01-01'),
  });
  const trust = await trustList([{ kid: key.keyId, publicKeyJwk: await publicJwk(key), country: 'VN' }]);
  const codeOf = async (icvp: Encodable, more: Partial<IcvpOptions> = {}) =>
    (await issueIcvp({ icvp, key, issuer: 'VN', issuedAt: ISSUED, ...more })).text;
  /** A health claim as bytes, signed. */
  const codeOfClaim = async (claim: Uint8Array) =>
    hcertText(await signCose(key, concat(head(5, 2), encodeCbor(1), encodeCbor('VN'), encodeCbor(-260), claim)));
  return { key, trust, codeOf, codeOfClaim };
}

const verdictOf = async (text: string, trust: Trust): Promise<Verdict> =>
  (await read(text, { trust, now: NOW })).verdict;

export function icvpSuite({ test, equal }: Harness): void {
  const made = make();

  test('a yellow card of today is read and checked like every other certificate', async () => {
    const { trust, codeOf } = await made;
    equal(await read(await codeOf(CERTIFICATE), { trust, now: NOW }), {
      kind: 'hcert',
      genuine: true,
      facts: FACTS,
      verdict: { status: 'valid', until: undefined, revocation: 'not-checked', policy: undefined },
    });
  });

  test('what we issue ourselves reads back as it was', async () => {
    const { codeOf } = await made;
    equal(decode(await codeOf(icvpOfDose(FACTS))).facts, FACTS);
  });

  test('every spelling that issuers have used says the same', async () => {
    const { trust, codeOf } = await made;
    const { dv, ...dose } = DOSE;
    const spellings: Record<string, readonly [certificate: Encodable, version: string]> = {
      'the day of the dose under dt': [{ ...CERTIFICATE, vx: { ...dose, dt: dv } }, '1'],
      'the day under both, and they agree': [{ ...CERTIFICATE, vx: { ...DOSE, dt: dv } }, '1'],
      'the draft that pilots used': [DRAFT, ''],
      'a list of one dose': [{ ...DRAFT, v: [DRAFT.v] }, ''],
      'a list of one certificate': [[CERTIFICATE], '1'],
      'version as a number': [{ ...CERTIFICATE, v: 1 }, '1'],
      'version of the guide': [{ ...CERTIFICATE, v: '0.3.0' }, '0.3.0'],
      'a time behind the days': [
        { ...CERTIFICATE, dob: '2019-03-09T00:00:00Z', vx: { ...DOSE, dv: `${dv}T09:30:00+07:00` } },
        '1',
      ],
      'sex as in a passport': [{ ...CERTIFICATE, s: 'F' }, '1'],
      'nationality in two letters': [{ ...CERTIFICATE, nt: 'VN' }, '1'],
      'absent fields as null': [{ ...CERTIFICATE, ntl: null, nid: null, modifierExtension: null }, '1'],
      'fields of the issuer’s own': [{ ...CERTIFICATE, local: { any: [1, 2] } }, '1'],
    };
    for (const [name, [certificate, version]] of Object.entries(spellings)) {
      const { facts, verdict } = await read(await codeOf(certificate), { trust, now: NOW });
      equal([verdict.status, facts], ['valid', { ...FACTS, version }], name);
    }
  });

  test('two spellings that disagree, unknown versions and content that is not one dose cannot be told: no facts, and never forged', async () => {
    const { trust, codeOf } = await made;
    const huge = 'x'.repeat(5000);
    const untold: Record<string, readonly [certificate: Encodable, version?: string]> = {
      'a later version': [{ ...CERTIFICATE, v: '7' }, '7'],
      'no version': [{ ...PERSON, vx: DOSE }],
      'two days of one dose': [{ ...CERTIFICATE, vx: { ...DOSE, dt: '2025-01-05' } }, '1'],
      'two nationalities': [{ ...CERTIFICATE, ntl: 'LAO' }, '1'],
      'two document numbers': [{ ...CERTIFICATE, nid: 'C7654321' }, '1'],
      'the dose of a draft beside today’s': [{ ...CERTIFICATE, v: DRAFT.v }],
      'two doses': [{ ...DRAFT, v: [DRAFT.v, DRAFT.v] }],
      'two certificates': [[CERTIFICATE, CERTIFICATE]],
      'an extension that must not be passed over': [{ ...CERTIFICATE, modifierExtension: [{ url: 'x' }] }, '1'],
      'no name': [{ ...CERTIFICATE, n: ' ' }, '1'],
      'a number for a name': [{ ...CERTIFICATE, n: 7 }, '1'],
      'a map for a guardian': [{ ...CERTIFICATE, gn: { n: 'x' } }, '1'],
      'a huge name': [{ ...CERTIFICATE, n: huge }, '1'],
      'a huge batch number': [{ ...CERTIFICATE, vx: { ...DOSE, bo: huge } }, '1'],
      'a huge version': [{ ...CERTIFICATE, v: huge }, huge.slice(0, 20)],
      'no product': [{ ...CERTIFICATE, vx: { ...DOSE, vp: null } }, '1'],
      'no day': [{ ...CERTIFICATE, vx: { ...DOSE, dv: null } }, '1'],
      'a day that is not in the calendar': [{ ...CERTIFICATE, vx: { ...DOSE, dv: '2026-02-30' } }, '1'],
      'a day the other way round': [{ ...CERTIFICATE, vx: { ...DOSE, dv: '05/01/2026' } }, '1'],
      'a day as a number': [{ ...CERTIFICATE, vx: { ...DOSE, dv: 20_458 } }, '1'],
      'a month of birth that is none': [{ ...CERTIFICATE, dob: '2019-13' }, '1'],
      'an end in words nobody may use': [{ ...DRAFT, v: { ...DRAFT.v, vle: 'for ever' } }],
      'bytes for a name, which JSON has no word for': [{ ...CERTIFICATE, n: Uint8Array.of(1, 2) }],
      nothing: [null],
      'a text': ['HC1'],
    };
    for (const [name, [certificate, version]] of Object.entries(untold)) {
      const reading = await read(await codeOf(certificate), { trust, now: NOW });
      equal(reading, { kind: 'hcert', genuine: true, verdict: UNKNOWN(version) }, name);
    }
  });

  test('a forged one is called changed, and one of a stranger unknown, whatever its version', async () => {
    const { codeOf, key } = await made;
    const stranger = await makeSigningKey({ country: 'VN', name: 'X', validFrom: ISSUED, validUntil: NOW });
    const another = await trustList([{ kid: key.keyId, publicKeyJwk: await publicJwk(stranger) }]);
    for (const icvp of [CERTIFICATE, { ...CERTIFICATE, v: '7' }]) {
      const text = await codeOf(icvp);
      equal(await read(text, { trust: another, now: NOW }), {
        kind: 'hcert',
        genuine: false,
        verdict: { status: 'tampered' },
      });
      const none = await read(text, {
        trust: await trustList([{ kid: 'x', publicKeyJwk: await publicJwk(stranger) }]),
        now: NOW,
      });
      equal([none.genuine, none.verdict.status], [false, 'unknown-issuer']);
    }
  });

  test('the times of the certificate and of its token hold together', async () => {
    const { trust, codeOf } = await made;
    const drafted = (times: Readonly<Record<string, string>>) => ({ ...DRAFT, v: { ...DRAFT.v, ...times } });
    const late = new Date('2036-01-05T00:00:00Z');
    const statusOf = async (icvp: Encodable, more?: Partial<IcvpOptions>) =>
      (await verdictOf(await codeOf(icvp, more), trust)).status;
    equal(await statusOf(drafted({ vls: '2026-01-15', vle: '2026-11-30' })), 'valid');
    equal(await statusOf(drafted({ vle: '2026-11-29' }), { expiresAt: late }), 'expired');
    equal(await statusOf(drafted({ dle: '2026-11-29' })), 'expired');
    equal(await statusOf(drafted({ vls: '2026-12-01' })), 'not-yet-valid');
    equal(await statusOf(drafted({ vle: 'life of person vaccinated' })), 'valid');
    equal(await statusOf(CERTIFICATE, { expiresAt: new Date('2026-11-01') }), 'expired');
    equal(await statusOf(CERTIFICATE, { notBefore: new Date('2026-12-10') }), 'not-yet-valid');
    const told = async (icvp: Encodable, more?: Partial<IcvpOptions>) => {
      const facts = decode(await codeOf(icvp, more)).facts as IcvpFacts;
      return [facts.validFrom, facts.validUntil];
    };
    equal(await told(drafted({ vls: '2026-01-15', vle: 'Vie entière du sujet vacciné' })), ['2026-01-15', 'lifetime']);
    equal(await told(CERTIFICATE, { notBefore: new Date('2026-01-14T17:00:00Z'), expiresAt: late }), [
      '2026-01-15',
      '2036-01-05',
    ]);
  });

  test('one that begins days after it was signed stays good when its key is changed in between', async () => {
    const { key, codeOf } = await made;
    const terms = { kid: key.keyId, publicKeyJwk: await publicJwk(key) };
    const text = await codeOf(CERTIFICATE, { notBefore: new Date('2026-01-15') });
    equal((await verdictOf(text, await trustList([{ ...terms, notAfter: '2026-01-10' }]))).status, 'valid');
    equal((await verdictOf(text, await trustList([{ ...terms, notAfter: '2026-01-04' }]))).status, 'expired');
  });

  test('what is missing or odd is noted, and left to whoever looks', async () => {
    const { codeOf } = await made;
    const bare = { n: 'Jorge González', dob: '1959', v: { vp: PRODUCT, dt: '2025-09-26' } };
    const credential = decode(await codeOf(bare, { issuer: 'XCL' }));
    equal(
      credential.findings.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/s missing', '/nt missing', '/vx/bo missing', '/vx/is missing'],
    );
    equal((credential.facts as IcvpFacts).country, 'XCL');
    equal((decode(await codeOf({ ...CERTIFICATE, s: 'X' })).facts as IcvpFacts).holder.sex, 'unknown');
  });

  test('a country in three letters is that of its key in two, and no other', async () => {
    const { trust, codeOf } = await made;
    const statusOf = async (issuer: string) => (await verdictOf(await codeOf(CERTIFICATE, { issuer }), trust)).status;
    equal(await statusOf('VNM'), 'valid');
    equal(await statusOf('vn'), 'valid');
    equal(await statusOf('VUT'), 'wrong-key-usage');
    equal(await statusOf('XVN'), 'wrong-key-usage');
    equal(
      ['VNM', 'che', 'CHL', 'CHN', 'ESP', 'EST', 'PRK', 'KOR', 'SRB', 'UKR', 'XXA', 'VN', '', 'Viet Nam'].map(
        countryOfLetters,
      ),
      ['VN', 'CH', 'CL', 'CN', 'ES', 'EE', 'KP', 'KR', 'RS', 'UA', 'XXA', 'VN', '', 'VIET NAM'],
    );
  });

  test('rules about another disease are not put to it', async () => {
    const { trust, codeOf } = await made;
    const rules = noRules({ code: '79', edition: '2025-07-01' }, trust);
    const { verdict } = await read(await codeOf(CERTIFICATE), { trust, now: NOW, rules });
    equal([verdict.status, 'reason' in verdict && verdict.reason], ['cannot-check', 'policy-not-applicable']);
  });

  test('texts and maps of indefinite length read the same; a certificate beside another, or a name given twice, does not', async () => {
    const { trust, codeOfClaim } = await made;
    const open = (major: number, ...parts: Uint8Array[]) => concat([(major << 5) | 31], ...parts, [0xff]);
    const mapOf = (fields: object) =>
      open(5, ...Object.entries(fields).flatMap(([name, value]) => [encodeCbor(name), encodeCbor(value as Encodable)]));
    const claimOf = (certificate: Uint8Array) => open(5, encodeCbor(-6), certificate);
    const { n, ...rest } = CERTIFICATE;
    const chunked = concat(
      mapOf(rest).slice(0, -1),
      encodeCbor('n'),
      open(3, encodeCbor(n.slice(0, 5)), encodeCbor(n.slice(5))),
      [0xff],
    );
    const { facts } = await read(await codeOfClaim(claimOf(chunked)), { trust, now: NOW });
    equal(facts, FACTS);
    const twice = concat(mapOf(CERTIFICATE).slice(0, -1), encodeCbor('n'), encodeCbor('Ai'), [0xff]);
    equal(await verdictOf(await codeOfClaim(claimOf(twice)), trust), { status: 'malformed', stage: 'cbor' });
    const beside = encodeCbor(
      new Map<number, Encodable>([
        [-6, CERTIFICATE],
        [1, {}],
      ]),
    );
    equal(await verdictOf(await codeOfClaim(beside), trust), { status: 'malformed', stage: 'cwt' });
    const deep = claimOf(concat(new Uint8Array(60).fill(0x81), [0x80]));
    equal(await verdictOf(await codeOfClaim(deep), trust), { status: 'malformed', stage: 'cbor' });
    const dated = claimOf(concat(mapOf(rest).slice(0, -1), encodeCbor('n'), [0xc1, 0x1a, 0, 0, 0, 0], [0xff]));
    equal(await verdictOf(await codeOfClaim(dated), trust), UNKNOWN());
  });

  test('WHO’s other kinds stay unsupported, by the name they had', async () => {
    const { trust, codeOfClaim } = await made;
    for (const claim of [3, 4, 5, -7])
      equal(await verdictOf(await codeOfClaim(encodeCbor(new Map([[claim, CERTIFICATE]]))), trust), {
        status: 'unsupported',
        format: 'who-ddcc',
      });
  });
}
