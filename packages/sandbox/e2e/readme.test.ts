import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering, soughtAs } from './registering.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
/** What somebody copies first. */
const example = /```html\n([^]*?)```/.exec(readme)?.[1] ?? '';
const policy = /It works under `([^`]+)`/.exec(readme)?.[1] ?? '';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The sandbox's telephone is the page's own: without it nobody could read the message. */
test('the lines of the README, pasted into an empty page under the policy it names, register a citizen', async () => {
  assert.match(example, /<sen-registration-form>/);
  const person = madeUp(77);
  const citizen = await Citizen.visit(browser, `${portal.url}/pasted`, {
    prepare: (context) =>
      context.route('**/pasted', (route) =>
        route.fulfill({
          body: `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sở Y tế</title><link rel="icon" href="/portal/assets/icon.svg"><script type="module" src="/portal/assets/phone.js"></script><body>${example}`,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': `${policy}; img-src 'self'` },
        }),
      ),
  });

  const code = await new Registering(citizen, person).sendAll();

  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});
