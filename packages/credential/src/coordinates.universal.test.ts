/**
 * Lists of keys as they really come: WHO's DID documents write coordinates of 33 bytes, which Node imports and browsers
 * refuse.
 */
import type { Harness } from './harness.universal.test.ts';
import { fromBase64, toBase64Url } from './bytes.ts';
import { concat, dccOf, exportSigningKey, issueHcert, makeSigningKey, publicJwk } from './issue/index.ts';
import { read, trustList, type TrustEntry } from './index.ts';

const longer = (coordinate: string | undefined) => toBase64Url(concat([0], fromBase64(coordinate!)));
const base64 = (keyId: string) => `${keyId.replace(/-/g, '+').replace(/_/g, '/')}=`;
const standard = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

export function coordinateSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const key = await makeSigningKey({
      country: 'VN',
      name: 'VN',
      validFrom: new Date('2026-01-01'),
      validUntil: new Date('2028-01-01'),
    });
    const dcc = dccOf(
      'recovery',
      { nam: { fnt: 'HOANG' }, dob: '1958' },
      {
        tg: '840539006',
        fr: '2026-01-01',
        co: 'VN',
        is: 'VN',
        df: '2026-02-01',
        du: '2026-12-01',
        ci: 'URN:UVCI:01:VN:1',
      },
    );
    const { text } = await issueHcert({
      key,
      dcc,
      issuer: 'VN',
      issuedAt: new Date('2026-02-01'),
      expiresAt: new Date('2027-02-01'),
    });
    const jwk = await publicJwk(key);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', key.publicKey));
    return { key, text, jwk, spki, long: { ...jwk, x: longer(jwk.x), y: longer(jwk.y) } };
  })();
  type Made = Awaited<typeof made>;
  const kid = ({ key }: Made) => base64(key.keyId);
  const pem = (m: Made) =>
    `-----BEGIN CERTIFICATE-----\n${x5c(m)[0]!.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  const x5c = ({ key }: Made) => [standard(key.certificate!)];

  const forms: readonly (readonly [name: string, entry: (m: Made) => TrustEntry | Promise<TrustEntry>])[] = [
    [
      'a DID document with coordinates of 33 bytes',
      (m) => ({
        id: 'did:web:x',
        verificationMethod: [
          {
            id: `did:web:x#${encodeURIComponent(kid(m))}`,
            type: 'JsonWebKey2020',
            publicKeyJwk: { ...m.long, kid: kid(m) },
          },
        ],
      }),
    ],
    [
      'a DID document whose key id stands in the fragment only',
      (m) => ({ verificationMethod: [{ id: `did:web:x#${encodeURIComponent(kid(m))}`, publicKeyJwk: m.long }] }),
    ],
    [
      'a DID document with the certificate beside the key',
      (m) => ({ verificationMethod: [{ id: 'did:web:x#1', publicKeyJwk: { ...m.long, kid: kid(m), x5c: x5c(m) } }] }),
    ],
    ['a certificate in DER', (m) => m.key.certificate!],
    ['a certificate in base64', (m) => x5c(m)[0]!],
    ['a certificate in PEM', (m) => pem(m)],
    ['a key set', (m) => ({ keys: [{ ...m.jwk, kid: kid(m) }] })],
    ['one JWK with its key id in base64url', (m) => ({ ...m.jwk, kid: m.key.keyId })],
    ['key id → public key in base64', (m) => ({ [kid(m)]: standard(m.spki) })],
    [
      'key id → public key in PEM',
      (m) => ({
        [kid(m)]: { publicKeyPem: `-----BEGIN PUBLIC KEY-----\n${standard(m.spki)}\n-----END PUBLIC KEY-----` },
      }),
    ],
    [
      'key id → keys with letters for their uses',
      (m) => ({ eu_keys: { [kid(m)]: [{ subjectPk: standard(m.spki), keyUsage: ['r', 't', 'v'] }] } }),
    ],
    [
      'a list of certificates with key ids',
      (m) => ({ certificates: [{ kid: kid(m), country: 'VN', rawData: x5c(m)[0] }] }),
    ],
    ['a certificate in base64url', (m) => toBase64Url(m.key.certificate!)],
    [
      'a PEM with line ends of another system and words around it',
      (m) => `subject=C = VN\r\n${pem(m).replace(/\n/g, '\r\n')}\r\nend`,
    ],
    ['a JWK that gives its private part away', async (m) => ({ ...(await exportSigningKey(m.key)), kid: kid(m) })],
    ['a document that is still text', (m) => JSON.stringify({ keys: [{ ...m.long, kid: kid(m) }] })],
  ];
  for (const [name, entry] of forms) {
    test(`a certificate is checked with ${name}`, async () => {
      const m = await made;
      const trust = await trustList([await entry(m)]);
      const { verdict } = await read(m.text, { trust, now: new Date('2026-03-01') });
      equal([verdict.status, trust.refused], ['valid', []]);
    });
  }

  test('entries that cannot be used are noted, and do not take their neighbours with them', async () => {
    const m = await made;
    const trust = await trustList([
      'not a certificate',
      {
        keys: [
          { kty: 'oct', kid: 'x' },
          { ...m.jwk, x: 'AAAA'.repeat(20), kid: 'y' },
          { ...m.jwk, kid: kid(m) },
        ],
      },
      new Uint8Array(3),
    ]);
    equal([trust.keys.length, trust.refused.map(({ entry }) => entry).sort()], [1, [0, 1, 1, 2]]);
  });

  test('one entry need not stand in a list, and what is no list at all gives an empty one', async () => {
    const m = await made;
    const did = {
      id: 'did:web:x',
      verificationMethod: [{ id: 'did:web:x#1', publicKeyJwk: { ...m.long, kid: kid(m) } }],
    };
    for (const single of [did, JSON.stringify(did), m.key.certificate!, pem(m), { [kid(m)]: m.jwk }]) {
      equal(
        (await read(m.text, { trust: await trustList(single), now: new Date('2026-03-01') })).verdict.status,
        'valid',
      );
    }
    for (const none of [null, undefined, 7] as unknown as TrustEntry[]) equal((await trustList(none)).keys.length, 0);
  });

  test('keys on no curve, of another curve or too short are refused, each for itself', async () => {
    const m = await made;
    const { jwk } = m;
    const bad = [
      { ...jwk, y: jwk.x },
      { ...jwk, crv: 'P-384' },
      { ...jwk, crv: 'secp256k1' },
      { kty: 'OKP', crv: 'Ed25519', x: jwk.x },
      { kty: 'oct', k: jwk.x },
    ];
    const short = { kty: 'RSA', n: toBase64Url(new Uint8Array(128).fill(0xff)), e: 'AQAB' };
    const trust = await trustList([...bad, short].map((key) => ({ ...key, kid: kid(m) }) as TrustEntry));
    equal([trust.keys.length, trust.refused.map(({ entry }) => entry)], [0, [0, 1, 2, 3, 4, 5]]);
    equal((await read(m.text, { trust, now: new Date('2026-03-01') })).verdict, {
      status: 'cannot-check',
      reason: 'trust-missing',
    });
  });

  test('ten megabytes of anything are refused at once, and the key beside them is kept', async () => {
    const m = await made;
    const size = 10 << 20;
    const heavy: TrustEntry[] = [
      'A'.repeat(size),
      '['.repeat(size),
      ' '.repeat(size),
      '-----BEGIN CERTIFICATE-----'.padEnd(size, 'A'),
      new Uint8Array(size).fill(0x30),
    ];
    const start = performance.now();
    const trust = await trustList([...heavy, pem(m), { keys: [{ kid: 'x', kty: 'EC', x5c: ['A'.repeat(size)] }] }]);
    const ms = performance.now() - start;
    equal([trust.keys.length, trust.refused.length, ms < 1000], [1, 6, true], `${ms} ms`);
  });

  test('a key whose certificate says another key is refused', async () => {
    const m = await made;
    const other = await publicJwk(
      await makeSigningKey({ country: 'VN', name: 'Other', validFrom: new Date(0), validUntil: new Date() }),
    );
    equal((await trustList([{ ...other, kid: kid(m), x5c: x5c(m) }])).keys.length, 0);
  });

  test('RSA keys of 3072 bits are checked too', async () => {
    const parameters = {
      name: 'RSA-PSS',
      hash: 'SHA-256',
      modulusLength: 3072,
      publicExponent: Uint8Array.of(1, 0, 1),
    };
    const pair = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair;
    const key = { keyId: 'rsa-3072', algorithm: 'PS256', ...pair } as const;
    const dcc = dccOf(
      'recovery',
      { nam: { fnt: 'HOANG' }, dob: '1958' },
      { tg: '1', fr: '2026-01-01', co: 'VN', is: 'VN', df: '2026-02-01', du: '2026-12-01', ci: '1' },
    );
    const { text } = await issueHcert({
      key,
      dcc,
      issuer: 'VN',
      issuedAt: new Date('2026-02-01'),
      expiresAt: new Date('2027-02-01'),
    });
    const trust = await trustList([{ ...(await publicJwk(key)), kid: 'rsa-3072' }]);
    equal((await read(text, { trust, now: new Date('2026-03-01') })).verdict.status, 'valid');
  });

  test('several keys of one id are all tried', async () => {
    const m = await made;
    const other = await publicJwk(
      await makeSigningKey({ country: 'VN', name: 'Other', validFrom: new Date(0), validUntil: new Date() }),
    );
    const trust = await trustList([
      { ...other, kid: kid(m) },
      { ...m.jwk, kid: kid(m) },
    ]);
    equal((await read(m.text, { trust, now: new Date('2026-03-01') })).verdict.status, 'valid');
  });
}
