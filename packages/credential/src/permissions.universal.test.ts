/**
 * What a key may sign, as a table: every kind of certificate × uses of the key × its country × its issuer's address,
 * each with a code that was really signed by it, in each form a list can say it in.
 */
import type { Harness } from './harness.universal.test.ts';
import { fromBase64, toBase64Url } from './bytes.ts';
import { openTrustBundle } from './bundle.ts';
import { read, trustList, type Trust, type VerdictStatus } from './index.ts';
import {
  dccOf,
  healthCardText,
  issueHcert,
  issueIcvp,
  makeCertificate,
  makeSigningKey,
  publicJwk,
  signDocument,
  signHealthCard,
  type SigningKey,
} from './issue/index.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const HOLDER = { nam: { fn: 'Hoàng', fnt: 'HOANG' }, dob: '1958' };
const COMMON = { tg: '840539006', co: 'VN', is: 'Cục' };
const ENTRIES = {
  vaccination: {
    ...COMMON,
    vp: '1119305005',
    mp: 'EU/1/21/1529',
    ma: 'ORG-100001699',
    dn: 2,
    sd: 2,
    dt: '2026-02-01',
    ci: 'URN:UVCI:01:VN:1',
  },
  test: { ...COMMON, tt: 'LP6464-4', sc: '2026-03-01T08:00:00Z', tr: '260415000', ci: 'URN:UVCI:01:VN:2' },
  recovery: { ...COMMON, fr: '2026-01-01', df: '2026-02-01', du: '2026-12-01', ci: 'URN:UVCI:01:VN:3' },
} as const;
const KINDS = ['vaccination', 'test', 'recovery', 'icvp', 'health-card'] as const;
type Kind = (typeof KINDS)[number];

/** Uses of a key, and which kinds of certificate they allow; left out, a key is not restricted. */
const USES: readonly (readonly [usages: readonly string[] | undefined, allowed: string])[] = [
  [undefined, 'vaccination test recovery icvp health-card'],
  [['vaccination'], 'vaccination'],
  [['test'], 'test'],
  [['recovery'], 'recovery'],
  [['icvp'], 'icvp'],
  [['t', 'v', 'r'], 'vaccination test recovery'],
  [['test', 'trust-bundle'], 'test'],
  [['trust-bundle', 'policy'], ''],
  [['policy'], ''],
  [['campaign', 'form'], ''],
  [['something-else'], ''],
  [['health-card'], ''],
  [[], ''],
];
/** The certificates are of VN, health cards of no country at all. */
const COUNTRIES: readonly (readonly [country: string | undefined, allowed: string])[] = [
  [undefined, 'vaccination test recovery icvp health-card'],
  ['VN', 'vaccination test recovery icvp'],
  ['vn', 'vaccination test recovery icvp'],
  ['FR', ''],
];
const ADDRESS = 'https://example.vn';
const ISSUERS: readonly (readonly [issuer: string | undefined, allowed: string])[] = [
  [undefined, 'vaccination test recovery icvp health-card'],
  [ADDRESS, 'health-card'],
  ['https://elsewhere.example', ''],
];

interface Terms {
  readonly usages?: readonly string[];
  readonly issuerCountry?: string;
  readonly issuer?: string;
}
const allows = (list: string, kind: Kind) => list.split(' ').includes(kind);

async function make() {
  const key = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2026-01-01'),
    validUntil: new Date('2028-01-01'),
  });
  const times = { issuer: 'VN', issuedAt: new Date('2026-03-01'), expiresAt: new Date('2027-03-01') };
  const hcert = async (kind: keyof typeof ENTRIES, by: SigningKey) =>
    (await issueHcert({ key: by, ...times, dcc: dccOf(kind, HOLDER, ENTRIES[kind]) })).text;
  const card = async (by: SigningKey) =>
    healthCardText(
      await signHealthCard(by, {
        iss: ADDRESS,
        nbf: +times.issuedAt / 1000,
        vc: { credentialSubject: { fhirBundle: { entry: [] } } },
      }),
    );
  const yellowCard = async (by: SigningKey) =>
    (
      await issueIcvp({
        key: by,
        ...times,
        icvp: {
          n: 'Hoàng',
          dob: '1958',
          v: '1',
          vx: { vp: 'YellowFeverProduct', dv: '2026-02-01', bo: 'X1', is: 'VN' },
        },
      })
    ).text;
  const codesOf = async (by: SigningKey) =>
    Object.fromEntries(
      await Promise.all(
        KINDS.map(async (kind) => [
          kind,
          await (kind === 'health-card' ? card(by) : kind === 'icvp' ? yellowCard(by) : hcert(kind, by)),
        ]),
      ),
    ) as Record<Kind, string>;
  const anchor = await makeSigningKey({
    country: 'VN',
    name: 'Anchor',
    validFrom: new Date('2026-01-01'),
    validUntil: new Date('2028-01-01'),
  });
  return { key, jwk: await publicJwk(key), anchor, codes: await codesOf(key), codesOf };
}
type Made = Awaited<ReturnType<typeof make>>;

/** The ways in which a list says the same of a key. */
const FORMS: Readonly<Record<string, (m: Made, terms: Terms) => Promise<Trust>>> = {
  'an entry with a JWK': ({ key, jwk }, terms) => trustList([{ kid: key.keyId, publicKeyJwk: jwk, ...terms }]),
  'the JWK itself': ({ key, jwk }, terms) => trustList([{ ...jwk, kid: key.keyId, ...terms }]),
  'a key set': ({ key, jwk }, terms) => trustList({ keys: [{ ...jwk, kid: key.keyId, ...terms }] }),
  'a key set that says it for all of its keys': ({ key, jwk }, terms) =>
    trustList({ ...terms, keys: [{ ...jwk, kid: key.keyId }] }),
  'a DID document': ({ key, jwk }, terms) =>
    trustList({ id: 'did:web:x', verificationMethod: [{ id: `did:web:x#${key.keyId}`, publicKeyJwk: jwk, ...terms }] }),
  'key id → key': ({ key, jwk }, terms) => trustList({ [key.keyId]: { publicKeyJwk: jwk, ...terms } }),
  'a text of JSON': ({ key, jwk }, terms) =>
    trustList(JSON.stringify([{ kid: key.keyId, publicKeyJwk: { ...jwk, ...terms } }])),
  'a signed bundle': async ({ key, jwk, anchor }, terms) => {
    const payload = {
      type: 'trust-bundle' as const,
      sequence: 1,
      issuedAt: '2026-11-23T06:00:00Z',
      expiresAt: '2026-11-30T06:00:00Z',
      keys: [{ kid: key.keyId, publicKeyJwk: jwk, ...terms }],
      policies: [],
      revocations: { sequence: 0, indexHash: '' },
    };
    const pinned = { kid: anchor.keyId, publicKeyJwk: await publicJwk(anchor), usages: ['trust-bundle'] };
    return (await openTrustBundle(await signDocument(payload, anchor), { pinnedKeys: [pinned], now: NOW })).trust;
  },
};

export function permissionSuite({ test, equal }: Harness): void {
  const made = make();
  const statusOf = async (trust: Trust, code: string): Promise<VerdictStatus> =>
    (await read(code, { trust, now: NOW })).verdict.status;

  for (const [form, list] of Object.entries(FORMS)) {
    test(`a key listed as ${form} signs what its uses, its country and its issuer allow together, and nothing else`, async () => {
      const m = await made;
      for (const [usages, byUse] of USES)
        for (const [country, byCountry] of COUNTRIES)
          for (const [issuer, byIssuer] of ISSUERS) {
            const terms = {
              ...(usages && { usages }),
              ...(country && { issuerCountry: country }),
              ...(issuer && { issuer }),
            };
            const trust = await list(m, terms);
            for (const kind of KINDS) {
              // Another issuer's key is nobody's; one that may not sign this kind is known, and says so.
              const otherwise = allows(byIssuer, kind) ? 'wrong-key-usage' : 'unknown-issuer';
              const expected = [byUse, byCountry, byIssuer].every((list) => allows(list, kind)) ? 'valid' : otherwise;
              equal([kind, terms, await statusOf(trust, m.codes[kind])], [kind, terms, expected]);
            }
          }
    });
  }

  test('a certificate in X.509 signs what its uses allow, for the country that its list says, and no health cards', async () => {
    const m = await made;
    const dates = { country: 'VN', name: 'VN', validFrom: new Date('2026-01-01'), validUntil: new Date('2028-01-01') };
    for (const usages of [
      undefined,
      ['vaccination'],
      ['test'],
      ['recovery'],
      ['vaccination', 'test', 'recovery'],
      ['1.3.6.1.5.5.7.3.1'],
    ] as const) {
      const certificate = await makeCertificate(m.key, 'ES256', { ...dates, ...(usages && { usages }) });
      const base64 = btoa(String.fromCharCode(...certificate));
      const kid = m.key.keyId;
      for (const [country, entry] of [
        [undefined, { [kid]: certificate }],
        [undefined, { [kid]: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----` }],
        [undefined, { ...m.jwk, kid, x5c: [base64] }],
        ['VN', { kid, rawData: base64, country: 'VN' }],
        ['FR', { kid, rawData: base64, country: 'FR' }],
      ] as const) {
        const trust = await trustList(entry);
        for (const kind of KINDS) {
          const isAllowed =
            kind !== 'health-card' && country !== 'FR' && (!usages || (usages as readonly string[]).includes(kind));
          equal(
            [kind, usages, country, await statusOf(trust, m.codes[kind])],
            [kind, usages, country, isAllowed ? 'valid' : 'wrong-key-usage'],
          );
        }
      }
    }
  });

  test('a key listed twice may do what either of its entries allows, in either order, and not what only both together would', async () => {
    const m = await made;
    const entry = (terms: object) => ({ kid: m.key.keyId, publicKeyJwk: m.jwk, ...terms });
    const both = async (a: object, b: object, kind: Kind) => [
      await statusOf(await trustList([entry(a), entry(b)]), m.codes[kind]),
      await statusOf(await trustList([entry(b), entry(a)]), m.codes[kind]),
    ];
    equal(await both({ usages: ['test'] }, { usages: ['vaccination'] }, 'vaccination'), ['valid', 'valid']);
    equal(await both({ usages: ['test'] }, { usages: ['vaccination'] }, 'recovery'), [
      'wrong-key-usage',
      'wrong-key-usage',
    ]);
    equal(await both({ usages: ['vaccination'] }, { issuer: ADDRESS }, 'health-card'), ['valid', 'valid']);
    equal(await both({ usages: ['vaccination'] }, { issuer: ADDRESS }, 'vaccination'), ['valid', 'valid']);
    equal(await both({ country: 'FR' }, { country: 'VN' }, 'test'), ['valid', 'valid']);
    equal(await both({ usages: 'test' }, { usages: ['vaccination'] }, 'vaccination'), ['valid', 'valid']);
    equal(await both({ notAfter: '2026-02-01T00:00:00Z' }, { notAfter: '2027-01-01T00:00:00Z' }, 'test'), [
      'valid',
      'valid',
    ]);
    equal(await both({ usages: ['vaccination'], notAfter: '2026-02-01' }, { usages: ['test'] }, 'vaccination'), [
      'expired',
      'expired',
    ]);
  });

  test('a certificate of another country than its key is refused, by its issuer and by where the dose was given', async () => {
    const m = await made;
    const trust = await trustList([{ kid: m.key.keyId, publicKeyJwk: m.jwk, country: 'VN' }]);
    const times = { issuedAt: new Date('2026-03-01'), expiresAt: new Date('2027-03-01') };
    for (const [issuer, co, expected] of [
      ['VN', 'VN', 'valid'],
      ['vn', 'VN', 'valid'],
      ['', 'VN', 'valid'],
      ['VN', undefined, 'valid'],
      ['FR', 'VN', 'wrong-key-usage'],
      ['VN', 'FR', 'wrong-key-usage'],
      ['', 'FR', 'wrong-key-usage'],
      ['ＶＮ', 'VN', 'wrong-key-usage'],
    ] as const) {
      const { text } = await issueHcert({
        key: m.key,
        issuer,
        ...times,
        dcc: dccOf('vaccination', HOLDER, { ...ENTRIES.vaccination, co }),
      });
      equal([issuer, co, await statusOf(trust, text)], [issuer, co, expected]);
    }
  });

  test('a key id that was written as letters is found, and only where its bytes name no key', async () => {
    const m = await made;
    const letters = {
      ...m.key,
      keyId: toBase64Url(new TextEncoder().encode(btoa(String.fromCharCode(...fromBase64(m.key.keyId))))),
    };
    const { test: code } = await m.codesOf(letters);
    equal(await statusOf(await trustList([{ kid: m.key.keyId, publicKeyJwk: m.jwk }]), code), 'valid');
    equal(
      await statusOf(await trustList([{ kid: m.key.keyId, publicKeyJwk: m.jwk, usages: ['vaccination'] }]), code),
      'wrong-key-usage',
    );
    equal(await statusOf(await trustList([{ kid: 'another', publicKeyJwk: m.jwk }]), code), 'unknown-issuer');
  });
}
