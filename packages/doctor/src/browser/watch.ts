/** Opens the page in a real browser, in a fresh profile that allows nothing, and collects what the browser refuses. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { consolidate, type Finding } from '../diagnoses.ts';
import { redactUrl } from '../addresses.ts';
import { diagnoseHost, diagnoseUndefined } from '../diagnose/host.ts';
import { diagnoseMarkup } from '../diagnose/markup.ts';
import { diagnoseViolation, type Violation } from '../diagnose/violation.ts';
import { tagRequiring } from '../requirements.ts';
import { snapshotOfDocument } from '../page/from-document.ts';
import { observeHost } from '../page/observe-host.ts';
import { diagnoseVersions, platformsOf, scriptsOf } from '../page-references.ts';

/** Longest wait for the page. Milliseconds. */
const PAGE_TIMEOUT = 30_000;
const WAIT_FOR_DEFINITIONS = 5_000;
/** Enough for a diagnosis; a page that breaks a policy in a loop is cut short. */
const MAX_VIOLATIONS = 200;
const SCREEN = { width: 1280, height: 800 };
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** There is no browser to open the page with. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

async function launch(): Promise<Browser> {
  try {
    const { chromium } = await import('playwright-core');
    const executablePath = [process.env['CHROME_PATH'], ...USUAL_PATHS, chromium.executablePath()].find(
      (path) => path && existsSync(path),
    );
    const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    return await chromium.launch({ ...(executablePath && { executablePath }), args });
  } catch (error) {
    throw new NoBrowserError('No browser', { cause: error });
  }
}

/**
 * Uses a browser of its own, or the one it is given, in a fresh context.
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
      return await inspect(context, url);
    } finally {
      await context.close();
    }
  } finally {
    if (!given) await browser.close();
  }
}

async function inspect(context: BrowserContext, url: URL): Promise<readonly Finding[]> {
  const violations: Violation[] = [];
  await context.exposeBinding('senDoctorReport', (_source, violation: Violation) => {
    if (violations.length < MAX_VIOLATIONS)
      violations.push({ ...violation, blocked: redactUrl(violation.blocked), source: redactUrl(violation.source) });
  });
  await context.addInitScript(listen);
  const page = await context.newPage();
  page.setDefaultTimeout(PAGE_TIMEOUT);
  await page.goto(url.href, { waitUntil: 'load', timeout: PAGE_TIMEOUT });
  const begun = performance.now();
  const waiting = await undefinedTags(page);
  const waited = performance.now() - begun;

  const snapshot = await page.evaluate(snapshotOfDocument);
  const base = await page.evaluate(() => document.baseURI);
  const tags = snapshot.tags.map(({ tag }) => tag);
  const scripts = scriptsOf(snapshot, base);
  const pageContext = { platforms: platformsOf(snapshot, base).map((platform) => platform.url), scripts, tags };
  if (tags.length === 0) return [];
  const folders = scripts.map((script) => script.replace(/[^/]*$/, ''));
  const seen = await page.evaluate(observeHost, { folders, wasm: tagRequiring('wasm', tags) !== undefined });
  // A violation is reported a moment after it happened.
  await page.waitForTimeout(250);
  const heard = [...violations];
  return consolidate([
    ...(waiting.length === 0 ? await diagnoseServiceWorker(page) : []),
    ...diagnoseMarkup(snapshot, { loader: false }),
    ...diagnoseHost(seen, pageContext),
    ...diagnoseUndefined(waiting, Math.round(waited / 1000)),
    ...diagnoseVersions(scripts, seen.copiesMet),
    ...heard.flatMap((violation) => diagnoseViolation(violation, pageContext)),
  ]);
}

/** A service worker takes over with the second visit: do the elements come then, too? */
async function diagnoseServiceWorker(page: Page): Promise<readonly Finding[]> {
  const url = await page.evaluate(async (timeout) => {
    try {
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration) return undefined;
      await Promise.race([navigator.serviceWorker.ready, new Promise((late) => setTimeout(late, timeout))]);
      return registration.active?.scriptURL;
    } catch {
      return undefined; // without https, or in a sandboxed frame, there is none
    }
  }, WAIT_FOR_DEFINITIONS);
  if (url === undefined) return [];
  await page.reload({ waitUntil: 'load', timeout: PAGE_TIMEOUT });
  const [tag] = await undefinedTags(page);
  return tag === undefined ? [] : [{ code: 'service-worker-stale', facts: { tag, url: redactUrl(url) } }];
}

/** Runs in the page, before its own scripts. */
function listen(): void {
  const report = (globalThis as { senDoctorReport?: (violation: object) => void }).senDoctorReport;
  document.addEventListener('securitypolicyviolation', (event) => {
    // Of a report-only policy: nothing was refused.
    if (event.disposition === 'report') return;
    report?.({
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
    const { tags } = await page.evaluate(snapshotOfDocument);
    const names = [...new Set(tags.map(({ tag }) => tag))];
    const waiting = await page.evaluate((all) => all.filter((tag) => !customElements.get(tag)), names);
    if (waiting.length === 0 || performance.now() > until) return waiting;
    await page.waitForTimeout(250);
  }
}
