import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, lookAgain, show, whenEnded } from './channel.mjs';
import { layoutOf } from './layout.mjs';
import { looksAt } from './looks.mjs';
import { cutOff, gather, spread } from './spacing.mjs';
import { holdStill, wearLetters } from './steady.mjs';
import { overhear, PSEUDO, untranslated } from './untranslated.mjs';

/** What is another each time, or another machine's: the code of a signed certificate, a camera. */
const OTHERWISE_EACH_TIME = 'video, canvas, .qr svg, svg.qr, img';

/** The longest story waits for a network that stays dead. Milliseconds. */
const PATIENCE = 30_000;
/** A new page brings all of Storybook first. Milliseconds. */
const PATIENCE_AT_FIRST = 120_000;
const SERIOUS = new Set(['serious', 'critical']);

/** What comes, or an error in these words. */
const within = (patience, work, words) =>
  Promise.race([
    work,
    wait(patience, undefined, { ref: false }).then(() => Promise.reject(new Error(`${words} in ${patience / 1000} s`))),
  ]);

/** @typedef {{ how: import('./looks.mjs').Look, problems: string[], flake?: string }} Found */

/** One page that goes from story to story, as a person does who clicks through the list. */
export class Visitor {
  /** The look it began with. */
  look;
  #context;
  #origin;
  #baselines;
  #took;
  #page;
  /** Where errors of the page go. */
  #problems = [];

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {{ origin: string, look: import('./looks.mjs').Look, baselines: import('./baselines.mjs').Baselines, took?:
   * (what: string, ms: number) => void }} options
   */
  static async in(browser, { origin, look, baselines, took = () => {} }) {
    const { width, height } = look;
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    // A Storybook that is being written would load the page anew in the middle of a story.
    await context.routeWebSocket(/./, () => {});
    return new Visitor(context, origin, look, baselines, took);
  }

  constructor(context, origin, look, baselines, took) {
    this.look = look;
    this.#context = context;
    this.#origin = origin;
    this.#baselines = baselines;
    this.#took = took;
  }

  close() {
    return this.#context.close();
  }

  /**
   * Stories wait as people do; one that failed is shown once more, on a clean page. What fails twice has failed.
   * @returns {Promise<Found[]>} what is wrong with it, in each look
   */
  async visit(entry) {
    const first = await this.#meet(entry);
    if (first.every(({ problems }) => problems.length === 0)) return first;
    await this.leave();
    const second = await this.#meet(entry);
    if (second.some(({ problems }) => problems.length > 0)) await this.leave(); // the next story starts on a clean page
    return second.map(({ how, problems }, at) => ({
      how,
      problems,
      flake: problems.length === 0 && first[at].isSeen ? first[at].problems[0] : undefined,
    }));
  }

  async #meet(entry) {
    const found = [];
    for (const how of looksAt(entry, this.look)) {
      const [failed] = found.filter(({ problems }) => problems.length > 0);
      found.push({
        how,
        isSeen: !failed,
        problems: failed ? [`not looked at: ${failed.problems[0]}`] : await this.#look(entry, how),
      });
    }
    // As the next story is to find the page.
    if (found.length > 1 && found.every(({ problems }) => problems.length === 0)) await this.#wear(this.look);
    return found;
  }

  async #look(entry, how) {
    const problems = (this.#problems = []);
    const check = async (name, work) => problems.length === 0 && problems.push(...(await this.#clocked(name, work)));
    try {
      const { thrown, axe } =
        how === this.look
          ? await this.#show(entry)
          : { axe: await this.#clocked('axe again', () => this.#change(how)) };
      if (thrown) problems.push(thrown);
      if (entry.type === 'story') await check('fit', () => this.#judge(axe, how));
      if (entry.type === 'story' && how.kept) await check('compare', () => this.#compare(entry));
      await this.#keepPicture(entry, how);
      if (entry.type === 'story' && how.kept) await check('spread', () => this.#spread());
    } catch (error) {
      problems.push(error.message.split('\n')[0]);
    }
    return [...new Set(problems)];
  }

  async #show({ id, type, importPath }) {
    const isPage = type === 'docs';
    // A page that is made of stories begins with one of them.
    const entry = { id, isPage, embeds: isPage && importPath.endsWith('.stories.ts') };
    const patience = this.#page ? PATIENCE : PATIENCE_AT_FIRST;
    if (this.#page) await this.#page.evaluate(show, entry);
    else await this.#open(entry);
    const seen = await within(patience, this.#page.evaluate(whenEnded), 'did not end');
    for (const [phase, ms] of Object.entries(seen.times)) this.#took(phase, ms);
    return seen;
  }

  async #open(entry) {
    const page = (this.#page = await this.#context.newPage());
    if (this.look.kept && this.#baselines.compares) await holdStill(page);
    await page.addInitScript(listen, entry);
    if (this.look.locale === PSEUDO) await page.addInitScript(overhear);
    page.on('pageerror', ({ message }) => this.#problems.push(`error: ${message.slice(0, 500)}`));
    page.on(
      'console',
      (message) => message.type() === 'error' && this.#problems.push(`console: ${message.text().slice(0, 500)}`),
    );
    const address = `${this.#origin}/iframe.html?id=${entry.id}&viewMode=${entry.isPage ? 'docs' : 'story'}&globals=locale:${this.look.locale}`;
    await page.goto(address, { timeout: PATIENCE_AT_FIRST });
  }

  /** Shows the same page, where the story has left it, in another look. @returns what axe says of it */
  async #change(how) {
    await this.#wear(how);
    return within(PATIENCE, this.#page.evaluate(lookAgain), 'axe did not look at it again');
  }

  async #wear({ width, height, forcedColors = 'none', kept = false }) {
    await this.#page.setViewportSize({ width, height });
    await this.#page.emulateMedia({ forcedColors });
    await this.#page.evaluate(wearLetters, !kept);
  }

  async #judge({ violations, why }, { locale }) {
    if (!violations) return [`axe did not look at it: ${why}`];
    const found = violations
      .filter(({ impact }) => SERIOUS.has(impact))
      .map(({ id, help, target }) => `axe: ${id}, ${help}: ${target}`);
    const over = await this.#page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px wider than the screen`);
    found.push(...(await this.#page.evaluate(cutOff)));
    return locale === PSEUDO ? [...found, ...(await this.#page.evaluate(untranslated))] : found;
  }

  async #compare({ id, tags }) {
    if (!this.#baselines.compares) return [];
    await this.#page.evaluate(() => document.fonts.ready);
    const problems = this.#baselines.layout(id, await this.#page.evaluate(layoutOf));
    if (problems.length > 0 || !tags.includes('picture')) return problems;
    const mask = [this.#page.locator(OTHERWISE_EACH_TIME)];
    const file = await this.#page.screenshot({
      fullPage: true,
      animations: 'disabled',
      caret: 'hide',
      mask,
      maskColor: '#9aa5b1',
    });
    return this.#baselines.picture(id, file);
  }

  async #spread() {
    const over = await this.#page.evaluate(spread);
    const found = over > 0 ? [`${over} px wider than the screen when its words are spread`] : [];
    found.push(...(await this.#page.evaluate(cutOff)).map((line) => `${line}, when its words are spread`));
    await this.#page.evaluate(gather);
    return found;
  }

  async #keepPicture({ id }, { locale, width, forcedColors }) {
    const folder = process.env.SEN_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `story-${id}-${locale}-${width}${forcedColors ? '-forced-colours' : ''}.png`);
    await this.#page.screenshot({ path, fullPage: true });
  }

  async #clocked(what, work) {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#took(what, performance.now() - start);
    }
  }

  /** What is shown next is fetched anew. */
  async leave() {
    await this.#page?.close();
    this.#page = undefined;
  }
}
