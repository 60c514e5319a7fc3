/**
 * The public vectors hardly test signatures: a reader without any signature check agrees with nearly all of them.
 * These do. Each attack is made with keys of its own and must get exactly the verdict that is written beside it.
 */
import type { Harness } from './harness.universal.test.ts';
import { read, trustList, type Trust, type Verdict } from './index.ts';
import { fromBase64, toBase64Url, utf8 } from './bytes.ts';
import {
  concat,
  dccOf,
  deflate,
  encodeBase45,
  encodeCbor,
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
const PAST = new Date('2026-01-01T00:00:00Z');
const FUTURE = new Date('2028-01-01T00:00:00Z');
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const ENTRY = {
  tg: '840539006',
  vp: '1119305005',
  mp: 'EU/1/21/1529',
  ma: 'ORG-100001699',
  dn: 2,
  sd: 2,
  dt: '2025-10-20',
  co: 'VN',
  is: 'Cục Phòng bệnh',
  ci: 'URN:UVCI:01:VN:7K3M9Q2D4HXT',
};
const HOLDER = { nam: { fn: 'Hoàng', fnt: 'HOANG', gn: 'Thị Bình', gnt: 'THI<BINH' }, dob: '1958' };
const DCC = dccOf('vaccination', HOLDER, ENTRY) as unknown as Encodable;
const TEST_DCC = dccOf('test', HOLDER, {
  tg: '840539006',
  tt: 'LP6464-4',
  sc: '2026-11-22T08:00:00Z',
  tr: '260415000',
  co: 'VN',
  is: 'Cục',
  ci: 'URN:UVCI:01:VN:T',
}) as unknown as Encodable;

type Claims = Map<number, Encodable>;
const claims = (changes: readonly (readonly [number, Encodable])[] = [], dcc: Encodable = DCC): Claims =>
  new Map<number, Encodable>([
    [1, 'VN'],
    [4, seconds(FUTURE)],
    [6, seconds(PAST)],
    [-260, new Map([[1, dcc]])],
    ...changes,
  ]);

/** A map written pair by pair, so that a key can be written twice. */
const pairs = (...items: readonly (readonly [Encodable, Encodable])[]) =>
  concat(head(5, items.length), ...items.flatMap(([key, value]) => [encodeCbor(key), encodeCbor(value)]));
const bytes = (value: Uint8Array) => concat(head(2, value.length), value);
const kidOf = ({ keyId }: SigningKey) => fromBase64(keyId);

interface Forged {
  readonly key?: SigningKey;
  readonly header?: Uint8Array;
  readonly unprotected?: Uint8Array;
  readonly payload?: Uint8Array;
  /** Instead of the true signature over header and payload. */
  readonly signature?: (signed: Uint8Array, key: SigningKey) => Uint8Array | Promise<Uint8Array>;
  readonly tag?: readonly number[];
  /** Instead of the payload as a byte string. */
  readonly slot?: Uint8Array;
  readonly trailing?: readonly number[];
}

export function attackSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const options = { validFrom: PAST, validUntil: FUTURE };
    const [vn, fr, rsa, tests, web, old, early, stranger, nobody] = await Promise.all([
      makeSigningKey({ ...options, country: 'VN', name: 'VN' }),
      makeSigningKey({ ...options, country: 'FR', name: 'FR' }),
      makeSigningKey({ ...options, country: 'VN', name: 'RSA', algorithm: 'PS256' }),
      makeSigningKey({ ...options, country: 'VN', name: 'Tests only', usages: ['test'] }),
      makeSigningKey({ ...options, country: 'VN', name: 'Web only', usages: ['1.3.6.1.5.5.7.3.1'] }),
      makeSigningKey({
        country: 'VN',
        name: 'Old',
        validFrom: new Date('2020-01-01'),
        validUntil: new Date('2026-06-01'),
      }),
      makeSigningKey({ country: 'VN', name: 'Early', validFrom: new Date('2027-01-01'), validUntil: FUTURE }),
      makeSigningKey({ ...options, country: 'VN', name: 'Stranger' }),
      makeSigningKey({ ...options, country: 'VN', name: 'Nobody' }),
    ] as const);
    const pinned = {
      kid: 'pinned-to-vn',
      publicKeyJwk: await publicJwk(stranger),
      issuerCountry: 'VN',
      usages: ['vaccination'],
    };
    const shc = { issuer: { iss: 'https://example.vn' }, keys: [{ kid: 'health-card-key', ...(await publicJwk(vn)) }] };
    const trust = await trustList([
      ...[vn, fr, rsa, tests, web, old, early].map(({ certificate }) => certificate!),
      pinned,
      { issuerInfo: [shc] },
    ]);
    return { vn, fr, rsa, tests, web, old, early, stranger, nobody, trust };
  })();
  type Made = Awaited<typeof made>;

  const header = (key: SigningKey, algorithm: Encodable = key.algorithm === 'ES256' ? -7 : -37) =>
    encodeCbor(
      new Map<number, Encodable>([
        [1, algorithm],
        [4, kidOf(key)],
      ]),
    );

  async function cose(m: Made, forged: Forged = {}): Promise<Uint8Array> {
    const key = forged.key ?? m.vn;
    const first = forged.header ?? header(key);
    const payload = forged.payload ?? encodeCbor(claims());
    const signed = encodeCbor(['Signature1', first, new Uint8Array(), payload]);
    const signature = await (forged.signature ?? ((data, by) => sign(by, data)))(signed, key);
    return concat(
      forged.tag ?? [0xd2],
      [0x84],
      bytes(first),
      forged.unprotected ?? [0xa0],
      forged.slot ?? bytes(payload),
      bytes(signature),
      forged.trailing ?? [],
    );
  }

  let count = 0;
  const attack = (
    name: string,
    expected: Partial<Verdict>,
    make: (m: Made) => Promise<string> | string,
    options: { trust?: Trust } = {},
  ) => {
    count++;
    test(`attack: ${name} is answered with ${expected.status}`, async () => {
      const m = await made;
      const { verdict, facts } = await read(await make(m), { trust: m.trust, now: NOW, ...options });
      const seen = Object.fromEntries(
        Object.keys(expected).map((field) => [field, (verdict as unknown as Record<string, unknown>)[field]]),
      );
      equal(seen, { ...expected });
      if (verdict.status === 'tampered' || verdict.status === 'malformed')
        equal(facts, undefined, 'no facts of a paper that was changed');
    });
  };
  const forge = (name: string, expected: Partial<Verdict>, forged: Forged | ((m: Made) => Forged | Promise<Forged>)) =>
    attack(name, expected, async (m) =>
      hcertText(await cose(m, typeof forged === 'function' ? await forged(m) : forged)),
    );
  const TAMPERED: Partial<Verdict> = { status: 'tampered' };
  const malformed = (stage: Extract<Verdict, { status: 'malformed' }>['stage']): Partial<Verdict> => ({
    status: 'malformed',
    stage,
  });

  test('the honest certificate, which every attack starts from, is valid', async () => {
    const m = await made;
    for (const key of [m.vn, m.rsa]) {
      const { verdict, facts } = await read(await hcertText(await cose(m, { key })), { trust: m.trust, now: NOW });
      equal([verdict.status, facts?.type], ['valid', 'vaccination']);
    }
  });

  // Signatures and algorithms
  forge('an elliptic key said to be RSA', TAMPERED, (m) => ({ header: header(m.vn, -37) }));
  forge('an RSA key said to be elliptic', TAMPERED, (m) => ({ key: m.rsa, header: header(m.rsa, -7) }));
  forge('an unknown algorithm', { status: 'unsupported' }, (m) => ({ header: header(m.vn, -257) }));
  forge('an HMAC keyed with the public key', { status: 'unsupported' }, (m) => ({
    header: header(m.vn, 5),
    signature: (data) => hmac(m.vn.certificate!, data),
  }));
  forge('no algorithm at all', { status: 'unsupported' }, (m) => ({ header: encodeCbor(new Map([[4, kidOf(m.vn)]])) }));
  forge('an algorithm by name', { status: 'unsupported' }, (m) => ({ header: header(m.vn, 'none') }));
  forge('a signature stripped', TAMPERED, { signature: () => new Uint8Array() });
  forge('a signature cut short', TAMPERED, { signature: async (data, key) => (await sign(key, data)).slice(0, 63) });
  forge('a signature with a byte more', TAMPERED, {
    signature: async (data, key) => concat(await sign(key, data), [0]),
  });
  forge('a signature of zeros', TAMPERED, { signature: () => new Uint8Array(64) });
  forge('a signature of r = 0 and s = 1', TAMPERED, { signature: () => new Uint8Array(64).fill(1, 63) });
  forge('a signature in DER', TAMPERED, { signature: async (data, key) => der(await sign(key, data)) });
  forge('a signature of another message', TAMPERED, { signature: (_, key) => sign(key, utf8('another message')) });
  forge('a signature by another key', TAMPERED, (m) => ({ signature: (data) => sign(m.stranger, data) }));
  forge('a signature with r and s swapped', TAMPERED, { signature: async (data, key) => swap(await sign(key, data)) });
  forge('an RSA signature of zeros', TAMPERED, (m) => ({ key: m.rsa, signature: () => new Uint8Array(256) }));
  forge('an RSA signature of another message', TAMPERED, (m) => ({
    key: m.rsa,
    signature: (_, key) => sign(key, utf8('another')),
  }));
  forge('a signature without its context', TAMPERED, (m) => ({
    signature: (_, key) => sign(key, encodeCbor(claims())),
    key: m.vn,
  }));
  attack('a name changed after signing', TAMPERED, async (m) => {
    const changed = await cose(m);
    const at = indexOf(changed, utf8('HOANG'));
    changed.set(utf8('HUANG'), at);
    return hcertText(changed);
  });
  attack('claims swapped for those of another certificate', TAMPERED, async (m) => {
    const payload = encodeCbor(
      claims([
        [1, 'VN'],
        [4, seconds(FUTURE) + 9],
      ]),
    );
    return hcertText(
      await cose(m, {
        payload,
        signature: async () =>
          sign(m.vn, encodeCbor(['Signature1', header(m.vn), new Uint8Array(), encodeCbor(claims())])),
      }),
    );
  });
  forge('a header emptied after signing', TAMPERED, (m) => ({
    header: new Uint8Array(),
    unprotected: header(m.vn),
    signature: (_, key) => sign(key, encodeCbor(['Signature1', header(m.vn), new Uint8Array(), encodeCbor(claims())])),
  }));

  // Key ids
  forge('the key id of another country', TAMPERED, (m) => ({ header: header(m.fr) }));
  forge('the key id of another country in the unprotected header', TAMPERED, (m) => ({
    header: encodeCbor(new Map([[1, -7]])),
    unprotected: encodeCbor(new Map([[4, kidOf(m.fr)]])),
  }));
  forge('a key nobody listed', { status: 'unknown-issuer' }, (m) => ({ key: m.stranger }));
  forge('an unknown protected key id beside a known unprotected one', { status: 'unknown-issuer' }, (m) => ({
    header: encodeCbor(
      new Map<number, Encodable>([
        [1, -7],
        [4, new Uint8Array(8)],
      ]),
    ),
    unprotected: encodeCbor(new Map([[4, kidOf(m.vn)]])),
  }));
  forge('no key id, signed by a stranger', { status: 'unknown-issuer', keyId: '' }, (m) => ({
    key: m.nobody,
    header: encodeCbor(new Map([[1, -7]])),
  }));
  forge('a key id that is a number', malformed('cbor'), {
    header: encodeCbor(
      new Map([
        [1, -7],
        [4, 7],
      ]),
    ),
  });

  // What a key may sign, and when
  forge(
    'a vaccination signed with the key for tests',
    { status: 'wrong-key-usage', certificate: 'vaccination' },
    (m) => ({ key: m.tests }),
  );
  forge('a vaccination signed with the key of a web server', { status: 'wrong-key-usage' }, (m) => ({ key: m.web }));
  forge(
    'a certificate of another country signed with a key pinned to one',
    { status: 'wrong-key-usage', country: 'VN' },
    (m) => ({
      key: m.stranger,
      header: encodeCbor(
        new Map<number, Encodable>([
          [1, -7],
          [4, fromBase64('pinned-to-vn')],
        ]),
      ),
      payload: encodeCbor(claims([[1, 'FR']])),
    }),
  );
  forge('a key past its time', { status: 'expired', because: 'issuer-key' }, (m) => ({ key: m.old }));
  forge('a key before its time', { status: 'not-yet-valid', because: 'issuer-key' }, (m) => ({ key: m.early }));

  // Structure
  for (const [name, tag] of [
    ['COSE_Sign', [0xd8, 98]],
    ['COSE_Mac0', [0xd1]],
    ['COSE_Encrypt0', [0xd0]],
    ['a date', [0xc1]],
  ] as const) {
    forge(`${name} instead of COSE_Sign1`, malformed('cose'), { tag });
  }
  attack('a COSE_Sign with several signatures', malformed('cose'), async (m) =>
    hcertText(
      concat(
        [0xd8, 98],
        encodeCbor([new Uint8Array(), {}, encodeCbor(claims()), [[header(m.vn), {}, new Uint8Array(64)]]]),
      ),
    ),
  );
  forge('three tags around it', malformed('cose'), { tag: [0xd2, 0xd2, 0xd2] });
  forge('a thousand tags around it', malformed('cose'), { tag: Array.from({ length: 1000 }, () => 0xd2) });
  attack('only three parts', malformed('cose'), async (m) =>
    hcertText(concat([0xd2], encodeCbor([header(m.vn), {}, encodeCbor(claims())]))),
  );
  attack('five parts', malformed('cose'), async (m) =>
    hcertText(
      concat([0xd2], encodeCbor([header(m.vn), {}, encodeCbor(claims()), new Uint8Array(64), new Uint8Array()])),
    ),
  );
  forge('a payload kept elsewhere', malformed('cose'), { slot: Uint8Array.of(0xf6) });
  forge('an empty payload', malformed('cose'), { payload: new Uint8Array() });
  forge('a payload that is a text', malformed('cose'), { slot: encodeCbor('text') });
  forge('an extension that must be understood', malformed('cose'), (m) => ({
    header: encodeCbor(
      new Map<number, Encodable>([
        [1, -7],
        [2, [99]],
        [4, kidOf(m.vn)],
        [99, 1],
      ]),
    ),
  }));
  forge('two expiries', malformed('cbor'), {
    payload: pairs([1, 'VN'], [4, seconds(PAST)], [4, seconds(FUTURE)], [-260, new Map([[1, DCC]])]),
  });
  forge('two algorithms', malformed('cbor'), (m) => ({ header: pairs([1, -7], [1, -37], [4, kidOf(m.vn)]) }));
  forge('two dates of a dose', malformed('cbor'), {
    payload: raw(pairs(...Object.entries(ENTRY), ['dt', '2026-10-20'])),
  });
  forge('claims of unknown length with none of health in them', malformed('cwt'), {
    payload: concat([0xbf], encodeCbor(1), encodeCbor('VN'), [0xff]),
  });
  attack('a message of unknown length with a fifth part', malformed('cose'), async (m) =>
    hcertText(concat([0xd2, 0x9f], (await cose(m)).subarray(2), [0x40, 0xff])),
  );
  attack('a message of unknown length that does not end', malformed('cbor'), async (m) =>
    hcertText(concat([0xd2, 0x9f], (await cose(m)).subarray(2))),
  );
  forge('a text in chunks of bytes', malformed('cbor'), {
    payload: raw(concat([0xa1, 0x7f, 0x41, 0x64, 0xff], encodeCbor(1))),
  });
  forge('bytes after the message', malformed('cbor'), { trailing: [0] });
  forge('bytes after the claims', malformed('cbor'), { payload: concat(encodeCbor(claims()), [0xf6]) });
  forge('bytes after the header', malformed('cbor'), (m) => ({ header: concat(header(m.vn), [0xa0]) }));
  forge('names that are not UTF-8', malformed('cbor'), {
    payload: raw(concat([0xa1, 0x63], utf8('ver'), [0x62, 0xc3, 0x28])),
  });
  forge('a name that reaches into the program', malformed('cbor'), {
    payload: raw(pairs(['__proto__', pairsObject({ admin: true })], ['ver', '1.3.0'])),
  });
  forge('numbers for names', malformed('cbor'), { payload: raw(pairs([1, 'x'])) });
  forge('a certificate inside a byte string', malformed('cwt'), { payload: raw(bytes(encodeCbor(DCC))) });
  forge('no health claim', malformed('cwt'), {
    payload: encodeCbor(
      new Map<number, Encodable>([
        [1, 'VN'],
        [4, seconds(FUTURE)],
      ]),
    ),
  });
  forge(
    'another kind of certificate in the health claim',
    { status: 'unsupported', format: 'who-ddcc' },
    {
      payload: encodeCbor(
        new Map<number, Encodable>([
          [1, 'VN'],
          [-260, new Map([[3, DCC]])],
        ]),
      ),
    },
  );

  // One certificate, and its times
  const withDcc = (dcc: Encodable) => ({ payload: encodeCbor(claims([], dcc)) });
  const both = { ...(DCC as object), t: (TEST_DCC as unknown as { t: Encodable }).t } as Encodable;
  forge('a vaccination and a test in one', malformed('schema'), withDcc(both));
  forge(
    'two doses in one',
    malformed('schema'),
    withDcc({ ...(DCC as object), v: [ENTRY, { ...ENTRY, dn: 1 }] } as Encodable),
  );
  forge('two certificates in one health claim', malformed('cwt'), {
    payload: encodeCbor(
      new Map<number, Encodable>([
        [1, 'VN'],
        [
          -260,
          new Map([
            [1, DCC],
            [2, TEST_DCC],
          ]),
        ],
      ]),
    ),
  });
  forge('no dose at all', malformed('schema'), withDcc({ ...(DCC as object), v: [] } as Encodable));
  forge('nothing certified', malformed('schema'), withDcc({ ver: '1.3.0', ...HOLDER } as Encodable));
  forge('a list for a certificate', malformed('schema'), withDcc([DCC]));
  forge(
    'a dose count that is a text',
    malformed('schema'),
    withDcc({ ...(DCC as object), v: [{ ...ENTRY, dn: '2' }] } as Encodable),
  );
  const withClaim = (claim: number, value: Encodable) => ({ payload: encodeCbor(claims([[claim, value]])) });
  forge('an expiry that has passed', { status: 'expired', because: 'certificate' }, withClaim(4, seconds(NOW) - 3600));
  forge(
    'an expiry that has passed, as a float',
    { status: 'expired', because: 'certificate' },
    withClaim(4, seconds(NOW) - 3600.5),
  );
  forge('an expiry in milliseconds', malformed('cwt'), withClaim(4, PAST.getTime()));
  forge('an expiry in milliseconds, as a float', malformed('cwt'), withClaim(4, PAST.getTime() + 0.5));
  forge('an expiry that is not a number', malformed('cwt'), withClaim(4, Number.NaN));
  forge('an expiry that never comes', malformed('cwt'), withClaim(4, Number.POSITIVE_INFINITY));
  forge('an expiry before time began', malformed('cwt'), withClaim(4, -1));
  forge('an expiry that is a text', malformed('cbor'), withClaim(4, '2030-01-01'));
  forge('an expiry of nothing', malformed('cwt'), withClaim(4, null));
  forge(
    'an issue date in the future',
    { status: 'not-yet-valid', because: 'certificate' },
    withClaim(6, seconds(NOW) + 3600),
  );
  forge('a first day in the future', { status: 'not-yet-valid' }, withClaim(5, seconds(NOW) + 3600));

  // The outer layers
  const honest = async (m: Made) => hcertText(await cose(m));
  attack('lower case', malformed('base45'), async (m) => `HC1:${(await honest(m)).slice(4).toLowerCase()}`);
  attack('a prefix in lower case', malformed('prefix'), async (m) => `hc1:${(await honest(m)).slice(4)}`);
  attack('a line break at the end', malformed('base45'), async (m) => `${await honest(m)}\n`);
  attack('a group of characters too large', malformed('base45'), async (m) => `HC1::::${(await honest(m)).slice(7)}`);
  attack('a last pair too large', malformed('base45'), () => 'HC1:00::');
  attack('one character too many', malformed('base45'), async (m) => {
    const text = await honest(m);
    return `${text}${(text.length - 4) % 3 === 0 ? '0' : '00'}`;
  });
  attack('letters from another script', malformed('base45'), async (m) => (await honest(m)).replace('A', 'А'));
  attack(
    'bytes after the compressed part',
    malformed('inflate'),
    async (m) => `HC1:${encodeBase45(concat(await deflate(await cose(m), 'deflate'), [0]))}`,
  );
  attack(
    'a compressed part cut short',
    malformed('inflate'),
    async (m) => `HC1:${encodeBase45((await deflate(await cose(m), 'deflate')).slice(0, -9))}`,
  );
  attack('a checksum that differs', malformed('inflate'), async (m) => {
    const packed = await deflate(await cose(m), 'deflate');
    packed[packed.length - 1]! ^= 1;
    return `HC1:${encodeBase45(packed)}`;
  });
  attack('a dictionary asked for', malformed('inflate'), async (m) => {
    const packed = await deflate(await cose(m), 'deflate');
    packed[1] = 0xbb;
    return `HC1:${encodeBase45(packed)}`;
  });
  attack('nothing behind the prefix', malformed('inflate'), () => 'HC1:');
  attack('a zip bomb of 64 MB', malformed('inflate'), async () => hcertText(new Uint8Array(64 << 20)));
  attack(
    'a zip bomb of nothing but empty blocks',
    malformed('inflate'),
    () =>
      `HC1:${encodeBase45(
        concat(
          [0x78, 0x01],
          new Uint8Array(60_000).map((_, i) => (i % 5 > 2 ? 0xff : 0)),
        ),
      )}`,
  );
  attack('a CBOR array of four thousand million', malformed('cbor'), () =>
    hcertText(Uint8Array.of(0xd2, 0x9a, 0xff, 0xff, 0xff, 0xff)),
  );
  attack('a CBOR text longer than memory', malformed('cbor'), () =>
    hcertText(Uint8Array.of(0x84, 0x5b, 0, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)),
  );
  forge('ten thousand arrays in each other', malformed('cbor'), { payload: raw(new Uint8Array(10_000).fill(0x81)) });
  forge('ten thousand maps in the header', malformed('cbor'), (m) => ({
    header: concat([0xa2], encodeCbor(4), encodeCbor(kidOf(m.vn)), encodeCbor(9), new Uint8Array(10_000).fill(0xc1)),
  }));

  // SMART Health Cards
  const CARD = {
    iss: 'https://example.vn',
    nbf: seconds(PAST),
    vc: { type: ['https://smarthealth.cards#immunization'], credentialSubject: { fhirBundle: { entry: [] } } },
  };
  const cardKey = (m: Made): SigningKey => ({ ...m.vn, keyId: 'health-card-key' });
  const card = (
    name: string,
    expected: Partial<Verdict>,
    change: object,
    how: (m: Made) => { key?: SigningKey; header?: object } = () => ({}),
  ) =>
    attack(`health card: ${name}`, expected, async (m) => {
      const { key, header: extra } = how(m);
      return healthCardText(await signHealthCard(key ?? cardKey(m), { ...CARD, ...change }, extra));
    });
  test('the honest health card is valid, in one code or three', async () => {
    const m = await made;
    const jws = await signHealthCard(cardKey(m), CARD);
    for (const chunks of [1, 3])
      equal((await read(healthCardText(jws, chunks), { trust: m.trust, now: NOW })).verdict.status, 'valid');
  });
  card('without a signature algorithm', { status: 'unsupported' }, {}, () => ({ header: { alg: 'none' } }));
  card('another algorithm', { status: 'unsupported' }, {}, () => ({ header: { alg: 'PS256' } }));
  card('signed by a stranger', TAMPERED, {}, (m) => ({ key: { ...m.stranger, keyId: 'health-card-key' } }));
  card('with its own key in the header', { status: 'unknown-issuer' }, {}, (m) => ({
    key: { ...m.stranger, keyId: 'mine' },
    header: { jwk: {} },
  }));
  card('naming another issuer', { status: 'unknown-issuer' }, { iss: 'https://example.com' });
  card('expired, in seconds', { status: 'expired' }, { exp: seconds(NOW) - 3600 });
  card('expiring in milliseconds', malformed('jws'), { exp: FUTURE.getTime() });
  card('not yet valid', { status: 'not-yet-valid' }, { nbf: seconds(NOW) + 3600 });
  card('packed in an unknown way', malformed('jws'), {}, () => ({ header: { zip: 'GZ' } }));
  card('a zip bomb', malformed('inflate'), { pad: '0'.repeat(4 << 20) });
  const jwsOf = async (m: Made) => signHealthCard(cardKey(m), CARD);
  attack('health card: a signature stripped', malformed('jws'), async (m) =>
    healthCardText((await jwsOf(m)).replace(/[^.]*$/, '')),
  );
  attack('health card: a signature in DER', TAMPERED, async (m) => {
    const [a, b, c] = (await jwsOf(m)).split('.');
    return healthCardText(`${a}.${b}.${toBase64Url(der(fromBase64(c!)))}`);
  });
  attack('health card: a fourth part', malformed('jws'), async (m) => healthCardText(`${await jwsOf(m)}.x`));
  attack('health card: a chunk missing', malformed('chunks'), async (m) =>
    healthCardText(await jwsOf(m), 3)
      .split('\n')
      .slice(1)
      .join('\n'),
  );
  attack('health card: a chunk twice', malformed('chunks'), async (m) => {
    const [a, , c] = healthCardText(await jwsOf(m), 3).split('\n');
    return [a, a, c].join('\n');
  });
  attack('health card: an odd digit', malformed('jws'), async (m) => `${healthCardText(await jwsOf(m))}1`);

  test('there are at least forty attacks', () => equal(count >= 40, true, String(count)));
}

const raw = (dcc: Uint8Array): Uint8Array =>
  concat([0xa2], encodeCbor(1), encodeCbor('VN'), encodeCbor(-260), [0xa1, 0x01], dcc);
const pairsObject = (value: { [name: string]: Encodable }): Encodable => value;

async function hmac(secret: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey(
    'raw',
    secret as Uint8Array<ArrayBuffer>,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, data as Uint8Array<ArrayBuffer>));
}

function der(raw64: Uint8Array): Uint8Array {
  const integer = (value: Uint8Array) => concat([0x02, value[0]! & 0x80 ? 33 : 32], value[0]! & 0x80 ? [0] : [], value);
  const body = concat(integer(raw64.subarray(0, 32)), integer(raw64.subarray(32)));
  return concat([0x30, body.length], body);
}

const swap = (signature: Uint8Array) => concat(signature.subarray(32), signature.subarray(0, 32));

function indexOf(where: Uint8Array, what: Uint8Array): number {
  for (let at = 0; at + what.length <= where.length; at++)
    if (what.every((byte, i) => where[at + i] === byte)) return at;
  throw new RangeError('not there');
}
