/** Two versions of Sen on one page, and the files that travel beside the scripts. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { draft } from '../src/testing/test-sandbox.ts';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { CDN, manifestOf, POLICY, Site, watchComplaints } from './delivery-site.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering, soughtAs } from './registering.ts';
import { buildSecondCopy } from './second-copy.ts';

const NEWER = '9.9.9';
/** What the viewer says to somebody who has no certificate yet. */
const NONE = /Chưa có chứng nhận nào/;
let portal: Portal;
let site: Site;
let browser: Browser;
let second: string;
before(async () => {
  [second, portal, browser] = await Promise.all([buildSecondCopy(NEWER), Portal.open(), openBrowser()]);
  site = await Site.open(portal.url, { '/sen/': CDN, '/sen-new/': second });
});
after(async () => {
  await browser?.close();
  site?.close();
  await portal?.close();
});

const tag = async (folder: string, at: string): Promise<string> => {
  const line =
    (await readFile(join(folder, 'embed.html'), 'utf8')).split('\n').find((text) => text.includes('/sen.js')) ?? '';
  return line.replace('/sen/', at);
};
const versionOf = (name: string) => (customElements.get(name) as { version?: string } | undefined)?.version;

test('elements of two versions share platform, errors and one confirmed phone', async () => {
  // lit makes its policy once a copy, and so does the loader.
  site.policy = POLICY.replace('sen-worker', "sen-worker 'allow-duplicates'");
  const person = madeUp(71);
  await portal.registered(draft({}, { ...soughtAs(person), idNumber: person.idNumber }));
  // The older copy has lost a file to the update; the newer one comes when the older already stands.
  site.wrong.set(`/sen/${(await manifestOf()).elements['sen-certificate-viewer']}`, 'absent');
  const url = site.put(
    '/two.html',
    `${await tag(CDN, '/sen/')}<script type="module" src="/portal/assets/phone.js"></script>`,
    '<sen-platform base-url="/v1" site-key="pk-sandbox-tp-hcm" sandbox><sen-registration-status></sen-registration-status><sen-certificate-viewer>Gọi 1900 9095.</sen-certificate-viewer></sen-platform>',
  );
  const citizen = await Citizen.visit(browser, url);
  const { page } = citizen;
  const complaints = watchComplaints(page);
  const told: string[] = [];
  page.on('console', (message) => void (message.type() === 'info' && told.push(message.text())));
  await page.waitForFunction(() => customElements.get('sen-registration-status') !== undefined);
  await page.locator('[data-sen-note="failed"]').waitFor();

  await page.evaluate(
    (line) => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
      };
      const of = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(line)?.[1] ?? '';
      const src = trustedTypes
        .createPolicy('sen-worker', { createScriptURL: (text: string) => text })
        .createScriptURL(of('src'));
      document.head.append(
        Object.assign(document.createElement('script'), {
          type: 'module',
          integrity: of('integrity'),
          crossOrigin: '',
          src,
        }),
      );
    },
    await tag(second, '/sen-new/'),
  );
  await page.waitForFunction(() => customElements.get('sen-certificate-viewer') !== undefined);

  assert.equal(await page.evaluate(versionOf, 'sen-platform'), (await manifestOf()).version);
  assert.equal(await page.evaluate(versionOf, 'sen-registration-status'), (await manifestOf()).version);
  assert.equal(await page.evaluate(versionOf, 'sen-certificate-viewer'), NEWER);
  await page.locator('[data-sen-note="failed"]').waitFor({ state: 'detached' });
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', new RegExp(`${NEWER} came second`));

  const status = page.locator('sen-registration-status');
  const viewer = page.locator('sen-certificate-viewer');
  const messages = async () =>
    ((await portal.control('messages', { phone: soughtAs(person).phone })) as { items: unknown[] }).items.length;
  const { words } = citizen;
  await status.getByLabel(words.lookUpName, { exact: true }).fill(person.fullName);
  await status.getByLabel(words.dateOfBirth, { exact: true }).fill(person.dateOfBirth);
  await status.getByRole('radio', { name: words.female, exact: true }).check();
  await status.getByLabel(words.lookUpPhone, { exact: true }).fill(person.phone);
  const code = await citizen.codeAfter(() => status.getByRole('button', { name: words.lookUpAskCode }).click());
  await status.getByLabel(words.codeField).fill(code);
  await status.getByRole('button', { name: words.confirmCode }).click();
  await citizen.reads(words.waiting);
  const sent = await messages();

  await viewer.getByLabel('Số điện thoại').fill(person.phone);
  await viewer.getByRole('button', { name: 'Gửi mã cho tôi' }).click();

  await viewer.getByText(NONE).first().waitFor();
  assert.equal(await messages(), sent, 'one code serves both');
  assert.deepEqual(complaints, []);
  site.wrong.clear();
  await citizen.leave();
});

for (const wrong of [undefined, 'probe-worker', 'zxing_reader'])
  test(
    wrong ? `a changed ${wrong} is refused by its digest` : 'worker and WebAssembly travel with the scripts and run',
    async () => {
      site.policy = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'; worker-src blob:");
      const { files } = await manifestOf(second);
      const assets = Object.keys(files).filter((file) => file.startsWith('assets/'));
      assert.equal(assets.length, 3); // the probe's worker, the scanner's, and the engine
      site.wrong.clear();
      if (wrong) site.wrong.set(`/sen-new/${assets.find((file) => file.includes(wrong))}`, 'tampered');
      const page = await browser.newPage();
      const complaints = watchComplaints(page);

      await page.goto(site.put('/probe.html', await tag(second, '/sen-new/'), '<sen-code-probe></sen-code-probe>'));

      await page.locator('sen-code-probe[data-worker]').waitFor({ state: 'attached' });
      const data = await page.locator('sen-code-probe').evaluate((probe: HTMLElement) => ({ ...probe.dataset }));
      assert.deepEqual(data, {
        engine: wrong === 'zxing_reader' ? 'refused' : 'ready',
        worker: wrong === 'probe-worker' ? 'refused' : 'ready',
      });
      assert.deepEqual(complaints, []);
      site.wrong.clear();
      await page.close();
    },
  );

test('on a page that cannot have modules, a citizen registers by the classic script', async () => {
  site.policy = POLICY;
  const classic =
    (await readFile(join(CDN, 'embed.html'), 'utf8')).split('\n').find((line) => line.includes('sen.classic.js')) ?? '';
  const person = madeUp(72);
  const url = site.put(
    '/classic.html',
    `${classic}<script type="module" src="/portal/assets/phone.js"></script>`,
    '<sen-platform base-url="/v1" site-key="pk-sandbox-tp-hcm" sandbox><sen-registration-form>Gọi 1900 9095.</sen-registration-form></sen-platform>',
  );
  const citizen = await Citizen.visit(browser, url);
  const complaints = watchComplaints(citizen.page);

  await citizen.quickly(() => new Registering(citizen, person).sendAll());

  assert.equal((await portal.records(soughtAs(person))).length, 1);
  assert.deepEqual([...complaints, ...citizen.complaints], []);
  await citizen.leave();
});
