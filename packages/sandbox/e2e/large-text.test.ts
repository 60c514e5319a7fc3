/**
 * People whose eyes are weak set letters twice as large in their browser, for every page: the page must make room for
 * that.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering } from './registering.ts';
import { en, vi } from './words.ts';

/** The size of letters in the settings of the browser, CSS pixels: 16 unless somebody changed it. */
const TWICE = 32;
/** CSS pixels: a phone held upright, with letters of twice the size. */
const NARROW = 400;

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function withLargeLetters(context: Citizen['context'], page: Page): Promise<void> {
  const settings = await context.newCDPSession(page);
  await settings.send('Page.setFontSizes', { fontSizes: { standard: TWICE, fixed: TWICE } });
  await page.reload();
}

const beyondTheScreen = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [language, words, number] of [
  ['Vietnamese', vi, 71],
  ['English', en, 72],
] as const) {
  test(`with letters of twice the size, every step of the form in ${language} fits a phone and a small window`, async () => {
    const person = madeUp(number, { fullName: 'Nguyễn Phước Công Tằng Tôn Nữ Thị Khánh Hoàng Phượng' });
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/bac-ninh/${words.registerPage}`, {
      words,
      width: 720,
    });
    await withLargeLetters(citizen.context, citizen.page);
    const wide: string[] = [];
    const form = new Registering(citizen, person, async (step) => {
      for (const width of [NARROW, 720]) {
        await citizen.page.setViewportSize({ width, height: 900 });
        const beyond = await beyondTheScreen(citizen.page);
        if (beyond > 0) wide.push(`${step} at ${width} px: ${beyond} px beyond the screen`);
      }
      if (step !== '6-review') return;
      const name = await citizen.page.getByRole('definition').filter({ hasText: person.fullName }).boundingBox();
      assert.ok(name && name.width > 8 * TWICE, `a name is not read letter by letter: it has ${name?.width} px`);
    });

    await citizen.quickly(() => form.sendAll());

    assert.deepEqual(wide, []);
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  });
}

test('letters of twice the size leave the other pages as wide as the screen', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.sitesPage}`, { width: NARROW });
  await withLargeLetters(citizen.context, citizen.page);
  for (const words of [vi, en]) {
    for (const address of [words.sitesPage, words.lookUpPage]) {
      await citizen.page.goto(`${portal.url}/portal/tp-hcm/${address}`);
      await citizen
        .at('heading', address === words.lookUpPage ? words.lookUp : /./)
        .first()
        .waitFor();
      await citizen.page.waitForLoadState('networkidle');
      assert.ok((await beyondTheScreen(citizen.page)) <= 0, `${address} is wider than the screen`);
    }
  }
  await citizen.leave();
});
