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
const GROUP = 'Người bán vé số dạo';

let folder: string;
let portal: Portal;
let browser: Browser;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sen-lists-'));
  await cp(LISTS, folder, { recursive: true });
  const document = join(folder, 'priority-groups.yaml');
  const text = await readFile(document, 'utf8');
  await writeFile(
    document,
    text.replace('Người lao động tự do', GROUP).replace('code: "11"', 'code: "11"\n    retired: true'),
  );
  [portal, browser] = await Promise.all([Portal.open(folder), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
  await rm(folder, { recursive: true, force: true });
});

test('a group that was renamed in the document of its list has its new name in the form, and one that was retired is gone', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/dang-ky.html`);
  const { words } = citizen;
  const form = new Registering(citizen, madeUp(80));

  await citizen.quickly(async () => {
    await form.fillPerson();
    await citizen.press(words.next);
    await form.fillContact();
    await citizen.press(words.next);
  });
  await citizen.reads(words.wish);
  await citizen.pick(words.priorityGroup, GROUP);

  const offered = await citizen.page
    .getByRole('combobox', { name: words.priorityGroup })
    .locator('option')
    .allTextContents();
  assert.ok(offered.length > 10, `${offered.length} groups`);
  assert.ok(!offered.some((group) => /Người nghèo|lao động tự do/.test(group)), offered.join('\n'));
  await citizen.leave();
});
