// One more purpose is data: an item of list purposes and the document of its words. A sandbox that was made of both
// asks for it, and a campaign may name it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { replaceConsentTexts, replaceLists } from '../../test/code-lists/other-lists.mjs';
import { listDocuments, servedLists } from '../code-lists.mjs';
import { seedConsentTexts } from './seed-consent-texts.mjs';

const ITEM = parse(`
code: study-of-immunity
title: { vi: Nghiên cứu miễn dịch, en: Study of immunity }
required: false
sensitive: true
legalBasis: { kind: consent, reference: "Luật 91/2025/QH15, Điều 9" }
`);
const TEXT = parse(`
version: "2026-12-01"
title: { vi: Đồng ý tham gia nghiên cứu miễn dịch, en: Consent to a study of immunity }
paragraphs:
  - { vi: Kết quả tiêm chủng là dữ liệu nhạy cảm., en: Your vaccinations are sensitive data. }
controller: { vi: Viện Pasteur (bịa đặt), en: A Pasteur institute (invented) }
retention: { vi: 5 năm, en: Five years }
`);

let testing;
const CAMPAIGN = JSON.parse(readFileSync(join(root, 'packages/sandbox/seeds/examples/invented-campaign.json'), 'utf8'));
const withConsents = (consents) => ({ ...CAMPAIGN, forms: { ...CAMPAIGN.forms, consents } });

before(async () => {
  const lists = servedLists(listDocuments());
  lists.purposes.items.push(ITEM);
  replaceLists(lists);
  replaceConsentTexts({ ...seedConsentTexts(), [ITEM.code]: TEXT });
  testing = await import('../../../sandbox/src/testing/test-sandbox.ts');
});

test('a campaign that asks for a new purpose is taken, and gets its words and on what it rests', async (t) => {
  const { client, control } = testing.createTestSandbox(t);

  assert.equal((await control('campaigns', withConsents([ITEM.code]))).status, 200);

  const [purpose] = (await client().campaigns.get(CAMPAIGN.id)).payload.forms.consents;
  const { hash, ...text } = await client().consentTexts.get(purpose);
  const { code, title: _, ...rest } = ITEM;
  assert.deepEqual(text, { purposeCode: code, ...rest, ...TEXT });
  assert.match(hash, /^[0-9a-f]{64}$/);
});

test('what somebody decides on a new purpose is kept and can be withdrawn, as with every other', async (t) => {
  const { client, signIn } = testing.createTestSandbox(t);
  const citizen = client(await signIn('lookup'));

  const decision = { purposeCode: ITEM.code, textVersion: TEXT.version, language: 'vi', decision: 'agree' };
  const { id, status } = await citizen.consents.create({ ...decision, grantor: 'self' });

  assert.deepEqual([status, (await citizen.consents.withdraw(id)).status], ['granted', 'withdrawn']);
});

test('who registers for that campaign is asked about the new purpose, and may decline what the service does not need', async (t) => {
  const { client, control, signIn } = testing.createTestSandbox(t);
  await control('campaigns', withConsents([ITEM.code]));
  const { doses: _, ...draft } = testing.draft();
  const { idNumber: __, ...person } = draft.person;
  const text = await client().consentTexts.get('data-processing');
  const wish = (decision) => ({
    actor: 'on-behalf',
    person: { ...person, fullName: 'Hồ Thị Bé', dateOfBirth: '2026-09-01', sex: 'female', idType: 'none' },
    guardian: { relation: 'mother', fullName: 'Hồ Thị Mẹ', phone: testing.TEST_PHONE },
    doses: [{ campaignId: CAMPAIGN.id, campaignVersion: CAMPAIGN.version, doseId: 'drops-1' }],
    preferredDate: '2026-12-01',
    consents: [
      { purposeCode: 'data-processing', textVersion: text.version, language: 'vi', decision: 'agree' },
      ...(decision ? [{ purposeCode: ITEM.code, textVersion: TEXT.version, language: 'vi', decision }] : []),
    ],
  });

  await client().registrations.create(wish('decline'), { session: await signIn() });

  const recorded = [];
  for await (const consent of client(await signIn('lookup')).consents.listMine())
    recorded.push(`${consent.purposeCode} ${consent.status} ${consent.grantor}`);
  assert.deepEqual(recorded.sort(), ['data-processing granted guardian', `${ITEM.code} declined guardian`]);
});

test('a campaign that asks for a purpose of no list is refused, at that place', async (t) => {
  const { control } = testing.createTestSandbox(t);

  const response = await control('campaigns', withConsents([ITEM.code, 'fortune-telling']));

  assert.equal(response.status, 422);
  assert.match(await response.text(), /\/forms\/consents\/1/);
});
