// Looks at every story as a visitor: SEN_STORIES=<pattern> takes only those whose id fits, SEN_PICTURES=<folder> keeps
// a picture of each. SEN_ACCEPT=1 keeps what they look like now (baselines.mjs).
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../environment/node.mjs';
import { Baselines } from './baselines.mjs';
import { LOOKS, looksAt, nameOf } from './looks.mjs';
import { serveFolder } from './server.mjs';
import { Visitor } from './visitor.mjs';
import { Waiting } from './waiting.mjs';

/** Pages side by side: one more than cores, because a story waits now and then. */
const AT_ONCE = Math.max(2, availableParallelism()) + 1;
const SLOWEST = 10;

export const openBrowser = (executablePath) =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'],
  });

/**
 * Goes through all stories in each look, and through the pages of the guide.
 * @param {string} folder a built Storybook
 * @param {{ has: (file: string) => boolean }} [wanted] files whose stories are looked at; all without it
 * @returns {Promise<import('../stages/outcome.mjs').Counts>} of visits: a story counts once in each look
 */
export async function visitStories(folder, executablePath, wanted) {
  const accepting = Boolean(process.env.SEN_ACCEPT);
  const pattern = new RegExp(process.env.SEN_STORIES ?? '');
  const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries).filter(
    ({ id, type, importPath }) =>
      pattern.test(id) && (!wanted || wanted.has(importPath.replace(/^\.\//, ''))) && (!accepting || type === 'story'),
  );
  const looks = accepting ? LOOKS.filter(({ kept }) => kept).map((look) => ({ ...look, then: undefined })) : LOOKS;
  const baselines = new Baselines(join(root, '.storybook/baselines'), join(folder, 'otherwise'), accepting);

  const server = await serveFolder(folder);
  const browser = await openBrowser(executablePath);
  try {
    const counts = await goThrough({ browser, origin: server.origin, looks, entries, baselines });
    for (const name of process.env.SEN_STORIES || wanted ? [] : baselines.left()) {
      counts.failed++;
      console.log(`✖ ${name} (baseline)\n    what is kept of no story`);
    }
    if (!baselines.compares)
      console.log(
        'Not compared with what they looked like: nobody has said yet that they are right (npm run storybook -- --accept)',
      );
    console.log(`${counts.passed} of ${counts.passed + counts.failed} visits without a fault`);
    return counts;
  } finally {
    await browser.close();
    server.close();
  }
}

/** @returns {Promise<import('../stages/outcome.mjs').Counts>} */
async function goThrough({ browser, origin, looks, entries, baselines }) {
  const counts = { passed: 0, failed: 0, skipped: 0, slow: [], flakes: [] };
  const spent = new Map();
  const took = (what, ms) => spent.set(what, (spent.get(what) ?? 0) + ms);
  const waiting = new Waiting(looks.map((look) => [look, entries.filter((entry) => looksAt(entry, look).length > 0)]));
  const goOn = async () => {
    let visitor;
    for (let next; (next = waiting.next(visitor?.look));) {
      const { look, entry } = next;
      if (visitor?.look !== look) {
        await visitor?.close();
        visitor = await Visitor.in(browser, { origin, look, baselines, took });
      }
      const start = performance.now();
      for (const { how, problems, flake } of await visitor.visit(entry)) {
        counts[problems.length === 0 ? 'passed' : 'failed']++;
        if (problems.length > 0) console.log(told(entry, how, problems));
        if (flake) counts.flakes.push(`${nameOf(entry, how)}: ${flake}`);
      }
      counts.slow.push({ test: nameOf(entry, look), ms: Math.round(performance.now() - start) });
    }
    await visitor?.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  const seconds = [...spent].sort(([, a], [, b]) => b - a).map(([what, ms]) => `${what} ${(ms / 1000).toFixed(0)}`);
  console.log(`${AT_ONCE} pages side by side; seconds in each: ${seconds.join(', ')}`);
  counts.slow = counts.slow.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  return counts;
}

/** What is wrong with a story, in lines. */
export const told = (entry, how, problems) =>
  `✖ ${nameOf(entry, how)}\n${problems.map((problem) => `    ${problem}`).join('\n')}`;
