/**
 * Which of many bundles a device believes: anchors that retire, numbers that leap, dates that are wrong, and every
 * history of them.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTrustBundle, type KeptBundle, type TrustPayload } from '../bundle.ts';
import { makeSigningKey, publicJwk, signDocument, type SigningKey } from '../issue/index.ts';

const at = (text: string) => new Date(text);
const NOW = at('2026-11-23T08:00:00Z');
const options = { country: 'VN', name: 'VN', validFrom: at('2026-01-01'), validUntil: at('2029-01-01') };

const listed = async (key: SigningKey) => ({
  kid: key.keyId,
  publicKeyJwk: await publicJwk(key),
  usages: ['trust-bundle'],
  issuerCountry: 'VN',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2028-12-31T00:00:00Z',
});

const made = (async () => {
  const [anchor, nextAnchor] = await Promise.all([makeSigningKey(options), makeSigningKey(options)]);
  const payload: TrustPayload = {
    type: 'trust-bundle',
    sequence: 5,
    issuedAt: '2026-11-23T06:00:00Z',
    expiresAt: '2026-11-30T06:00:00Z',
    keys: [],
    anchors: [await listed(nextAnchor)],
    policies: [],
    revocations: { sequence: 1, indexHash: '0'.repeat(64) },
  };
  return {
    anchor,
    nextAnchor,
    pinnedKeys: [await listed(anchor)],
    payload,
    bundle: await signDocument(payload, anchor),
  };
})();
type Made = Awaited<typeof made>;
const open = (m: Made, document: object | undefined, lastGood?: KeptBundle, now = NOW) =>
  openTrustBundle(document, { pinnedKeys: m.pinnedKeys, lastGood, now });

test('an anchor that the newest bundle no longer names signs nothing new, however it is dated; what it signed before stays old', async () => {
  const m = await made;
  const next = await signDocument({ ...m.payload, sequence: 6, issuedAt: '2026-11-23T07:00:00Z' }, m.nextAnchor);
  const { lastGood } = await open(m, next, m.bundle);
  for (const issuedAt of [
    '2026-11-23T07:30:00Z',
    '2026-11-23T06:59:00Z',
    '2026-11-22T06:00:00Z',
    '2026-02-01T00:00:00Z',
    '2028-06-01T00:00:00Z',
  ])
    for (const sequence of [7, 8, 1000, Number.MAX_SAFE_INTEGER]) {
      const opened = await open(
        m,
        await signDocument({ ...m.payload, sequence, issuedAt, expiresAt: '2030-01-01T00:00:00Z' }, m.anchor),
        lastGood,
      );
      assert.deepEqual(
        [opened.refused !== undefined, opened.lastGood?.payload.sequence],
        [true, 6],
        `${sequence} of ${issuedAt}`,
      );
    }
  const prompt = await signDocument({ ...m.payload, sequence: 7, issuedAt: '2026-11-23T07:30:00Z' }, m.anchor);
  assert.deepEqual((await open(m, prompt, lastGood)).refused, 'retired-signer');
  assert.deepEqual((await open(m, m.bundle, lastGood)).refused, 'rollback');
});

test('an anchor whose time is over by the clock brings no new list, dated back or not; the one that is held stays', async () => {
  const m = await made;
  const ended = [{ ...m.pinnedKeys[0]!, notAfter: '2026-11-23T07:00:00Z' }];
  const offer = (document: object | undefined, lastGood?: KeptBundle) =>
    openTrustBundle(document, { pinnedKeys: ended, lastGood, now: NOW });
  for (const issuedAt of ['2026-02-01T00:00:00Z', '2026-11-23T06:30:00Z', '2026-11-23T07:30:00Z']) {
    const back = await signDocument(
      { ...m.payload, sequence: 9, issuedAt, expiresAt: '2030-01-01T00:00:00Z' },
      m.anchor,
    );
    assert.deepEqual((await offer(back)).refused, 'unknown-signer', issuedAt);
    const beside = await offer(back, m.bundle);
    assert.deepEqual([beside.refused !== undefined, beside.lastGood?.payload.sequence], [true, 5], issuedAt);
  }
  assert.deepEqual((await offer(m.bundle, m.bundle)).refused, undefined, 'the same list again');
  assert.deepEqual((await offer(undefined, m.bundle)).freshness.state, 'fresh');
});

test('what a retired anchor signed is not taken from the device either; the newest good one behind it is', async () => {
  const m = await made;
  const next = await signDocument({ ...m.payload, sequence: 6, issuedAt: '2026-11-23T07:00:00Z' }, m.nextAnchor);
  const { lastGood } = await open(m, next, m.bundle);
  const forged = await signDocument({ ...m.payload, sequence: 7, issuedAt: '2026-11-23T07:30:00Z' }, m.anchor);
  const opened = await open(m, undefined, { ...forged, endorsedBy: lastGood });
  assert.deepEqual(opened.lastGood?.payload.sequence, 6);
});

test('a retired anchor that signs the list once more which is held anyway does not come back by that', async () => {
  const m = await made;
  const newest = { ...m.payload, sequence: 6, issuedAt: '2026-11-23T07:00:00Z' };
  const { lastGood } = await open(m, await signDocument(newest, m.nextAnchor), m.bundle);
  const again = await open(m, await signDocument(newest, m.anchor), lastGood);
  assert.deepEqual(
    [again.refused, again.lastGood],
    [undefined, lastGood],
    'it says nothing new, and stays signed by whom it was',
  );
  const forged = await signDocument({ ...newest, sequence: 7, issuedAt: '2026-11-23T07:30:00Z' }, m.anchor);
  assert.deepEqual((await open(m, forged, again.lastGood)).refused, 'retired-signer');
});

test('after four changes of anchor the program must be newer; what the device knows stays', async () => {
  const m = await made;
  let signer = m.anchor;
  let kept: KeptBundle | undefined;
  const refusals: unknown[] = [];
  for (let sequence = 1; sequence <= 6; sequence++) {
    const heir = await makeSigningKey(options);
    const anchors = [{ kid: heir.keyId, publicKeyJwk: await publicJwk(heir), usages: ['trust-bundle'] }];
    const opened = await open(
      m,
      await signDocument({ ...m.payload, sequence, issuedAt: `2026-11-23T0${sequence}:00:00Z`, anchors }, signer),
      kept,
    );
    refusals.push(opened.refused);
    kept = JSON.parse(JSON.stringify(opened.lastGood));
    signer = heir;
  }
  assert.deepEqual(refusals, [undefined, undefined, undefined, undefined, undefined, 'unknown-signer']);
  assert.deepEqual((await open(m, undefined, kept)).freshness.sequence, 5);
});

test('a number that leaps, or a date that is wrong, does not lock the true list out', async () => {
  const m = await made;
  const slip = async (sequence: number, issuedAt = '2026-11-23T06:30:00Z', expiresAt = '2026-11-30T06:00:00Z') =>
    signDocument({ ...m.payload, sequence, issuedAt, expiresAt }, m.anchor);
  const truth = await slip(6, '2026-11-23T07:00:00Z');
  for (const leap of [Number.MAX_SAFE_INTEGER, 1e9 + 5, 1e6, 30_000]) {
    const first = await open(m, await slip(leap), m.bundle);
    assert.deepEqual([first.refused, first.lastGood?.payload.sequence], ['leap', 5], String(leap));
    assert.deepEqual((await open(m, truth, first.lastGood)).refused, undefined);
  }
  // Smaller steps, and any on a device that knows nothing yet, are told by the date.
  for (const [sequence, before] of [
    [9000, m.bundle],
    [Number.MAX_SAFE_INTEGER, undefined],
    [1e9, undefined],
    [30_000, undefined],
  ] as const) {
    const first = await open(m, await slip(sequence), before);
    assert.deepEqual(first.refused, undefined);
    const second = await open(m, truth, first.lastGood);
    assert.deepEqual([second.refused, second.lastGood?.payload.sequence], [undefined, 6], String(sequence));
    assert.deepEqual(
      (await open(m, await slip(sequence), second.lastGood)).refused === undefined,
      false,
      'the slip is not taken again',
    );
  }
  // Dated ahead of the device's clock, or run out already: the number tells.
  for (const [issuedAt, expiresAt] of [
    ['2028-06-01T00:00:00Z', '2028-07-01T00:00:00Z'],
    ['2026-11-23T06:30:00Z', '2026-11-23T06:31:00Z'],
  ]) {
    const first = await open(m, await slip(6, issuedAt, expiresAt), m.bundle);
    assert.deepEqual(first.refused, undefined);
    assert.deepEqual(
      (await open(m, await slip(7, '2026-11-23T07:00:00Z'), first.lastGood)).refused,
      undefined,
      issuedAt,
    );
  }
  const ahead = await open(m, await slip(6, '2028-06-01T00:00:00Z'), m.bundle);
  assert.deepEqual((await open(m, truth, ahead.lastGood)).refused, undefined, 'the same number, dated as it should be');
  assert.deepEqual((await open(m, await slip(1e9, '2028-06-01T00:00:00Z'), m.bundle)).refused, 'leap');
  const alone = await open(m, await slip(Number.MAX_SAFE_INTEGER, '2028-06-01T00:00:00Z'));
  assert.deepEqual((await open(m, truth, alone.lastGood)).refused, undefined, 'wrong in both, seen first');
});

test('two servers that sign within a moment of each other lose no list, and a slow clock lets no old one in', async () => {
  const m = await made;
  const of = (sequence: number, issuedAt: string) => signDocument({ ...m.payload, sequence, issuedAt }, m.anchor);
  const held = (await open(m, await of(6, '2026-11-23T07:00:05Z'), m.bundle)).lastGood;
  assert.deepEqual((await open(m, await of(7, '2026-11-23T07:00:02Z'), held)).refused, undefined);
  assert.deepEqual((await open(m, m.bundle, held, at('2026-11-20T00:00:00Z'))).refused, 'rollback');
  assert.deepEqual((await open(m, m.bundle, held, at('2026-11-23T06:10:00Z'))).refused, 'rollback');
});

/**
 * What happens between two looks of a gate: the platform signs on or changes its anchor; somebody offers what is not
 * the newest list.
 */
type Turn =
  | { readonly do: 'publish' | 'rotate'; readonly minutes: number }
  | { readonly do: 'replay'; readonly which: number }
  | { readonly do: 'forge'; readonly by: 'stranger' | 'retired'; readonly step: number; readonly minutes: number }
  | { readonly do: 'leap'; readonly step: number }
  | { readonly do: 'lose-network' }
  | { readonly do: 'reopen'; readonly behind: number };

const minutes = fc.integer({ min: 6, max: 5 * 24 * 60 });
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const), minutes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rotate' as const), minutes }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat(40) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('forge' as const),
      by: fc.constantFrom('stranger' as const, 'retired' as const),
      step: fc.constantFrom(-3, -1, 0, 1, 2, 50, 1e6, 2 ** 52),
      minutes: fc.integer({ min: -20 * 24 * 60, max: 20 * 24 * 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('leap' as const),
      step: fc.constantFrom(2, 100, 9999, 50_000, 1e6, 1e9, Number.MAX_SAFE_INTEGER),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose-network' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('reopen' as const), behind: fc.integer({ min: 0, max: 3 * 24 * 60 }) }),
  },
);

test('in every history: what the device has seen is never undone by an old or a forged list, and the next true one is always taken', async () => {
  const keys = await Promise.all(Array.from({ length: 7 }, () => makeSigningKey(options)));
  const names = await Promise.all(keys.map(listed));
  const [stranger] = [keys[6]!];
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 4, maxLength: 24 }), async (turns) => {
      let clock = Date.parse('2026-06-01T00:00:00Z');
      let signer = 0;
      let number = 1;
      let kept: KeptBundle | undefined;
      const history: object[] = [];
      const sign = async (by: SigningKey, sequence: number, time: number, more: object = {}) =>
        signDocument(
          {
            type: 'trust-bundle' as const,
            sequence,
            issuedAt: new Date(time).toISOString(),
            expiresAt: new Date(time + 7 * 86_400_000).toISOString(),
            keys: [],
            anchors: [names[signer]!, names[signer + 1]!],
            policies: [],
            revocations: { sequence: 1, indexHash: String(sequence).padStart(64, '0') },
            ...more,
          },
          by,
        );
      const offer = async (document: object | undefined, now = clock) => {
        const opened = await openTrustBundle(document, {
          pinnedKeys: names.slice(0, 2),
          lastGood: kept,
          now: new Date(now),
        });
        kept = opened.lastGood && (JSON.parse(JSON.stringify(opened.lastGood)) as KeptBundle);
        return opened;
      };
      const truth = async () => {
        const document = await sign(keys[signer]!, number, clock);
        history.push(document);
        const opened = await offer(document);
        assert.deepEqual(
          [opened.refused, kept?.payload.issuedAt],
          [undefined, document.payload.issuedAt],
          'the true list is taken',
        );
        number += 1;
      };
      await truth();
      for (const now of turns) {
        const before = kept?.signature.value;
        const stays = () => assert.equal(kept?.signature.value, before, `${JSON.stringify(now)} changes nothing`);
        switch (now.do) {
          case 'publish':
            clock += now.minutes * 60_000;
            await truth();
            break;
          case 'rotate':
            // Each list names who signs the next; a program goes along with four changes.
            if (signer < 4) signer += 1;
            clock += now.minutes * 60_000;
            await truth();
            break;
          case 'replay':
            await offer(history[now.which % history.length]);
            stays();
            break;
          case 'forge': {
            const by =
              now.by === 'stranger'
                ? stranger
                : signer > 0
                  ? keys[now.step % signer < 0 ? 0 : now.step % signer]!
                  : stranger;
            await offer(
              await sign(by, Math.max(1, number + now.step), clock + now.minutes * 60_000, { keys: [names[6]] }),
            );
            stays();
            break;
          }
          case 'leap': {
            // A slip of the platform's own: signed by the right key, with a number far off.
            const slip = await sign(keys[signer]!, Math.min(Number.MAX_SAFE_INTEGER, number + now.step), clock + 1000);
            await offer(slip);
            clock += 7 * 60_000;
            await truth();
            const { refused } = await offer(slip);
            assert.notEqual(refused, undefined, 'a slip that was mended is not taken again');
            break;
          }
          case 'lose-network':
            await offer(undefined);
            stays();
            break;
          case 'reopen':
            // A device whose clock is behind forgets nothing either.
            for (const old of history.slice(0, -1)) await offer(old, clock - now.behind * 60_000);
            stays();
            break;
        }
      }
    }),
    { numRuns: 120 },
  );
});
