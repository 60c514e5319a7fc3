/**
 * What lists say of their keys and cannot be followed: a restriction that is mistyped, of another type or of another
 * purpose. Such an entry is refused and named, and whoever signed with its key is unknown; it never becomes a key
 * without restrictions.
 */
import type { Harness } from './harness.universal.test.ts';
import { read, trustList, type TrustEntry } from './index.ts';
import { concat, dccOf, issueHcert, makeSigningKey, publicJwk } from './issue/index.ts';
import { childrenOf, SEQUENCE } from './trust/der.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

/** Fields that allow nothing here, or cannot be read. */
const UNREADABLE: readonly object[] = [
  { usages: 'test' },
  { usages: 'vaccination' },
  { usages: ['vaccination', 7] },
  { usages: { vaccination: true } },
  { usages: true },
  { keyUsage: 'v' },
  { keyUsage: 1 },
  { notAfter: 1_600_000_000 },
  { notAfter: 1_900_000_000 },
  { notAfter: 'soon' },
  { notAfter: '' },
  { notAfter: '31/12/2030' },
  { notAfter: '2030' },
  { notAfter: '2030-13-45' },
  { notAfter: '2030-02-30' },
  { notBefore: '2026-02-29T00:00:00+07:00' },
  { notAfter: { date: '2030-01-01' } },
  { notBefore: 'once' },
  { notBefore: false },
  { notBefore: 1_600_000_000_000 },
  { country: 84 },
  { country: 'Viet Nam' },
  { country: '' },
  { issuerCountry: ['VN'] },
  { issuerCountry: 'FR', country: 'VN' },
  { issuer: 7 },
  { issuer: { name: 'Cục' } },
  { use: 'enc' },
  { use: 'signature' },
  { use: ['sig'] },
  { key_ops: ['deriveKey'] },
  { key_ops: ['deriveBits'] },
  { key_ops: ['encrypt'] },
  { key_ops: 'verify' },
  { key_ops: [] },
  { key_ops: ['verify', 'certify'] },
  { alg: 'ES512' },
  { alg: 'PS256' },
  { alg: 'ECDH-ES' },
  { alg: 'none' },
  { alg: -7 },
  { revoked: '2020-01-01T00:00:00Z' },
  { revoked: true },
  { revoked: 1 },
  { certificateType: 'UPLOAD' },
  { certificateType: 'CSCA' },
  { certificateType: 7 },
];
/** Fields that are well understood, or are as good as not there. */
const READABLE: readonly object[] = [
  {},
  {
    usages: null,
    keyUsage: undefined,
    notAfter: null,
    country: null,
    issuer: null,
    use: null,
    key_ops: null,
    alg: null,
    revoked: null,
  },
  { usages: ['vaccination'], keyUsage: ['v', 't'] },
  { notBefore: '2026-01-01', notAfter: '2027-12-31T23:59:59.999+07:00' },
  { use: 'sig', key_ops: ['verify'], alg: 'ES256', revoked: false },
  { key_ops: ['sign', 'verify'] },
  { issuer: 'VN' },
  { certificateType: 'DSC', expires: '2028-02-29T23:30:00-07:00' },
  { somethingElse: { of: 'no concern' } },
];

async function make() {
  const key = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2026-01-01'),
    validUntil: new Date('2028-01-01'),
  });
  const dcc = dccOf(
    'vaccination',
    { nam: { fnt: 'HOANG' }, dob: '1958' },
    { tg: '1', vp: '1', mp: '1', ma: '1', dn: 1, sd: 1, dt: '2026-02-01', co: 'VN', is: 'Cục', ci: '1' },
  );
  const { text } = await issueHcert({
    key,
    dcc,
    issuer: 'VN',
    issuedAt: new Date('2026-03-01'),
    expiresAt: new Date('2027-03-01'),
  });
  const base64 = btoa(String.fromCharCode(...key.certificate!));
  return { key, kid: key.keyId, jwk: await publicJwk(key), text, base64 };
}
type Made = Awaited<ReturnType<typeof make>>;

const FORMS: Readonly<Record<string, (m: Made, fields: object) => TrustEntry>> = {
  'an entry with a JWK': ({ kid, jwk }, fields) => ({ kid, publicKeyJwk: jwk, ...fields }),
  'the JWK itself': ({ kid, jwk }, fields) => ({ ...jwk, kid, ...fields }),
  'a JWK within an entry': ({ kid, jwk }, fields) => ({ kid, publicKeyJwk: { ...jwk, ...fields } }),
  'a key set': ({ kid, jwk }, fields) => ({ keys: [{ ...jwk, kid, ...fields }] }),
  'a whole key set': ({ kid, jwk }, fields) => ({ ...fields, keys: [{ ...jwk, kid }] }),
  'a DID document': ({ kid, jwk }, fields) => ({
    id: 'did:web:x',
    verificationMethod: [{ id: `did:web:x#${kid}`, publicKeyJwk: jwk, ...fields }],
  }),
  'a certificate in a list': ({ kid, base64 }, fields) => ({ certificates: [{ kid, rawData: base64, ...fields }] }),
  'a JWK with its certificate': ({ kid, jwk, base64 }, fields) => ({ ...jwk, kid, x5c: [base64], ...fields }),
  'key id → key': ({ kid, jwk }, fields) => ({ [kid]: { publicKeyJwk: jwk, ...fields } }),
};

export function termSuite({ test, equal }: Harness): void {
  const made = make();
  const answer = async (entry: TrustEntry) => {
    const trust = await trustList([entry]);
    return {
      status: (await read((await made).text, { trust, now: NOW })).verdict.status,
      refused: trust.refused.map(({ entry: at, because }) => [at, because]),
    };
  };

  for (const [form, entry] of Object.entries(FORMS)) {
    test(`of ${form}, what cannot be read is refused and named, and its key is nobody's`, async () => {
      const m = await made;
      for (const fields of UNREADABLE)
        equal(
          [fields, await answer(entry(m, fields))],
          [fields, { status: 'unknown-issuer', refused: [[0, 'terms']] }],
        );
      for (const fields of READABLE)
        equal([fields, await answer(entry(m, fields))], [fields, { status: 'valid', refused: [] }]);
    });
  }

  test('a key of a DID document signs nothing after it has expired; when a list expires is no matter of its keys', async () => {
    const { kid, jwk } = await made;
    const id = `did:web:x#${kid}`;
    const ofMethod = (expires: unknown) =>
      answer({ id: 'did:web:x', verificationMethod: [{ id, publicKeyJwk: jwk, expires }] });
    equal((await ofMethod('2026-02-28T00:00:00Z')).status, 'expired');
    equal((await ofMethod('2026-03-02')).status, 'valid');
    equal((await ofMethod(1_600_000_000)).status, 'unknown-issuer');
    equal((await answer({ expires: 1_600_000_000, keys: [{ ...jwk, kid }] })).status, 'valid');
  });

  test('an entry that is refused takes no other with it', async () => {
    const { kid, jwk, text } = await made;
    const trust = await trustList([
      { kid, publicKeyJwk: jwk, usages: 'test' },
      {
        keys: [
          { ...jwk, kid, use: 'enc' },
          { ...jwk, kid },
        ],
      },
    ]);
    equal(
      [(await read(text, { trust, now: NOW })).verdict.status, trust.refused.map(({ entry }) => entry)],
      ['valid', [0, 1]],
    );
  });

  test('what an entry says around its key and what the key says itself both restrict it', async () => {
    const { kid, jwk } = await made;
    const within = async (outer: object, inner: object) =>
      (await answer({ kid, publicKeyJwk: { ...jwk, ...inner }, ...outer })).status;
    equal(await within({}, { usages: ['test'] }), 'wrong-key-usage');
    equal(await within({ usages: ['vaccination'] }, { usages: ['test'] }), 'wrong-key-usage');
    equal(await within({ usages: ['vaccination', 'test'] }, { usages: ['vaccination'] }), 'valid');
    equal(await within({ notAfter: '2027-01-01' }, { notAfter: '2026-02-01' }), 'expired');
    equal(await within({ notAfter: '2026-02-01' }, { notAfter: '2027-01-01' }), 'expired');
    equal(await within({ country: 'VN' }, { country: 'FR' }), 'unknown-issuer');
  });

  test('a DID document lends its name to its own keys, and to those it signs with', async () => {
    const { kid, jwk } = await made;
    const id = `did:web:x#${kid}`;
    const method = { id, type: 'JsonWebKey2020', controller: 'did:web:x', publicKeyJwk: jwk };
    const own = async (change: object, more: object = {}) =>
      (await answer({ id: 'did:web:x', verificationMethod: [{ ...method, ...change }], ...more })).status;
    const documents = async (document: object) => (await answer(document)).status;
    equal(await own({}), 'valid');
    equal(await own({ controller: undefined }), 'valid');
    equal(await own({ id: `#${kid}` }, { assertionMethod: [id] }), 'valid');
    equal(await own({}, { assertionMethod: [`#${kid}`], keyAgreement: [id] }), 'valid');
    equal(await documents({ id: 'did:web:x', assertionMethod: [method] }), 'valid');

    equal(await own({ controller: 'did:web:evil' }), 'unknown-issuer');
    equal(await own({ controller: ['did:web:x'] }), 'unknown-issuer');
    equal(await own({ id: `did:web:evil#${kid}`, controller: undefined }), 'unknown-issuer');
    equal(await own({}, { keyAgreement: [id] }), 'unknown-issuer');
    equal(await own({}, { keyAgreement: [`#${kid}`], assertionMethod: [] }), 'unknown-issuer');
    equal(await own({}, { authentication: [id] }), 'unknown-issuer');
    equal(await own({}, { assertionMethod: ['did:web:x#another'] }), 'unknown-issuer');
    equal(await own({}, { assertionMethod: 'none' }), 'unknown-issuer');
    equal(await documents({ id: 'did:web:x', keyAgreement: [method] }), 'unknown-issuer');
    equal(await documents({ ...method, controller: 'did:web:evil' }), 'unknown-issuer');
  });

  test('a certificate whose key only agrees on keys or signs certificates signs nothing', async () => {
    const m = await made;
    // KeyUsage is the one extension; 0x80 signs, 0x40 commits to contents, 0x08 agrees on keys, 0x06 signs certificates
    // and their lists.
    for (const [bits, expected] of [
      [0x80, 'valid'],
      [0x40, 'valid'],
      [0xc8, 'valid'],
      [0x08, 'unknown-issuer'],
      [0x06, 'unknown-issuer'],
      [0x00, 'unknown-issuer'],
    ] as const) {
      const certificate = withKeyUsage(m.key.certificate!, bits);
      const base64 = btoa(String.fromCharCode(...certificate));
      for (const entry of [
        { [m.kid]: certificate },
        { kid: m.kid, rawData: base64 },
        { ...m.jwk, kid: m.kid, x5c: [base64] },
      ])
        equal([bits, (await answer(entry)).status], [bits, expected]);
    }
  });

  test('of a certificate that names an address of the web, the country says nothing of its health cards', async () => {
    const m = await made;
    const address = new TextEncoder().encode('https://example.vn');
    const certificate = withExtension(
      m.key.certificate!,
      [0x55, 0x1d, 0x11],
      concat([0x30, address.length + 2, 0x86, address.length], address),
    );
    const trust = await trustList([{ ...m.jwk, kid: m.kid, x5c: [btoa(String.fromCharCode(...certificate))] }]);
    equal(trust.keys[0]?.country, undefined);
    equal((await trustList([{ ...m.jwk, kid: m.kid, x5c: [m.base64] }])).keys[0]?.country, 'VN');
  });
}

/** Certificates of these tests hold no extensions yet. Their own signature nobody checks. */
function withExtension(certificate: Uint8Array, oid: readonly number[], value: Uint8Array): Uint8Array {
  const element = (tag: number, content: Uint8Array) =>
    content.length < 0x80
      ? concat([tag, content.length], content)
      : concat([tag, 0x82, content.length >> 8, content.length & 255], content);
  const [body, ...rest] = childrenOf(certificate, SEQUENCE);
  const extension = element(0x30, concat([0x06, oid.length], oid, element(0x04, value)));
  const longer = element(0x30, concat(body!.value, element(0xa3, element(0x30, extension))));
  return element(0x30, concat(longer, ...rest.map(({ whole }) => whole)));
}

const withKeyUsage = (certificate: Uint8Array, bits: number) =>
  withExtension(certificate, [0x55, 0x1d, 0x0f], Uint8Array.of(0x03, 0x02, 0, bits));
