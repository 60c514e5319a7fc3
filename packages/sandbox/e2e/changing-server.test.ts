/**
 * A server that does not answer everybody alike: what it changed never runs, whichever request it chose to answer with
 * it.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { draw } from '@sen/qr';
import { openBrowser } from './browser.ts';
import {
  manifestOf,
  SCANNING,
  Site,
  tagsOf,
  watchComplaints,
  type Asking,
  type Manifest,
  type ServerBehaviour,
} from './delivery-site.ts';
import { Portal } from './portal.ts';
import { runConcurrently } from './concurrent.ts';

const TEXT = 'SEN-7K3M';
const FALLBACK = '<p>Gọi 1900 9095.</p>';

let portal: Portal;
let chromium: Browser;
let manifest: Manifest;
let photo: Buffer;
before(async () => {
  [portal, chromium, manifest] = await Promise.all([Portal.open(), openBrowser(), manifestOf()]);
  photo = await photograph(TEXT);
});
after(async () => {
  await chromium?.close();
  await portal?.close();
});

/** A code as a picture file. */
async function photograph(text: string): Promise<Buffer> {
  const page = await chromium.newPage();
  const { path, viewBox } = draw(text);
  const url = await page.evaluate(
    ([shape, size]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size * 6, height: size * 6 });
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'white';
      context.fillRect(0, 0, size * 6, size * 6);
      context.scale(6, 6);
      context.fillStyle = 'black';
      context.fill(new Path2D(shape));
      return canvas.toDataURL();
    },
    [path, Number(viewBox.split(' ')[2])] as const,
  );
  await page.close();
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

const when =
  (chosen: (asking: Asking) => boolean): ServerBehaviour =>
  (asking) =>
    chosen(asking) ? 'changed' : 'published';
const isRenewal = ({ headers }: Asking) =>
  headers['if-none-match'] !== undefined || /no-cache|max-age=0/.test(headers['cache-control'] ?? '');
const isFor = (...kinds: string[]) => when(({ headers }) => kinds.includes(String(headers['sec-fetch-dest'])));

/** Whom it answers with another file; what a browser asks for once a page meets these. */
const BEHAVIOURS: Readonly<Record<string, ServerBehaviour>> = {
  everybody: () => 'changed',
  'everybody, with a part': () => 'part',
  'everybody, elsewhere': () => 'moved',
  'the first': when(({ nth }) => nth === 1),
  'all but the first': when(({ nth }) => nth > 1),
  'whoever asks whether it is still the same': when(isRenewal),
};
/** What may be asked for in several ways: fetched, preloaded, run, started as a worker. */
const MORE_BEHAVIOURS: Readonly<Record<string, ServerBehaviour>> = {
  ...BEHAVIOURS,
  'whoever has nothing kept': when((asking) => !isRenewal(asking)),
  'every second': when(({ nth }) => nth % 2 === 0),
  'whoever starts a worker': isFor('worker', 'sharedworker', 'serviceworker'),
  'whoever runs a script': isFor('script'),
  'whoever fetches': isFor('empty'),
  'whoever takes anything': when(({ headers }) => headers.accept === '*/*'),
  'whoever takes some kinds only': when(({ headers }) => headers.accept !== '*/*'),
  'whoever wants a part': when(({ headers }) => headers.range !== undefined),
};
/** So many at once: most of each is waiting. */
const HANDS = [1, 2, 3] as const;
/** How long a browser may keep what it was given: in turn. */
const CACHING = ['no-cache', 'public, max-age=31536000, immutable'] as const;

interface Visit {
  readonly site: Site;
  readonly page: Page;
}
interface Try {
  readonly whom: string;
  readonly behaviour: ServerBehaviour;
  readonly caching: string;
  /** Whom it answers how may change with the next visit. */
  readonly again: boolean;
}
interface Case {
  readonly file: () => string;
  readonly put: (site: Site) => Promise<string> | string;
  /** Waits until the page is what it is going to be. @returns whether it is whole; one that is not says so */
  readonly settles: (visit: Visit) => Promise<boolean>;
  /** A file that nothing is lost without. */
  readonly spare?: boolean;
  readonly behaviours?: Readonly<Record<string, ServerBehaviour>>;
}

const platform = (inner: string) =>
  `<sen-platform base-url="/v1" site-key="pk-sandbox-national">${inner}</sen-platform>`;
const asset = (name: string) =>
  Object.keys(manifest.files).find((file) => file.startsWith(`assets/${name}`)) ?? assert.fail(`There is no ${name}`);
const scannerBy = (way: 'module' | 'classic') => async (site: Site) =>
  site.put('/scan.html', await tagsOf(way), `<sen-qr-scanner>${FALLBACK}</sen-qr-scanner>`);

/** Either the element stands, or the page says in words that it could not be loaded. */
async function worksOrShowsNotice({ page }: Visit): Promise<boolean> {
  const note = page.locator('[data-sen-note="failed"]:not(template)').first();
  const stands = page.locator('sen-qr-scanner').getByRole('heading').first();
  await note.or(stands).first().waitFor();
  const whole = await page.evaluate(() => customElements.get('sen-qr-scanner') !== undefined);
  if (!whole) {
    assert.match(await note.innerText(), /tải lại trang[^]*reload the page/);
    assert.ok(await page.getByText('Gọi 1900 9095.').isVisible());
  }
  return whole;
}

/** Reads the photo, or says that the reader cannot be had. */
async function readsOrShowsNotice({ page }: Visit): Promise<boolean> {
  await page
    .locator('sen-qr-scanner input[type=file]')
    .first()
    .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: photo });
  const state = await page
    .waitForFunction(() => {
      const { state } = document.querySelector('sen-qr-scanner') as HTMLElement & { state: string };
      return state === 'idle' || state === 'reading' ? false : state;
    })
    .then((said) => said.jsonValue());
  if (state === 'found') return true;
  assert.equal(state, 'engine-unavailable');
  return false;
}

const CASES: Readonly<Record<string, Case>> = {
  'the loader': { file: () => 'sen.js', put: scannerBy('module'), settles: worksOrShowsNotice },
  'the loader for old pages': { file: () => 'sen.classic.js', put: scannerBy('classic'), settles: worksOrShowsNotice },
  'what watches the loader': {
    file: () => 'sen-watch.js',
    put: scannerBy('module'),
    settles: worksOrShowsNotice,
    spare: true,
  },
  'an element': {
    file: () => manifest.elements['sen-qr-scanner'] ?? '',
    put: scannerBy('module'),
    settles: worksOrShowsNotice,
    behaviours: MORE_BEHAVIOURS,
  },
  'the worker that reads codes': {
    file: () => asset('worker'),
    put: scannerBy('module'),
    settles: readsOrShowsNotice,
    spare: true,
    behaviours: MORE_BEHAVIOURS,
  },
  'the engine that reads codes': {
    file: () => asset('zxing_reader'),
    put: scannerBy('module'),
    settles: readsOrShowsNotice,
  },
  'the style sheet of a form that a server wrote': {
    file: () => 'registration-form.css',
    async put(site) {
      const form = await fetch(`${portal.url}/v1/forms/registrations:fragment?siteKey=pk-sandbox-national`);
      return site.put('/written.html', '', platform(await form.text()));
    },
    async settles({ page }) {
      await page.locator('sen-registration-form form').waitFor();
      return page.evaluate(() =>
        Boolean(document.querySelector('sen-registration-form')?.shadowRoot?.querySelector('link')?.sheet),
      );
    },
  },
};

/** Lets workers of any kind start: what keeps a changed one from running is not the policy of the page. */
const LENIENT = SCANNING.replace('worker-src blob:', "worker-src 'self' blob:");

/** Opens the page, and for some again, with what the browser kept. */
async function tryOut(
  { file, put, settles, spare }: Case,
  { behaviour, caching, again }: Try,
  context: BrowserContext,
): Promise<string[]> {
  const site = await Site.open(portal.url);
  const given: string[] = [];
  site.policy = LENIENT;
  site.caching = caching;
  const path = `/sen/${file()}`;
  site.behaviours.set(path, (asking) => {
    const answer = behaviour(asking);
    given.push(answer);
    return answer;
  });
  const faults: string[] = [];
  try {
    const page = await context.newPage();
    const url = await put(site);
    for (const open of again ? [() => page.goto(url), () => page.reload()] : [() => page.goto(url)]) {
      given.length = 0;
      await open();
      const whole = await settles({ site, page });
      if (spare && !whole) faults.push('the page is not whole without it');
      // What came this time was another file, and no earlier one was kept.
      if (!whole && given.length > 0 && given.every((answer) => answer === 'published'))
        faults.push('the published file is refused');
      if (!spare && whole && given.length > 0 && !given.includes('published'))
        faults.push('the page is whole with another file');
    }
    await page.waitForTimeout(100);
    if (site.ran.length > 0) faults.push(`ran ${[...new Set(site.ran)].join(' ')}`);
    await page.close();
  } finally {
    site.close();
  }
  return faults;
}

for (const [what, one] of Object.entries(CASES))
  test(`${what}: another file than was published never runs, whomever a server gives it to, and the page says so`, async () => {
    const tries = Object.entries(one.behaviours ?? BEHAVIOURS).map(([whom, behaviour], index) => ({
      whom,
      behaviour,
      caching: CACHING[index % 2] ?? '',
      again: !whom.startsWith('everybody'),
    }));
    const faults: string[] = [];
    await runConcurrently(HANDS, tries, async (attempt) => {
      const context = await chromium.newContext();
      const found = await tryOut(one, attempt, context).catch((error: unknown) => [String(error)]);
      faults.push(...found.map((fault) => `${attempt.whom} (${attempt.caching}): ${fault}`));
      await context.close();
    });
    assert.deepEqual(faults, []);
  });

test('where a page lets files of its own alone be workers, codes are read all the same, nothing else is started, and the console says once what to add', async () => {
  const site = await Site.open(portal.url);
  const page = await chromium.newPage();
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'warning' && said.push(message.text())));
  let workers = 0;
  page.on('worker', () => workers++);
  site.policy = SCANNING.replace('worker-src blob:', "worker-src 'self'");
  await page.goto(site.put('/two.html', await tagsOf('module'), '<sen-qr-scanner></sen-qr-scanner>'.repeat(2)));

  for (const place of [0, 1]) {
    const scanner = page.locator('sen-qr-scanner').nth(place);
    await scanner
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: photo });
    await page.waitForFunction(
      (at) => (document.querySelectorAll('sen-qr-scanner')[at] as HTMLElement & { state: string }).state === 'found',
      place,
    );
  }

  assert.equal(workers, 0);
  const told = said.filter((text) => text.includes('worker'));
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /`worker-src blob:`[^]*`sen-worker`/);
  assert.equal(
    site.asked.filter((path) => path.includes('/assets/worker-')).length,
    2,
    'each scanner looks for its worker once',
  );
  await page.close();
  site.close();
});

test('under the policy that the guide names a worker reads', async () => {
  const site = await Site.open(portal.url);
  const page = await chromium.newPage();
  const complaints = watchComplaints(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const guide = await readFile(new URL('../../../stories/guide/going-to-production.mdx', import.meta.url), 'utf8');
  site.policy =
    /Content-Security-Policy: ([^]*?)\n(?=[A-Z])/.exec(guide)?.[1]?.replace(/\s+/g, ' ') ??
    assert.fail('the guide names no policy');
  await page.goto(site.put('/one.html', await tagsOf('module'), '<sen-qr-scanner></sen-qr-scanner>'));

  assert.ok(await readsOrShowsNotice({ site, page }));

  assert.deepEqual(
    workers.map((url) => url.split(':')[0]),
    ['blob'],
  );
  assert.deepEqual(complaints, []);
  await page.close();
  site.close();
});

test('a photo that is read for its code is sent nowhere', async () => {
  const site = await Site.open(portal.url);
  const page = await chromium.newPage();
  const asked: { readonly url: string; readonly method: string; readonly sent: string | null }[] = [];
  page.on('request', (request) =>
    asked.push({ url: request.url(), method: request.method(), sent: request.postData() }),
  );
  site.policy = SCANNING;
  await page.goto(site.put('/photo.html', await tagsOf('module'), '<sen-qr-scanner></sen-qr-scanner>'));

  assert.ok(await readsOrShowsNotice({ site, page }));

  assert.ok(asked.length > 5);
  for (const { url, method, sent } of asked) {
    assert.ok(url.startsWith(`${site.url}/`) || url.startsWith(`blob:${site.url}/`), url);
    assert.deepEqual({ method, sent, search: new URL(url).search }, { method: 'GET', sent: null, search: '' }, url);
  }
  await page.close();
  site.close();
});
