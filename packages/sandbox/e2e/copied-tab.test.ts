/**
 * A tab is duplicated while a form is being filled in: the browser copies what the tab keeps, and there are two people
 * at two forms.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering } from './registering.ts';
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

const OTHER = 'Lê Văn Bách';

const draftsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).map((slot) => sessionStorage.getItem(slot) ?? ''));
const nameIn = (page: Page): Promise<string> =>
  page.getByRole('textbox', { name: vi.fullName, exact: true }).inputValue();
const reads = (page: Page, heading: typeof vi.person): Promise<void> =>
  page.getByRole('heading', { name: heading, exact: true }).waitFor();

/** Whoever sees it may rely on it: it has been written, and nothing more is being written. */
async function keepsDraft(page: Page): Promise<string> {
  let [last] = await draftsIn(page);
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    await setTimeout(300);
    const [now] = await draftsIn(page);
    if (now !== undefined && now === last) return now;
    last = now;
  }
  return assert.fail('no draft is kept');
}

test('the copy of a tab begins anew, and neither tab takes anything from the other', async () => {
  const person = madeUp(45);
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`, { by: 'pointer' });
  citizen.typed.add(OTHER);
  const form = new Registering(citizen, person);
  await form.fillPerson();
  await form.next('1-person');
  await citizen.reads(vi.offers);
  const original = await keepsDraft(citizen.page);

  const [copy] = await Promise.all([
    citizen.context.waitForEvent('page'),
    citizen.page.evaluate(() => void window.open(location.href)),
  ]);
  for (const end = Date.now() + 10_000; (await draftsIn(copy)).length > 0; await setTimeout(50))
    assert.ok(Date.now() < end, 'the copied draft goes');
  await reads(copy, vi.person);
  assert.equal(await nameIn(copy), '');
  await copy.getByRole('textbox', { name: vi.fullName, exact: true }).fill(OTHER);
  const copied = await keepsDraft(copy);
  assert.notEqual((JSON.parse(copied) as { keyId: string }).keyId, (JSON.parse(original) as { keyId: string }).keyId);

  await citizen.page.reload();
  await citizen.reads(vi.offers);
  await citizen.press(vi.startOver);
  await citizen.press(vi.startOverYes);
  await citizen.reads(vi.person);
  await copy.reload();
  await reads(copy, vi.person);
  // The form that the server wrote stands there first, and empty.
  for (const end = Date.now() + 10_000; (await nameIn(copy)) !== OTHER; await setTimeout(50))
    assert.ok(Date.now() < end, 'what the first tab wiped was its own');
  await citizen.leave();
});
