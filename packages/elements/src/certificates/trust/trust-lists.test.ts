import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlatform } from '@sen/client';
import type { PackedSlice } from '@sen/credential/bundle';
import { createNodeSandbox } from '@sen/sandbox/node';
import { TrustLists } from './trust-lists.ts';
import type { StoredTrust, TrustStore } from './trust-store.ts';

const CITY = { code: '79', edition: '2026-04-30' };
const DAY = 86_400_000;

function memory(): TrustStore & { kept?: StoredTrust | undefined } {
  return {
    kept: undefined,
    async load() {
      return this.kept;
    },
    async save(kept) {
      this.kept = structuredClone(kept);
    },
  };
}

/** A platform, a gate that may lose its network, and the code of somebody who is complete. */
async function gate({ everySlice = true, pinned = true } = {}) {
  const sandbox = await createNodeSandbox();
  const network = { cut: false, asked: [] as string[] };
  const fetch: typeof globalThis.fetch = (input, init) => {
    network.asked.push(new URL(input instanceof Request ? input.url : String(input)).pathname);
    return network.cut ? Promise.reject(new TypeError('Failed to fetch')) : sandbox.fetch(input, init);
  };
  const platformOf = (token?: string) =>
    createPlatform({
      baseUrl: 'http://sandbox.example/v1',
      siteKey: 'pk-sandbox-tp-hcm',
      fetch,
      retries: 0,
      ...(token && { accessToken: () => token }),
    });
  const store = memory();
  const lists = async (anchors?: readonly object[]) => {
    const made = new TrustLists({
      documents: platformOf().trust,
      store,
      everySlice,
      anchors: anchors ?? (pinned ? await sandbox.anchors() : []),
      sandbox: !pinned,
      environment: () => 'sandbox',
    });
    await made.open();
    return made;
  };
  const { items } = await platformOf('citizen-sandbox-du').certificates.listMine();
  return { sandbox, network, store, lists, platformOf, certificate: items[0]!, code: items[0]!.hc1! };
}

const statusOf = async (lists: TrustLists, code: string, now = new Date()) => {
  const { verdict } = await lists.read(code, { now, province: CITY });
  return verdict.status === 'cannot-check' ? verdict.reason : verdict.status;
};

test('after one visit a gate goes on without a network, until its list has run out', async () => {
  const { network, lists, code, sandbox } = await gate();
  await (await lists()).refresh(CITY, new Date());
  network.cut = true;
  const offline = await lists();
  await assert.rejects(offline.refresh(CITY, new Date()));
  assert.equal(await statusOf(offline, code), 'valid');
  assert.deepEqual(offline.province, CITY);
  assert.equal(offline.nameOf('EU/1/21/1529')?.vi.includes('AstraZeneca'), true);
  assert.equal((await offline.freshness(new Date(Date.now() + 3 * DAY))).ageDays, 3);
  assert.equal(await statusOf(offline, code, new Date(Date.now() + 9 * DAY)), 'trust-stale');
  await sandbox.close();
});

test('who is revoked today is known after the next update, and only what changed is downloaded', async () => {
  const { network, lists, code, certificate, platformOf, sandbox } = await gate();
  const there = await lists();
  await there.refresh(CITY, new Date());
  assert.equal(await statusOf(there, code), 'valid');
  await platformOf('officer-sandbox-steward').certificates.revoke(certificate.id, { reason: 'entered-in-error' });
  network.asked.length = 0;
  await there.refresh(CITY, new Date());
  assert.equal(await statusOf(there, code), 'revoked');
  const slices = network.asked.filter((path) => path.startsWith('/v1/revocations/'));
  assert.ok(slices.length <= 2, slices.join());
  await sandbox.close();
});

test('a slice that lies in the store and was altered counts as missing', async () => {
  const { network, lists, store, sandbox, platformOf } = await gate();
  const { items } = await platformOf('citizen-sandbox-thu').certificates.listMine();
  const revoked = items[0]!.hc1!;
  await (await lists()).refresh(CITY, new Date());
  const kept = store.kept!;
  const alter = (change: (slice: PackedSlice) => object) =>
    (store.kept = { ...kept, slices: kept.slices.map((slice) => ({ ...slice, ...change(slice as PackedSlice) })) });
  for (const change of [
    ({ packed }) => ({ packed: new Uint8Array(packed.length) }),
    () => ({ packed: new Uint8Array(), uvcis: 0 }),
    ({ uvcis }) => ({ uvcis: uvcis + 1 }),
    () => ({ uvcis: -1 }),
    () => ({ packed: 'none' }),
    () => ({ terms: null }),
    () => ({ mark: '0' }),
  ] satisfies ((slice: PackedSlice) => object)[]) {
    alter(change);
    network.cut = true;
    assert.equal(await statusOf(await lists(), revoked), 'revocations-missing', String(change));
    network.cut = false;
    assert.equal(await statusOf(await lists(), revoked), 'revoked', String(change));
  }
  await sandbox.close();
});

test('slices that an earlier version kept as they came are packed, and used without a network', async () => {
  const { network, lists, store, sandbox, platformOf } = await gate();
  const { items } = await platformOf('citizen-sandbox-thu').certificates.listMine();
  await (await lists()).refresh(CITY, new Date());
  const kept = store.kept!;
  const { trust } = await platformOf('citizen-sandbox-thu');
  const came = await Promise.all(kept.index!.slices.map(({ prefix }) => trust.revocationSlice(prefix)));
  store.kept = { ...kept, slices: came };
  network.cut = true;
  const there = await lists();
  assert.equal(await statusOf(there, items[0]!.hc1!), 'revoked');
  network.cut = false;
  await there.refresh(CITY, new Date());
  assert.deepEqual(
    store.kept.slices.map((slice) => 'packed' in slice),
    came.map(() => true),
  );
  await sandbox.close();
});

test('rules that were altered in the store are no rules, and nothing is valid by them', async () => {
  const { network, lists, store, code, sandbox } = await gate();
  await (await lists()).refresh(CITY, new Date());
  const policy = store.kept!.policies['79']!;
  store.kept = {
    ...store.kept!,
    policies: {
      79: {
        ...policy,
        payload: { ...policy.payload, outcomes: [], otherwise: { ...policy.payload.otherwise, tone: 'positive' } },
      },
    },
  };
  network.cut = true;
  assert.equal(await statusOf(await lists(), code), 'policy-not-applicable');
  await sandbox.close();
});

test('a tab that slept puts no older list back over that of another one', async () => {
  const { network, store, lists, code, certificate, platformOf, sandbox } = await gate();
  const asleep = await lists();
  await asleep.refresh(CITY, new Date());
  await platformOf('officer-sandbox-steward').certificates.revoke(certificate.id, { reason: 'entered-in-error' });
  await (await lists()).refresh(CITY, new Date());
  const newest = store.kept?.bundle?.payload.sequence;
  await asleep.addPolicy({ code: '01', edition: CITY.edition }, new Date());
  assert.deepEqual([store.kept?.bundle?.payload.sequence, Object.keys(store.kept!.policies)], [newest, ['79', '01']]);
  assert.equal(await statusOf(asleep, code), 'revoked');
  network.cut = true;
  assert.equal(await statusOf(await lists(), code), 'revoked');
  await sandbox.close();
});

test('a tab that never had a list takes nothing away from what another one has kept', async () => {
  const { network, lists, code, sandbox } = await gate();
  const empty = await lists();
  await (await lists()).refresh(CITY, new Date());
  network.cut = true;
  await empty.addPolicy(CITY, new Date());
  assert.equal(await statusOf(await lists(), code), 'valid');
  await sandbox.close();
});

test('a store that holds nothing of our form stops no check: it counts for nothing, and the next lists take its place', async () => {
  const { network, store, lists, code, sandbox } = await gate();
  await (await lists()).refresh(CITY, new Date());
  const good = store.kept!;
  for (const altered of [
    { slices: null },
    { slices: [null, 1, 'slice', {}] },
    { policies: undefined },
    { policies: { 79: null } },
    { names: undefined },
    { names: [null, {}] },
    { names: [{ name: 'x' }] },
    { index: {} },
    { index: { ...good.index, slices: [null] } },
    { bundle: 'list' },
  ]) {
    store.kept = { ...good, ...altered } as unknown as StoredTrust;
    network.cut = true;
    assert.match(
      await statusOf(await lists(), code),
      /^(trust|revocations)-missing$|^policy-not-applicable$/,
      JSON.stringify(altered),
    );
    network.cut = false;
    const there = await lists();
    await there.refresh(CITY, new Date());
    assert.equal(await statusOf(there, code), 'valid', JSON.stringify(altered));
  }
  await sandbox.close();
});

test('a holder downloads no slice but those of the certificate at hand', async () => {
  const { network, lists, code, platformOf, sandbox } = await gate({ everySlice: false });
  const { items } = await platformOf('citizen-sandbox-thu').certificates.listMine();
  const there = await lists();
  await there.refresh(CITY, new Date());
  assert.equal(
    network.asked.some((path) => path.startsWith('/v1/revocations/')),
    false,
  );
  assert.equal(await statusOf(there, code), 'valid');
  assert.equal(await statusOf(there, items[0]!.hc1!), 'revoked');
  await sandbox.close();
});

test('a holder’s element on the same page takes nothing away from what a gate has kept', async () => {
  const { network, lists, store, platformOf, sandbox, code } = await gate();
  const { items } = await platformOf('citizen-sandbox-thu').certificates.listMine();
  const anchors = await sandbox.anchors();
  const holder = new TrustLists({
    documents: platformOf().trust,
    store,
    everySlice: false,
    anchors,
    sandbox: false,
    environment: () => 'production',
  });
  await holder.open();
  await (await lists()).refresh(CITY, new Date());
  await holder.refresh(undefined, new Date());
  network.cut = true;
  const offline = await lists();
  assert.equal(await statusOf(offline, items[0]!.hc1!), 'revoked');
  assert.equal(await statusOf(offline, code), 'valid');
  await sandbox.close();
});

test('a list signed by keys the page does not bring is refused; a sandbox the page calls one is believed at first sight', async () => {
  const { lists, code, sandbox } = await gate();
  const other = await createNodeSandbox();
  const refusing = await lists(await other.anchors());
  await refusing.refresh(CITY, new Date());
  assert.equal(refusing.refused, 'unknown-signer');
  assert.equal(await statusOf(refusing, code), 'trust-missing');
  await Promise.all([sandbox.close(), other.close()]);

  const young = await gate({ pinned: false });
  const believing = await young.lists();
  await believing.refresh(CITY, new Date());
  assert.equal(await statusOf(believing, young.code), 'valid');
  await young.sandbox.close();
});
