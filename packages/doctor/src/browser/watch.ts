/** Opens the page in a real browser, in a fresh profile that allows nothing, and hears what it refuses. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { conclude, type Finding } from '../diagnoses.ts';
import { shown } from '../addresses.ts';
import { judgeHost, judgeUndefined } from '../judge/host.ts';
import { judgeMarkup } from '../judge/markup.ts';
import { judgeViolation, type Violation } from '../judge/violation.ts';
import { whoNeeds } from '../needs.ts';
import { sketchOfDocument } from '../page/from-document.ts';
import { observeHost } from '../page/observe-host.ts';
import { judgeVersions, platformsOf, scriptsOf } from '../places.ts';

/** Longest wait for the page. Milliseconds. */
const PATIENCE = 30_000;
const WAIT_FOR_DEFINITIONS = 5_000;
/** Enough to judge by; a page that breaks a policy in a loop is cut short. */
const MAX_VIOLATIONS = 200;
const SCREEN = { width: 1280, height: 800 };
const LIKELY = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** There is no browser to look with. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

async function launch(): Promise<Browser> {
  try {
    const { chromium } = await import('playwright-core');
    const executablePath = [process.env['CHROME_PATH'], ...LIKELY, chromium.executablePath()].find(
      (path) => path && existsSync(path),
    );
    const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    return await chromium.launch({ ...(executablePath && { executablePath }), args });
  } catch (error) {
    throw new NoBrowserError('No browser', { cause: error });
  }
}

/**
 * Looks with a browser of its own, or with the one it is given, in a fresh context.
 * @throws {NoBrowserError} without playwright-core or Chromium; {Error} when the page cannot be opened
 */
export async function watchPage(url: URL, given?: Browser): Promise<readonly Finding[]> {
  const browser = given ?? (await launch());
  try {
    const context = await browser.newContext({
      viewport: SCREEN,
      locale: 'vi-VN',
      acceptDownloads: false,
      permissions: [],
    });
    try {
      return await look(context, url);
    } finally {
      await context.close();
    }
  } finally {
    if (!given) await browser.close();
  }
}

async function look(context: BrowserContext, url: URL): Promise<readonly Finding[]> {
  const violations: Violation[] = [];
  await context.exposeBinding('senDoctorHears', (_source, violation: Violation) => {
    if (violations.length < MAX_VIOLATIONS)
      violations.push({ ...violation, blocked: shown(violation.blocked), source: shown(violation.source) });
  });
  await context.addInitScript(listen);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url.href, { waitUntil: 'load', timeout: PATIENCE });
  const begun = performance.now();
  const waiting = await undefinedTags(page);
  const waited = performance.now() - begun;

  const sketch = await page.evaluate(sketchOfDocument);
  const base = await page.evaluate(() => document.baseURI);
  const tags = sketch.tags.map(({ tag }) => tag);
  const scripts = scriptsOf(sketch, base);
  const surroundings = { platforms: platformsOf(sketch, base).map((platform) => platform.url), scripts, tags };
  if (tags.length === 0) return [];
  const folders = scripts.map((script) => script.replace(/[^/]*$/, ''));
  const seen = await page.evaluate(observeHost, { folders, wasm: whoNeeds('wasm', tags) !== undefined });
  // A violation is told a moment after it happened.
  await page.waitForTimeout(250);
  const heard = [...violations];
  return conclude([
    ...(waiting.length === 0 ? await judgeServiceWorker(page) : []),
    ...judgeMarkup(sketch, { loader: false }),
    ...judgeHost(seen, surroundings),
    ...judgeUndefined(waiting, Math.round(waited / 1000)),
    ...judgeVersions(scripts, seen.copiesMet),
    ...heard.flatMap((violation) => judgeViolation(violation, surroundings)),
  ]);
}

/** A service worker takes over with the second visit: do the elements come then, too? */
async function judgeServiceWorker(page: Page): Promise<readonly Finding[]> {
  const url = await page.evaluate(async (patience) => {
    try {
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration) return undefined;
      await Promise.race([navigator.serviceWorker.ready, new Promise((late) => setTimeout(late, patience))]);
      return registration.active?.scriptURL;
    } catch {
      return undefined; // without https, or in a sandboxed frame, there is none
    }
  }, WAIT_FOR_DEFINITIONS);
  if (url === undefined) return [];
  await page.reload({ waitUntil: 'load', timeout: PATIENCE });
  const [tag] = await undefinedTags(page);
  return tag === undefined ? [] : [{ code: 'service-worker-stale', facts: { tag, url: shown(url) } }];
}

/** Runs in the page, before its own scripts. */
function listen(): void {
  const hears = (globalThis as { senDoctorHears?: (violation: object) => void }).senDoctorHears;
  document.addEventListener('securitypolicyviolation', (event) => {
    // Of a policy that only watches: nothing was refused.
    if (event.disposition === 'report') return;
    hears?.({
      directive: event.effectiveDirective,
      blocked: event.blockedURI,
      source: event.sourceFile,
      sample: event.sample.slice(0, 40),
      policy: event.originalPolicy,
    });
  });
}

async function undefinedTags(page: Page): Promise<readonly string[]> {
  const until = performance.now() + WAIT_FOR_DEFINITIONS;
  for (;;) {
    const { tags } = await page.evaluate(sketchOfDocument);
    const names = [...new Set(tags.map(({ tag }) => tag))];
    const waiting = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), names);
    if (waiting.length === 0 || performance.now() > until) return waiting;
    await page.waitForTimeout(250);
  }
}
