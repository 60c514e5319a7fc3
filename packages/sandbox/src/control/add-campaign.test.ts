import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { openForm, openTrustBundle } from '@sen/credential/bundle';
import { createTestSandbox, onEachDatabase } from '../testing/test-sandbox.ts';
import invented from '../testing/invented-campaign-and-forms.json' with { type: 'json' };

const { campaign, forms } = invented;
const [history, screening] = forms as [(typeof forms)[0], (typeof forms)[1]];

interface Refusal {
  error: string;
  faults?: { pointer: string; code: string; says: { vi: string; en: string } }[];
}
const refusalOf = async (response: Response): Promise<[number, string[]]> => [
  response.status,
  ((await response.json()) as Refusal).faults?.map(({ pointer, code }) => `${pointer} ${code}`) ?? [],
];

onEachDatabase(
  'one file brings a campaign and the forms it asks by, while the sandbox runs',
  async ({ client, control }) => {
    assert.equal((await control('campaigns', invented)).status, 200);

    assert.deepEqual((await client().campaigns.get(campaign.id)).payload, campaign);
    for (const form of forms) {
      const served = await client().forms.get(form.id);
      assert.deepEqual(served.payload, form);
    }
  },
);

test('a form that came with a campaign is signed as those of the sandbox are, and gone after a reset', async (t) => {
  const { client, control, sandbox } = createTestSandbox(t, { campaigns: [] });
  await control('campaigns', invented);

  const now = sandbox.clock.now();
  const { trust } = await openTrustBundle(await client().trust.list(), {
    pinnedKeys: await sandbox.anchors(),
    now,
  });
  const { id } = history;
  assert.equal((await openForm(await client().forms.get(id), trust, { now, id })).refused, undefined);

  await control('reset');
  await assert.rejects(
    client().forms.get(history.id),
    (error) => error instanceof RefusedError && error.status === 404,
  );
  assert.equal((await control('campaigns', invented)).status, 200);
});

test('a campaign cannot name a form that neither stands beside it nor is there', async (t) => {
  const { control } = createTestSandbox(t);
  assert.deepEqual(await refusalOf(await control('campaigns', { campaign, forms: [history] })), [
    422,
    ['/campaign/forms/screening/0/form form-unknown'],
  ]);
});

test('a form that contradicts itself is told where, and nothing of the file is kept', async (t) => {
  const { client, control } = createTestSandbox(t);
  const [first] = screening.questions;
  const doubled = { ...screening, questions: [first, first] };

  const refused = await refusalOf(await control('campaigns', { campaign, forms: [history, doubled] }));

  assert.deepEqual(refused, [422, ['/forms/1/questions/1/code form-contradicts']]);
  const { title: _, ...untitled } = history;
  assert.deepEqual(await refusalOf(await control('campaigns', { campaign, forms: [untitled, screening] })), [
    422,
    ['/forms/0/title required'],
  ]);
  await assert.rejects(
    client().forms.get(history.id),
    (error) => error instanceof RefusedError && error.status === 404,
  );
});

test('another form under a version that is there already is refused; under a version of its own it is what is asked next', async (t) => {
  const { client, control } = createTestSandbox(t);
  await control('campaigns', invented);
  const reworded = { ...history, title: { vi: 'Việc cắt lau sậy', en: 'Cutting reeds' } };
  const next = { ...campaign, version: 2 };

  assert.deepEqual(await refusalOf(await control('campaigns', { campaign: next, forms: [reworded] })), [409, []]);
  const later = { ...reworded, version: '2026-11', validFrom: '2026-11-01' };
  assert.equal((await control('campaigns', { campaign: next, forms: [later] })).status, 200);

  assert.deepEqual((await client().forms.get(history.id)).payload, later);
  assert.deepEqual((await client().forms.get(history.id, { version: history.version })).payload, history);
});

test('what is neither a campaign nor a file with one is refused in a sentence', async (t) => {
  const { control } = createTestSandbox(t);
  for (const body of [
    { campaign: [] },
    { campaign, forms: {} },
    { campaign, forms: Array.from({ length: 11 }, () => history) },
    { campaign, forms, doses: [] },
  ])
    assert.equal((await control('campaigns', body)).status, 422);
  assert.equal((await control('campaigns', { campaign, forms: [null, 1] })).status, 422);
});
