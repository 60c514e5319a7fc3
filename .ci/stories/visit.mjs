// Looks at every story as a visitor: SEN_STORIES=<pattern> takes only those whose id fits, SEN_PICTURES=<folder> keeps a picture of each.
// SEN_ACCEPT=1 keeps what they look like now (baselines.mjs).
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../node.mjs';
import { Baselines } from './baselines.mjs';
import { layoutOf } from './layout.mjs';
import { holdStill } from './steady.mjs';
import { serveFolder } from './server.mjs';
import { cutOff, spread } from './spacing.mjs';
import { forgetOverheard, overhear, PSEUDO, untranslated } from './untranslated.mjs';

/**
 * Both languages, both ends of what elements must fit, the colours of a person who chose their own, and a language made up to find what was
 * forgotten or is too tight. The `kept` look is compared with the baselines; the others are in the machine's own letters, on the day it is.
 */
const LOOKS = [
  { locale: 'vi', width: 320, height: 640, kept: true },
  { locale: 'en', width: 1280, height: 800 },
  { locale: 'vi', width: 768, height: 1024, forcedColors: 'active' },
  { locale: PSEUDO, width: 320, height: 640 },
];

/** What is another each time, or another machine's: the code of a signed certificate, a camera. */
const OTHERWISE_EACH_TIME = 'video, canvas, .qr svg, svg.qr, img';

/** Chosen colours take the place of every theme; the tools of the guide speak two languages. Pages of the guide are opened once. */
const isLookedAt = ({ id, type }, how) =>
  type === 'story' ? !(how.forcedColors && /--dark/.test(id)) && !(how.locale === PSEUDO && id.startsWith('guide-')) : how === LOOKS[1];

/** The longest story waits for a network that stays dead. Milliseconds. */
const PATIENCE = 30_000;
/** A new page brings all of Storybook first. Milliseconds. */
const PATIENCE_AT_FIRST = 120_000;
const SERIOUS = new Set(['serious', 'critical']);

/**
 * Goes through all stories in each look, and through the pages of the guide.
 * @param {string} folder a built Storybook
 * @param {{ has: (file: string) => boolean }} [wanted] files whose stories are looked at; all without it
 * @returns {Promise<import('../stages/outcome.mjs').Counts>} of visits
 */
export async function visitStories(folder, executablePath, wanted) {
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'] });
  const baselines = new Baselines(join(root, '.storybook/baselines'), join(folder, 'otherwise'), Boolean(process.env.SEN_ACCEPT));
  const counts = { passed: 0, failed: 0, skipped: 0, slow: [], flakes: [] };
  const nameOf = ({ id }, { locale, width, forcedColors }) =>
    `${id} (${[locale, width && `${width} px`, forcedColors && 'forced colours'].filter(Boolean).join(', ')})`;
  const report = (entry, how, problems) => {
    counts[problems.length === 0 ? 'passed' : 'failed']++;
    if (problems.length > 0) console.log(`✖ ${nameOf(entry, how)}\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
  };
  try {
    const pattern = new RegExp(process.env.SEN_STORIES ?? '');
    const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries).filter(
      ({ id, importPath }) => pattern.test(id) && (!wanted || wanted.has(importPath.replace(/^\.\//, ''))),
    );
    const accepting = Boolean(process.env.SEN_ACCEPT);
    // Each look in two shifts, so that nobody waits long for the last.
    const shifts = LOOKS.filter(({ kept }) => kept || !accepting).flatMap((how) => {
      const seen = entries.filter((entry) => isLookedAt(entry, how) && (!accepting || entry.type === 'story'));
      const half = Math.ceil(seen.length / 2);
      return [seen.slice(0, half), seen.slice(half)].map((mine) => ({ how, mine }));
    });
    const visitAll = async ({ how, mine }) => {
      const context = await browser.newContext({ viewport: how, reducedMotion: 'reduce', forcedColors: how.forcedColors ?? 'none' });
      const visitor = new Visitor(context, server.origin, how, baselines);
      for (const entry of mine) {
        // Stories wait as people do; one that failed is shown once more, on a clean page. What fails twice has failed.
        const start = performance.now();
        const first = await visitor.visit(entry);
        counts.slow.push({ test: nameOf(entry, how), ms: Math.round(performance.now() - start) });
        const problems = first.length > 0 ? await visitor.visit(entry) : first;
        if (first.length > 0 && problems.length === 0) counts.flakes.push(`${nameOf(entry, how)}: ${first[0]}`);
        report(entry, how, problems);
      }
      await context.close();
    };
    const worker = async () => {
      for (let shift; (shift = shifts.shift());) await visitAll(shift);
    };
    await Promise.all([worker(), worker()]);
    for (const name of process.env.SEN_STORIES || wanted ? [] : baselines.left()) report({ id: name }, { locale: 'baseline' }, ['what is kept of no story']);
    if (!baselines.compares) console.log('Not compared with what they looked like: nobody has said yet that they are right (npm run storybook -- --accept)');
    console.log(`${counts.passed} of ${counts.passed + counts.failed} visits without a fault`);
    counts.slow = counts.slow.sort((a, b) => b.ms - a.ms).slice(0, 10);
    return counts;
  } finally {
    await browser.close();
    server.close();
  }
}

/** One page that goes from story to story, as a person does who clicks through the list. */
class Visitor {
  #context;
  #origin;
  #look;
  #baselines;
  #page;
  #problems = [];

  constructor(context, origin, look, baselines) {
    this.#context = context;
    this.#origin = origin;
    this.#look = look;
    this.#baselines = baselines;
  }

  /** @returns {Promise<string[]>} what is wrong with it */
  async visit({ id, type, tags }) {
    const problems = (this.#problems = []);
    const timeout = this.#page ? PATIENCE : PATIENCE_AT_FIRST;
    try {
      await this.#show(id, type === 'docs' ? 'docs' : 'story');
      await this.#page.waitForFunction(() => globalThis.senSeen.ended, undefined, { timeout });
      const seen = await this.#page.evaluate(() => globalThis.senSeen);
      if (seen.thrown) problems.push(seen.thrown);
      else if (type === 'story') problems.push(...(await this.#judge(seen)));
      if (type === 'story' && problems.length === 0) problems.push(...(await this.#compare(id, tags)));
      await this.#keepPicture(id);
      if (type === 'story' && this.#look.kept && problems.length === 0) problems.push(...(await this.#spread()));
    } catch (error) {
      problems.push(error.message.split('\n')[0]);
    }
    if (problems.length > 0) await this.#leave(); // the next story starts on a clean page
    return [...new Set(problems)];
  }

  async #show(id, viewMode) {
    if (this.#page) {
      await this.#page.evaluate(forgetOverheard);
      await this.#page.evaluate(
        (selection) => {
          globalThis.senSeen = {};
          globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', selection);
        },
        { storyId: id, viewMode },
      );
      return;
    }
    const page = (this.#page = await this.#context.newPage());
    if (this.#look.kept && this.#baselines.compares) await holdStill(page);
    await page.addInitScript(listen);
    if (this.#look.locale === PSEUDO) await page.addInitScript(overhear);
    page.on('pageerror', ({ message }) => this.#problems.push(`error: ${message.slice(0, 500)}`));
    page.on('console', (message) => message.type() === 'error' && this.#problems.push(`console: ${message.text().slice(0, 500)}`));
    await page.goto(`${this.#origin}/iframe.html?id=${id}&viewMode=${viewMode}&globals=locale:${this.#look.locale}`, { timeout: PATIENCE_AT_FIRST });
  }

  async #judge({ ended: { violations } }) {
    if (!violations) return ['axe did not look at it'];
    const found = violations.filter(({ impact }) => SERIOUS.has(impact)).map(({ id, help, target }) => `axe: ${id}, ${help}: ${target}`);
    const over = await this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px wider than the screen`);
    found.push(...(await this.#page.evaluate(cutOff)));
    return this.#look.locale === PSEUDO ? [...found, ...(await this.#page.evaluate(untranslated))] : found;
  }

  async #compare(id, tags) {
    if (!this.#look.kept || !this.#baselines.compares) return [];
    await this.#page.evaluate(() => document.fonts.ready);
    const problems = this.#baselines.layout(id, await this.#page.evaluate(layoutOf));
    if (problems.length > 0 || !tags.includes('picture')) return problems;
    const mask = [this.#page.locator(OTHERWISE_EACH_TIME)];
    const file = await this.#page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', mask, maskColor: '#9aa5b1' });
    return this.#baselines.picture(id, file);
  }

  /** Last of all: it changes the page. */
  async #spread() {
    const over = await this.#page.evaluate(spread);
    const found = over > 0 ? [`${over} px wider than the screen when its words are spread`] : [];
    return [...found, ...(await this.#page.evaluate(cutOff)).map((line) => `${line}, when its words are spread`)];
  }

  async #keepPicture(id) {
    const folder = process.env.SEN_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.#page.screenshot({
      path: join(folder, `story-${id}-${this.#look.locale}-${this.#look.width}${this.#look.forcedColors ? '-forced-colours' : ''}.png`),
      fullPage: true,
    });
  }

  async #leave() {
    await this.#page?.close();
    this.#page = undefined;
  }
}

/** In the page, before Storybook is there: its channel says how a story ended. */
function listen() {
  globalThis.senSeen = {};
  const throws = (message) => (globalThis.senSeen.thrown ??= message);
  const violationsIn = (reporters) => {
    const result = reporters.find(({ type }) => type === 'a11y')?.result;
    return result?.violations?.map(({ id, impact, help, nodes }) => ({ id, impact, help, target: nodes[0]?.target.flat().join(' ') }));
  };
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(given) {
      channel = given;
      channel.on('playFunctionThrewException', ({ message }) => throws(message));
      channel.on('storyThrewException', ({ message }) => throws(message));
      channel.on('storyErrored', ({ title, description }) => throws(`${title} ${description}`));
      channel.on('storyMissing', (id) => throws(`there is no ${id}`));
      channel.on('docsRendered', () => (globalThis.senSeen.ended = {}));
      channel.on('storyFinished', ({ reporters }) => (globalThis.senSeen.ended = { violations: violationsIn(reporters) }));
    },
  });
}
