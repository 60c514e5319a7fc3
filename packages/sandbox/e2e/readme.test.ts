import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering, soughtAs } from './registering.ts';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
/** What somebody copies first, and the policy that the page names for it. */
const PAGES = {
  'README.md': /It works under `([^`]+)`/,
  'stories/guide/bat-dau.mdx': /^Content-Security-Policy: (.+)$/m,
};

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

for (const [file, named] of Object.entries(PAGES))
  // The sandbox's telephone is the page's own: without it nobody could read the message.
  test(`the lines of ${file}, pasted into an empty page under the policy it names, register a citizen`, async () => {
    const text = read(file);
    const example = /```html\n([^]*?)```/.exec(text)?.[1] ?? '';
    const policy = named.exec(text)?.[1] ?? assert.fail('It names no policy');
    assert.match(example, /<sen-registration-form>/);
    const person = madeUp(77 + Object.keys(PAGES).indexOf(file));
    const citizen = await Citizen.visit(browser, `${portal.url}/pasted`, {
      prepare: (context) =>
        context.route('**/pasted', (route) =>
          route.fulfill({
            body: `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sở Y tế</title><link rel="icon" href="/portal/assets/icon.svg"><script type="module" src="/portal/assets/phone.js"></script><body>${example}`,
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': policy.includes('img-src') ? policy : `${policy}; img-src 'self'` },
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
