/**
 * Forgeries that reuse what is genuine: signatures made for another purpose, by the right key in the wrong way, other
 * ways of packing the same message, health cards cut and mixed. Each must get the verdict beside it.
 */
import type { Harness } from './harness.universal.test.ts';
import { fromBase64, toBase64Url, utf8 } from './bytes.ts';
import { read, trustList, type Verdict } from './index.ts';
import {
  concat,
  dccOf,
  deflate,
  encodeBase45,
  encodeCbor,
  exportSigningKey,
  hcertText,
  head,
  healthCardText,
  makeSigningKey,
  publicJwk,
  sign,
  signHealthCard,
  type Encodable,
  type SigningKey,
} from './issue/index.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const seconds = (text: string) => Date.parse(text) / 1000;
const EXPIRES = seconds('2027-06-01T00:00:00Z');
const DCC = dccOf(
  'vaccination',
  { nam: { fn: 'Hoàng', fnt: 'HOANG' }, dob: '1958' },
  {
    tg: '840539006',
    vp: '1119305005',
    mp: 'EU/1/21/1529',
    ma: 'ORG-100001699',
    dn: 2,
    sd: 2,
    dt: '2026-10-20',
    co: 'VN',
    is: 'Cục',
    ci: 'URN:UVCI:01:VN:1',
  },
) as unknown as Encodable;
const HEALTH = concat(encodeCbor(-260), [0xa1, 0x01], encodeCbor(DCC));
/** `expiry` as it was encoded. */
const claims = (expiry: Uint8Array = encodeCbor(EXPIRES)) =>
  concat(head(5, 3), encodeCbor(1), encodeCbor('VN'), encodeCbor(4), expiry, HEALTH);
const map = (...pairs: readonly (readonly [number, Encodable])[]) => encodeCbor(new Map(pairs));
const malformed = (stage: string) => ({ status: 'malformed', stage });
const TAMPERED = { status: 'tampered' };
const VALID = { status: 'valid' };

type Made = Awaited<ReturnType<typeof make>>;
async function make() {
  const options = { country: 'VN', validFrom: new Date('2026-01-01'), validUntil: new Date('2028-01-01') };
  const [key, rsa, stranger] = await Promise.all([
    makeSigningKey({ ...options, name: 'VN' }),
    makeSigningKey({ ...options, name: 'RSA', algorithm: 'PS256' }),
    makeSigningKey({ ...options, name: 'Stranger' }),
  ]);
  // The certificate of a country signs no health cards; the same key does under its issuer's address.
  const ofCards = { issuer: CARD.iss, keys: [{ ...(await publicJwk(key)), kid: key.keyId }] };
  return { key, rsa, stranger, trust: await trustList([key.certificate!, rsa.certificate!, ofCards]) };
}

const headerOf = (key: SigningKey, algorithm: Encodable = key.algorithm === 'ES256' ? -7 : -37) =>
  map([1, algorithm], [4, fromBase64(key.keyId)]);

interface Message {
  readonly key: SigningKey;
  readonly header?: Uint8Array;
  readonly unprotected?: Uint8Array;
  readonly content?: Uint8Array;
  readonly context?: string;
  readonly signer?: (key: SigningKey, data: Uint8Array) => Promise<Uint8Array>;
}

async function message({
  key,
  header = headerOf(key),
  unprotected = map(),
  content = claims(),
  context = 'Signature1',
  signer = sign,
}: Message) {
  const signature = await signer(key, encodeCbor([context, header, new Uint8Array(), content]));
  return concat([0xd2, 0x84], encodeCbor(header), unprotected, encodeCbor(content), encodeCbor(signature));
}

/** As the key signs elsewhere. */
const bySubtle =
  (parameters: AlgorithmIdentifier | RsaPssParams | EcdsaParams) => async (key: SigningKey, data: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign(parameters, key.privateKey, data as Uint8Array<ArrayBuffer>));

async function byPkcs1(key: SigningKey, data: Uint8Array): Promise<Uint8Array> {
  const { kty, n, e, d, p, q, dp, dq, qi } = await exportSigningKey(key);
  const parameters = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const old = await crypto.subtle.importKey(
    'jwk',
    { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey,
    parameters,
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign(parameters, old, data as Uint8Array<ArrayBuffer>));
}

async function packed(bytes: Uint8Array, format: 'gzip' | 'deflate-raw'): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const textOf = (bytes: Uint8Array) => `HC1:${encodeBase45(bytes)}`;

const CARD = {
  iss: 'https://example.vn',
  nbf: seconds('2026-06-01T00:00:00Z'),
  vc: { credentialSubject: { fhirBundle: { entry: [] } } },
};

export function forgerySuite({ test, equal }: Harness): void {
  const made = make();
  const answered = (
    name: string,
    expected: { readonly status: string },
    forge: (m: Made) => Promise<string> | string,
  ) =>
    test(`forgery: ${name} is answered with ${expected.status}`, async () => {
      const m = await made;
      const { verdict, facts } = await read(await forge(m), { trust: m.trust, now: NOW });
      const seen = Object.fromEntries(Object.keys(expected).map((field) => [field, verdict[field as keyof Verdict]]));
      equal(
        [seen, facts !== undefined],
        [
          { ...expected },
          expected.status !== 'tampered' && expected.status !== 'malformed' && expected.status !== 'unsupported',
        ],
      );
    });
  const hcert = (name: string, expected: { readonly status: string }, forge: (m: Made) => Message) =>
    answered(name, expected, async (m) => hcertText(await message(forge(m))));

  // The right key, for another purpose or in another way
  hcert('a signature made for COSE_Sign', TAMPERED, ({ key }) => ({ key, context: 'Signature' }));
  hcert('a counter signature', TAMPERED, ({ key }) => ({ key, context: 'CounterSignature' }));
  hcert('a signature over another digest', TAMPERED, ({ key }) => ({
    key,
    signer: bySubtle({ name: 'ECDSA', hash: 'SHA-384' }),
  }));
  hcert('a PSS signature with another salt', TAMPERED, ({ rsa }) => ({
    key: rsa,
    signer: bySubtle({ name: 'RSA-PSS', saltLength: 20 }),
  }));
  hcert('a PSS signature without salt', TAMPERED, ({ rsa }) => ({
    key: rsa,
    signer: bySubtle({ name: 'RSA-PSS', saltLength: 0 }),
  }));
  hcert('an RSA signature of the old kind', TAMPERED, ({ rsa }) => ({ key: rsa, signer: byPkcs1 }));
  answered('a COSE_Sign whose inner signature is right', malformed('cose'), async ({ key }) => {
    const inner = map([1, -7], [4, fromBase64(key.keyId)]);
    const signature = await sign(key, encodeCbor(['Signature', new Uint8Array(), inner, new Uint8Array(), claims()]));
    return hcertText(concat([0xd8, 98], encodeCbor([new Uint8Array(), {}, claims(), [[inner, {}, signature]]])));
  });

  // Two headers
  hcert('no algorithm inside and an honest one outside', { status: 'unsupported' }, ({ key }) => ({
    key,
    header: headerOf(key, 'none'),
    unprotected: map([1, -7]),
  }));
  hcert('an honest algorithm inside and another one outside, which does not count', VALID, ({ key }) => ({
    key,
    unprotected: map([1, -37]),
  }));
  hcert('a stranger’s key id outside, which does not count', VALID, ({ key, stranger }) => ({
    key,
    unprotected: map([4, fromBase64(stranger.keyId)]),
  }));

  // One value written twice, in two ways
  const twice = (again: readonly number[]) =>
    concat(
      head(5, 4),
      encodeCbor(1),
      encodeCbor('VN'),
      encodeCbor(4),
      encodeCbor(seconds('2026-01-01T00:00:00Z')),
      again,
      encodeCbor(EXPIRES),
      HEALTH,
    );
  hcert('a second expiry under the same number written longer', malformed('cbor'), ({ key }) => ({
    key,
    content: twice([0x18, 4]),
  }));
  hcert('a second expiry under a number that is a float', malformed('cbor'), ({ key }) => ({
    key,
    content: twice([0xf9, 0x44, 0x00]),
  }));

  // Times
  for (const [name, expiry, expected] of [
    ['microseconds', encodeCbor(EXPIRES * 1e6), malformed('cwt')],
    ['minus infinity', encodeCbor(Number.NEGATIVE_INFINITY), malformed('cwt')],
    ['yes', encodeCbor(true), malformed('cwt')],
    ['a number of any size', concat([0xc2, 0x44], [0x7f, 0, 0, 0]), VALID],
    ['a number of any size that is none of bytes', concat([0xc2], encodeCbor(EXPIRES)), malformed('cbor')],
    ['a number of any size beyond all time', concat([0xc2, 0x49], new Uint8Array(9).fill(255)), malformed('cwt')],
    ['a negative number of any size', concat([0xc3, 0x44], [0x7f, 0, 0, 0]), malformed('cwt')],
    ['bytes', encodeCbor(Uint8Array.of(0x7f, 0, 0, 0)), malformed('cbor')],
    ['a list', encodeCbor([EXPIRES]), malformed('cbor')],
    ['the beginning of time', encodeCbor(0), { status: 'expired' }],
  ] as const) {
    hcert(`an expiry of ${name}`, expected, ({ key }) => ({ key, content: claims(expiry) }));
  }

  // Packed in other ways
  answered('the honest message packed as gzip', malformed('inflate'), async ({ key }) =>
    textOf(await packed(await message({ key }), 'gzip')),
  );
  // Where that stops depends on its first byte.
  answered('the honest message packed without a wrapping', { status: 'malformed' }, async ({ key }) =>
    textOf(await packed(await message({ key }), 'deflate-raw')),
  );
  answered('the honest message packed twice over', malformed('cbor'), async ({ key }) =>
    textOf(await deflate(await deflate(await message({ key }), 'deflate'), 'deflate')),
  );
  answered('two honest streams one after the other', malformed('inflate'), async ({ key }) => {
    const stream = await deflate(await message({ key }), 'deflate');
    return textOf(concat(stream, stream));
  });
  answered('an honest stream without its checksum', malformed('inflate'), async ({ key }) =>
    textOf((await deflate(await message({ key }), 'deflate')).slice(0, -4)),
  );
  answered(
    'an honest code with a mark in front',
    malformed('prefix'),
    async ({ key }) => `\ufeff${await hcertText(await message({ key }))}`,
  );

  // Health cards
  const card = async ({ key }: Made, change: object = {}, header: object = {}) =>
    signHealthCard(key, { ...CARD, ...change }, header);
  const chunksOf = async (m: Made, change?: object) => healthCardText(await card(m, change), 3).split('\n');
  answered('a health card whose chunks come in another order', VALID, async (m) =>
    (await chunksOf(m)).reverse().join('\n'),
  );
  answered('a health card with chunks of another one', TAMPERED, async (m) => {
    // The same header, so that the first chunks are alike up to the payload; the signature is the other's.
    const [mine, other] = [(await card(m)).split('.'), (await card(m, { nbf: CARD.nbf - 60 })).split('.')];
    return healthCardText([mine[0], mine[1], other[2]].join('.'), 3);
  });
  for (const [name, change] of [
    ['numbered from nought', (text: string) => text.replace('/1/3/', '/0/3/')],
    ['numbered beyond their count', (text: string) => text.replace('/3/3/', '/4/3/')],
    ['that disagree on their count', (text: string) => text.replace('/2/3/', '/2/4/')],
    ['of which one comes again', (text: string) => `${text}\n${text.split('\n')[1]}`],
  ] as const) {
    answered(`a health card in chunks ${name}`, malformed('chunks'), async (m) =>
      change((await chunksOf(m)).join('\n')),
    );
  }
  answered('a health card with a pair of digits that is no letter', malformed('jws'), async (m) =>
    healthCardText(await card(m)).replace(/^(shc:\/.{20})../, '$199'),
  );
  answered('a health card with an extension that must be understood', malformed('jws'), async (m) =>
    healthCardText(await card(m, {}, { crit: ['exp'] })),
  );
  answered('a health card that brings its key along', { status: 'unknown-issuer' }, async ({ stranger }) =>
    healthCardText(await signHealthCard(stranger, CARD, { jwk: await publicJwk(stranger) })),
  );
  answered('a health card that names no key', { status: 'unknown-issuer' }, async ({ stranger }) =>
    healthCardText(await signHealthCard({ ...stranger, keyId: '' }, CARD)),
  );
  answered('a health card that names another’s key', TAMPERED, async ({ key, stranger }) =>
    healthCardText(await signHealthCard({ ...stranger, keyId: key.keyId }, CARD)),
  );
  answered('a health card that says it is packed and is not', malformed('inflate'), async ({ key }) => {
    const signed = [{ alg: 'ES256', zip: 'DEF', kid: key.keyId }, CARD]
      .map((part) => toBase64Url(utf8(JSON.stringify(part))))
      .join('.');
    return healthCardText(`${signed}.${toBase64Url(await sign(key, utf8(signed)))}`);
  });
  answered('a health card that does not say it is packed', malformed('json'), async (m) =>
    healthCardText(await card(m, {}, { zip: undefined })),
  );
  for (const field of ['nbf', 'exp'])
    answered(`a health card with ${field} in milliseconds`, malformed('jws'), async (m) =>
      healthCardText(await card(m, { [field]: EXPIRES * 1000 })),
    );

  // A name given twice: one reader takes the first, another the last
  const written = (text: string) => async (m: Made) => {
    const signed = [utf8(`{"alg":"ES256","kid":"${m.key.keyId}"}`), utf8(text)].map(toBase64Url).join('.');
    return healthCardText(`${signed}.${toBase64Url(await sign(m.key, utf8(signed)))}`);
  };
  const PAYLOAD = JSON.stringify(CARD);
  answered('a health card written by hand', VALID, written(PAYLOAD));
  answered(
    'a health card with two names alike in different parts',
    VALID,
    written(PAYLOAD.replace('"vc":{', '"a":{"x":1},"b":[{"x":2},{"x":3}],"vc":{"iss":"x",')),
  );
  answered(
    'a health card with a text that looks like a name',
    VALID,
    written(PAYLOAD.replace('"vc":{', '"a":"\\"iss\\":","b":["iss","iss"],"vc":{')),
  );
  for (const [name, text] of [
    ['two issuers', PAYLOAD.replace('{"iss"', '{"iss":"https://example.com","iss"')],
    ['two credentials', PAYLOAD.replace('"vc":', '"vc":{},"vc":')],
    ['two credentials, one spelt with an escape', PAYLOAD.replace('"vc":', '"\\u0076c":{},"vc":')],
    ['two credentials, one of them behind spaces', PAYLOAD.replace('"vc":', '"vc" \n:{},"vc":')],
    ['two bundles deep inside', PAYLOAD.replace('"fhirBundle":', '"fhirBundle":{"entry":[]},"fhirBundle":')],
    ['two names of a member in a list', PAYLOAD.replace('"entry":[]', '"entry":[{"a":1,"b":[{"x":1,"\\u0078":2}]}]')],
    ['two empty names', PAYLOAD.replace('"vc":', '"":1,"":2,"vc":')],
  ] as const)
    answered(`a health card with ${name}`, malformed('json'), written(text));
  answered('a health card with two key ids in its header', malformed('json'), async (m) => {
    const signed = [utf8(`{"alg":"ES256","kid":"x","\\u006bid":"${m.key.keyId}"}`), utf8(PAYLOAD)]
      .map(toBase64Url)
      .join('.');
    return healthCardText(`${signed}.${toBase64Url(await sign(m.key, utf8(signed)))}`);
  });
}
