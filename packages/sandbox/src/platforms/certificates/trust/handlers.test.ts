import { hashOf } from '@sen/credential/issue';
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { mergeIndex, openTrustBundle } from '@sen/credential/bundle';
import type { RevocationIndex } from '@sen/credential/bundle';
import { holders } from '../../../control/record-holders.ts';
import { createClock } from '../../../control/clock.ts';
import { createNodeSandbox, openDatabase } from '../../../node.ts';
import { gateOf } from '../../../testing/gate.ts';
import {
  MORNING,
  all,
  createTestSandbox,
  onEachDatabase,
  onPostgres,
  testSandboxOf,
} from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;
const tokenOf = (name: string): string => holders.find((holder) => holder.name === name)?.token ?? '';

/** The code of the test citizen whose certificate is good. */
async function goodOne(testSandbox: TestSandbox) {
  const [certificate] = await all(testSandbox.client(tokenOf('complete')).certificates.listMine());
  assert.ok(certificate?.hc1);
  return { id: certificate.id, text: certificate.hc1 };
}

const revokeIt = async (testSandbox: TestSandbox, id: string) =>
  testSandbox.client('officer-sandbox-steward').certificates.revoke(id, { reason: 'lost' });

onEachDatabase(
  'the trust bundle is signed anew when something changes or twelve hours pass, and its number only grows',
  async (testSandbox) => {
    const list = async () => (await testSandbox.client().trust.list()).payload;
    const { id } = await goodOne(testSandbox);

    const first = await list();
    const same = await list();
    await revokeIt(testSandbox, id);
    const revoked = await list();
    testSandbox.sandbox.clock.advance(13 * 3_600_000);
    const later = await list();
    testSandbox.sandbox.clock.advance(-20 * 3_600_000);
    const back = await list();

    assert.deepEqual(same, first);
    assert.deepEqual(
      [revoked, later, back].map(({ sequence }) => sequence - first.sequence),
      [1, 2, 3],
    );
    assert.equal(later.issuedAt, '2026-11-23T21:00:00+07:00');
    assert.equal(later.expiresAt, '2026-11-30T21:00:00+07:00');
    assert.equal(Date.parse(back.issuedAt) < Date.parse(later.issuedAt), true);
  },
);

test('an unchanged bundle is not sent again', async (t) => {
  const { send } = createTestSandbox(t);
  const etag = (await send('GET', '/v1/trust-list')).headers.get('etag') ?? '';

  assert.equal((await send('GET', '/v1/trust-list', { headers: { 'if-none-match': etag } })).status, 304);
});

onEachDatabase('a gate refuses an older bundle that is played again, and keeps what it knows', async (testSandbox) => {
  const { id, text } = await goodOne(testSandbox);
  const pinnedKeys = await testSandbox.sandbox.anchors();
  const older = await testSandbox.client().trust.list();
  await revokeIt(testSandbox, id);
  const gate = await gateOf(testSandbox);

  const replayed = await openTrustBundle(older, {
    pinnedKeys,
    lastGood: gate.opened.lastGood,
    now: testSandbox.sandbox.clock.now(),
  });

  assert.equal(replayed.refused, 'rollback');
  assert.equal(replayed.lastGood?.payload.sequence, gate.opened.lastGood?.payload.sequence);
  assert.equal((await gate.judge(text)).verdict.status, 'revoked');
});

test('a bundle changed by one letter, or signed by another sandbox, is refused', async (t) => {
  const testSandbox = createTestSandbox(t);
  const stranger = createTestSandbox(t, { database: openDatabase() });
  const bundle = await testSandbox.client().trust.list();
  const now = testSandbox.sandbox.clock.now();
  const pinnedKeys = await testSandbox.sandbox.anchors();

  const changed = { ...bundle, payload: { ...bundle.payload, expiresAt: '2099-01-01T00:00:00+07:00' } };

  assert.equal((await openTrustBundle(changed, { pinnedKeys, now })).refused, 'bad-signature');
  assert.equal(
    (await openTrustBundle(await stranger.client().trust.list(), { pinnedKeys, now })).refused,
    'unknown-signer',
  );
});

onEachDatabase(
  'after the issuer’s key was changed, old codes stay good and new ones are good at gates that are offline since yesterday',
  async (testSandbox) => {
    const { id, text } = await goodOne(testSandbox);
    const yesterday = await gateOf(testSandbox);

    const rotated = (await (await testSandbox.control('keys:rotate')).json()) as { retired: string; signing: string };
    const fresh = await testSandbox.client(tokenOf('complete')).certificates.reissue(id);
    const today = await gateOf(testSandbox, { lastGood: yesterday.opened.lastGood });

    assert.notEqual(rotated.retired, rotated.signing);
    for (const gate of [yesterday, today]) {
      assert.equal((await gate.judge(text)).verdict.status, 'valid');
      assert.equal((await gate.judge(fresh.hc1 ?? '')).verdict.status, 'valid');
    }
    const issuers = async () =>
      (await testSandbox.client().trust.list()).payload.keys.filter(({ usages }) => usages.includes('vaccination'));
    const keys = await issuers();
    assert.equal(keys.length, 3);
    assert.deepEqual(keys.map(({ kid }) => kid).slice(0, 2), [rotated.retired, rotated.signing]);
    testSandbox.sandbox.clock.advance(400 * 86_400_000);
    assert.equal((await issuers()).length, 2);
  },
);

test('a gate that kept its bundle follows two changes of the anchor; a stranger to both does not', async (t) => {
  const testSandbox = createTestSandbox(t);
  const pinnedKeys = await testSandbox.sandbox.anchors();
  const [firstAnchor] = pinnedKeys;
  assert.ok(firstAnchor);
  const { text } = await goodOne(testSandbox);
  let gate = await gateOf(testSandbox, { pinnedKeys: [firstAnchor] });

  for (let change = 0; change < 2; change += 1) {
    await testSandbox.control('keys:rotate', { role: 'anchor' });
    gate = await gateOf(testSandbox, { pinnedKeys: [firstAnchor], lastGood: gate.opened.lastGood });
    assert.equal(gate.opened.refused, undefined);
    assert.equal((await gate.judge(text)).verdict.status, 'valid');
    assert.equal((await gate.judge(text, { province: '79' })).verdict.status, 'valid');
  }
  assert.equal((await gateOf(testSandbox, { pinnedKeys: [firstAnchor] })).opened.refused, 'unknown-signer');
});

onEachDatabase(
  'two provinces answer differently for the same certificate, each with its reasons',
  async (testSandbox) => {
    const { text } = await goodOne(testSandbox);
    const gate = await gateOf(testSandbox);

    const city = (await gate.judge(text, { province: '79' })).verdict;
    const bacNinh = (await gate.judge(text, { province: '24' })).verdict;

    assert.ok(city.status === 'valid' && bacNinh.status === 'policy-not-met');
    assert.deepEqual([city.policy?.outcome.code, bacNinh.policy.outcome.code], ['complete', 'booster-due']);
    assert.deepEqual(
      bacNinh.policy.lines
        .filter(({ id }) => id.startsWith('dose-'))
        .map(({ id, holds, unclear }) => [id, holds, unclear]),
      [
        ['dose-14-days', true, false],
        ['dose-180-days', false, false],
        ['dose-12-months', true, false],
      ],
    );
  },
);

test('every policy is the one the bundle names; a province without its own has the national one, and old provinces that of today', async (t) => {
  const { client } = createTestSandbox(t);
  const { policies } = (await client().trust.list()).payload;
  const edition = '2026-04-30';
  const codeFor = async (province: string, edition: string) =>
    (await client().trust.policy(province, { edition })).payload.province.code;

  for (const { province, hash } of policies)
    assert.equal(
      await hashOf((await client().trust.policy(province.code, { edition: province.edition })).payload),
      hash,
    );
  assert.equal(await codeFor('01', edition), '00');
  assert.equal(await codeFor('74', '2025-03-01'), '79', 'Bình Dương');
  assert.equal(await codeFor('27', '2025-03-01'), '24', 'the old Bắc Ninh');
  await assert.rejects(client().trust.policy('98', { edition }), refused('record-not-found'));
  await assert.rejects(client().trust.policy('26737', { edition }), refused('record-not-found'));
});

test('what changed since a number can be fetched alone and gives the whole list again', async (t) => {
  const testSandbox = createTestSandbox(t);
  const held = (await testSandbox.client().trust.revocations()) as RevocationIndex;
  await revokeIt(testSandbox, (await goodOne(testSandbox)).id);

  const update = (await testSandbox.client().trust.revocations({ since: held.sequence })) as RevocationIndex;
  const whole = (await testSandbox.client().trust.revocations()) as RevocationIndex;

  assert.equal(update.complete, false);
  assert.equal(
    update.slices.every(({ sequence }) => sequence > held.sequence),
    true,
  );
  assert.deepEqual(mergeIndex(held, update), whole);
  assert.equal(await hashOf(whole.slices), (await testSandbox.client().trust.list()).payload.revocations.indexHash);
});

test('a slice says nothing of who is in it', async (t) => {
  const { client } = createTestSandbox(t);
  const { slices, prefixLength, falsePositiveBound } = await client().trust.revocations();
  const texts = [];
  for (const { prefix } of slices) texts.push(JSON.stringify(await client().trust.revocationSlice(prefix)));

  assert.equal(prefixLength, 2);
  assert.equal(falsePositiveBound < 1e-9, true);
  assert.equal(texts.length > 0, true);
  // With the colon, which base64 has not: a signature may well write URN.
  for (const text of texts) assert.doesNotMatch(text, /URN:|Tạ|certificate_|record_/);
  const empty = ['00', '01', '02'].find((prefix) => !slices.some((slice) => slice.prefix === prefix)) ?? '';
  await assert.rejects(client().trust.revocationSlice(empty), refused('record-not-found'));
});

test('value sets name what certificates of the sandbox contain', async (t) => {
  const { client } = createTestSandbox(t);
  const [certificate] = await all(client(tokenOf('complete')).certificates.listMine());
  const nameOf = async (set: string, code: string | undefined) =>
    (await client().trust.valueSet(set)).values.find((value) => value.code === code)?.title.en;

  assert.equal(await nameOf('vaccines-covid-19-names', certificate?.vaccination?.product), 'Vaxzevria');
  assert.equal(await nameOf('vaccines-covid-19-auth-holders', certificate?.vaccination?.maker), 'AstraZeneca AB');
  assert.equal(await nameOf('sct-vaccines-covid-19', certificate?.vaccination?.vaccine), 'SARS-CoV-2 antigen vaccine');
  await assert.rejects(client().trust.valueSet('unknown'), refused('record-not-found'));
});

test('a reset forgets people, not keys: the next bundle is newer, and what was revoked is so no longer', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { id } = await goodOne(testSandbox);
  await revokeIt(testSandbox, id);
  const before = await gateOf(testSandbox);

  await testSandbox.control('reset');
  const after = await gateOf(testSandbox, { lastGood: before.opened.lastGood });

  assert.equal(after.opened.refused, undefined);
  assert.equal((after.opened.lastGood?.payload.sequence ?? 0) > (before.opened.lastGood?.payload.sequence ?? 0), true);
  assert.equal((await after.judge((await goodOne(testSandbox)).text)).verdict.status, 'valid');
  assert.equal((await testSandbox.client().trust.revocations({ since: 1 })).complete, true);
});

test('keys and numbers survive a restart', async (t) => {
  const data = join(tmpdir(), `sen-keys-${randomBytes(6).toString('hex')}`);
  t.after(() => [data, `${data}.key`].forEach((path) => rmSync(path, { recursive: true, force: true })));
  const start = () =>
    testSandboxOf(
      createNodeSandbox({ data, clock: createClock({ start: MORNING, frozen: true }), onBrokenContract: 'throw' }),
    );
  const first = start();
  const { text } = await goodOne(first);
  const gate = await gateOf(first);
  await first.sandbox.close();

  const second = start();
  const again = await gateOf(second, { lastGood: gate.opened.lastGood });

  assert.equal(again.opened.refused, undefined);
  assert.equal((await again.judge(text)).verdict.status, 'valid');
  assert.deepEqual(await second.client().trust.list(), {
    ...gate.opened.lastGood,
    serverTime: '2026-11-23T08:00:00+07:00',
  });
  await second.sandbox.close();
});

onPostgres('two servers that start and sign at once agree on keys, people and bundles', async (data, t) => {
  const start = () =>
    createNodeSandbox({ data, clock: createClock({ start: MORNING, frozen: true }), onBrokenContract: 'throw' });
  const testSandboxes = [testSandboxOf(start()), testSandboxOf(start())];
  t.after(() => Promise.all(testSandboxes.map(({ sandbox }) => sandbox.close())));

  const bundles = await Promise.all(
    [...testSandboxes, ...testSandboxes, ...testSandboxes].map(({ client }) => client().trust.list()),
  );

  assert.equal(new Set(bundles.map((bundle) => JSON.stringify(bundle))).size, 1);
  const [first] = testSandboxes;
  assert.ok(first);
  assert.equal((await all(first.client(tokenOf('complete')).certificates.listMine())).length, 1);
});
