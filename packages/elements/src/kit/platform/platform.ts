import { config as getConfig, RefusedError, type AccessToken, type Transport } from '@sen/client';
import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { base } from '../base.styles.ts';
import type { ConfigState, PlatformSurroundings, Sessions } from '../shell/context.ts';
import { PlatformProvider } from '../shell/context-protocol.ts';
import { reportFault } from '../shell/fault.ts';
import { LocaleController } from '../shell/locale.ts';
import { alertIcon } from '../icons.ts';
import type { Language } from '../locales/languages.ts';
import type { Texts } from '../locales/texts.ts';
import { common } from '../locales/words.vi.ts';
import { page } from '../parts/page.ts';
import { theme } from '../../tokens.ts';
import { connectLater } from './connect-later.ts';
import { isolateEvents } from './event-isolation.ts';
import { nounsForOlder } from './older-copies.ts';
import { styles } from './platform.styles.ts';
import { isFault, troubleCode } from './trouble.ts';
import { TroubleEvent } from './trouble.events.ts';

type Way = Pick<Required<PlatformSurroundings>, 'http' | 'client'>;

/**
 * @summary Says where the platform is, and gives it to every element inside.
 * @slot - The page's own content with the elements in it.
 * @fires {TroubleEvent} sen-trouble - The configuration could not be had.
 * @cssproperty --sen-color-accent - Colour of buttons and links; see `tokens.ts` for the others.
 */
export class SenPlatform extends LitElement {
  static override styles = [theme, base, styles];
  // Not by decorators, whose helpers would travel with every page.
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    siteKey: { attribute: 'site-key' },
    locale: {},
    theme: { reflect: true },
    sandbox: { type: Boolean, reflect: true },
    doctor: { type: Boolean },
    accessToken: { attribute: false },
    fetch: { attribute: false },
    languages: { attribute: false },
    texts: { type: Object },
    anchors: { type: Array },
    config: { state: true },
  };

  /** Address of the platform up to its version, for example `https://platform.example.vn/v1`. */
  baseUrl = '';
  /** Publishable key of this site. */
  siteKey = '';
  /** `vi`, `en`, or one of `languages`. */
  locale = 'vi';
  /** `light` or `dark`; without it, what the person asked of their device. */
  declare theme?: 'light' | 'dark';
  /**
   * The platform is a sandbox, for trying out: without `anchors`, the keys it shows first are believed, and only while
   * this stands here. Never on a page that people use.
   */
  sandbox = false;
  /**
   * Opens a panel that says what is wrong with the page and what to write; for those who build it, never for visitors.
   */
  doctor = false;
  /** Gives the token of the person who signed in on the page; called again when the platform says it has run out. */
  declare accessToken?: AccessToken;
  /** Another way to the platform: tests and samples hand in the one of a sandbox. */
  declare fetch?: typeof globalThis.fetch;
  /** More languages: `{ km: () => import('./km.js') }`, each with the same sections and keys as Vietnamese. */
  languages: Record<string, () => Promise<Partial<Language>>> = {};
  /**
   * Sentences in your own words, by section and key: `{ registrationForm: { send: '…' } }`. As an attribute it is JSON,
   * for plain sentences; those with numbers in them are functions. Keys that are not ours are ignored.
   */
  declare texts?: Texts;

  /**
   * Public keys that sign the platform's trust list, as JWKs or as the list writes them: what certificates are checked
   * by begins here.
   */
  anchors: readonly object[] = [];

  private config: ConfigState = { state: 'loading' };
  /** The provider is a consumer of itself, so that its own words follow its own `locale`. */
  platform?: PlatformSurroundings | undefined;
  #way: Way | undefined;
  readonly #provider = new PlatformProvider(this);
  readonly #locale = new LocaleController(this, 'common', common);
  readonly #sessions: Sessions = new Map();
  #loading: AbortController | undefined;

  constructor() {
    super();
    isolateEvents(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const moved =
      changed.has('baseUrl') || changed.has('siteKey') || changed.has('accessToken') || changed.has('fetch');
    if (!this.baseUrl) return;
    if (!this.#way || moved) this.#way = this.#connect();
    const { http } = this.#way;
    if (!this.platform || moved) {
      this.config = { state: 'loading' };
      this.#sessions.clear(); // of another platform, or of somebody who is signed in now
      void this.#load(http);
    }
    this.platform = {
      ...this.#way,
      baseUrl: this.baseUrl,
      siteKey: this.siteKey,
      anchors: this.anchors,
      sandbox: this.sandbox,
      locale: this.locale,
      signedIn: this.accessToken !== undefined,
      languages: this.languages,
      texts: this.texts,
      config: this.config,
      sessions: this.#sessions,
      reload: this.#reload,
    };
    this.#provider.setValue(this.platform);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('doctor') && this.doctor) void import('./doctor.ts').then(({ openDoctor }) => openDoctor(this));
  }

  protected override render() {
    const sandbox = this.config.state === 'ready' && this.config.value.environment === 'sandbox';
    return html`${
      sandbox
        ? page(
            this.#locale.language,
            html`<p class="sandbox" role="note">${alertIcon()}<span>${this.#locale.common.sandbox}</span></p>`,
          )
        : nothing
    }<slot></slot>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('online', this.#askAgain);
    if (this.platform && this.config.state === 'loading') this.#reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('online', this.#askAgain);
    this.#loading?.abort();
  }

  #connect(): Way {
    const http = connectLater({
      baseUrl: this.baseUrl,
      siteKey: this.siteKey,
      // Read at each call: a page often sets the callback after the tag is parsed.
      accessToken: this.accessToken,
      // Too: another language is no other person, and nothing on the screen is lost for it.
      locale: () => (this.locale === 'en' ? 'en' : 'vi'),
      fetch: this.fetch,
    });
    return { http, client: nounsForOlder(http) };
  }

  readonly #reload = (): void => {
    if (!this.#way) return;
    this.config = { state: 'loading' };
    void this.#load(this.#way.http);
  };

  /** As a part of an element that did not arrive: by itself, when the network is back. */
  readonly #askAgain = (): void => {
    if (this.config.state === 'unreachable') this.#reload();
  };

  async #load(http: Transport): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const value = await getConfig(http).get({ signal });
      if (!signal.aborted) this.config = { state: 'ready', value };
    } catch (error) {
      if (signal.aborted) return;
      reportFault(error, this);
      this.config =
        error instanceof RefusedError
          ? { state: 'disabled', code: error.code }
          : { state: 'unreachable', fault: isFault(error) };
      this.dispatchEvent(new TroubleEvent(troubleCode(error)));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-platform': SenPlatform;
  }
}
