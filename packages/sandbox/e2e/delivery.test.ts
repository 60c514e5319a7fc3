/**
 * The files of Sen on their way to a page: as they were published they work, and anything else is refused where people
 * can see it.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { firefox, type Browser, type Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { filesOf, manifestOf, Site, tagsOf, watchComplaints, type Manifest } from './delivery-site.ts';
import { Portal } from './portal.ts';
import { runConcurrently } from './concurrent.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const FALLBACK = '<p>Gọi 1900 9095.</p><input name="fullName" aria-label="Họ và tên">';
const LOADERS = { module: 'sen.js', classic: 'sen.classic.js' } as const;
type Way = keyof typeof LOADERS;

let portal: Portal;
let site: Site;
let chromium: Browser;
let manifest: Manifest;
before(async () => {
  [portal, chromium, manifest] = await Promise.all([Portal.open(), openBrowser(), manifestOf()]);
  site = await Site.open(portal.url);
});
after(async () => {
  await chromium?.close();
  site?.close();
  await portal?.close();
});

const platform = (inner: string, more = '') =>
  `<sen-platform base-url="/v1" site-key="pk-sandbox-national" ${more}>${inner}</sen-platform>`;
const pageOf = async (tag: string, way: Way = 'module', more = '', at = site) =>
  at.put(
    `/${tag}-${way}.html`,
    await tagsOf(way),
    platform(tag === 'sen-platform' ? FALLBACK : `<${tag}>${FALLBACK}</${tag}>`, more),
  );

/** Collects the files as they are asked for, to open later ones without walking through every screen. */
const collectFiles = (page: Page) =>
  page.addInitScript(() => {
    const files: Record<string, { load(path: string): Promise<object> }> = {};
    Object.assign(globalThis, { files });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          const { sen } = node as { sen?: { url: string; load(path: string): Promise<object> } };
          if (sen) files[sen.url.replace(/^.*\/sen\//, '')] = sen;
        }
    }).observe(document, { childList: true, subtree: true });
  });

const isDefined = (page: Page, tag: string) => page.evaluate((name) => customElements.get(name) !== undefined, tag);
const failed = (page: Page) => page.locator('[data-sen-note="failed"]:not(template)').first();

interface Step {
  /** The file that asks, and what it asks for. */
  readonly asker: string;
  readonly later: string;
}

/**
 * The element a file belongs to, and what asks for what until the file comes; no steps for one that comes with its
 * element.
 */
function wayTo(file: string): { tag: string; steps: readonly Step[] } | undefined {
  const seen = new Set<string>();
  let ways = Object.entries(manifest.elements).map(([tag, own]) => ({ tag, at: own, steps: [] as Step[] }));
  while (ways.length > 0) {
    const there = ways.find(({ at }) => filesOf(manifest, at).has(file));
    if (there) return there;
    ways = ways.flatMap(({ tag, at, steps }) =>
      [...filesOf(manifest, at)].flatMap((asker) =>
        (manifest.files[asker]?.dynamicImports ?? [])
          .filter((later) => !seen.has(later) && seen.add(later))
          .map((later) => ({
            tag,
            at: later,
            steps: [...steps, { asker, later: `./${later.replace('chunks/', '')}` }],
          })),
      ),
    );
  }
  return undefined;
}

/** Several pages, each with a server of its own, at once: most of it is waiting. */
async function withPages(
  browser: Browser,
  work: (pages: readonly { page: Page; own: Site }[]) => Promise<void>,
): Promise<void> {
  const pages = await Promise.all(
    [1, 2, 3].map(async () => ({ page: await browser.newPage(), own: await Site.open(portal.url) })),
  );
  // They share the processors: each may take as long as all would one after another.
  for (const { page } of pages) page.setDefaultTimeout(90_000);
  try {
    await work(pages);
  } finally {
    for (const { own } of pages) own.close();
    await Promise.all(pages.map(({ page }) => page.close()));
  }
}

async function refuses(file: string, page: Page, own: Site): Promise<void> {
  const way = wayTo(file);
  assert.ok(way, `${file} is used by an element`);
  const { tag, steps } = way;
  own.wrong.clear();
  own.wrong.set(`/sen/${file}`, 'tampered');
  await page.goto(await pageOf(tag, 'module', '', own));

  const noted = () =>
    failed(page)
      .waitFor()
      .catch(() => assert.fail(`${file}: the page says nothing`));
  if (steps.length === 0) {
    await noted();
    assert.ok(await page.getByText('Gọi 1900 9095.').isVisible(), `${file}: the fallback stays`);
    assert.equal(await isDefined(page, tag), false, `${file}: nothing of <${tag}> runs`);
    return;
  }
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  const came = await page.evaluate(async (asked) => {
    const { files } = globalThis as unknown as { files: Record<string, { load(path: string): Promise<object> }> };
    const answers: string[] = [];
    for (const { asker, later } of asked)
      answers.push(
        (await files[asker]?.load(later).then(
          () => 'came',
          () => 'refused',
        )) ?? 'no file',
      );
    return answers;
  }, steps);
  assert.deepEqual(came, [...steps.slice(1).map(() => 'came'), 'refused'], file);
  await noted();
}

async function refusesEveryFile(browser: Browser): Promise<void> {
  const files = Object.keys(manifest.files).filter((file) => file.startsWith('chunks/'));
  const refused: string[] = [];
  await withPages(browser, async (pages) => {
    await Promise.all(pages.map(({ page }) => collectFiles(page)));
    await runConcurrently(pages, files, async (file, { page, own }) => {
      await refuses(file, page, own);
      refused.push(file);
    });
  });
  assert.equal(refused.length, files.length);
}

for (const way of ['module', 'classic'] as const)
  test(`the tags of embed.html bring each element of a page, and no others, under the strictest policy (${way})`, async () => {
    await withPages(chromium, async (pages) => {
      const complaints = pages.map(({ page }) => watchComplaints(page));
      await runConcurrently(pages, Object.entries(manifest.elements), async ([tag, file], { page, own }) => {
        own.asked.length = 0;
        await page.goto(await pageOf(tag, way, '', own));
        await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
        await page.waitForLoadState('networkidle');

        const elements = own.asked.filter((path) =>
          Object.values(manifest.elements).some((its) => path === `/sen/${its}`),
        );
        assert.ok(
          // Every element of the page stands inside <sen-platform>.
          elements.every((path) =>
            [file, manifest.elements['sen-platform'] ?? ''].some((its) =>
              filesOf(manifest, its).has(path.slice('/sen/'.length)),
            ),
          ),
          `${tag} brings ${elements}`,
        );
        assert.equal(await page.locator('[data-sen-note]').count(), 0);
      });
      assert.deepEqual(complaints.flat(), []);
    });
  });

test('one changed byte in any file is refused, and the page says so beside the fallback (Chromium)', async () =>
  refusesEveryFile(chromium));

test(
  'one changed byte in any file is refused, and the page says so beside the fallback (Firefox)',
  { skip: existsSync(FIREFOX) ? false : 'Firefox is not installed' },
  async () => {
    const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: FIREFOX });
    try {
      await refusesEveryFile(browser);
    } finally {
      await browser.close();
    }
  },
);

for (const [way, file] of Object.entries(LOADERS) as [Way, string][])
  for (const wrong of ['tampered', 'absent'] as const)
    test(`a ${wrong} ${file} leaves the fallback with what was typed, and the page says what to do`, async () => {
      site.wrong.clear();
      site.wrong.set(`/sen/${file}`, wrong);
      const page = await chromium.newPage();
      await page.goto(await pageOf('sen-registration-form', way), { waitUntil: 'commit' });
      await page.getByLabel('Họ và tên').fill('Trần Thị Mới');

      await failed(page).waitFor();

      assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Trần Thị Mới');
      assert.ok(await page.getByText('Gọi 1900 9095.').isVisible());
      assert.match(await failed(page).innerText(), /tải lại trang[^]*reload the page/);
      assert.equal(await isDefined(page, 'sen-platform'), false);
      site.wrong.clear();
      await page.close();
    });

test('a changed sen-watch.js is refused, and everything else works', async () => {
  site.wrong.set('/sen/sen-watch.js', 'tampered');
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-registration-form'));
  await page.getByRole('heading', { name: 'Bạn đăng ký cho ai?' }).or(page.getByRole('radiogroup')).first().waitFor();
  site.wrong.clear();
  await page.close();
});

test('a page tells of trouble in its own words', async () => {
  site.wrong.set('/sen/sen.js', 'absent');
  const own = '<template data-sen-note="failed"><p>Gọi trạm y tế phường: 0292 000 0000.</p></template>';
  const page = await chromium.newPage();
  await page.goto(
    site.put('/own.html', await tagsOf('module'), platform(`<sen-site-finder>${FALLBACK}</sen-site-finder>`) + own),
  );

  await page.getByText('Gọi trạm y tế phường: 0292 000 0000.').waitFor();

  assert.equal(await page.getByText('reload the page').count(), 0);
  site.wrong.clear();
  await page.close();
});

test('an element that is slow says so, keeps what is typed, and takes the note away when it comes', async () => {
  let arrive = (): void => {};
  const file = manifest.elements['sen-registration-form'] ?? '';
  site.wrong.set(`/sen/${file}`, new Promise<void>((come) => (arrive = come)));
  const page = await chromium.newPage();
  await page.clock.install();
  await page.goto(await pageOf('sen-registration-form'), { waitUntil: 'commit' });
  await page.getByLabel('Họ và tên').fill('Trần Thị Mới');
  await page.waitForTimeout(500);

  await page.clock.fastForward(10_000);
  await page.getByText('Phần này đang tải chậm.').waitFor();
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Trần Thị Mới');

  arrive();
  await page.waitForFunction(() => customElements.get('sen-registration-form') !== undefined);
  await page.locator('[data-sen-note]').waitFor({ state: 'detached' });
  assert.equal(await page.locator('input[name=fullName]').first().inputValue(), 'Trần Thị Mới');
  site.wrong.clear();
  await page.close();
});

test('a file that did not arrive is asked for again when the network is back', async () => {
  const file = manifest.elements['sen-site-finder'] ?? '';
  site.wrong.set(`/sen/${file}`, 'absent');
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-site-finder'));
  await failed(page).waitFor();

  site.wrong.clear();
  await page.evaluate(() => dispatchEvent(new Event('online')));

  await page.waitForFunction(() => customElements.get('sen-site-finder') !== undefined);
  await failed(page).waitFor({ state: 'detached' });
  await page.close();
});

test('what only requests need is fetched together with the platform, and nothing waits for it to be drawn', async () => {
  let arrive = (): void => {};
  const transport = `/sen/${named('transport')}`;
  site.wrong.set(transport, new Promise<void>((come) => (arrive = come)));
  site.asked.length = 0;
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-site-finder'), { waitUntil: 'commit' });

  await page.getByText('Đang tải…').waitFor();
  const files = site.asked.filter((path) => path.startsWith('/sen/chunks/'));
  assert.ok(files.indexOf(transport) < files.indexOf(`/sen/${manifest.elements['sen-site-finder']}`), String(files));
  assert.deepEqual(
    site.asked.filter((path) => path.startsWith('/v1/')),
    [],
  );

  arrive();
  await page.getByRole('combobox').first().waitFor();
  assert.equal(site.asked.filter((path) => path === transport).length, 1);
  site.wrong.clear();
  await page.close();
});

test('where what requests need did not arrive, the page says that it cannot reach the platform, and asks again', async () => {
  for (const way of ['the network is back', 'somebody presses'] as const) {
    site.wrong.set(`/sen/${named('transport')}`, 'absent');
    const page = await chromium.newPage();
    const troubles = await watchTroubles(page);
    await page.goto(await pageOf('sen-site-finder'));
    await page.getByText('Chưa kết nối được với hệ thống').waitFor();
    assert.deepEqual(await troubles(), ['unreachable'], way);

    site.wrong.clear();
    if (way === 'somebody presses') await page.getByRole('button', { name: 'Thử lại' }).click();
    else await page.evaluate(() => dispatchEvent(new Event('online')));

    await page.getByRole('combobox').first().waitFor();
    await failed(page).waitFor({ state: 'detached' });
    await page.close();
  }
});

/** The codes of trouble that a page is told. */
async function watchTroubles(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const codes: string[] = [];
    Object.assign(globalThis, { codes });
    addEventListener('sen-trouble', (event) => codes.push((event as unknown as { code: string }).code));
  });
  return () => page.evaluate(() => (globalThis as unknown as { codes: string[] }).codes);
}

test('of two parts that an element asks for later, the one that comes does not take back the word about the one that did not', async () => {
  let arrive = (): void => {};
  site.wrong.set(`/sen/${named('storage')}`, 'tampered');
  site.wrong.set(`/sen/${named('later-steps')}`, new Promise<void>((come) => (arrive = come)));
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-registration-form'), { waitUntil: 'commit' });
  await failed(page).waitFor();

  arrive();
  await page.getByRole('radio', { name: 'Cho tôi' }).check();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Trần Thị Mới');
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('5/9/1990');
  await page.getByRole('radio', { name: 'Nữ' }).check();
  await page.getByRole('radio', { name: 'Căn cước, CCCD (12 số)' }).check();
  await page.getByRole('textbox', { name: 'Số căn cước' }).fill('000190123499');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();

  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).waitFor();
  assert.ok(await failed(page).isVisible());
  site.wrong.clear();
  await page.close();
});

/** The file of that name, which ends in a part of its digest. */
const named = (name: string): string =>
  Object.keys(manifest.files).find(
    (file) => file.startsWith(`chunks/${name}-`) && file.length === `chunks/${name}-123456.js`.length,
  ) ?? assert.fail(`there is no ${name}`);

test('a page in English brings the English of its elements and of no others', async () => {
  site.asked.length = 0;
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-site-finder', 'module', 'locale="en"'));
  await page.getByRole('heading', { name: 'Find a vaccination site' }).waitFor();
  await page.waitForLoadState('networkidle');

  assert.deepEqual(
    site.asked.filter((path) => path.startsWith('/sen/chunks/en-')).sort(),
    ['en', 'en-site-finder', 'en-unit-picker'].map((name) => `/sen/${named(name)}`).sort(),
  );
  await page.close();
});

test('English that did not arrive is asked for again by the element that comes next', async () => {
  site.wrong.set(`/sen/${named('en-site-finder')}`, 'absent');
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-site-finder', 'module', 'locale="en"'));
  await page.getByRole('heading', { name: 'Tìm điểm tiêm' }).waitFor();

  site.wrong.clear();
  await page.evaluate(() => document.querySelector('sen-platform')?.append(document.createElement('sen-site-finder')));

  await page.getByRole('heading', { name: 'Find a vaccination site' }).waitFor();
  await page.close();
});

test('a language that comes does not take back the word about an element that did not', async () => {
  let arrive = (): void => {};
  site.wrong.set(`/sen/${manifest.elements['sen-site-finder']}`, 'tampered');
  site.wrong.set(`/sen/${named('en')}`, new Promise<void>((come) => (arrive = come)));
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-site-finder', 'module', 'locale="en"'), { waitUntil: 'commit' });
  await failed(page).waitFor();

  arrive();

  await page.getByText('Test site').first().waitFor();
  assert.ok(await failed(page).isVisible());
  site.wrong.clear();
  await page.close();
});

for (const name of ['en', 'en-registration-form'])
  test(`English that was changed on its way is refused: the form stays in Vietnamese, and the page says that something is missing (${name})`, async () => {
    site.wrong.set(`/sen/${named(name)}`, 'tampered');
    const page = await chromium.newPage();
    await page.goto(await pageOf('sen-registration-form', 'module', 'locale="en"'));

    await failed(page).waitFor();
    await page
      .getByRole('radiogroup', { name: /Bạn đăng ký cho ai/ })
      .or(page.getByText('Họ và tên').first())
      .first()
      .waitFor();
    site.wrong.clear();
    await page.close();
  });

test('a viewer of certificates whose questions were changed on their way leaves the fallback standing, and asks when the network is back', async () => {
  const file = Object.keys(manifest.files).find((name) => name.startsWith('chunks/enquiry-')) ?? '';
  site.wrong.set(`/sen/${file}`, 'tampered');
  const page = await chromium.newPage();
  await page.goto(await pageOf('sen-certificate-viewer'));
  await failed(page).waitFor();
  await page.getByText('Gọi 1900 9095.', { exact: true }).waitFor();

  site.wrong.clear();
  await page.evaluate(() => dispatchEvent(new Event('online')));

  await page.getByRole('heading', { name: 'Xem chứng nhận của bạn' }).waitFor();
  await failed(page).waitFor({ state: 'detached' });
  await page.close();
});
