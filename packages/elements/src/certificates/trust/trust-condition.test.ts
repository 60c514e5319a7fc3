/**
 * What was believed on a condition counts only while the condition holds: who says that this is a sandbox, and whose
 * rules apply.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlatform, type trust } from '@sen/client';
import { hashOf, makeSigningKey, publicJwk, signDocument, type SigningKey } from '@sen/credential/issue';
import { createNodeSandbox } from '@sen/sandbox/node';
import { adviceOf } from './trust-advice.ts';
import { TrustLists, trustBasisOf, type TrustListsOptions, type Province } from './trust-lists.ts';
import type { StoredTrust, TrustStore } from './trust-store.ts';

const CITY = { code: '79', edition: '2026-04-30' };
type Environment = 'sandbox' | 'production' | undefined;

/** A device: what each page keeps lies by address and voucher, as in IndexedDB. */
function device() {
  const records = new Map<string, StoredTrust>();
  return {
    records,
    storeOf: (key: string): TrustStore => ({
      load: async () => structuredClone(records.get(key)),
      save: async (kept) => void records.set(key, structuredClone(kept)),
    }),
  };
}

type Documents = ReturnType<typeof trust>;

/** A sandbox, somebody's certificate of it, and a page that looks at it. */
async function world() {
  const sandbox = await createNodeSandbox();
  const platformOf = (token?: string) =>
    createPlatform({
      baseUrl: 'http://sandbox.example/v1',
      siteKey: 'pk-sandbox-tp-hcm',
      fetch: sandbox.fetch,
      retries: 0,
      ...(token && { accessToken: () => token }),
    });
  const { items } = await platformOf('citizen-sandbox-du').certificates.listMine();
  return { sandbox, documents: platformOf().trust, code: items[0]!.hc1!, anchors: await sandbox.anchors() };
}

async function visit(
  { storeOf }: Pick<ReturnType<typeof device>, 'storeOf'>,
  documents: Documents,
  says: { sandbox: boolean; anchors?: readonly object[]; environment: Environment },
  province: Province | undefined = CITY,
) {
  const { sandbox, anchors = [], environment } = says;
  const options: TrustListsOptions = {
    documents,
    anchors,
    sandbox,
    environment: () => environment,
    everySlice: true,
    store: storeOf(`${trustBasisOf({ sandbox, anchors })} http://sandbox.example/v1`),
  };
  const lists = new TrustLists(options);
  await lists.open();
  await lists.refresh(province, new Date());
  return lists;
}

async function answer(lists: TrustLists, code: string, province: Province | undefined = CITY): Promise<string> {
  const { verdict } = await lists.read(code, { now: new Date(), province });
  return verdict.status === 'cannot-check' ? verdict.reason : verdict.status;
}

const ENVIRONMENTS: readonly Environment[] = ['sandbox', 'production', undefined];

test('keys seen first are believed only where page and platform both say sandbox', async () => {
  const { sandbox, documents, code } = await world();
  for (const page of [true, false])
    for (const environment of ENVIRONMENTS) {
      const lists = await visit(device(), documents, { sandbox: page, environment });
      assert.equal(
        await answer(lists, code),
        page && environment === 'sandbox' ? 'valid' : 'trust-missing',
        `${page} ${environment}`,
      );
    }
  await sandbox.close();
});

test('keys of a sandbox count no more once the page no longer says so, brings keys, or the platform is in earnest', async () => {
  const [forger, genuine] = await Promise.all([world(), world()]);
  const here = device();
  const believing = await visit(here, forger.documents, { sandbox: true, environment: 'sandbox' });
  assert.equal(await answer(believing, forger.code), 'valid');

  const later = [
    { sandbox: false, environment: 'production' as const },
    { sandbox: false, environment: 'sandbox' as const },
    { sandbox: false, environment: 'production' as const, anchors: genuine.anchors },
    { sandbox: true, environment: 'production' as const, anchors: genuine.anchors },
  ];
  for (const says of later)
    assert.notEqual(
      await answer(await visit(here, genuine.documents, says), forger.code),
      'valid',
      JSON.stringify(says),
    );
  // The page still says sandbox, and the platform at this address is none: what it taught is thrown away.
  const mistaken = await visit(here, genuine.documents, { sandbox: true, environment: 'production' });
  assert.equal(await answer(mistaken, forger.code), 'trust-missing');
  assert.deepEqual(here.records.get('sandbox http://sandbox.example/v1')?.anchors, undefined);
  await Promise.all([forger.sandbox.close(), genuine.sandbox.close()]);
});

test('without an answer of the platform, a page for a sandbox goes on with what it kept; another has nothing', async () => {
  const { sandbox, documents, code } = await world();
  const here = device();
  await visit(here, documents, { sandbox: true, environment: 'sandbox' });
  const offline = async (says: boolean) => {
    const lists = new TrustLists({
      documents,
      anchors: [],
      sandbox: says,
      environment: () => undefined,
      everySlice: true,
      store: here.storeOf('sandbox http://sandbox.example/v1'),
    });
    await lists.open();
    return answer(lists, code);
  };
  assert.equal(await offline(true), 'valid');
  // Even if the record were handed to it.
  assert.equal(await offline(false), 'trust-missing');
  await sandbox.close();
});

test('what an earlier version kept counts for nothing, poisoned or not', async () => {
  const [forger, genuine] = await Promise.all([world(), world()]);
  const here = device();
  await visit(here, forger.documents, { sandbox: true, environment: 'sandbox' });
  const { voucher, ...old } = here.records.get('sandbox http://sandbox.example/v1')!;
  assert.equal(voucher, 'sandbox');
  assert.equal(old.anchors!.length, 2);
  for (const sandbox of [true, false])
    for (const environment of ENVIRONMENTS)
      for (const anchors of [[], genuine.anchors]) {
        // As it lay before: one record, without a voucher, whatever page asks for it.
        const lists = new TrustLists({
          ...{ documents: genuine.documents, anchors, sandbox, environment: () => environment, everySlice: true },
          store: { load: async () => structuredClone(old), save: async () => {} },
        });
        await lists.open();
        assert.equal(await answer(lists, forger.code), 'trust-missing', JSON.stringify({ sandbox, environment }));
        await lists.refresh(CITY, new Date());
        assert.notEqual(await answer(lists, forger.code), 'valid', JSON.stringify({ sandbox, environment }));
      }
  await Promise.all([forger.sandbox.close(), genuine.sandbox.close()]);
});

test('whoever builds the page is told what to write', () => {
  const key = [{}];
  assert.deepEqual(
    ENVIRONMENTS.flatMap((environment) =>
      [true, false].map((sandbox) => adviceOf({ sandbox, anchors: [] }, environment)),
    ),
    [undefined, 'say-sandbox', 'no-sandbox', 'bring-anchors', undefined, undefined],
  );
  for (const environment of ENVIRONMENTS)
    assert.equal(adviceOf({ sandbox: false, anchors: key }, environment), undefined);
});

/** A platform whose list names these policies and sets, and that answers every question for one with the mildest. */
async function mildPlatform(documents: Documents, places: readonly Province[], ask?: string) {
  const [anchor, issuer] = await Promise.all([key(), key()]);
  const policyFor = (province: Province, tone: 'positive' | 'negative') => {
    const shown = {
      code: 'shown',
      tone,
      colour: '#1b6e3c',
      title: { vi: 'x', en: 'x' },
      explanation: { vi: 'x', en: 'x' },
    };
    const rules = ask
      ? [
          {
            id: 'listed',
            title: { vi: 'x', en: 'x' },
            logic: { in: [{ var: 'payload.v.0.mp' }, { var: `external.valueSets.${ask}` }] },
          },
        ]
      : [];
    return {
      ...{
        type: 'policy' as const,
        province,
        version: 1,
        title: { vi: 'x', en: 'x' },
        validFrom: '2020-01-01T00:00:00Z',
        rules,
      },
      ...{
        outcomes: [{ ...shown, rules: rules.map(({ id }) => id) }],
        otherwise: { ...shown, tone: 'negative' as const },
      },
    };
  };
  const mild = policyFor(places.at(-1)!, 'positive');
  const policies = [...places.slice(0, -1).map((province) => policyFor(province, 'negative')), mild];
  const genuine = (await documents.list()).payload;
  const set = await documents.valueSet('vaccines-covid-19-names');
  const payload = {
    ...genuine,
    anchors: [await listed(anchor)],
    policies: await Promise.all(
      policies.map(async (policy) => ({ province: policy.province, version: 1, hash: await hashOf(policy) })),
    ),
    valueSets: [{ name: set.name, version: set.version, hash: await hashOf(set) }],
  };
  const bundle = await signDocument(payload, anchor);
  const answers = {
    list: async () => bundle,
    policy: async () => signDocument(mild, issuer),
    valueSet: documents.valueSet,
  };
  const mildly = { ...documents, ...answers } as unknown as Documents;
  return { documents: mildly, anchors: [await listed(anchor)], set };
}

const key = async (): Promise<SigningKey> => {
  const made = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2020-01-01'),
    validUntil: new Date('2040-01-01'),
  });
  return made;
};
const listed = async (of: SigningKey) => ({
  kid: of.keyId,
  publicKeyJwk: await publicJwk(of),
  usages: ['trust-bundle'],
});

test('no unsigned edition leads to the milder policy of another place, nor to the national one', async () => {
  const { sandbox, documents, code } = await world();
  const strict: readonly Province[] = [
    { code: '79', edition: '2026-04-30' },
    { code: '24', edition: '2025-03-01' },
  ];
  for (const mildest of [
    { code: '24', edition: '2026-04-30' },
    { code: '00', edition: '2026-04-30' },
    { code: '79', edition: '2025-03-01' },
  ]) {
    const { documents: lying, anchors } = await mildPlatform(documents, [...strict, mildest]);
    for (const edition of ['1999-01-01', '2021-11-01', '', 'undefined']) {
      for (const place of ['79', '24', '00', '1', '079']) {
        const asked = { code: place, edition };
        const lists = await visit(device(), lying, { sandbox: false, environment: 'production', anchors }, asked);
        const { verdict } = await lists.read(code, { now: new Date(), province: asked });
        assert.deepEqual(
          verdict,
          { status: 'cannot-check', reason: 'policy-not-applicable', lacking: { ...asked, comparable: false } },
          JSON.stringify({ asked, mildest }),
        );
      }
    }
    for (const asked of strict) {
      const lists = await visit(device(), lying, { sandbox: false, environment: 'production', anchors }, asked);
      assert.equal(await answer(lists, code, asked), 'policy-not-applicable', JSON.stringify({ asked, mildest }));
    }
  }
  await sandbox.close();
});

test('a list of codes somebody added to does not reach the rules; the one the signed list names does', async () => {
  const { sandbox, documents, code } = await world();
  const { documents: mild, anchors, set } = await mildPlatform(documents, [CITY], 'vaccines-covid-19-names');
  const says = { sandbox: false, environment: 'production' as const, anchors };
  assert.equal(await answer(await visit(device(), mild, says), code), 'valid');

  const altered = { ...set, values: [...set.values, { ...set.values[0]!, code: 'SNAKE-OIL' }] };
  const lying = { ...mild, valueSet: async () => altered } as unknown as Documents;
  const here = device();
  assert.equal(await answer(await visit(here, lying, says), code), 'policy-not-met');
  // The right one is asked for again, and believed.
  assert.equal(await answer(await visit(here, mild, says), code), 'valid');
  await sandbox.close();
});
