/** A short run with a fixed seed; `npm run bench credential-fuzz` makes a million. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  concat,
  deflate,
  encodeBase45,
  healthCardText,
  hcertText,
  issueIcvp,
  makeSigningKey,
  publicJwk,
  type Encodable,
} from './issue/index.ts';
import { read, trustList } from './index.ts';
import { mutation, randomFrom, runRobustness } from './robustness.universal.test.ts';
import { validCodes } from './testing/valid-codes.ts';

/** Time the processor gave to this process: waiting for other programs is not counted. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const now = new Date('2026-11-23T08:00:00Z');

test('twenty thousand damaged codes are read without a throw and without a wait', async () => {
  const { texts, trust } = await validCodes();
  const random = randomFrom(20261123);
  const report = await runRobustness(
    Array.from({ length: 20_000 }, () => mutation(texts, random)),
    { trust, now, clock: processorMs },
  );
  assert.deepEqual([report.threw, report.slow], [[], []]);
  // Unprotected parts may change without harm; what is signed may not.
  assert.ok(
    (report.statuses.malformed ?? 0) > 5000 && (report.statuses.tampered ?? 0) > 100,
    JSON.stringify(report.statuses),
  );
});

test('any string at all gets a verdict', async () => {
  const trust = await trustList([]);
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme' }),
    fc.string().map((text) => `HC1:${text}`),
    fc.stringMatching(/^shc:\/\d{0,200}$/),
    fc.stringMatching(/^\d{12}(\|[^|]{0,9}){5,9}$/),
  );
  await fc.assert(
    fc.asyncProperty(strings, async (text) => {
      const { verdict } = await read(text, { trust, now });
      return verdict.status !== 'valid';
    }),
    { numRuns: 2000 },
  );
});

test('whatever stands in a signed international certificate, it is told whole or not at all', async () => {
  const [issuedAt, validUntil] = [new Date('2026-01-01'), new Date('2029-01-01')];
  const key = await makeSigningKey({ country: 'VN', name: 'VN', validFrom: issuedAt, validUntil });
  const trust = await trustList([{ kid: key.keyId, publicKeyJwk: await publicJwk(key) }]);
  const text = fc.constantFrom('Hoàng Thị Bình', '2026-01-05', '1958', '1', '', ' ', 'M', '2026-02-30', '05/01/2026');
  const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null), fc.uint8Array());
  const value = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: odd });
  const fieldsOf = (names: string) =>
    fc.record(Object.fromEntries(names.split(' ').map((name) => [name, value])), { requiredKeys: [] });
  const dose = fieldsOf('vp dv dt bo cn is vls vle dls dle modifierExtension');
  const certificate = fc
    .tuple(fieldsOf('n dob s nt ntl id nid dt ndt gn v'), fc.constantFrom('v', 'vx'), fc.array(dose, { maxLength: 2 }))
    .map(([fields, at, doses]) => ({ ...fields, [at]: doses.length === 1 ? doses[0] : doses }));
  const told = { whole: 0, not: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 3, arbitrary: certificate }, { weight: 1, arbitrary: fc.jsonValue() }),
      async (icvp) => {
        const { text: code } = await issueIcvp({ key, icvp: icvp as Encodable, issuer: 'VN', issuedAt });
        const { facts, verdict } = await read(code, { trust, now });
        if (verdict.status === 'cannot-check') {
          assert.deepEqual([verdict.reason, facts], ['content-unknown', undefined]);
          told.not++;
        } else {
          assert.ok(facts && 'type' in facts && facts.type === 'icvp', verdict.status);
          assert.ok(facts.holder.fullName && facts.holder.dateOfBirth && facts.product && facts.injectedOn);
          told.whole++;
        }
      },
    ),
    {
      seed: 20261130,
      numRuns: 1000,
      examples: [
        [{ n: 'A', dob: '1958', v: '1', vx: { vp: 'X', dv: '2026-01-05' } }],
        [{ n: 'A', dob: '1958', v: { vp: 'X', dt: '2026-01-05', vle: '2026-02-05' } }],
      ],
    },
  );
  assert.ok(told.whole >= 2 && told.not > 500, JSON.stringify(told));
});

test('what is no string at all gets a verdict too', async () => {
  for (const value of [undefined, null, 7, {}, [], Symbol('x')] as unknown as string[]) {
    assert.equal((await read(value, { trust: undefined, now })).verdict.status, 'malformed');
  }
});

test('bombs of every kind are refused at once, at their stage', async () => {
  const bombs: Record<string, [text: string, stage: string]> = {
    'zip, 64 MB': [await hcertText(new Uint8Array(64 << 20)), 'inflate'],
    'zip of empty stored blocks': [
      `HC1:${encodeBase45(
        concat(
          [0x78, 0x01],
          Uint8Array.from({ length: 65_000 }, (_, i) => (i % 5 > 2 ? 0xff : 0)),
        ),
      )}`,
      'inflate',
    ],
    'zip in a health card': [
      healthCardText(
        `${btoa('{"alg":"ES256","kid":"x","zip":"DEF"}').replace(/=/g, '')}.${Buffer.from(await deflate(new Uint8Array(16 << 20), 'deflate-raw')).toString('base64url')}.AAAA`,
      ),
      'inflate',
    ],
    'CBOR count': [await hcertText(Uint8Array.of(0x9a, 0xff, 0xff, 0xff, 0xff)), 'cbor'],
    'CBOR depth': [`HC1:${encodeBase45(new Uint8Array(60_000).fill(0x81))}`, 'cose'],
    'CBOR, megabytes of it': [`HC1:${encodeBase45(new Uint8Array(900_000).fill(0x80))}`, 'cbor'],
    'text without end': [`HC1:${'0'.repeat(3 << 20)}`, 'prefix'],
    'separators without end': ['|'.repeat(1 << 20), 'prefix'],
    'chunks without end': ['shc:/1/2/1 '.repeat(100_000), 'chunks'],
    'JSON without end': [`{${'"@context":'.repeat(100_000)}`, 'prefix'],
  };
  for (const [name, [text, stage]] of Object.entries(bombs)) {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = processorMs();
      const { verdict } = await read(text, { trust: undefined, now });
      best = Math.min(best, processorMs() - start);
      assert.deepEqual(verdict, { status: 'malformed', stage }, name);
    }
    assert.ok(best < 50, `${name}: ${best} ms`);
  }
});
