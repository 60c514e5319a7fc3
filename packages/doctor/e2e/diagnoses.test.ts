import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { examine, explain, type Code } from '../src/index.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { build, good, seeds, unframed, type Seed } from './seeded-pages.ts';
import { moreGood, variations } from './variations.ts';

/** Names that lead to this machine, as the portals' own names would. */
const NAMES = 'MAP portal.example 127.0.0.1';

const allGood = [...good, ...moreGood];
const broken = [...seeds, ...variations];

let hosts: Hosts;
let browser: Browser;
const table: string[] = [];

before(async () => {
  hosts = await openHosts();
  for (const seed of [...allGood, ...broken, unframed]) hosts.show(seed.name, build(seed, hosts));
  process.env['CHROME_PATH'] ??= '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'],
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=${NAMES}`],
  });
});
after(async () => {
  console.log(
    `\n${'what is wrong'.padEnd(46)} ${'source'.padEnd(26)} ${'with a browser'.padEnd(26)} panel\n${table.join('\n')}\n`,
  );
  await browser?.close();
  await hosts?.close();
});

const addressOf = ({ name, host, https }: Seed): string =>
  `${https ? `https://${host}` : `http://${host ?? '127.0.0.1'}:${hosts.port}`}/pages/${name}`;

/** The way to the servers for names that are not public yet. */
const fetchLocally: typeof fetch = (input, init) => {
  const url = new URL(String(input));
  if (url.hostname === 'portal.example') Object.assign(url, { protocol: 'http:', host: `127.0.0.1:${hosts.port}` });
  return fetch(url, init);
};

async function diagnosedFromSource(seed: Seed, withBrowser: boolean): Promise<readonly Code[]> {
  const { findings } = await examine(addressOf(seed), { browser: withBrowser && browser, fetch: fetchLocally });
  for (const finding of findings)
    for (const language of ['vi', 'en'] as const)
      assert.doesNotMatch(
        Object.values(explain(finding, language)).join(' '),
        /\{\w+\}/,
        `${finding.code}: a place was not filled in`,
      );
  return findings.map(({ code }) => code);
}

/** Opens the page as a visitor and reads the panel; undefined when there is none. */
async function diagnosedByPanel(seed: Seed): Promise<readonly string[] | undefined> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    // Only where it is needed: whoever takes requests over answers OPTIONS himself.
    if (seed.https)
      await page.route('https://portal.example/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${hosts.port}${pathname}` }) });
      });
    await page.goto(addressOf(seed));
    const place: Page | Frame = seed.framed ? (page.frames()[1] ?? page) : page;
    const panel = place.locator('sen-doctor-panel');
    if (seed.panel === 'absent') {
      await page.waitForTimeout(700);
      return (await panel.count()) === 0 ? undefined : [];
    }
    // Several pages at once share the processors.
    await panel.locator('.notice').waitFor({ timeout: 60_000 });
    return await panel
      .locator('article')
      .evaluateAll((articles) => articles.map((article) => (article as HTMLElement).dataset['code'] ?? ''));
  } finally {
    await context.close();
  }
}

const list = (code: Code | undefined): readonly Code[] => (code ? [code] : []);

/** For elements that never come the doctor waits some seconds, in which the machine has nothing to do. */
const isWaitedFor = ({ panel }: Seed): boolean => panel === 'absent' || panel === 'element-not-defined';
const rows = [...allGood, ...broken].map((seed, row) => ({ seed, row }));

// Most of the time of each is waiting for what a page may still do.
suite('pages', { concurrency: 2 }, () => {
  for (const [name, concurrency, some] of [
    ['whose elements never come', 6, rows.filter(({ seed }) => isWaitedFor(seed))],
    ['whose elements come', 3, rows.filter(({ seed }) => !isWaitedFor(seed))],
  ] as const)
    suite(name, { concurrency }, () => {
      for (const { seed, row } of some) {
        const says = allGood.includes(seed)
          ? 'a good page is told nothing'
          : 'the page gets the right diagnosis and no other';
        test(`${seed.what}: ${says}`, async () => {
          const source = await diagnosedFromSource(seed, false);
          const watched = seed.browser === 'not-run' ? undefined : await diagnosedFromSource(seed, true);
          const panel = await diagnosedByPanel(seed);
          const cell = (codes: readonly string[] | undefined): string =>
            (codes === undefined ? '–' : codes.join(' ') || 'nothing').padEnd(26);
          table[row] = `${seed.what.padEnd(46)} ${cell(source)} ${cell(watched)} ${cell(panel).trimEnd()}`;

          assert.deepEqual(source, list(seed.source), 'from the source');
          if (watched)
            assert.deepEqual(watched, list('browser' in seed ? (seed.browser as Code) : seed.source), 'with a browser');
          assert.deepEqual(panel, seed.panel === 'absent' ? undefined : list(seed.panel), 'in the panel');
        });
      }
    });
});
