import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { lookUp, madeUp, Registering } from './registering.ts';
import { vi } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

test('a registration that was confirmed is found after the server was killed and started again; one on its way when it died can be sent then', async () => {
  const confirmed = madeUp(40);
  const waiting = madeUp(41);
  const first = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`);
  const second = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`);
  const secondForm = new Registering(second, waiting);
  await second.quickly(() => secondForm.fillAll());
  await secondForm.typeCode();
  const code = await first.quickly(() => new Registering(first, confirmed).sendAll());
  await portal.control('faults', { kind: 'slow', operationId: 'createRegistration', times: 1, delayMs: 1500 });

  await second.press(vi.send);
  await portal.kill();
  await second.sees('Chưa gửi được');
  await portal.start();

  await first.page.goto(`${portal.url}/portal/tp-hcm/${vi.lookUpPage}`);
  await lookUp(first, confirmed);
  await first.reads(vi.waiting);
  await first.sees(code);
  await second.press(vi.send);
  await secondForm.confirmation();
  await first.leave();
  await second.leave();
});
