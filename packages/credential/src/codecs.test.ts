import assert from 'node:assert/strict';
import test from 'node:test';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { DecodeError } from './errors.ts';
import { CborReader } from './hcert/cbor.ts';
import { decodeBase45 } from './hcert/base45.ts';
import { inflate, inflateZlib, MAX_INFLATED } from './inflate.ts';
import { encodeBase45, encodeCbor, type Encodable } from './issue/index.ts';
import { canonicaliseJson } from './canonical-json.ts';

const at = (stage: string) => (error: unknown) => error instanceof DecodeError && error.stage === stage;

test('Base45 gives the examples of RFC 9285', () => {
  for (const [plain, text] of [
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ] as const) {
    assert.equal(Buffer.from(decodeBase45(text)).toString(), plain);
    assert.equal(encodeBase45(Buffer.from(plain)), text);
  }
  for (const text of ['GGW', ':::', '::', 'A', 'ABCD', 'bb8', 'BB\u00e9', 'BB\u0100', '\u{1F600}B'])
    assert.throws(() => decodeBase45(text), at('base45'), text);
});

test('any bytes go through Base45 and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      assert.deepEqual(decodeBase45(encodeBase45(bytes)), bytes),
    ),
  );
});

test('whatever zlib packs, at any level and strategy, is unpacked to the same bytes', () => {
  const texts = fc.oneof(
    fc.uint8Array({ maxLength: 4000 }),
    fc
      .array(fc.constantFrom('URN:UVCI:01:VN', '840539006', 'ci', ' ', 'Ấ'), { maxLength: 900 })
      .map((words) => new TextEncoder().encode(words.join(''))),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }), (bytes, level, strategy) => {
      assert.deepEqual(inflateZlib(zlib.deflateSync(bytes, { level, strategy })), new Uint8Array(bytes));
      assert.deepEqual(inflate(zlib.deflateRawSync(bytes, { level, strategy })), new Uint8Array(bytes));
    }),
    { numRuns: 400 },
  );
});

test('a stream is unpacked up to the cap and not a byte beyond', () => {
  for (const level of [0, 1, 9]) {
    assert.equal(inflateZlib(zlib.deflateSync(new Uint8Array(MAX_INFLATED), { level })).length, MAX_INFLATED);
    assert.throws(() => inflateZlib(zlib.deflateSync(new Uint8Array(MAX_INFLATED + 1), { level })), at('inflate'));
  }
});

test('a damaged stream is refused at its stage, or gives what zlib gives', () => {
  const packed = zlib.deflateSync(Buffer.from('Nguyễn Thị Đức Hoà '.repeat(20)));
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(40), (index, value, cut) => {
      const damaged = Uint8Array.from(packed.subarray(0, packed.length - (cut > 30 ? cut : 0)));
      damaged[index % damaged.length] = value;
      let ours: Uint8Array | undefined;
      try {
        ours = inflateZlib(damaged);
      } catch (error) {
        assert.ok(at('inflate')(error));
      }
      let theirs: Uint8Array | undefined;
      try {
        theirs = zlib.inflateSync(damaged);
      } catch {
        // Refused by both, or only by us, who also refuse what stands behind the end.
      }
      if (ours) assert.deepEqual(ours, new Uint8Array(theirs!));
    }),
    { numRuns: 3000 },
  );
});

const json = fc.letrec<{ value: Encodable }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).filter((n) => !Object.is(n, -0)),
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

test('any value goes through CBOR and comes back', () => {
  fc.assert(
    fc.property(json, (value) => {
      const reader = new CborReader(encodeCbor(value));
      assert.deepEqual(reader.json(), value);
      reader.end();
    }),
  );
});

test('half-precision and single floats are read as RFC 8949 has them', () => {
  const read = (hex: string) => new CborReader(Uint8Array.from(Buffer.from(hex, 'hex'))).json();
  assert.deepEqual(['f93c00', 'f97bff', 'f90001', 'f9c400', 'f97c00', 'fa47c35000', 'fb3ff199999999999a'].map(read), [
    1,
    65504,
    2 ** -24,
    -4,
    Infinity,
    100000,
    1.1,
  ]);
});

test('CBOR that announces more than it has, or counts beyond exact numbers, is refused', () => {
  for (const hex of [
    '9affffffff',
    'bb7fffffffffffffff',
    '5b0020000000000000',
    '1bffffffffffffffff',
    '7f6161',
    '9f01',
    'bf6161',
    '1c',
    'f8ff',
    'f7',
    'a16161',
    'a2616101616102',
    'a10101',
    '61ff',
    'c2',
    'c74101',
  ]) {
    const reader = new CborReader(Uint8Array.from(Buffer.from(hex, 'hex')));
    assert.throws(() => reader.json(), at('cbor'), hex);
  }
});

test('the canonical form sorts names and leaves nothing between, as RFC 8785 asks', () => {
  assert.equal(
    canonicaliseJson({ b: [1, { d: 'Ấ', c: null }], a: 1e-12, '€': true, '\r': 1e21 }),
    '{"\\r":1e+21,"a":1e-12,"b":[1,{"c":null,"d":"Ấ"}],"€":true}',
  );
});
