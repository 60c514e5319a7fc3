/**
 * Honest certificates that bend the rules, as issuers of many countries really wrote them. A gate that refuses these
 * turns people away who did nothing wrong; each is signed by a listed key and must be read.
 */
import type { Harness } from './harness.universal.test.ts';
import { fromBase64 } from './bytes.ts';
import { rulesOf, type CertLogic, type PolicyPayload } from './bundle.ts';
import { read, trustList, type DccFacts, type VerifyOptions } from './index.ts';
import {
  concat,
  encodeBase45,
  encodeCbor,
  hcertText,
  head,
  importSigningKey,
  makeSigningKey,
  publicJwk,
  sign,
  type Encodable,
  type SigningKey,
} from './issue/index.ts';

const NOW = new Date('2021-06-15T08:00:00Z');
const seconds = (text: string) => Date.parse(text) / 1000;
const EXPIRES = seconds('2022-05-01T00:00:00Z');
const ISSUED = seconds('2021-05-01T00:00:00Z');

const DOSE = {
  tg: '840539006',
  vp: '1119349007',
  mp: 'EU/1/20/1528',
  ma: 'ORG-100030215',
  dn: 2,
  sd: 2,
  dt: '2021-04-20',
  co: 'XX',
  is: 'Ministry of Health',
  ci: 'URN:UVCI:01:XX:7K3M9Q2D#4',
};
const TEST = {
  tg: '840539006',
  tt: 'LP6464-4',
  sc: '2021-06-14T12:34:56Z',
  tr: '260415000',
  tc: 'Centre',
  co: 'XX',
  is: 'Ministry of Health',
  ci: '01XXA1',
};
const DCC = {
  ver: '1.3.0',
  nam: { fn: 'Đặng', fnt: 'DANG', gn: 'Thị Bình', gnt: 'THI<BINH' },
  dob: '1958-02-28',
  v: [DOSE],
};

/** An item that was encoded elsewhere, in the place of a value. */
const RAW = new WeakSet<Uint8Array>();
function raw(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const bytes = concat(...parts);
  RAW.add(bytes);
  return bytes;
}
type Item = Encodable | readonly Item[] | { readonly [name: string]: Item };
function encode(value: Item): Uint8Array {
  if (value instanceof Uint8Array && RAW.has(value)) return value;
  if (Array.isArray(value)) return concat(head(4, value.length), ...(value as readonly Item[]).map(encode));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Map)
    return encodeCbor(value as Encodable);
  const fields = Object.entries(value as { readonly [name: string]: Item });
  return concat(head(5, fields.length), ...fields.flatMap(([name, item]) => [encodeCbor(name), encode(item)]));
}

type Claims = readonly (readonly [claim: number, value: Item])[];
const claimsOf = (
  dcc: Item,
  times: Claims = [
    [4, EXPIRES],
    [6, ISSUED],
  ],
  issuer: Claims = [[1, 'XX']],
): Uint8Array => {
  const all: Claims = [...issuer, ...times, [-260, raw([0xa1, 0x01], encode(dcc))]];
  return concat(head(5, all.length), ...all.flatMap(([claim, value]) => [encodeCbor(claim), encode(value)]));
};

interface Message {
  readonly content: Uint8Array;
  readonly header?: Uint8Array;
  readonly unprotected?: Uint8Array;
  readonly tag?: readonly number[];
}

export function odditySuite({ test, equal }: Harness): void {
  const made = (async () => {
    const options = {
      country: 'XX',
      name: 'XX',
      validFrom: new Date('2021-01-01'),
      validUntil: new Date('2023-01-01'),
    };
    const [key, rsa] = await Promise.all([makeSigningKey(options), makeSigningKey({ ...options, algorithm: 'PS256' })]);
    return { key, rsa, trust: await trustList([key.certificate!, rsa.certificate!]) };
  })();

  const ES256: readonly [number, Encodable] = [1, -7];
  const kidOf = (key: SigningKey): readonly [number, Encodable] => [4, fromBase64(key.keyId)];
  const map = (...pairs: readonly (readonly [number, Encodable])[]) => encodeCbor(new Map(pairs));

  async function message(key: SigningKey, { content, header, unprotected, tag }: Message): Promise<Uint8Array> {
    const first = header ?? map(key.algorithm === 'ES256' ? ES256 : [1, -37], kidOf(key));
    const signature = await sign(key, encodeCbor(['Signature1', first, new Uint8Array(), content]));
    return concat(
      tag ?? [0xd2],
      [0x84],
      encodeCbor(first),
      unprotected ?? [0xa0],
      encodeCbor(content),
      encodeCbor(signature),
    );
  }

  async function reading(text: string, options: Partial<VerifyOptions> = {}) {
    const { verdict, facts } = await read(text, { trust: (await made).trust, now: NOW, ...options });
    return { status: verdict.status, verdict, facts: facts as DccFacts };
  }
  const readingOf = async (dcc: Item, times?: Claims, issuer?: Claims) =>
    reading(await hcertText(await message((await made).key, { content: claimsOf(dcc, times, issuer) })));

  test('the key id may stand outside what is signed, and beside another one inside, which then counts', async () => {
    const { key } = await made;
    const content = claimsOf(DCC);
    const outside = await message(key, { content, header: map(ES256), unprotected: map(kidOf(key)) });
    const both = await message(key, { content, unprotected: map([4, new Uint8Array(8)]) });
    const bothOutside = await message(key, { content, header: new Uint8Array(), unprotected: map(ES256, kidOf(key)) });
    for (const cose of [outside, both, bothOutside]) equal((await reading(await hcertText(cose))).status, 'valid');
  });

  test('a message may be untagged, tagged as a CWT, or tagged twice, and need not be compressed', async () => {
    const { key } = await made;
    for (const tag of [[], [0xd2], [0xd2, 0xd2], [0xd8, 61, 0xd2], [0xd8, 18]]) {
      const cose = await message(key, { content: claimsOf(DCC), tag });
      equal(
        [(await reading(await hcertText(cose))).status, (await reading(`HC1:${encodeBase45(cose)}`)).status],
        ['valid', 'valid'],
        String(tag),
      );
    }
  });

  test('RSA keys of 2048 and of 3072 bits sign, several keys share a key id, and an issuer may be nameless', async () => {
    const { rsa, key } = await made;
    const content = claimsOf(DCC, undefined, []);
    equal((await reading(await hcertText(await message(rsa, { content })))).status, 'valid');
    const parameters = {
      name: 'RSA-PSS',
      hash: 'SHA-256',
      modulusLength: 3072,
      publicExponent: Uint8Array.of(1, 0, 1),
    };
    const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
    const large = await importSigningKey(key.keyId, await crypto.subtle.exportKey('jwk', pair.privateKey));
    const shared = await trustList([key.certificate!, { ...(await publicJwk(large)), kid: key.keyId }]);
    for (const by of [large, key])
      equal((await reading(await hcertText(await message(by, { content })), { trust: shared })).status, 'valid');
  });

  test('a certificate that names no key is tried with its own country first, however long the list is', async () => {
    const { key } = await made;
    const others = await Promise.all(
      Array.from({ length: 40 }, () =>
        makeSigningKey({
          country: 'ZZ',
          name: 'ZZ',
          validFrom: new Date('2021-01-01'),
          validUntil: new Date('2023-01-01'),
        }),
      ),
    );
    const trust = await trustList([...others, key].map(({ certificate }) => certificate!));
    const cose = await message(key, { content: claimsOf(DCC), header: map(ES256) });
    equal((await reading(await hcertText(cose), { trust })).status, 'valid');
  });

  test('times may be floats, and may carry the tag of a time', async () => {
    const tagged = (time: number) => raw([0xc1], encodeCbor(time));
    for (const times of [
      [
        [4, EXPIRES + 0.5],
        [6, ISSUED + 0.25],
      ],
      [
        [4, tagged(EXPIRES)],
        [6, tagged(ISSUED + 0.5)],
      ],
      [
        [6, ISSUED],
        [4, EXPIRES],
        [5, ISSUED],
      ],
    ] satisfies Claims[]) {
      equal((await readingOf(DCC, times)).status, 'valid');
    }
    const past = await readingOf(DCC, [
      [4, tagged(seconds('2021-06-01T00:00:00Z'))],
      [6, ISSUED],
    ]);
    equal(past.status, 'expired');
    const otherTag = await readingOf(DCC, [
      [4, raw([0xc5], encodeCbor(EXPIRES))],
      [6, ISSUED],
    ]);
    equal(otherTag.verdict, { status: 'malformed', stage: 'cwt' });
  });

  test('the kinds a certificate is not may be written as null, as undefined or as an empty list', async () => {
    for (const nothing of [null, raw([0xf7]), []]) {
      const { status, facts } = await readingOf({ ...DCC, t: nothing, r: nothing });
      equal([status, facts.type], ['valid', 'vaccination']);
    }
    equal((await readingOf({ ...DCC, v: [], t: [], r: [] })).verdict, { status: 'malformed', stage: 'schema' });
    equal((await readingOf({ ...DCC, t: [TEST], r: [] })).verdict, { status: 'malformed', stage: 'schema' });
    const twice = raw(head(5, 2), encodeCbor('ver'), [0xf7], encodeCbor('ver'), encodeCbor('1.3.0'));
    equal((await readingOf(twice)).verdict, { status: 'malformed', stage: 'cbor' });
  });

  test('days are read from dates with a time, with an offset, and from tagged dates', async () => {
    const tagged = (tag: readonly number[], text: string) => raw(tag, encodeCbor(text));
    for (const dt of [
      '2021-04-20',
      '2021-04-20T00:00:00',
      '2021-04-20T10:20:30.123Z',
      '2021-04-20T10:20:30+02:00',
      tagged([0xc0], '2021-04-20T00:00:00Z'),
      tagged([0xd9, 0x03, 0xec], '2021-04-20'),
    ]) {
      const { status, facts } = await readingOf({ ...DCC, v: [{ ...DOSE, dt }] });
      equal([status, facts.type === 'vaccination' && facts.injectedOn], ['valid', '2021-04-20']);
    }
    for (const sc of [
      '2021-06-14T12:34:56Z',
      '2021-06-14T12:34:56.789+02:00',
      '2021-06-14T12:34:56+0200',
      '2021-06-14T12:34:56+02',
      '2021-06-14T12:34Z',
    ])
      equal((await readingOf({ ...DCC, v: null, t: [{ ...TEST, sc }] })).status, 'valid', sc);
  });

  test('a birth date may be a year, a month, unknown, or long before anyone lives', async () => {
    for (const dob of ['1958', '1958-02', '', '1958-02-28', '1815-01-01']) {
      const { status, facts } = await readingOf({ ...DCC, dob });
      equal([status, facts.holder.dateOfBirth], ['valid', dob]);
    }
  });

  test('a name that is written only in the letters of a passport is still a name', async () => {
    const { status, facts } = await readingOf({ ...DCC, nam: { fnt: 'DANG<VAN', gnt: 'THI<<BINH' } });
    equal([status, facts.holder.fullName, facts.holder.familyName], ['valid', 'DANG VAN THI BINH', 'DANG VAN']);
    const single = await readingOf({ ...DCC, nam: { fnt: 'DANG' } });
    equal([single.status, single.facts.holder.fullName], ['valid', 'DANG']);
    const given = await readingOf({ ...DCC, nam: { gn: 'Bình', gnt: 'BINH' } });
    equal([given.status, given.facts.holder.fullName], ['valid', 'Bình']);
  });

  test('every version of the schema is read, with boosters, unknown codes and numbers of any form', async () => {
    for (const ver of ['1.0.0', '1.0.1', '1.1.0', '1.2.0', '1.2.1', '1.3.0', '1.3.2', '1.4.10'])
      equal((await readingOf({ ...DCC, ver })).status, 'valid', ver);
    const booster = await readingOf({
      ...DCC,
      v: [{ ...DOSE, dn: 3, sd: 2, mp: 'Some-Vaccine', vp: 'J07BX03', ci: 'urn:uvci:01:xx:abc/def#Q' }],
    });
    const { facts } = booster;
    equal(
      [
        booster.status,
        facts.type === 'vaccination' && [facts.doseNumber, facts.seriesDoses, facts.product],
        facts.certificateId,
      ],
      ['valid', [3, 2, 'Some-Vaccine'], 'urn:uvci:01:xx:abc/def#Q'],
    );
  });

  test('of two doses in an early certificate the rules judge the one that is shown', async () => {
    const early = { ...DCC, ver: '1.0.0', v: [{ ...DOSE, dn: 1, dt: '2021-02-01' }, DOSE] };
    const words = { vi: 'x', en: 'x' };
    const outcome = (code: string, tone: 'positive' | 'negative') => ({
      code,
      tone,
      colour: '',
      title: words,
      explanation: words,
    });
    const logic: CertLogic = { '===': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] };
    const policy: PolicyPayload = {
      type: 'policy',
      province: { code: '79', edition: '2025' },
      version: 1,
      title: words,
      validFrom: '2021-01-01T00:00:00Z',
      rules: [{ id: 'full', title: words, logic }],
      outcomes: [{ ...outcome('complete', 'positive'), rules: ['full'] }],
      otherwise: outcome('none', 'negative'),
    };
    const text = await hcertText(await message((await made).key, { content: claimsOf(early) }));
    const { status, facts } = await reading(text, { rules: rulesOf(policy) });
    equal([status, facts.type === 'vaccination' && facts.doseNumber], ['valid', 2]);
    const newestFirst = await hcertText(
      await message((await made).key, { content: claimsOf({ ...early, v: [...early.v].reverse() }) }),
    );
    const other = await reading(newestFirst, { rules: rulesOf(policy) });
    equal([other.status, other.facts.type === 'vaccination' && other.facts.doseNumber], ['policy-not-met', 1]);
  });

  test('a time that is no date leaves the paper unchecked, never called unreadable', async () => {
    const text = await hcertText(await message((await made).key, { content: claimsOf(DCC) }));
    for (const now of [new Date(Number.NaN), 'soon' as unknown as Date, undefined as unknown as Date])
      equal((await reading(text, { now })).verdict, {
        status: 'cannot-check',
        reason: 'clock-wrong',
        atLeast: undefined,
      });
    equal((await reading(text, { now: NOW.getTime() as unknown as Date })).status, 'valid');
    const failing = { inForce: () => true, apply: () => Promise.reject(new Error('no')) as never };
    const broken = {
      inForce: () => {
        throw new Error('no');
      },
      apply: failing.apply,
    };
    equal((await reading(text, { rules: broken })).status, 'cannot-check');
    equal((await read(text, undefined as unknown as VerifyOptions)).verdict, {
      status: 'cannot-check',
      reason: 'trust-missing',
    });
  });
}
