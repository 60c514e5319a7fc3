// Looks at every story as a visitor: SEN_STORIES=<pattern> takes only those whose id fits, SEN_PICTURES=<folder> keeps a picture of each.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serveFolder } from './server.mjs';
import { cutOff, spread } from './spacing.mjs';
import { forgetOverheard, overhear, PSEUDO, untranslated } from './untranslated.mjs';

/** Both languages, both ends of what elements must fit, the colours of a person who chose their own, and a language made up to find what was forgotten or is too tight. */
const LOOKS = [
  { locale: 'vi', width: 320, height: 640, spread: true },
  { locale: 'en', width: 1280, height: 800 },
  { locale: 'vi', width: 768, height: 1024, forcedColors: 'active' },
  { locale: PSEUDO, width: 320, height: 640 },
];

/** Chosen colours take the place of every theme; the tools of the guide speak two languages. Pages of the guide are opened once. */
const isLookedAt = ({ id, type }, how) =>
  type === 'story' ? !(how.forcedColors && /--dark/.test(id)) && !(how.locale === PSEUDO && id.startsWith('guide-')) : how === LOOKS[1];

/** The longest story waits for a network that stays dead. Milliseconds. */
const PATIENCE = 30_000;
const SERIOUS = new Set(['serious', 'critical']);

/**
 * Goes through all stories in each look, and through the pages of the guide.
 * @param {string} folder a built Storybook
 * @returns {Promise<{ passed: number, failed: number }>} of visits
 */
export async function visitStories(folder, executablePath) {
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const counts = { passed: 0, failed: 0 };
  const report = ({ id }, { locale, width, forcedColors }, problems) => {
    counts[problems.length === 0 ? 'passed' : 'failed']++;
    const look = [locale, `${width} px`, forcedColors && 'forced colours'].filter(Boolean).join(', ');
    if (problems.length > 0) console.log(`✖ ${id} (${look})\n${problems.map((problem) => `    ${problem}`).join('\n')}`);
  };
  try {
    const wanted = new RegExp(process.env.SEN_STORIES ?? '');
    const entries = Object.values(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).entries).filter(({ id }) => wanted.test(id));
    // Each look in two shifts, so that nobody waits long for the last.
    const shifts = LOOKS.flatMap((how) => {
      const seen = entries.filter((entry) => isLookedAt(entry, how));
      const half = Math.ceil(seen.length / 2);
      return [seen.slice(0, half), seen.slice(half)].map((mine) => ({ how, mine }));
    });
    const visitAll = async ({ how, mine }) => {
      const context = await browser.newContext({ viewport: how, reducedMotion: 'reduce', forcedColors: how.forcedColors ?? 'none' });
      const visitor = new Visitor(context, server.origin, how);
      for (const entry of mine) {
        // Stories wait as people do; one that failed is shown once more, on a clean page. What fails twice has failed.
        const problems = await visitor.visit(entry);
        report(entry, how, problems.length > 0 ? await visitor.visit(entry) : problems);
      }
      await context.close();
    };
    const worker = async () => {
      for (let shift; (shift = shifts.shift());) await visitAll(shift);
    };
    await Promise.all([worker(), worker()]);
    console.log(`${counts.passed} of ${counts.passed + counts.failed} visits without a fault`);
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
  #page;
  #problems = [];

  constructor(context, origin, look) {
    this.#context = context;
    this.#origin = origin;
    this.#look = look;
  }

  /** @returns {Promise<string[]>} what is wrong with it */
  async visit({ id, type }) {
    const problems = (this.#problems = []);
    try {
      await this.#show(id, type === 'docs' ? 'docs' : 'story');
      await this.#page.waitForFunction(() => globalThis.senSeen.ended, undefined, { timeout: PATIENCE });
      const seen = await this.#page.evaluate(() => globalThis.senSeen);
      if (seen.thrown) problems.push(seen.thrown);
      else if (type === 'story') problems.push(...(await this.#judge(seen)));
      await this.#keepPicture(id);
      if (type === 'story' && this.#look.spread && problems.length === 0) problems.push(...(await this.#spread()));
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
    await page.addInitScript(listen);
    if (this.#look.locale === PSEUDO) await page.addInitScript(overhear);
    page.on('pageerror', ({ message }) => this.#problems.push(`error: ${message.slice(0, 500)}`));
    page.on('console', (message) => message.type() === 'error' && this.#problems.push(`console: ${message.text().slice(0, 500)}`));
    await page.goto(`${this.#origin}/iframe.html?id=${id}&viewMode=${viewMode}&globals=locale:${this.#look.locale}`);
  }

  async #judge({ ended: { violations } }) {
    if (!violations) return ['axe did not look at it'];
    const found = violations.filter(({ impact }) => SERIOUS.has(impact)).map(({ id, help, target }) => `axe: ${id}, ${help}: ${target}`);
    const over = await this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px wider than the screen`);
    found.push(...(await this.#page.evaluate(cutOff)));
    return this.#look.locale === PSEUDO ? [...found, ...(await this.#page.evaluate(untranslated))] : found;
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
