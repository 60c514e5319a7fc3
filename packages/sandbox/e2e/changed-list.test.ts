import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering } from './registering.ts';

const LISTS = fileURLToPath(new URL('../../../openapi/code-lists', import.meta.url));
const OCCUPATION = 'Người bán vé số dạo';

let folder: string;
let portal: Portal;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sen-lists-'));
  await cp(LISTS, folder, { recursive: true });
  const document = join(folder, 'occupations.yaml');
  const text = await readFile(document, 'utf8');
  await writeFile(
    document,
    text.replace('Buôn bán, tiểu thương', OCCUPATION).replace('{ code: driver,', '{ code: driver, retired: true,'),
  );
  [portal, browser] = await Promise.all([Portal.open({ lists: folder }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
  await rm(folder, { recursive: true, force: true });
});

test('an occupation that was renamed in the document of its list has its new name in the form, and one that was retired is gone', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/dang-ky.html`);
  const { words } = citizen;
  const form = new Registering(citizen, madeUp(80));

  await citizen.quickly(async () => {
    await form.fillPerson();
    await citizen.press(words.next);
    await form.fillOffers();
    await citizen.press(words.next);
  });
  await citizen.reads(words.contact);
  await citizen.pick(words.occupation, OCCUPATION);

  const offered = await citizen.page
    .getByRole('combobox', { name: words.occupation })
    .locator('option')
    .allTextContents();
  assert.ok(offered.length > 10, `${offered.length} occupations`);
  assert.ok(!offered.some((one) => /Lái xe|tiểu thương/.test(one)), offered.join('\n'));
  await citizen.leave();
});
