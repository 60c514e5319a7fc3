/** The signed trust bundle under everything that can happen to it, and revocation and policies hung on it. */
import type { Harness } from './harness.universal.test.ts';
import {
  noRules,
  openPolicy,
  openRevocations,
  openTrustBundle,
  mergeIndex,
  type PolicyPayload,
  type TrustBundle,
  type TrustPayload,
} from './bundle.ts';
import {
  concat,
  dccOf,
  hcertText,
  issueHcert,
  makeSigningKey,
  publicJwk,
  publishRevocations,
  signCose,
  signDocument,
  type SigningKey,
} from './issue/index.ts';
import { hashOf } from './canonical-json.ts';
import { decode, read, verify, type Dcc } from './index.ts';

const at = (text: string) => new Date(text);
const NOW = at('2026-11-23T08:00:00Z');
const words = (text: string) => ({ vi: text, en: text });

export function bundleSuite({ test, equal }: Harness): void {
  const made = (async () => {
    const options = { country: 'VN', name: 'VN', validFrom: at('2026-01-01'), validUntil: at('2029-01-01') };
    const [issuer, anchor, nextAnchor, stranger] = await Promise.all([
      makeSigningKey(options),
      makeSigningKey(options),
      makeSigningKey(options),
      makeSigningKey(options),
    ] as const);
    const listed = async (key: SigningKey, usages: readonly string[]) => ({
      kid: key.keyId,
      publicKeyJwk: await publicJwk(key),
      usages,
      issuerCountry: 'VN',
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2028-12-31T00:00:00Z',
    });
    const pinnedKeys = [await listed(anchor, ['trust-bundle', 'policy'])];
    const issue = (id: string) =>
      issueHcert({
        key: issuer,
        issuer: 'VN',
        issuedAt: at('2026-02-01'),
        expiresAt: at('2027-02-01'),
        dcc: dccOf(
          'vaccination',
          { nam: { fn: 'Hoàng', fnt: 'HOANG' }, dob: '1958' },
          {
            tg: '840539006',
            vp: '1119305005',
            mp: 'EU/1/21/1529',
            ma: 'ORG-100001699',
            dn: 2,
            sd: 2,
            dt: '2025-10-20',
            co: 'VN',
            is: 'Cục',
            ci: id,
          },
        ),
      });
    const good = await issue('URN:UVCI:01:VN:GOOD');
    const bad = await issue('URN:UVCI:01:VN:BAD');
    const revocations = await publishRevocations([
      { certificateId: 'URN:UVCI:01:VN:BAD', content: bad.content, sequence: 7 },
    ]);
    const policy = policyOf(['14']);
    const payload: TrustPayload = {
      type: 'trust-bundle',
      sequence: 5,
      issuedAt: '2026-11-23T06:00:00Z',
      expiresAt: '2026-11-30T06:00:00Z',
      keys: [await listed(issuer, ['vaccination', 'test', 'recovery'])],
      anchors: [await listed(nextAnchor, ['trust-bundle'])],
      policies: [{ province: policy.province, version: policy.version, hash: await hashOf(policy) }],
      revocations: revocations.reference,
    };
    const bundle: TrustBundle = await signDocument(payload, anchor);
    return { issuer, anchor, nextAnchor, stranger, pinnedKeys, good, bad, revocations, policy, payload, bundle };
  })();
  type Made = Awaited<typeof made>;
  const open = (m: Made, document: object | string | Uint8Array | undefined, lastGood?: TrustBundle, now = NOW) =>
    openTrustBundle(document, { pinnedKeys: m.pinnedKeys, lastGood, now });
  const verdictOf = async (m: Made, opened: Awaited<ReturnType<typeof open>>, now = NOW) =>
    (await read(m.good.text, { trust: opened.trust, now })).verdict;

  test('a good bundle is taken, from an object, a text or bytes, and says how fresh it is', async () => {
    const m = await made;
    const text = JSON.stringify(m.bundle);
    for (const document of [m.bundle, text, new TextEncoder().encode(text)]) {
      const opened = await open(m, document);
      equal(
        [opened.refused, opened.freshness.state, opened.freshness.ageDays, opened.freshness.clock],
        [undefined, 'fresh', 0, 'plausible'],
      );
      equal((await verdictOf(m, opened)).status, 'valid');
    }
  });

  test('an older bundle played again is refused, and the last good one stays', async () => {
    const m = await made;
    const older = await signDocument({ ...m.payload, sequence: 4, keys: [] }, m.anchor);
    const opened = await open(m, older, m.bundle);
    equal(
      [opened.refused, opened.lastGood?.payload.sequence, (await verdictOf(m, opened)).status],
      ['rollback', 5, 'valid'],
    );
  });

  test('another bundle with the same number is refused as a fork', async () => {
    const m = await made;
    const fork = await signDocument({ ...m.payload, expiresAt: '2036-11-30T06:00:00Z' }, m.anchor);
    const opened = await open(m, fork, m.bundle);
    equal([opened.refused, opened.lastGood?.payload.expiresAt], ['fork', '2026-11-30T06:00:00Z']);
  });

  test('the same bundle again is no fork', async () => {
    const m = await made;
    equal((await open(m, await signDocument(m.payload, m.anchor), m.bundle)).refused, undefined);
  });

  test('a bundle signed by a stranger, by a swapped key, or changed after signing is refused', async () => {
    const m = await made;
    const byStranger = await signDocument({ ...m.payload, sequence: 6 }, m.stranger);
    const swapped = { ...byStranger, signature: { ...byStranger.signature, kid: m.anchor.keyId } };
    const changed = { ...m.bundle, payload: { ...m.payload, expiresAt: '2036-11-30T06:00:00Z' } };
    const asPolicy = await signDocument({ ...m.payload, type: 'policy' }, m.anchor);
    const found = await Promise.all(
      [byStranger, swapped, changed, asPolicy].map(async (document) => (await open(m, document, m.bundle)).refused),
    );
    equal(found, ['unknown-signer', 'bad-signature', 'bad-signature', 'malformed']);
  });

  test('rubbish is refused and never throws', async () => {
    const m = await made;
    for (const document of [
      '',
      '{',
      'null',
      '[]',
      '{"payload":{}}',
      { payload: null },
      new Uint8Array([0xff]),
      { ...m.bundle, signature: { kid: m.anchor.keyId, alg: 'ES256', value: '*' } },
    ]) {
      const opened = await open(m, document, m.bundle);
      equal([opened.refused, (await verdictOf(m, opened)).status], ['malformed', 'valid']);
    }
  });

  test('with nothing good at all, nothing can be checked, and nothing is called forged', async () => {
    const m = await made;
    const opened = await open(m, undefined);
    equal(
      [opened.freshness.state, await verdictOf(m, opened)],
      ['missing', { status: 'cannot-check', reason: 'trust-missing' }],
    );
  });

  test('a kept bundle that someone wrote to is not trusted', async () => {
    const m = await made;
    const forged = { ...m.bundle, payload: { ...m.payload, sequence: 99 } };
    const opened = await open(m, undefined, forged);
    equal([opened.lastGood, opened.freshness.state], [undefined, 'missing']);
  });

  test('without a network the kept bundle serves until it expires; then it is stale, not invalid', async () => {
    const m = await made;
    const later = at('2026-12-09T06:00:00Z');
    const opened = await open(m, undefined, m.bundle, later);
    equal([opened.freshness.state, opened.freshness.ageDays], ['stale', 16]);
    equal(await verdictOf(m, opened, later), {
      status: 'cannot-check',
      reason: 'trust-stale',
      since: at('2026-11-30T06:00:00Z'),
    });
  });

  test('a device clock a year ahead finds the list stale; a year behind, or stopped, finds the clock wrong', async () => {
    const m = await made;
    const ahead = at('2027-11-23T08:00:00Z');
    const behind = at('2025-11-23T08:00:00Z');
    equal((await verdictOf(m, await open(m, m.bundle, undefined, ahead), ahead)).status !== 'valid', true);
    const early = await open(m, m.bundle, undefined, behind);
    equal(
      [early.freshness.clock, await verdictOf(m, early, behind)],
      ['behind', { status: 'cannot-check', reason: 'clock-wrong', atLeast: at('2026-11-23T06:00:00Z') }],
    );
    const stopped = at('2026-11-22T00:00:00Z');
    const newer = await signDocument(
      { ...m.payload, sequence: 6, issuedAt: '2026-11-24T06:00:00Z', expiresAt: '2026-12-01T06:00:00Z' },
      m.anchor,
    );
    equal((await verdictOf(m, await open(m, newer, m.bundle, stopped), stopped)).status, 'cannot-check');
    equal((await verdictOf(m, await open(m, m.bundle), at('nonsense'))).status, 'cannot-check');
  });

  test("the server's own time tells that the device's clock differs, and decides nothing", async () => {
    const m = await made;
    const opened = await open(m, { ...m.bundle, serverTime: '2026-11-23T09:00:00Z' });
    equal(
      [opened.freshness.clock, opened.freshness.skewSeconds, (await verdictOf(m, opened)).status],
      ['differs', 3600, 'valid'],
    );
  });

  test('a list that has run out still tells a forgery from a paper that only cannot be checked', async () => {
    const m = await made;
    const later = at('2026-12-09T06:00:00Z');
    const { trust } = await open(m, undefined, m.bundle, later);
    const good = decode(m.good.text);
    const forged = { ...good, signature: new Uint8Array(64) };
    equal((await verify(forged, { trust, now: later })).status, 'tampered');
    equal((await verify({ ...good, keyId: 'newer-key' }, { trust, now: later })).status, 'cannot-check');
  });

  test('anchors change by being named in a bundle the old anchor signed', async () => {
    const m = await made;
    const next = await signDocument({ ...m.payload, sequence: 6, issuedAt: '2026-11-23T07:00:00Z' }, m.nextAnchor);
    equal((await open(m, next)).refused, 'unknown-signer');
    const taken = await open(m, next, m.bundle);
    equal(taken.refused, undefined);
    const offline = await open(m, undefined, JSON.parse(JSON.stringify(taken.lastGood)));
    equal([offline.freshness.sequence, (await verdictOf(m, offline)).status], [6, 'valid']);
    const later = await signDocument({ ...m.payload, sequence: 7, issuedAt: '2026-11-23T07:30:00Z' }, m.nextAnchor);
    const again = await open(m, later, taken.lastGood);
    equal([again.refused, again.lastGood?.endorsedBy?.payload.sequence], [undefined, 5]);
  });

  test('after a change of keys, what the old key signed in its time stays valid, and what it signs later does not', async () => {
    const m = await made;
    const keys = m.payload.keys.map((key) => ({ ...key, notAfter: '2026-06-01T00:00:00Z' }));
    const { trust } = await open(m, await signDocument({ ...m.payload, keys }, m.anchor));
    equal((await read(m.good.text, { trust, now: NOW })).verdict.status, 'valid');
    const late = await issueHcert({
      key: m.issuer,
      issuer: 'VN',
      issuedAt: at('2026-07-01'),
      expiresAt: at('2027-07-01'),
      dcc: decode(m.good.text).payload as Dcc,
    });
    equal((await read(late.text, { trust, now: NOW })).verdict, {
      status: 'expired',
      on: at('2026-06-01'),
      because: 'issuer-key',
    });
  });

  test('a revoked certificate is found by its number and by its content, however its signature is rewritten', async () => {
    const m = await made;
    const { trust } = await open(m, m.bundle);
    const revocations = (await openRevocations(m.revocations.index, m.revocations.slices, trust))!;
    const check = async (text: string) => (await read(text, { trust, now: NOW, revocations })).verdict;
    equal(await check(m.bad.text), { status: 'revoked', by: 'certificate-id' });
    const good = await check(m.good.text);
    equal([good.status, good.status === 'valid' && good.revocation], ['valid', 'checked']);

    const byContent = await publishRevocations([{ certificateId: '', content: m.good.content, sequence: 7 }]);
    const only = await openTrustBundle(
      await signDocument({ ...m.payload, revocations: byContent.reference }, m.anchor),
      {
        pinnedKeys: m.pinnedKeys,
        now: NOW,
      },
    );
    const contentOnly = (await openRevocations(byContent.index, byContent.slices, only.trust))!;
    const rewritten = await hcertText(malleable(await signCose(m.issuer, m.good.content)));
    equal(rewritten === m.good.text, false);
    equal((await read(rewritten, { trust: only.trust, now: NOW, revocations: contentOnly })).verdict, {
      status: 'revoked',
      by: 'content',
    });
  });

  test('revocations that are missing, older or not those of the bundle mean "cannot check"', async () => {
    const m = await made;
    const { trust } = await open(m, m.bundle);
    equal((await read(m.good.text, { trust, now: NOW, revocations: null })).verdict, {
      status: 'cannot-check',
      reason: 'revocations-missing',
      prefixes: [],
    });
    equal(await openRevocations({ ...m.revocations.index, slices: [] }, [], trust), undefined);
    equal(await openRevocations({ ...m.revocations.index, sequence: 6 }, m.revocations.slices, trust), undefined);
    const withoutSlices = (await openRevocations(m.revocations.index, [], trust))!;
    const verdict = (await read(m.bad.text, { trust, now: NOW, revocations: withoutSlices })).verdict;
    equal(
      [verdict.status, verdict.status === 'cannot-check' && verdict.reason],
      ['cannot-check', 'revocations-missing'],
    );
    const emptied = m.revocations.slices.map((slice) => ({ ...slice, uvciHashes: [], contentHashes: [] }));
    equal((await openRevocations(m.revocations.index, emptied, trust))!.missing.length, m.revocations.slices.length);
    const newer = await open(
      m,
      await signDocument(
        { ...m.payload, sequence: 6, revocations: { sequence: 8, indexHash: '0'.repeat(64) } },
        m.anchor,
      ),
    );
    const held = (await openRevocations(m.revocations.index, m.revocations.slices, trust))!;
    equal((await read(m.good.text, { trust: newer.trust, now: NOW, revocations: held })).verdict, {
      status: 'cannot-check',
      reason: 'revocations-stale',
    });
  });

  test('lengths that were changed beside a genuine index hide nobody who was revoked', async () => {
    const m = await made;
    const { trust } = await open(m, m.bundle);
    const { index, slices } = m.revocations;
    for (const changed of [
      { prefixLength: 1 },
      { prefixLength: 9 },
      { prefixLength: 0 },
      { hashBytes: 7 },
      { hashBytes: 32 },
      { hashBytes: 0 },
    ]) {
      const revocations = (await openRevocations({ ...index, ...changed }, slices, trust)) ?? null;
      const { verdict } = await read(m.bad.text, { trust, now: NOW, revocations });
      equal(
        [verdict.status, verdict.status === 'cannot-check' && verdict.reason],
        ['cannot-check', 'revocations-missing'],
        JSON.stringify(changed),
      );
    }
  });

  test('an update of the index is merged only onto an older one', async () => {
    const m = await made;
    const more = await publishRevocations([
      { certificateId: 'URN:UVCI:01:VN:BAD', content: m.bad.content, sequence: 7 },
      { certificateId: 'URN:UVCI:01:VN:WORSE', sequence: 8 },
    ]);
    const update = { ...more.index, complete: false, slices: more.index.slices.filter(({ sequence }) => sequence > 7) };
    const merged = mergeIndex(m.revocations.index, update)!;
    equal(await hashOf(merged.slices), more.reference.indexHash);
    equal(mergeIndex(more.index, { ...m.revocations.index, complete: false }), undefined);
  });

  test('certificates nobody revoked are found no more often than the bound says', async () => {
    // Two bytes kept of each hash, so that accidents are frequent enough to be counted.
    const revoked = Array.from({ length: 300 }, (_, i) => ({ certificateId: `URN:UVCI:01:VN:R${i}`, sequence: 1 }));
    const { index, slices, reference } = await publishRevocations(revoked, { hashBytes: 2 });
    const m = await made;
    const { trust } = await open(m, await signDocument({ ...m.payload, revocations: reference }, m.anchor));
    const { check } = (await openRevocations(index, slices, trust))!;
    const tries = 4000;
    const answers = await Promise.all(
      Array.from({ length: tries }, (_, i) =>
        check({ certificateId: `URN:UVCI:01:VN:OTHER${i}`, content: new Uint8Array([i & 255, i >> 8]) }),
      ),
    );
    const found = answers.filter(({ status }) => status === 'revoked').length;
    const expected = index.falsePositiveBound * tries;
    equal(found <= expected + 4 * Math.sqrt(expected), true, `${found} of ${tries}, bound ${expected}`);
    equal(
      (
        await Promise.all(
          revoked.slice(0, 50).map(({ certificateId }) => check({ certificateId, content: new Uint8Array() })),
        )
      ).every(({ status }) => status === 'revoked'),
      true,
    );
    const ten = await publishRevocations([{ certificateId: 'x', sequence: 1 }]);
    equal(ten.index.falsePositiveBound < 1e-12, true);
  });

  test("a province's policy decides line by line, and only the one the bundle names counts", async () => {
    const m = await made;
    const { trust } = await open(m, m.bundle);
    const rules = await openPolicy(await signDocument(m.policy, m.anchor), trust);
    const { verdict } = await read(m.good.text, { trust, now: NOW, rules });
    equal(
      [
        verdict.status,
        verdict.status === 'valid' && verdict.policy?.outcome.code,
        verdict.status === 'valid' && verdict.policy?.lines.map(({ holds }) => holds),
        verdict.status === 'valid' && verdict.policy?.title,
        rules?.title,
      ],
      ['valid', 'complete', [true], m.policy.title, m.policy.title],
    );
    const early = (
      await read(m.good.text, {
        trust: (await open(m, m.bundle)).trust,
        now: NOW,
        rules: await openPolicy({ payload: m.policy, signature: m.bundle.signature }, trust),
      })
    ).verdict;
    equal(early.status, 'valid');
    equal(await openPolicy(await signDocument(policyOf(['0']), m.anchor), trust), undefined);

    const strict = policyOf(['3650']);
    const other = await open(
      m,
      await signDocument(
        {
          ...m.payload,
          sequence: 6,
          policies: [{ province: strict.province, version: 3, hash: await hashOf(strict) }],
        },
        m.anchor,
      ),
    );
    const refusing = await openPolicy({ payload: strict, signature: m.bundle.signature }, other.trust);
    const notMet = (await read(m.good.text, { trust: other.trust, now: NOW, rules: refusing })).verdict;
    equal(
      [notMet.status, notMet.status === 'policy-not-met' && notMet.policy.outcome.code],
      ['policy-not-met', 'none'],
    );
  });

  test("a genuine policy of another province does not pass for this one's", async () => {
    const m = await made;
    const strict = { ...policyOf(['3650']), province: { code: '24', edition: '2026-04-30' } };
    const national = { ...policyOf(['90']), province: { code: '00', edition: '2026-04-30' } };
    const policies = await Promise.all(
      [m.policy, strict, national].map(async (policy) => ({
        province: policy.province,
        version: policy.version,
        hash: await hashOf(policy),
      })),
    );
    const { trust } = await open(m, await signDocument({ ...m.payload, sequence: 6, policies }, m.anchor));
    const passes = async (policy: PolicyPayload, code: string, edition: string) =>
      (await openPolicy({ payload: policy, signature: m.bundle.signature }, trust, { code, edition })) !== undefined;
    const asked = async (code: string, edition: string) =>
      Promise.all([m.policy, strict, national].map((policy) => passes(policy, code, edition)));
    equal(await asked('79', '2026-04-30'), [true, false, false]);
    equal(await asked('24', '2026-04-30'), [false, true, false]);
    // Without one of its own, the national one.
    equal(await asked('48', '2026-04-30'), [false, false, true]);
  });

  test('a code of an edition the bundle does not use, or of none, opens no policy, and the answer says which is lacking', async () => {
    const m = await made;
    const at = (code: string, edition: string, days: string) => ({ ...policyOf([days]), province: { code, edition } });
    const [bacGiang, bacNinh, national] = [
      at('24', '2025-03-01', '14'),
      at('24', '2026-04-30', '3650'),
      at('00', '2026-04-30', '90'),
    ];
    const trustIn = async (...policies: PolicyPayload[]) => {
      const named = await Promise.all(
        policies.map(async (policy) => ({
          province: policy.province,
          version: policy.version,
          hash: await hashOf(policy),
        })),
      );
      return (await open(m, await signDocument({ ...m.payload, sequence: 6, policies: named }, m.anchor))).trust;
    };
    const opened = async (trust: Awaited<ReturnType<typeof trustIn>>, code: string, edition: string) => {
      const rules = await Promise.all(
        [bacGiang, bacNinh, national].map((policy) =>
          openPolicy({ payload: policy, signature: m.bundle.signature }, trust, { code, edition }),
        ),
      );
      return rules.map((found) => found !== undefined);
    };
    const both = await trustIn(bacGiang, bacNinh, national);
    equal(await opened(both, '24', '2025-03-01'), [true, false, false]);
    equal(await opened(both, '24', '2026-04-30'), [false, true, false]);
    for (const edition of ['2021-11-01', '', '1999-01-01', undefined as unknown as string])
      equal(await opened(both, '24', edition), [false, false, false], edition);

    // A province the bundle names in another edition has rules of its own, which the national ones do not stand for.
    const old = await trustIn(bacGiang, national);
    equal(await opened(old, '24', '2026-04-30'), [false, false, false]);
    equal(await opened(old, '48', '2026-04-30'), [false, false, true]);
    equal(await opened(old, '48', '2025-03-01'), [false, false, false]);
    const place = { code: '24', edition: '2026-04-30' };
    const { verdict } = await read(m.good.text, { trust: old, now: NOW, rules: noRules(place, old) });
    equal(verdict, {
      status: 'cannot-check',
      reason: 'policy-not-applicable',
      lacking: { ...place, comparable: false },
    });
  });
}

function policyOf([days]: [string]): PolicyPayload {
  return {
    type: 'policy',
    province: { code: '79', edition: '2026-04-30' },
    version: 3,
    title: words('Thẻ'),
    validFrom: '2026-11-01T00:00:00+07:00',
    rules: [
      {
        id: 'full-course',
        title: words('Đủ liều'),
        logic: {
          and: [
            { '>=': [{ var: 'payload.v.0.dn' }, { var: 'payload.v.0.sd' }] },
            {
              'not-before': [
                { var: 'external.validationClock' },
                { plusTime: [{ var: 'payload.v.0.dt' }, Number(days), 'day'] },
              ],
            },
          ],
        },
      },
    ],
    outcomes: [
      {
        code: 'complete',
        tone: 'positive',
        colour: '#1b6e3c',
        title: words('Đủ'),
        explanation: words('Đủ.'),
        rules: ['full-course'],
      },
    ],
    otherwise: { code: 'none', tone: 'neutral', colour: '#3d5a80', title: words('Chưa'), explanation: words('Chưa.') },
  };
}

/** The same ECDSA signature in its other form, (r, n − s): still good, and other bytes. */
function malleable(cose: Uint8Array): Uint8Array {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(`0x${Array.from(cose.subarray(-32), (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
  const other = (order - s).toString(16).padStart(64, '0');
  return concat(
    cose.subarray(0, -32),
    Uint8Array.from(other.match(/../g)!, (pair) => Number.parseInt(pair, 16)),
  );
}
