/**
 * CBOR that other makers write. Lengths told at the end (RFC 8949 §3.2), tags that repeat what an item is, numbers of
 * any size: each has one meaning only, and the signature covers it. What has none is refused at its stage.
 */
import type { Harness } from './harness.universal.test.ts';
import { fromBase64 } from './bytes.ts';
import { CborReader } from './hcert/cbor.ts';
import { DecodeError, read, trustList, type DccFacts } from './index.ts';
import { concat, encodeCbor, hcertText, head, makeSigningKey, sign, type SigningKey } from './issue/index.ts';

const NOW = new Date('2021-06-15T08:00:00Z');
const EXPIRES = Date.parse('2022-05-01T00:00:00Z') / 1000;
const ISSUED = Date.parse('2021-05-01T00:00:00Z') / 1000;

type Item = string | number | boolean | null | Uint8Array | readonly Item[] | Pairs;
/** A map in its order, with keys of any type. */
type Pairs = ReadonlyMap<Item, Item>;
/** Which items are written with their length at the end, and how large the chunks of strings are. */
interface Style {
  readonly maps?: boolean;
  readonly arrays?: boolean;
  readonly strings?: number;
  readonly bytes?: number;
  /** Before each map and each byte string. */
  readonly mapTag?: readonly number[];
  readonly bytesTag?: readonly number[];
}

const BREAK = [0xff];
const chunksOf = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
/** No letter is cut in two. */
const letters = (text: string, size: number) => text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];

function write(value: Item, style: Style = {}): Uint8Array {
  if (typeof value === 'string') {
    if (!style.strings) return encodeCbor(value);
    return concat([0x7f], ...letters(value, style.strings).map((part) => encodeCbor(part)), BREAK);
  }
  if (value instanceof Uint8Array) {
    if (!style.bytes) return concat(style.bytesTag ?? [], encodeCbor(value));
    return concat(style.bytesTag ?? [], [0x5f], ...chunksOf(value, style.bytes).map((part) => encodeCbor(part)), BREAK);
  }
  if (value instanceof Map) {
    const items = [...(value as Pairs)].flatMap(([name, item]) => [write(name, style), write(item, style)]);
    return concat(
      style.mapTag ?? [],
      style.maps ? [0xbf] : head(5, items.length / 2),
      ...items,
      style.maps ? BREAK : [],
    );
  }
  if (Array.isArray(value)) {
    const items = (value as readonly Item[]).map((item) => write(item, style));
    return concat(style.arrays ? [0x9f] : head(4, items.length), ...items, style.arrays ? BREAK : []);
  }
  return encodeCbor(value as number | boolean | null);
}

const mapOf = (fields: object): Pairs =>
  new Map(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? nested(value as object) : value]),
  );
const nested = (value: object): Item =>
  Array.isArray(value) ? value.map((item) => mapOf(item as object)) : mapOf(value);
const DCC = mapOf({
  ver: '1.3.0',
  nam: { fn: 'Đặng', fnt: 'DANG', gn: 'Thị Bình', gnt: 'THI<BINH' },
  dob: '1958-02-28',
  v: [
    {
      tg: '840539006',
      vp: '1119349007',
      mp: 'EU/1/20/1528',
      ma: 'ORG-100030215',
      dn: 2,
      sd: 2,
      dt: '2021-04-20',
      co: 'XX',
      is: 'Bộ Y tế',
      ci: 'URN:UVCI:01:XX:1',
    },
  ],
});
const claims = (...more: readonly (readonly [Item, Item])[]): Pairs =>
  new Map<Item, Item>([[1, 'XX'], [4, EXPIRES], [6, ISSUED], [-260, new Map<Item, Item>([[1, DCC]])], ...more]);

const STYLES: Readonly<Record<string, Style>> = {
  'maps that end with a break': { maps: true },
  'arrays that end with a break': { arrays: true },
  'texts in chunks': { strings: 3 },
  'texts letter by letter': { strings: 1 },
  'everything without its length': { maps: true, arrays: true, strings: 4, bytes: 5 },
  'maps that are tagged as maps': { mapTag: [0xd9, 0x01, 0x03] },
  'tagged maps without their length': { maps: true, mapTag: [0xd9, 0x01, 0x03] },
};

export function encodingSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const key = await makeSigningKey({
      country: 'XX',
      name: 'XX',
      validFrom: new Date('2021-01-01'),
      validUntil: new Date('2023-01-01'),
    });
    return { key, trust: await trustList([key.certificate!]) };
  })();

  const headerOf = (key: SigningKey): Pairs =>
    new Map<Item, Item>([
      [1, -7],
      [4, fromBase64(key.keyId)],
    ]);
  /** `outer`: how the message around what is signed is written. */
  async function message(
    content: Uint8Array,
    { header = {}, outer = {} }: { header?: Style; outer?: Style } = {},
  ): Promise<Uint8Array> {
    const { key } = await made;
    const first = write(headerOf(key), header);
    const signature = await sign(key, encodeCbor(['Signature1', first, new Uint8Array(), content]));
    return concat([0xd2], write([first, new Map(), content, signature], outer));
  }
  const answer = async (cose: Uint8Array) => {
    const { verdict, facts } = await read(await hcertText(cose), { trust: (await made).trust, now: NOW });
    return [
      verdict.status === 'malformed' ? verdict.stage : verdict.status,
      (facts as DccFacts | undefined)?.holder.fullName,
    ];
  };
  const VALID = ['valid', 'Đặng Thị Bình'];

  for (const [name, style] of Object.entries(STYLES)) {
    test(`a certificate with ${name} is read, in what is signed, in its header and around both`, async () => {
      const plain = write(claims());
      equal(await answer(await message(write(claims(), style))), VALID);
      equal(await answer(await message(plain, { header: style })), VALID);
      equal(await answer(await message(plain, { outer: style })), VALID);
      equal(await answer(await message(write(claims(), style), { header: style, outer: style })), VALID);
    });
  }

  test('byte strings that are tagged as bytes are those bytes', async () => {
    for (const bytes of [0, 16])
      equal(await answer(await message(write(claims()), { outer: { bytesTag: [0xd8, 64], bytes } })), VALID);
    equal(await answer(await message(write(claims()), { header: { bytesTag: [0xd8, 64] } })), VALID);
  });

  /** As JSON, or the stage at which it is refused. */
  const json = (bytes: Uint8Array) => {
    try {
      const reader = new CborReader(bytes);
      const value = reader.json();
      reader.end();
      return value;
    } catch (error) {
      return error instanceof DecodeError ? error.stage : error;
    }
  };
  const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

  test('items without their length are those of RFC 8949, appendix A', () => {
    for (const [hex, expected] of [
      ['9fff', []],
      ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
      ['9f01820203820405ff', [1, [2, 3], [4, 5]]],
      ['83018202039f0405ff', [1, [2, 3], [4, 5]]],
      ['83019f0203ff820405', [1, [2, 3], [4, 5]]],
      ['9f0102030405060708090a0b0c0d0e0f101112131415161718181819ff', Array.from({ length: 25 }, (_, i) => i + 1)],
      ['bf61610161629f0203ffff', { a: 1, b: [2, 3] }],
      ['826161bf61626163ff', ['a', { b: 'c' }]],
      ['bf6346756ef563416d7421ff', { Fun: true, Amt: -2 }],
      ['7f657374726561646d696e67ff', 'streaming'],
      ['7fff', ''],
      ['7f6060ff', ''],
      ['bfff', {}],
      ['bf7f6161ff01ff', { a: 1 }],
    ] as const)
      equal([hex, json(bytesOf(hex))], [hex, expected]);
  });

  test('what has no end, an end in the wrong place or another kind within is refused', () => {
    for (const hex of [
      '9f', // no end
      '9f01',
      'bf',
      'bf616101',
      '7f',
      '7f6161',
      'ff', // an end of nothing
      '82ff01', // in place of an item whose number is told
      '8201ff',
      'a1ff',
      'a16161ff',
      'bf6161ff', // a name without its value
      'bf616101 6162ff'.replace(' ', ''),
      'c0ff', // of a tag
      '7f4161ff', // bytes in a text
      '7f01ff',
      '7f7f6161ffff', // chunks in chunks
      '7f62c3ff', // a chunk that is too long
      '7f61c361a9ff', // a letter cut in two
      '7fc06161ff', // a tag in a text
      '1f', // numbers and tags have lengths
      '3f',
      'df',
      'fc',
      '5c',
      '7e',
      '9d',
      'bf616101616102ff', // a name given twice
      'bf61610181ffff',
      'd9010301', // a map that is none
      'd90103a2616101616102',
    ])
      equal([hex, json(bytesOf(hex))], [hex, 'cbor']);
  });

  test('the caps hold for items without their length: depth, number and bytes', () => {
    const nest = (depth: number, open: number) =>
      concat(new Uint8Array(depth).fill(open), new Uint8Array(depth).fill(0xff));
    equal([json(nest(16, 0x9f)) === 'cbor', json(nest(17, 0x9f)), json(nest(30_000, 0x9f))], [false, 'cbor', 'cbor']);
    equal(json(concat(...Array.from({ length: 40 }, () => [0xbf, 0x61, 0x61]))), 'cbor');
    equal((json(concat([0x9f], new Uint8Array(60_000), BREAK)) as unknown[]).length, 60_000);
    // Thirty thousand strings, each with no chunk or with many that are empty: nothing is set aside for what may come.
    equal(
      (
        json(
          concat(
            [0x9f],
            new Uint8Array(60_000).map((_, i) => (i % 2 ? 0xff : 0x7f)),
            BREAK,
          ),
        ) as unknown[]
      ).length,
      30_000,
    );
    equal(json(concat([0x7f], new Uint8Array(60_000).fill(0x60), BREAK)), '');
  });

  test('a certificate whose item ends in the wrong place is refused at its stage, though it was signed so', async () => {
    const open = write(claims(), { maps: true });
    const RAW: readonly (readonly [Uint8Array, string])[] = [
      [open.subarray(0, -1), 'cbor'],
      [concat(open, BREAK), 'cbor'],
      [concat([0xbf], encodeCbor(1), BREAK), 'cbor'],
      [concat([0xbf], BREAK), 'cwt'],
      [
        concat([0xbf], encodeCbor(4), encodeCbor(EXPIRES), encodeCbor(4), encodeCbor(EXPIRES + 1), open.subarray(1)),
        'cbor',
      ],
    ];
    for (const [content, stage] of RAW) equal(await answer(await message(content)), [stage, undefined]);
  });

  test('claims that nobody reads may be anything that is well formed', async () => {
    for (const item of [
      [0xf7],
      [0xf0],
      [0xf8, 0xff],
      [0x1b, 255, 255, 255, 255, 255, 255, 255, 255],
      [0x5f, 0x41, 1, 0xff],
      [0xc2, 0x41, 1],
      [0xa1, 0x41, 1, 0x01],
      [0xbf, 0x80, 0xa0, 0xff],
      [0x9f, 0xf9, 0, 0, 0xff],
    ])
      equal([item, await answer(await message(withClaim(7, item)))], [item, VALID]);
    for (const item of [[0xf8, 0x10], [0xff], [0x1c], [0x1b, 255], [0xa1, 0x01], [0xfc]])
      equal([item, (await answer(await message(withClaim(7, item))))[0]], [item, 'cbor']);
  });

  test('a first day that is null or undefined is none; an expiry of nothing never means for ever', async () => {
    for (const nothing of [[0xf6], [0xf7]]) {
      equal(await answer(await message(withClaim(5, nothing))), VALID);
      const content = concat(
        head(5, 2),
        encodeCbor(4),
        nothing,
        encodeCbor(-260),
        write(new Map<Item, Item>([[1, DCC]])),
      );
      equal((await answer(await message(content)))[0] === 'valid', false);
    }
  });

  test('times may be numbers of any size', async () => {
    const bignum = (time: number, zeros: number) =>
      concat(
        [0xc2],
        encodeCbor(concat(new Uint8Array(zeros), [time >>> 24, (time >> 16) & 255, (time >> 8) & 255, time & 255])),
      );
    for (const zeros of [0, 1, 4, 28]) equal(await answer(await message(withClaim(5, bignum(ISSUED, zeros)))), VALID);
    equal((await answer(await message(withClaim(5, bignum(EXPIRES, 4)))))[0], 'not-yet-valid');
  });

  const withClaim = (claim: number, item: Uint8Array | readonly number[]) =>
    concat(head(5, 5), write(claims()).subarray(1), encodeCbor(claim), item);
}
