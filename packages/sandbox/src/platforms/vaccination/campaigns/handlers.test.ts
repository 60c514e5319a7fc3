/** Campaigns as a portal meets them: listed, fetched with a signature, asked what they have for a person, and added. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openCampaign, openTrustBundle } from '@sen/credential/bundle';
import { seedCampaigns } from '../../../generated/campaigns.ts';
import { openDatabase } from '../../../node.ts';
import { all, createTestSandbox, draft, onEachDatabase, vaccinated } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';
import { faultsOfCampaign } from './schema-faults.ts';

const HCM = { code: '79', edition: '2026-04-30' };
const HA_NOI = { code: '01', edition: '2026-04-30' };
const MEASLES = 'measles-catch-up-2026';

/** An invented disease, in one file as an editor writes it. */
const INVENTED = JSON.parse(
  await readFile(new URL('../../../../seeds/examples/invented-campaign.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

const trustOf = async ({ sandbox, client }: TestSandbox) =>
  (
    await openTrustBundle(await client().trust.list(), {
      pinnedKeys: await sandbox.anchors(),
      now: sandbox.clock.now(),
    })
  ).trust;
const refusalOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    ({ code, fieldErrors }: { code: string; fieldErrors?: { pointer: string; code: string }[] }) => [
      code,
      ...(fieldErrors ?? []).map((field) => `${field.pointer} ${field.code}`),
    ],
  );

test('the sandbox begins with four campaigns, each a document that is right as it stands', () => {
  assert.deepEqual(
    seedCampaigns.map(({ id, basis }) => [id, basis]),
    [
      ['covid-19-2021', 'outbreak'],
      ['hpv-girls-2026', 'expanded-programme'],
      ['influenza-2026', 'voluntary'],
      [MEASLES, 'outbreak'],
    ],
  );
  for (const campaign of seedCampaigns) assert.deepEqual(faultsOfCampaign({ ...campaign }), [], campaign.id);
});

onEachDatabase('campaigns are listed by the area and the day they are on', async ({ client }) => {
  const ids = async (query: Parameters<ReturnType<typeof client>['campaigns']['list']>[0]) =>
    (await all(client().campaigns.list(query))).map(({ id }) => id);
  assert.deepEqual(await ids({}), ['covid-19-2021', 'hpv-girls-2026', 'influenza-2026', MEASLES]);
  assert.deepEqual(await ids({ limit: 3 }), ['covid-19-2021', 'hpv-girls-2026', 'influenza-2026', MEASLES]);
  assert.deepEqual(await ids({ on: '2022-01-01' }), ['covid-19-2021']);
  assert.deepEqual(await ids({ on: '2027-04-01' }), ['covid-19-2021', 'hpv-girls-2026']);
  assert.deepEqual(await ids({ area: HA_NOI.code, edition: HA_NOI.edition }), [
    'covid-19-2021',
    'hpv-girls-2026',
    'influenza-2026',
  ]);
  assert.ok((await ids({ area: '24', edition: '2025-03-01' })).includes(MEASLES), 'old Bắc Giang is Bắc Ninh now');
  assert.deepEqual((await client().config.get()).campaigns, await ids({ area: '79', edition: HCM.edition }));
  assert.deepEqual(await refusalOf(all(client().campaigns.list({ area: '79' }))), [
    'fields-invalid',
    '/query/edition required',
  ]);
});

onEachDatabase(
  'a campaign is signed by a key for campaigns, and one that is changed, unsigned or signed by another is not taken',
  async (testSandbox) => {
    const { client, sandbox, send } = testSandbox;
    const trust = await trustOf(testSandbox);
    const now = sandbox.clock.now();
    const document = await client().campaigns.get(MEASLES);

    const opened = await openCampaign(document, trust, { now });
    assert.equal(opened.campaign?.id, MEASLES);
    const changed = { ...document, payload: { ...document.payload, validUntil: '2030-01-01' } };
    assert.equal((await openCampaign(changed, trust, { now })).refused, 'bad-signature');
    assert.equal((await openCampaign({ payload: document.payload }, trust, { now })).refused, 'unsigned');
    const policy = await client().trust.policy('79', { edition: HCM.edition });
    const borrowed = { payload: document.payload, signature: policy.signature };
    assert.equal((await openCampaign(borrowed, trust, { now })).refused, 'unknown-signer');
    assert.equal((await openCampaign(document, trust, { now, known: 2 })).refused, 'outdated');

    const first = await send('GET', `/v1/campaigns/${MEASLES}`);
    const again = await send('GET', `/v1/campaigns/${MEASLES}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    assert.deepEqual([first.status, again.status], [200, 304]);
    assert.deepEqual(await refusalOf(client().campaigns.get('no-such-campaign')), ['record-not-found']);
  },
);

test('who asks without saying anything is told what to ask, and then which dose there is and when', async (t) => {
  const { client } = createTestSandbox(t);
  const offers = client().campaigns.offers;

  const nothing = await offers(MEASLES, {});
  assert.deepEqual(
    nothing.undecided.map(({ ask }) => ask),
    ['area', 'area', 'area'],
  );
  const elsewhere = await offers(MEASLES, { area: HA_NOI });
  assert.deepEqual(
    elsewhere.refusals.map(({ reason }) => reason),
    ['other-area', 'other-area', 'other-area'],
  );
  const flu = await offers('influenza-2026', { dateOfBirth: '1941' });
  assert.deepEqual(
    flu.undecided.map(({ ask }) => ask),
    ['record'],
  );
  assert.deepEqual(await refusalOf(offers('no-such-campaign', {})), ['record-not-found']);
  assert.deepEqual(await refusalOf(offers(MEASLES, { dateOfBirth: '2027' })), [
    'fields-invalid',
    '/dateOfBirth future-date',
  ]);
  assert.deepEqual(await refusalOf(offers(MEASLES, { dateOfBirth: '2025-02-30' })), [
    'fields-invalid',
    '/dateOfBirth format',
  ]);
});

test('who is signed in is answered by the record of that person, and by nobody else’s', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { client, signIn } = testSandbox;
  const { person } = draft();
  const { recordId } = await vaccinated(testSandbox, ['2026-11-02']);
  const session = await signIn('lookup');
  const facts = { dateOfBirth: person.dateOfBirth, sex: person.sex };
  const offered = async (body: Parameters<ReturnType<typeof client>['campaigns']['offers']>[1]) =>
    (await client().campaigns.offers('covid-19-2021', body, { session })).offers.map(
      ({ doseId, earliest }) => `${doseId} ${earliest}`,
    );

  assert.deepEqual(await offered(facts), ['dose-2-after-astrazeneca 2026-12-28']);
  // The record says birth and sex: neither is typed again.
  assert.deepEqual(await offered({ recordId }), ['dose-2-after-astrazeneca 2026-12-28']);
  // A year is also that of a sister under the same phone: whose record it is, is asked.
  const half = await client().campaigns.offers(
    'covid-19-2021',
    { ...facts, dateOfBirth: person.dateOfBirth.slice(0, 4) },
    { session },
  );
  assert.deepEqual(half.offers, []);
  assert.ok(half.undecided.some(({ ask }) => ask === 'record'));
  // A child under the same phone has no doses yet.
  assert.deepEqual(await offered({ dateOfBirth: '2016-05-01', sex: 'female' }), ['dose-1 2026-11-23']);
  assert.deepEqual(await refusalOf(offered({ recordId, dateOfBirth: '2016' })), [
    'fields-invalid',
    '/recordId unexpected',
  ]);
  const other = await signIn('lookup', '+84987654321');
  assert.deepEqual(await refusalOf(client().campaigns.offers('covid-19-2021', { recordId }, { session: other })), [
    'record-not-found',
  ]);
  assert.deepEqual(await refusalOf(client().campaigns.offers('covid-19-2021', { recordId })), ['record-not-found']);
});

test('an invented disease, added as one file to a sandbox without any, is offered to whom it is for', async (t) => {
  const testSandbox = createTestSandbox(t, { database: openDatabase(), campaigns: [] });
  const { client, control, sandbox, signIn } = testSandbox;
  assert.deepEqual(await all(client().campaigns.list()), []);
  assert.deepEqual((await client().config.get()).campaigns, []);

  const added = await control('campaigns', INVENTED);
  assert.deepEqual([added.status, await added.json()], [200, { id: 'swamp-fever-2026', version: 1 }]);

  assert.deepEqual((await client().config.get()).campaigns, ['swamp-fever-2026']);
  const opened = await openCampaign(await client().campaigns.get('swamp-fever-2026'), await trustOf(testSandbox), {
    now: sandbox.clock.now(),
  });
  assert.equal(opened.campaign?.version, 1);
  const session = await signIn('lookup');
  const asked = (dateOfBirth: string, area = HCM) =>
    client().campaigns.offers('swamp-fever-2026', { dateOfBirth, sex: 'female', area }, { session });
  const { offers, refusals } = await asked('2026-09-01');
  assert.deepEqual(
    offers.map(({ doseId, products, earliest, latest }) => [doseId, products, earliest, latest]),
    [['drops-1', ['paludivac'], '2026-11-23', '2027-06-30']],
  );
  assert.deepEqual(
    refusals.map(({ doseId, reason }) => [doseId, reason]),
    [['drops-2', 'dose-before']],
  );
  assert.deepEqual(
    (await asked('2026-11-01')).offers.map(({ earliest, waitsFor }) => [earliest, waitsFor]),
    [['2026-12-13', 'age']],
  );
  assert.deepEqual(
    (await asked('2024-01-01')).refusals.map(({ reason }) => reason),
    ['too-old', 'too-old'],
  );
});

test('a newer version replaces a campaign, an older one does not, and what is none is told where it is wrong', async (t) => {
  const { client, control, sandbox } = createTestSandbox(t);
  const send = async (change: object) => {
    const response = await control('campaigns', { ...INVENTED, ...change });
    return [response.status, (await response.json()) as { faults?: { pointer: string }[] }] as const;
  };
  assert.equal((await send({}))[0], 200);
  assert.equal((await send({}))[0], 409);
  assert.equal((await send({ version: 2, validUntil: '2027-12-31' }))[0], 200);
  assert.equal((await client().campaigns.get('swamp-fever-2026')).payload.validUntil, '2027-12-31');

  const wrong = async (change: object) => {
    const [status, { faults = [] }] = await send({ version: 3, ...change });
    return [status, ...faults.map(({ pointer }) => pointer)];
  };
  const [dose] = INVENTED['doses'] as object[];
  assert.deepEqual(await wrong({ disease: 'unheard-of' }), [422, '/disease']);
  assert.deepEqual(await wrong({ validUntil: '2020-01-01' }), [422, '/validUntil']);
  assert.deepEqual(await wrong({ areas: [{ code: '98', edition: '2026-04-30' }] }), [422, '/areas/0']);
  assert.deepEqual(await wrong({ doses: [{ ...dose, groups: ['nobody'] }] }), [422, '/doses/0/groups/0']);
  assert.deepEqual(await wrong({ doses: [dose, dose] }), [422, '/doses/1/id']);
  assert.deepEqual(await wrong({ doses: [{ ...dose, after: { dose: 'drops-1', atLeastDays: 1 } }] }), [
    422,
    '/doses/0/after/dose',
  ]);
  assert.deepEqual(await wrong({ doses: [{ ...dose, products: ['pfizer'] }] }), [422, '/doses/0/products/0']);
  assert.deepEqual(await wrong({ typo: true }), [422, '/typo']);
  assert.equal((await wrong({ groups: [] }))[0], 422);

  await sandbox.reset();
  assert.deepEqual(await refusalOf(client().campaigns.get('swamp-fever-2026')), ['record-not-found']);
});
