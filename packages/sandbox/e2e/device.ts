/** Everything a browser can keep of a page, written down while it happens and looked through afterwards. */
import type { BrowserContext, Page, Request } from 'playwright-core';
import { listenIn, lookThrough, type Trace, type Utterance } from './in-the-page.ts';

type Told = { kept: Trace } | { said: Utterance };

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
};

/** What one person's browser has kept and said since it was opened. */
export class Device {
  readonly #context: BrowserContext;
  readonly #scripts: boolean;
  /** Kept at some moment, even if it is gone. */
  readonly kept: Trace[] = [];
  readonly said: Utterance[] = [];

  private constructor(context: BrowserContext, scripts: boolean) {
    this.#context = context;
    this.#scripts = scripts;
  }

  /**
   * Before the first page is opened.
   * @param scripts whether a page can be looked into; where it cannot run scripts, it keeps nothing but cookies either
   */
  static async watch(context: BrowserContext, { scripts = true } = {}): Promise<Device> {
    const device = new Device(context, scripts);
    await context.exposeFunction(
      'senTold',
      (told: Told) => void ('kept' in told ? device.kept.push(told.kept) : device.said.push(told.said)),
    );
    await context.addInitScript(listenIn);
    context.on('console', (message) => device.said.push({ where: 'the console', text: message.text() }));
    context.on('weberror', (error) => device.said.push({ where: 'the console', text: String(error.error()) }));
    context.on('request', (request) => device.#overhear(request));
    context.on('page', (page) =>
      page.on('framenavigated', (frame) => device.said.push({ where: 'an address', text: decoded(frame.url()) })),
    );
    return device;
  }

  #overhear(request: Request): void {
    if (request.url().startsWith('data:') || request.url().startsWith('blob:')) return;
    this.said.push({ where: 'an address', text: decoded(request.url()) });
    const { referer } = request.headers();
    if (referer) this.said.push({ where: 'an address', text: decoded(referer) });
  }

  /** What the pages that are open, and the browser itself, keep now. */
  async look(): Promise<Trace[]> {
    const cookies = (await this.#context.cookies()).map(({ name, value }): Trace => ({ place: 'cookie', name, value }));
    if (!this.#scripts) {
      this.kept.push(...cookies);
      return cookies;
    }
    const pages = this.#context.pages().filter((page) => /^https?:/.test(page.url()));
    const found = await Promise.all(pages.map((page) => this.#lookInto(page)));
    const all = [...cookies, ...found.flat()];
    this.kept.push(...all);
    return all;
  }

  async #lookInto(page: Page): Promise<Trace[]> {
    this.said.push(
      { where: 'the title', text: await page.title() },
      { where: 'an address', text: decoded(page.url()) },
    );
    return page.evaluate(lookThrough);
  }
}
