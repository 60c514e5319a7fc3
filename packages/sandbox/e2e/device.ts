/** Everything a browser can keep of a page, written down while it happens and looked through afterwards. */
import type { BrowserContext, Page, Request } from 'playwright-core';
import { recordOutput, readStorage, type StoredValue, type ObservedText } from './page-watch.ts';

type DeviceRecord = { stored: StoredValue } | { observed: ObservedText };

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
};

/** What one person's browser has stored and shown since it was opened. */
export class Device {
  readonly #context: BrowserContext;
  readonly #scripts: boolean;
  /** Kept at some moment, even if it is gone. */
  readonly stored: StoredValue[] = [];
  readonly observed: ObservedText[] = [];

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
      'senRecord',
      (record: DeviceRecord) =>
        void ('stored' in record ? device.stored.push(record.stored) : device.observed.push(record.observed)),
    );
    await context.addInitScript(recordOutput);
    context.on('console', (message) => device.observed.push({ where: 'the console', text: message.text() }));
    context.on('weberror', (error) => device.observed.push({ where: 'the console', text: String(error.error()) }));
    context.on('request', (request) => device.#record(request));
    context.on('page', (page) =>
      page.on('framenavigated', (frame) => device.observed.push({ where: 'an address', text: decoded(frame.url()) })),
    );
    return device;
  }

  #record(request: Request): void {
    if (request.url().startsWith('data:') || request.url().startsWith('blob:')) return;
    this.observed.push({ where: 'an address', text: decoded(request.url()) });
    const { referer } = request.headers();
    if (referer) this.observed.push({ where: 'an address', text: decoded(referer) });
  }

  /** What the pages that are open, and the browser itself, keep now. */
  async readStorage(): Promise<StoredValue[]> {
    const cookies = (await this.#context.cookies()).map(({ name, value }): StoredValue => ({
      place: 'cookie',
      name,
      value,
    }));
    if (!this.#scripts) {
      this.stored.push(...cookies);
      return cookies;
    }
    const pages = this.#context.pages().filter((page) => /^https?:/.test(page.url()));
    const found = await Promise.all(pages.map((page) => this.#readStorageOf(page)));
    const all = [...cookies, ...found.flat()];
    this.stored.push(...all);
    return all;
  }

  async #readStorageOf(page: Page): Promise<StoredValue[]> {
    this.observed.push(
      { where: 'the title', text: await page.title() },
      { where: 'an address', text: decoded(page.url()) },
    );
    return page.evaluate(readStorage);
  }
}
