/**
 * A copy from before the transport was shared, and one of today, on one page: whichever came first has the platform,
 * the other the elements.
 */
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createPlatform, type Received } from '@sen/client';
import { draft } from '../src/testing/test-sandbox.ts';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { manifestOf, POLICY, Site } from './delivery-site.ts';
import { unpackOlderCopy } from './older-copy.ts';
import { Portal } from './portal.ts';
import { inDays, madeUp, Registering, soughtAs } from './registering.ts';
import { buildSecondCopy } from './second-copy.ts';

const VERSIONS = { older: '0.1.0', newer: '9.9.9' };
const ELEMENTS = ['sen-registration-form', 'sen-registration-status', 'sen-certificate-viewer', 'sen-site-finder'];
/** What the viewer says to somebody who has no certificate yet. */
const NONE = /Chưa có chứng nhận nào/;
const FIRST_DOSE = ['covid-19-2021', 'dose-1'];
const idsOf = ({ campaignId, doseId }: Received<'CampaignDoseSummary'>): string[] => [campaignId, doseId];
const TAN_DINH = { latitude: 10.79, longitude: 106.69 };

let portal: Portal;
let site: Site;
let browser: Browser;
let older: string;
let newer: string;
before(async () => {
  [older, newer, portal, browser] = await Promise.all([
    unpackOlderCopy(),
    buildSecondCopy(VERSIONS.newer),
    Portal.open(),
    openBrowser(),
  ]);
  site = await Site.open(portal.url, { '/older/': older, '/newer/': newer });
  // lit makes its policy once a copy, and so does the loader.
  site.policy = POLICY.replace('sen-worker', "'allow-duplicates'");
});
after(async () => {
  await browser?.close();
  site?.close();
  await portal?.close();
  await rm(older, { recursive: true, force: true });
});

type Age = 'older' | 'newer';
const folderOf = (age: Age): string => (age === 'older' ? older : newer);
const tagOf = async (age: Age): Promise<string> => {
  const lines = (await readFile(join(folderOf(age), 'embed.html'), 'utf8')).split('\n');
  return (lines.find((line) => line.includes('/sen.js')) ?? '').replace('/sen/', `/${age}/`);
};
const versionOf = (page: Page, tag: string) =>
  page.evaluate((name) => (customElements.get(name) as { version?: string } | undefined)?.version, tag);

/** What the page asks may come a moment after what it shows. */
async function until(is: () => boolean, page: Page): Promise<void> {
  for (let waited = 0; !is(); waited += 1) {
    assert.ok(waited < 100, 'it was not asked');
    await page.waitForTimeout(100);
  }
}

/** What a page brings to check signed documents by, as an attribute. A platform of before knows no other way. */
async function anchors(): Promise<string> {
  const { trust } = createPlatform({ baseUrl: `${portal.url}/v1`, siteKey: 'pk-sandbox-national' });
  const { payload } = await trust.list();
  return `anchors="${JSON.stringify(payload.anchors).replaceAll('"', '&quot;')}"`;
}

/**
 * A page whose platform is of one copy and whose elements are of the other: the first has lost those files to an
 * update.
 * @param brings attributes of its platform
 */
async function visit(first: Age, elements: string, path: string, brings = 'sandbox'): Promise<Citizen> {
  const second = first === 'older' ? 'newer' : 'older';
  site.wrong.clear();
  const known = (await manifestOf(folderOf(first))).elements;
  for (const tag of ELEMENTS) site.wrong.set(`/${first}/${known[tag]}`, 'absent');
  const url = site.put(
    path,
    `${await tagOf(first)}<script type="module" src="/portal/assets/phone.js"></script>`,
    `<sen-platform base-url="/v1" site-key="pk-sandbox-tp-hcm" ${brings}>${elements}</sen-platform><template>${await tagOf(second)}</template>`,
  );
  const citizen = await Citizen.visit(browser, url, {
    by: 'pointer',
    prepare: async (context) => {
      await context.grantPermissions(['geolocation'], { origin: site.url });
      await context.setGeolocation(TAN_DINH);
    },
  });
  const { page } = citizen;
  await page.waitForFunction(() => customElements.get('sen-platform') !== undefined);
  await page.locator('[data-sen-note="failed"]').first().waitFor();
  await page.evaluate(() => {
    const kept = document.querySelector('template')!.content.querySelector('script')!;
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
    };
    const src = trustedTypes
      .createPolicy('sen-loader', { createScriptURL: (text: string) => text })
      .createScriptURL(kept.src);
    document.head.append(
      Object.assign(document.createElement('script'), {
        type: 'module',
        integrity: kept.integrity,
        crossOrigin: '',
        src,
      }),
    );
  });
  const [tag = ''] = /sen-[a-z-]+/.exec(elements) ?? [];
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  assert.equal(await versionOf(page, 'sen-platform'), VERSIONS[first]);
  assert.equal(await versionOf(page, tag), VERSIONS[second]);
  return citizen;
}

/**
 * What an older copy keeps bears the names of its time, which today's privacy page no longer tells of; everything else
 * is held to it.
 */
async function leave({ context, stopped }: Citizen): Promise<void> {
  await context.close();
  assert.deepEqual(stopped, [], 'the security policy of the page stopped something');
}

for (const [first, number] of [
  ['older', 81],
  ['newer', 83],
] as const) {
  const name = first === 'older' ? "today's elements in an older platform" : "older elements in today's platform";

  test(`${name}: one code shows a registration and, in another element, that there is no certificate`, async () => {
    const person = madeUp(number);
    await portal.registered(draft({}, { ...soughtAs(person), idNumber: person.idNumber }));
    const citizen = await visit(
      first,
      '<sen-registration-status></sen-registration-status><sen-certificate-viewer></sen-certificate-viewer>',
      `/code-${first}.html`,
    );
    const { page, words } = citizen;
    const status = page.locator('sen-registration-status');
    const viewer = page.locator('sen-certificate-viewer');

    await status.getByLabel(words.lookUpName, { exact: true }).fill(person.fullName);
    await status.getByLabel(words.dateOfBirth, { exact: true }).fill(person.dateOfBirth);
    await status.getByRole('radio', { name: words.female, exact: true }).check();
    await status.getByLabel(words.lookUpPhone, { exact: true }).fill(person.phone);
    const code = await citizen.codeAfter(() => status.getByRole('button', { name: words.lookUpAskCode }).click());
    await status.getByLabel(words.codeField).fill(code);
    await status.getByRole('button', { name: words.confirmCode }).click();
    await citizen.reads(words.waiting);
    await viewer.getByLabel('Số điện thoại').fill(person.phone);
    await viewer.getByRole('button', { name: 'Gửi mã cho tôi' }).click();

    await viewer.getByText(NONE).first().waitFor();
    await leave(citizen);
  });

  test(`${name}: a list is walked to its end, and another key and another language are followed`, async () => {
    const citizen = await visit(first, '<sen-site-finder></sen-site-finder>', `/sites-${first}.html`);
    const { page } = citizen;
    const asked: { key: string | undefined; language: string | undefined }[] = [];
    page.on('request', (request) => {
      const headers = request.headers();
      if (request.url().includes('/sites'))
        asked.push({ key: headers['x-site-key'], language: headers['accept-language'] });
    });
    await citizen.reads('Trạm Y tế phường Tân Định');

    await page.getByRole('button', { name: 'Gần tôi trước' }).click(); // the nearest of all: asks for every page
    await citizen.reads('Nhà thi đấu Vũng Tàu');
    await until(() => asked.some(({ key, language }) => key === 'pk-sandbox-tp-hcm' && language === 'vi'), page);
    await page.locator('sen-platform').evaluate((platform) => {
      platform.setAttribute('site-key', 'pk-sandbox-national');
      platform.setAttribute('locale', 'en');
    });
    await citizen.reads('Find a vaccination site');
    asked.length = 0;
    await page
      .getByRole('button', { name: /^Find sites|^Search|^Find/ })
      .last()
      .click();

    await until(() => asked.length > 0, page);
    assert.deepEqual(asked[0], { key: 'pk-sandbox-national', language: 'en' });
    await leave(citizen);
  });
}

test("today's elements in an older platform: somebody registers for a campaign, by the keys that the page brings", async () => {
  const person = madeUp(82);
  const form = '<sen-registration-form></sen-registration-form>';
  const citizen = await visit('older', form, '/form-older.html', await anchors());

  await new Registering(citizen, person).sendAll();

  const [{ doses } = {}, ...more] = await portal.records(soughtAs(person));
  assert.deepEqual(doses?.map(idsOf), [FIRST_DOSE]);
  assert.deepEqual(more, []);
  await leave(citizen);
});

test("today's form in an older platform that brings no keys offers no dose, and says why", async () => {
  const citizen = await visit('older', '<sen-registration-form></sen-registration-form>', '/form-without-keys.html');
  const { words } = citizen;
  const form = new Registering(citizen, madeUp(85));
  await form.fillPerson();
  await form.next('person');
  await citizen.reads(words.offers);
  await citizen.find(words.province, 'tp hcm', /Hồ Chí Minh/);
  await citizen.find(words.commune, 'vung tau', 'Phường Vũng Tàu');

  await citizen.sees('Trang này chưa có khoá để kiểm tra chữ ký.');

  assert.equal(await citizen.at('checkbox', words.offeredDose).count(), 0);
  await leave(citizen);
});

/** What the form of before asks in other words than today's, or asks alone. */
const BEFORE = {
  contact: 'Liên hệ và nơi ở hiện nay',
  wish: 'Bạn muốn tiêm mũi nào, khi nào?',
  dose: 'Mũi muốn đăng ký',
  firstDose: 'Mũi 1',
  priorityGroup: 'Nhóm ưu tiên',
  selfEmployed: 'Người lao động tự do',
};
/** As the list of priority groups calls it. */
const SELF_EMPLOYED = '15';

/** The form of before: the place with the contact, then a dose by its number and the group it is given to. */
class RegisteringAsBefore extends Registering {
  override async fillAfterPerson(): Promise<void> {
    const { citizen, person } = this;
    const { words } = citizen;
    await citizen.reads(BEFORE.contact);
    await citizen.type(words.mobile, person.phone);
    await citizen.find(words.province, 'tp hcm', /Hồ Chí Minh/);
    await citizen.find(words.commune, 'vung tau', 'Phường Vũng Tàu');
    await citizen.type(words.addressLine, '12 Trần Phú, tổ dân phố 3');
    await this.next('contact');
    await citizen.reads(BEFORE.wish);
    await citizen.pick(BEFORE.dose, BEFORE.firstDose);
    await citizen.pick(BEFORE.priorityGroup, BEFORE.selfEmployed);
    await citizen.type(words.preferredDate, inDays(10));
    await citizen.choose(words.session, words.morning);
    await this.next('wish');
    await this.fillHistory();
    await this.next('history');
    await this.fillConsent();
    await this.next('consent');
    await citizen.reads(words.review);
  }
}

test("older elements in today's platform: somebody registers for a dose by its number, as the form of before asks", async () => {
  const person = madeUp(84);
  const citizen = await visit('newer', '<sen-registration-form></sen-registration-form>', '/form-newer.html');

  await new RegisteringAsBefore(citizen, person).sendAll();

  const [{ doseKind, doseNumber, priorityGroup, doses } = {}, ...more] = await portal.records(soughtAs(person));
  assert.deepEqual([doseKind, doseNumber, priorityGroup, more], ['basic', 1, SELF_EMPLOYED, []]);
  assert.deepEqual(doses?.map(idsOf), [FIRST_DOSE], 'it is the dose of a campaign');
  await leave(citizen);
});

test('an element of today asks an older platform for what that one has never heard of', async () => {
  const citizen = await visit(
    'older',
    '<sen-site-finder></sen-site-finder><sen-noun-probe></sen-noun-probe>',
    '/noun.html',
  );

  const probe = citizen.page.locator('sen-noun-probe[data-answer]');
  await probe.waitFor({ state: 'attached' });

  assert.equal(await probe.getAttribute('data-answer'), 'listFeedback 401');
  await leave(citizen);
});
