import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { seedCampaigns } from '../../generated/campaigns.ts';
import { codeLists } from '../../generated/code-lists.ts';
import { examples } from '../../generated/examples.ts';
import { personaOutcomeOf, personas } from '../../control/personas.ts';
import { seedSites } from '../../control/seed-sites.ts';
import { all, draft, createTestSandbox } from '../../testing/test-sandbox.ts';
import { findUnit } from './admin-units/units.ts';

test('every site and every stop of a mobile point is in a commune of its own province', () => {
  for (const { id, province, commune, stops = [] } of seedSites)
    for (const code of [commune, ...stops.map((stop) => stop.commune)])
      assert.equal(findUnit('2026-04-30', code)?.parent, province, `${id} ${code}`);
});

test('the site of the contract’s example is the site the sandbox has', async (t) => {
  const { client } = createTestSandbox(t);

  assert.deepEqual(await client().sites.get('site-tan-dinh'), examples['getSite']?.responses['200']?.['site']);
});

test('who asks for the old Bà Rịa - Vũng Tàu or the old Bắc Giang finds the sites there today', async (t) => {
  const { client } = createTestSandbox(t);
  const idsOf = async (area: string, edition: string) =>
    (await all(client().sites.list({ area, edition, limit: 200 }))).map(({ id }) => id);

  assert.ok((await idsOf('77', '2025-03-01')).includes('site-vung-tau'));
  assert.ok((await idsOf('24', '2025-03-01')).includes('site-bac-giang'));
  assert.deepEqual((await idsOf('26506', '2026-04-30')).sort(), ['site-vung-tau', 'site-xe-so-3']);
  assert.deepEqual(await idsOf('01', '2026-04-30'), []);
});

test('a code that does not say of which edition it is, is asked about: 24 was Bắc Giang and is Bắc Ninh', async (t) => {
  const { client } = createTestSandbox(t);

  for (const asked of [
    client().sites.list({ area: '24' } as never),
    client().adminUnits.list({ parent: '24' }),
    client().trust.policy('24', {} as never),
  ])
    await assert.rejects(
      Promise.resolve(asked),
      (error) =>
        error instanceof RefusedError &&
        error.code === 'fields-invalid' &&
        error.fieldErrors[0]?.pointer === '/query/edition',
    );
});

test('mobile points stop in alleys and hamlets on their days, and are found by day', async (t) => {
  const { client } = createTestSandbox(t);

  const monday = await all(
    client().sites.list({ area: '79', edition: '2026-04-30', kind: 'mobile', date: '2026-11-30' }),
  );
  const sunday = await all(client().sites.list({ area: '79', edition: '2026-04-30', date: '2026-11-29' }));

  assert.deepEqual(
    monday.map(({ id }) => id),
    ['site-xe-so-1'],
  );
  assert.ok(
    monday[0]?.stops?.some(
      ({ addressLine, startsAt }) =>
        addressLine === 'Hẻm 48 Trần Quang Khải' && startsAt === '2026-11-30T07:30:00+07:00',
    ),
  );
  assert.deepEqual(sunday, []);
});

test('a site says of which campaigns it gives doses: those on today where it stands, or the ones it gives alone', async (t) => {
  const { client, sandbox } = createTestSandbox(t);
  const [city, north] = [
    { area: '79', edition: '2026-04-30' },
    { area: '24', edition: '2026-04-30' },
  ];
  const idsOf = async (query: Parameters<ReturnType<typeof client>['sites']['list']>[0]) =>
    (await all(client().sites.list({ ...query, limit: 200 }))).map(({ id }) => id);

  const everywhere = ['covid-19-2021', 'hpv-girls-2026', 'influenza-2026', 'measles-catch-up-2026'];
  assert.deepEqual((await client().sites.get('site-bac-giang')).campaigns, everywhere);
  assert.deepEqual((await client().sites.get('site-xe-so-4')).campaigns, ['influenza-2026']);
  const girls = await idsOf({ ...city, campaignId: 'hpv-girls-2026' });
  assert.ok(girls.includes('site-tan-dinh') && !girls.includes('site-xe-so-4'));
  assert.ok((await idsOf({ ...city, campaignId: 'influenza-2026' })).includes('site-xe-so-4'));
  assert.deepEqual(await idsOf({ ...north, campaignId: 'nobody-knows-it' }), []);

  sandbox.clock.set('2027-04-01T06:00:00+07:00');
  assert.deepEqual(await idsOf({ ...north, campaignId: 'measles-catch-up-2026' }), [], 'it is over');
  assert.deepEqual((await client().sites.get('site-bac-giang')).campaigns, ['covid-19-2021', 'hpv-girls-2026']);
});

test('a campaign that is added is given at the sites of its area with the next request', async (t) => {
  const { client, control } = createTestSandbox(t);
  const found = async () =>
    (await all(client().sites.list({ area: '24', edition: '2026-04-30', campaignId: 'invented-2026', limit: 200 })))
      .length;
  assert.equal(await found(), 0);

  await control('campaigns', {
    ...structuredClone(seedCampaigns.find(({ id }) => id === 'measles-catch-up-2026')),
    ...{ id: 'invented-2026', areas: [{ code: '07210', edition: '2026-04-30' }] },
  });

  assert.ok((await found()) >= 1);
  const sites = await all(client().sites.list({ area: '24', edition: '2026-04-30', limit: 200 }));
  assert.deepEqual(
    sites.filter(({ campaigns }) => campaigns?.includes('invented-2026')).map(({ id }) => id),
    ['site-bac-giang', 'site-luu-dong-bac-giang'],
  );
});

test('slots are there for thirty days from the sandbox’s today, whenever that is', async (t) => {
  const { client, sandbox } = createTestSandbox(t);
  sandbox.clock.set('2031-05-05T06:00:00+07:00');

  const { items } = await client().sites.slots('site-sai-gon');

  assert.equal(items[0]?.startsAt, '2031-05-05T07:30:00+07:00');
  assert.equal(items.at(-1)?.startsAt.slice(0, 10), '2031-06-03');
});

test('a list comes page by page, whole and without repetition', async (t) => {
  const { client } = createTestSandbox(t);

  const codes = (await all(client().adminUnits.list({ limit: 7 }))).map(({ code }) => code);

  assert.equal(codes.length, 34);
  assert.equal(new Set(codes).size, 34);
});

test('the code lists have as many entries as their sources, in both languages', () => {
  const sizes = Object.fromEntries(Object.entries(codeLists).map(([name, { items }]) => [name, items.length]));

  assert.deepEqual(
    [sizes['priority-groups'], sizes['history-items'], sizes['vaccines'], sizes['ethnicities']],
    [16, 12, 8, 54],
  );
  for (const { items } of Object.values(codeLists))
    for (const { code, title } of items) assert.ok(title.vi && title.en, code);
  for (const { items } of Object.values(codeLists))
    assert.equal(new Set(items.map(({ code }) => code)).size, items.length);
});

for (const { outcome, fullName, dateOfBirth, sex, idNumber } of personas.filter(
  ({ outcome }) => !['slow', 'dropped'].includes(outcome),
))
  test(`the test citizen ${fullName} (${idNumber}) gets what the table says: ${outcome}`, async (t) => {
    const { signIn, send } = createTestSandbox(t);

    const answer = await send('POST', '/v1/registrations', {
      headers: { authorization: `Bearer ${await signIn()}` },
      body: draft({}, { fullName, dateOfBirth, sex, idNumber }),
    });

    const code = answer.status === 201 ? 'accepted' : ((await answer.json()) as { code: string }).code;
    const expected: Record<string, string> = {
      duplicate: 'duplicate-registration',
      'slot-full': 'accepted',
      'too-young': 'age-not-allowed',
      'too-old': 'age-not-allowed',
      'needs-guardian': 'guardian-required',
    };
    assert.equal(code, expected[outcome] ?? outcome);
    assert.equal(personaOutcomeOf('12345'), undefined);
  });
