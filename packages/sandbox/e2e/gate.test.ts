/**
 * A gate that scans: the portal's page under its strict policy, the scanner's own files, and a photo in place of a
 * camera.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { createPlatform } from '@sen/client';
import { draw } from '@sen/qr';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { en } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The text of a test citizen's newest code, as their phone would show it. */
async function textOf(holder: string): Promise<string> {
  const platform = createPlatform({
    baseUrl: `${portal.url}/v1`,
    siteKey: 'pk-sandbox-national',
    accessToken: () => Promise.resolve(`citizen-sandbox-${holder}`),
  });
  const { items } = await platform.certificates.listMine();
  return items[0]?.hc1 ?? '';
}

/** A picture of a code as it stands on a phone's screen. */
async function pictureOf(text: string): Promise<Buffer> {
  const { path, viewBox } = draw(text);
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await page.setContent(
    `<body style="margin:0"><svg width="900" height="900" viewBox="${viewBox}"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

const photographs = async ({ page, typed }: Citizen, text: string): Promise<void> => {
  typed.add(text); // who stands at the gate is nobody's to read anywhere else
  await page
    .locator('sen-qr-scanner input[type=file]')
    .first()
    .setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer: await pictureOf(text) });
};

test('a gate begins in words, reads the picture of a code, answers, and is ready for the next person', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/kiem-tra.html`);
  const look = inspect(citizen, 'gate-scan');
  await citizen.at('button', 'Bật camera').waitFor(); // nobody was asked for the camera
  await citizen.sees('Danh sách khoá được ký hôm nay.');
  await look('1-ready');

  await photographs(citizen, await textOf('du'));
  await citizen.sees(/^Hợp lệ đến /);
  assert.equal(await citizen.page.locator('.verdict.good').count(), 1);
  assert.equal(await citizen.page.locator('sen-qr-scanner').count(), 0, 'the camera is gone while the answer stands');
  await look('2-good');

  await citizen.press('Người tiếp theo');
  await photographs(citizen, await textOf('thu'));
  await citizen.sees('Đã bị thu hồi');
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
});

test('the scanner tells a card from a certificate, and the page speaks English', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/bac-ninh/en/gate.html`, { words: en });
  await citizen.at('button', 'Turn on the camera').waitFor();
  await photographs(citizen, '000087123456||Nguyễn Văn Mẫu|18011987|Nam|Huế|15042021');
  await citizen.page.locator('sen-qr-scanner .notice').first().waitFor();
  assert.equal(await citizen.page.locator('.verdict').count(), 0);
  await photographs(citizen, await textOf('du'));
  await citizen.page.locator('.verdict').first().waitFor();
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
});

test('where the scanner cannot be fetched the gate says so, takes a paste meanwhile, and tries again', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/chung-nhan.html`);
  const files = '**/sen/chunks/sen-qr-scanner-*';
  await citizen.page.route(files, (route) => route.abort());
  await citizen.page.goto(`${portal.url}/portal/tp-hcm/kiem-tra.html`);
  await citizen.sees('Chưa mở được máy quét');
  await citizen.at('textbox', 'Nội dung mã QR').waitFor();
  await citizen.page.unroute(files);
  await citizen.press('Thử lại');
  await citizen.page.locator('sen-qr-scanner h2').waitFor();
  await citizen.leave();
});
