// A cheap phone on a poor network: Chromium slowed down four times, on slow 3G. Our portal's page, and a page with the
// same first step made of peers; with --base that commit's portal too. Prints bytes, requests, long tasks and when the
// first field can be used; fails only when ours is over its budget. The portal has its form from the server, so a page
// that has the element alone, among pictures, says when that draws its first field.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../environment/ensure.mjs';
import { root } from '../environment/node.mjs';
import { sides } from './base/sides.mjs';
import { amongPictures, peers, portalOf } from './low-end/pages.mjs';

/** As Lighthouse and the browsers' own tools have them. Bytes a second, milliseconds. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;
/** A long task keeps a finger waiting. Milliseconds. */
const LONG = 50;
const ROUNDS = Number(process.env.SEN_ROUNDS ?? 3);

/** What ours may take at most. */
const BUDGET = { kB: 85, 'first field, ms': 7_000, 'longest task, ms': 600 };

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function measure(browser, { url, field, prepare }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.requestWillBeSent', ({ request }) => (requests += request.url.startsWith('http') ? 1 : 0));
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(() => {
    globalThis.senTasks = [];
    new PerformanceObserver((list) =>
      globalThis.senTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await prepare?.(page);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: field, exact: true }).waitFor({ timeout: 120_000 });
  const usable = performance.now() - start;
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForTimeout(1500);
  const tasks = await page.evaluate(() => globalThis.senTasks);
  await context.close();
  return { bytes, requests, usable, tasks };
}

const portals = [];
for (const side of sides()) portals.push(await portalOf(side));
const subjects = [...portals, ...portals.map(amongPictures), await peers()];
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const seen = new Map(subjects.map((subject) => [subject, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const subject of subjects) seen.get(subject).push(await measure(browser, subject));
await browser.close();
await Promise.all(subjects.map((subject) => subject.close()));

const table = {};
for (const [{ name }, rounds] of seen) {
  table[name] = {
    kB: Number((middle(rounds.map(({ bytes }) => bytes)) / 1000).toFixed(1)),
    requests: middle(rounds.map(({ requests }) => requests)),
    'first field, ms': Math.round(middle(rounds.map(({ usable }) => usable))),
    [`tasks over ${LONG} ms`]: middle(rounds.map(({ tasks }) => tasks.length)),
    'longest task, ms': Math.round(middle(rounds.map(({ tasks }) => Math.max(0, ...tasks)))),
    'long tasks together, ms': Math.round(
      middle(rounds.map(({ tasks }) => tasks.reduce((sum, task) => sum + task, 0))),
    ),
  };
}
console.log(
  `Slow 3G, processor ${SLOWER} times slower, middle of ${ROUNDS} rounds; ${join(root, 'packages/elements/cdn').replace(`${root}/`, '')} as built`,
);
console.table(table);
const mine = table[portals.at(-1).name];
for (const [what, most] of Object.entries(BUDGET)) {
  const within = mine[what] <= most;
  console.log(`${within ? '✔' : '✖'} ${what}: ${mine[what]} of ${most}`);
  if (!within) process.exitCode = 1;
}
