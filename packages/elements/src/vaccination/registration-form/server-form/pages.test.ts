/** The pages of the form without JavaScript, as any platform writes them with campaigns and texts of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schemas } from '@sen/client';
import { exampleRules } from '../fields/example-answers.ts';
import type { CampaignOnPage } from './campaigns-on-page.ts';
import type { FormSetting } from './form-setting.ts';
import { formPage, readPostedForm } from './pages.ts';

const text = (vi: string) => ({ vi, en: vi });
const PLACE = {
  province: { code: '24', edition: '2026-04-30', fullName: 'Tỉnh Bắc Ninh' },
  commune: { code: '09367', edition: '2026-04-30', fullName: 'Phường Kinh Bắc' },
};

/** A campaign of a disease that nobody has heard of. */
const campaign = (id: string, change: Partial<Schemas['CampaignPayload']> = {}): CampaignOnPage => ({
  campaign: {
    type: 'campaign',
    id,
    version: 3,
    title: text(`Đợt ${id}`),
    basis: 'outbreak',
    source: { act: '1/QĐ' },
    disease: 'made-up',
    areas: [],
    validFrom: '2026-01-01',
    validUntil: '2030-12-31',
    groups: [{ id: 'all', title: text('Mọi người') }],
    doses: ['a', 'b'].map((dose) => ({
      id: dose,
      title: text(`Mũi ${dose.toUpperCase()}`),
      antigens: ['made-up'],
      counts: true,
      groups: ['all'],
      products: ['made-up'],
    })),
    forms: { consents: [] },
    observe: { minutes: 30 },
    certificates: [],
    words: {},
    ...change,
  } as Schemas['CampaignPayload'],
});

const consentText = (purposeCode: Schemas['ConsentPurpose'], kind: 'consent' | 'law'): Schemas['ConsentText'] => ({
  purposeCode,
  version: '2026-11-16',
  required: true,
  legalBasis: { kind, reference: 'Luật A' },
  sensitive: false,
  title: text(`Văn bản ${purposeCode}`),
  paragraphs: [text('Nội dung.')],
  controller: text('Bộ'),
  retention: text('Một năm'),
  hash: 'x',
});

const settingWith = (campaigns: readonly CampaignOnPage[], change: Partial<FormSetting> = {}): FormSetting => ({
  forms: 'https://platform.example/v1/forms/registrations',
  siteKey: 'pk-example',
  language: 'vi',
  config: {
    name: text('Nền tảng'),
    serverTime: `${exampleRules.today}T03:00:00Z`,
    registration: exampleRules.registration,
  } as FormSetting['config'],
  codeLists: {},
  provinces: [PLACE.province],
  consentTexts: [consentText('data-processing', 'law')],
  campaigns,
  ...change,
});

const person = (change: Record<string, string> = {}): URLSearchParams =>
  new URLSearchParams({
    actor: 'self',
    fullName: 'Nguyễn Thị An',
    dateOfBirth: '5/9/1990',
    sex: 'female',
    idType: 'cccd',
    idNumber: '000190123456',
    nationality: 'VN',
    phone: '0912345600',
    'address-province': '24',
    'address-commune': 'Kinh Bắc',
    addressLine: '12 Trần Phú',
    preferredDate: '15/12/2029',
    ...change,
  });

type Offers = Schemas['CampaignOffers'];
const answered = (campaignId: string, change: Partial<Offers>): Offers => ({
  ...{ campaignId, version: 3, on: exampleRules.today, offers: [], refusals: [], undecided: [] },
  ...change,
});
const offer = (doseId: string) => ({
  doseId,
  title: text(`Mũi ${doseId.toUpperCase()}`),
  products: [],
  earliest: exampleRules.today,
  overdue: false,
});

test('a text that rests on the law informs, and has no box', () => {
  const { html } = formPage(settingWith([campaign('x')]));

  assert.match(html, /Để bạn biết, không cần chọn[^<]*Luật A/);
  assert.doesNotMatch(html, /name="consent-data-processing"/);
});

test('nothing is asked of a campaign before birth, sex and place can be read', () => {
  const setting = settingWith([campaign('x')]);
  const wish = { 'offer-x': 'on' };

  assert.deepEqual(readPostedForm(setting, person(wish), PLACE).asks?.campaignIds, ['x']);
  assert.equal(readPostedForm(setting, person({ ...wish, dateOfBirth: '31/2/1990' }), PLACE).asks, undefined);
  assert.equal(readPostedForm(setting, person({ ...wish, sex: '' }), PLACE).asks, undefined);
  assert.equal(readPostedForm(setting, person(wish), { province: PLACE.province }).asks, undefined);
  assert.equal(readPostedForm(setting, person(), PLACE).asks, undefined);
});

test('the one dose that a campaign has is taken, in the version that is in force', () => {
  const read = readPostedForm(settingWith([campaign('x')]), person({ 'offer-x': 'on' }), PLACE, [
    answered('x', { offers: [offer('b')] }),
  ]);

  assert.deepEqual(read.body?.doses, [{ campaignId: 'x', campaignVersion: 3, doseId: 'b' }]);
  assert.deepEqual(
    read.doses.map(({ title }) => title.vi),
    ['Mũi B'],
  );
});

test('of several doses none is taken for anybody; the one that is chosen is', () => {
  const offers = [answered('x', { offers: [offer('a'), offer('b')] })];
  const setting = settingWith([campaign('x')]);
  const asked = readPostedForm(setting, person({ 'offer-x': 'on' }), PLACE, offers);

  assert.equal(asked.body, undefined);
  const { html } = asked.page();
  assert.match(html, /<a class="way" href="#offer-x\.dose">/);
  assert.match(html, /name="offer-x\.dose"\s+value="a"\s*\/>/);
  const chosen = readPostedForm(setting, person({ 'offer-x': 'on', 'offer-x.dose': 'b' }), PLACE, offers);
  assert.deepEqual(chosen.body?.doses, [{ campaignId: 'x', campaignVersion: 3, doseId: 'b' }]);
  const invented = readPostedForm(setting, person({ 'offer-x': 'on', 'offer-x.dose': 'c' }), PLACE, offers);
  assert.equal(invented.body, undefined);
});

test('pregnancy is asked where a campaign goes by it, and sent once it was answered', () => {
  const groups = [{ id: 'all', title: text('Phụ nữ mang thai'), pregnant: true }];
  const setting = settingWith([campaign('x', { groups }), campaign('y')]);
  const wish = { 'offer-x': 'on' };
  assert.doesNotMatch(formPage(setting).html, /name="pregnant"/);

  const asked = readPostedForm(setting, person(wish), PLACE, [
    answered('x', { undecided: [{ doseId: 'a', title: text('Mũi A'), ask: 'pregnant' }] }),
  ]);

  assert.equal(asked.body, undefined);
  const { html } = asked.page();
  assert.match(html, /<a class="way" href="#pregnant">[^<]*Cần biết có đang mang thai không/);
  assert.match(html, /name="pregnant"\s+value="yes"/);
  const told = readPostedForm(setting, person({ ...wish, pregnant: 'yes' }), PLACE, [
    answered('x', { offers: [offer('a')] }),
  ]);
  assert.equal(told.body?.pregnant, true);
  const hostile = readPostedForm(setting, person({ ...wish, pregnant: 'constructor' }), PLACE);
  assert.equal(hostile.asks?.about.pregnant, undefined);
});

test('more campaigns than one registration may be for are not asked about, and the page says how many may be', () => {
  const many = Array.from({ length: 12 }, (_, at) => campaign(`c${at}`));
  const ticked = Object.fromEntries(many.map(({ campaign: { id } }) => [`offer-${id}`, 'on']));

  const read = readPostedForm(settingWith(many), person(ticked), PLACE);

  assert.equal(read.asks, undefined);
  assert.match(read.page().html, /Chọn nhiều nhất 10 đợt tiêm/);
});

test('while nobody can say which campaigns there are, what was chosen and answered for them goes on with the page', () => {
  const setting = settingWith([], { campaigns: undefined });
  const posted = person({
    'offer-x': 'on',
    'form-f-question': 'no',
    'version-of-form-f': '1',
    'previous-0-date': '"<b>',
  });

  const read = readPostedForm(setting, posted, PLACE);
  const { html } = read.page({ operationId: 'createOtp', code: 'maintenance', fieldErrors: [], extra: {} });

  assert.deepEqual([read.asks, read.body], [undefined, undefined]);
  for (const field of [
    'name="offer-x" value="on"',
    'name="form-f-question" value="no"',
    'name="version-of-form-f" value="1"',
  ])
    assert.match(html, new RegExp(`<input type="hidden" ${field} />`));
  assert.match(html, /name="previous-0-date" value="&quot;&lt;b&gt;"/);
  assert.doesNotMatch(html, /Đánh dấu ít nhất một đợt tiêm/);
});
