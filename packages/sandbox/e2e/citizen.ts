/**
 * A citizen at a portal's page, with a keyboard unless told otherwise: finds what to do by the words on the screen,
 * walks to it with Tab, types, and chooses with arrows and Space. Reads what is shown; changes nothing in any other
 * way.
 */
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Device } from './device.ts';
import { faultsOf } from './device-faults.ts';
import { vi, type TextMatch } from './words.ts';

/**
 * How long a person waits for an answer of the page. Milliseconds; the client repeats lost requests for up to 3
 * seconds.
 */
const TIMEOUT = 20_000;
/** No page here has as many stops; a Tab that leads nowhere would go round for ever. */
const MOST_STOPS = 120;
/** A page may draw a field anew while somebody walks towards it. */
const STOPS_BETWEEN_LOOKS = 30;

const holdsFocus = (node: Element): boolean =>
  node.contains((node.getRootNode() as Document | ShadowRoot).activeElement);

type Role = Parameters<Page['getByRole']>[0];

export interface Visit {
  words?: typeof vi;
  width?: number;
  height?: number;
  /** With a pointer where it is not the keyboard that is tried: quicker. @default 'keyboard' */
  by?: 'keyboard' | 'pointer';
  /** @default true */
  javaScriptEnabled?: boolean;
  /** Names under which the page around the elements keeps something of its own. */
  keptByPage?: RegExp;
  /** Before the first page of the visit is opened. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

export class Citizen {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly words: typeof vi;
  /** What the browser complained of, and requests to places other than the portal. */
  readonly complaints: string[] = [];
  /** What the page's security policy stopped: nothing, on any visit. */
  readonly stopped: readonly string[];
  /** What the browser kept and said. */
  readonly device: Device;
  /** Texts of a person that were typed: to be read nowhere but on the screen. */
  readonly typed = new Set<string>();
  readonly #keptByPage: RegExp | undefined;
  #points: boolean;

  private constructor(
    page: Page,
    url: string,
    stopped: readonly string[],
    device: Device,
    { words = vi, keptByPage, by }: Visit,
  ) {
    this.page = page;
    this.stopped = stopped;
    this.device = device;
    this.#keptByPage = keptByPage;
    this.#points = by === 'pointer';
    this.context = page.context();
    this.words = words;
    const { origin } = new URL(url);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        this.complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:'))
        this.complaints.push(`asked ${request.url()}`);
    });
    page.on('requestfailed', (request) => {
      // Aborted: the page itself gave up a search for a newer one.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.complaints.push(`failed: ${request.method()} ${request.url()}`);
    });
  }

  static async visit(browser: Browser, url: string, visit: Visit = {}): Promise<Citizen> {
    const { words = vi, width = 1280, height = 900, javaScriptEnabled = true, prepare } = visit;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: words === vi ? 'vi-VN' : 'en-GB',
      timezoneId: 'Asia/Ho_Chi_Minh',
      javaScriptEnabled,
    });
    context.setDefaultTimeout(TIMEOUT);
    const stopped: string[] = [];
    await context.exposeFunction('senStopped', (what: string) => void stopped.push(what));
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
        (globalThis as unknown as { senStopped(what: string): void }).senStopped(
          `${effectiveDirective} ${blockedURI} at ${sourceFile} ${sample}`,
        ),
      ),
    );
    const device = await Device.watch(context, {
      scripts: javaScriptEnabled && browser.browserType().name() === 'chromium',
    });
    await prepare?.(context);
    const citizen = new Citizen(await context.newPage(), url, stopped, device, visit);
    await citizen.page.goto(url);
    return citizen;
  }

  async leave(): Promise<void> {
    const faults = await faultsOf(this.device, this.typed, this.#keptByPage);
    await this.context.close();
    assert.deepEqual(this.stopped, [], 'the security policy of the page stopped something');
    assert.deepEqual(faults, [], 'the device is held to the privacy page');
  }

  at(role: Role, name?: TextMatch): Locator {
    return this.page.getByRole(role, name === undefined ? {} : { name, exact: true });
  }

  /** Waits until a heading is on the screen: the question of the step. */
  async reads(heading: TextMatch): Promise<void> {
    await this.at('heading', heading).waitFor();
  }

  async sees(text: TextMatch): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** With a pointer for a while: the way to what is tried by keyboard. */
  async quickly<T>(way: () => Promise<T>): Promise<T> {
    const pointed = this.#points;
    this.#points = true;
    try {
      return await way();
    } finally {
      this.#points = pointed;
    }
  }

  isFocused(target: Locator): Promise<boolean> {
    return target.evaluate(holdsFocus);
  }

  /** Presses Tab until the focus is there, or in it, as somebody without a mouse would. */
  async walkTo(target: Locator): Promise<void> {
    if (this.#points) return target.first().focus();
    for (let stop = 0; stop < MOST_STOPS; stop += STOPS_BETWEEN_LOOKS) {
      const place = await target.first().elementHandle();
      for (let next = 0; place && next < STOPS_BETWEEN_LOOKS; next += 1) {
        if (await place.evaluate(holdsFocus)) return;
        await this.page.keyboard.press('Tab');
      }
    }
    throw new Error(`Tab never reached ${target.toString()}`);
  }

  async type(field: TextMatch, text: string, role: 'textbox' | 'combobox' = 'textbox'): Promise<void> {
    const isWish = text.includes('/') && field !== this.words.dateOfBirth;
    if (role === 'textbox' && !isWish) this.typed.add(text);
    if (this.#points && role === 'textbox') return this.at(role, field).fill(text);
    await this.walkTo(this.at(role, field));
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** A choice of a radio group: Space takes the first, arrows lead to the others. */
  async choose(group: TextMatch, option: TextMatch): Promise<void> {
    await this.chooseIn(this.at('radiogroup', group), option);
  }

  async chooseIn(group: Locator, option: TextMatch): Promise<void> {
    if (this.#points) return group.getByRole('radio', { name: option, exact: true }).check();
    await this.walkTo(group);
    const wanted = await group.getByRole('radio', { name: option, exact: true }).elementHandle();
    if (!wanted) throw new Error(`${String(option)} is not among the choices`);
    for (let step = 0; step < 10 && !(await wanted.evaluate(holdsFocus)); step += 1)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
    // A question may be gone with its answer.
    assert.ok(
      await wanted.evaluate((radio: HTMLInputElement) => radio.checked || !radio.isConnected),
      `${String(option)} is chosen`,
    );
  }

  /** A choice of a closed list, by arrows. */
  async pick(field: TextMatch, option: TextMatch): Promise<void> {
    const list = this.at('combobox', field);
    const wanted = list.getByRole('option', { name: option, exact: true }).first();
    await wanted.waitFor({ state: 'attached' });
    if (this.#points) return void (await list.selectOption((await wanted.getAttribute('value')) ?? ''));
    await this.walkTo(list);
    for (let step = 0; step < 60; step += 1) {
      const chosen = await list.evaluate((node: HTMLSelectElement) => node.selectedOptions[0]?.label.trim() ?? '');
      if (typeof option === 'string' ? chosen === option : option.test(chosen)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`${String(option)} is not among the choices of ${String(field)}`);
  }

  /** A place, by a few letters of its name; takes the suggestion that is `name`. */
  async find(field: TextMatch, letters: string, name: TextMatch): Promise<void> {
    await this.type(field, letters, 'combobox');
    await this.page.getByRole('option', { name, exact: true }).first().waitFor();
    if (this.#points) return this.page.getByRole('option', { name, exact: true }).first().click();
    const walkedTo = this.page.getByRole('option', { name, exact: true, selected: true });
    for (let step = 0; step < 40; step += 1) {
      await this.page.keyboard.press('ArrowDown');
      if (await walkedTo.count()) {
        await this.page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`The arrows never came to ${String(name)}`);
  }

  async press(button: TextMatch): Promise<void> {
    if (this.#points) return this.at('button', button).click();
    await this.walkTo(this.at('button', button));
    await this.page.keyboard.press('Enter');
  }

  async tick(box: TextMatch): Promise<void> {
    await this.walkTo(this.at('checkbox', box));
    await this.page.keyboard.press('Space');
  }

  async valueOf(field: TextMatch, role: 'textbox' | 'combobox' = 'textbox'): Promise<string> {
    return this.at(role, field).inputValue();
  }

  /**
   * The newest code on the sandbox phone in the corner, once there is one that was not there when `asking` began.
   * @param asking what makes the platform send it
   */
  async codeAfter(asking: () => Promise<void>): Promise<string> {
    const before = await this.#newestCode();
    await asking();
    for (const end = Date.now() + TIMEOUT; Date.now() < end; await this.page.waitForTimeout(50)) {
      const code = await this.#newestCode();
      if (code && code !== before) return code;
    }
    throw new Error('No new code came to the sandbox phone');
  }

  /** Reads the phone; opens it for that where the page is narrow, and closes it again. */
  async #newestCode(): Promise<string | undefined> {
    const messages = this.page.getByRole('list').filter({ hasText: this.words.codeMessage }).getByRole('listitem');
    const handle = this.page.getByText(this.words.phone);
    await handle.waitFor();
    const narrow = (this.page.viewportSize()?.width ?? 0) < 1024;
    if (narrow) await handle.click();
    try {
      const texts = await messages.allInnerTexts();
      return texts.map((text) => this.words.codeMessage.exec(text)?.[1]).find((code) => code !== undefined);
    } finally {
      if (narrow) await handle.click();
    }
  }
}
