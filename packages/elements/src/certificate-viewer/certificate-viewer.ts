import { consume } from '@lit/context';
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { placeOfPage } from '../certificates/place-of-page.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { LocaleController } from '../controllers/locale.ts';
import { SharedDeviceController, type Leaving } from '../controllers/shared-device.ts';
import type { Words } from '../locales/languages.ts';
import { certificateFrame } from '../locales/vi/certificate-frame.ts';
import { configNotice } from '../parts/config-notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { focusHeading } from '../parts/step-header.ts';
import { platformContext, transportOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import type { Landmark } from './enquiry-flow.ts';
import type { Enquiry } from './enquiry.ts';
import { isSaved } from '../kit/storage/certificate-slot.ts';
import type { Source, Wallet } from './wallet.ts';

/**
 * @summary Shows a person their own certificates: the answer first, then the code to be scanned and the facts; to print, to keep, to renew.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 * @fires {TroubleEvent} sen-trouble - Something was refused or did not arrive; carries the code only.
 */
export class CertificateViewer extends LitElement {
  static override styles = [base, parts];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** A certificate the page already has, as the text of its code. Not an attribute: nothing of a person belongs in the markup. */
  @property({ attribute: false }) text = '';
  /** `minimal`: name, birth and dose; `full`: everything that stands in the certificate. */
  @property() display: 'minimal' | 'full' = 'full';
  /** Code of the province whose rules are shown; without it, the one the platform tells. */
  @property() province = '';
  /** Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another province since 2025. */
  @property() edition = '';

  /** Each comes when it is first wanted: who only shows what the page has needs no enquiry, who asks needs the wallet with the answer. */
  #enquiry: Enquiry | undefined;
  #wallet: Wallet | undefined;
  readonly #coming = new Map<string, Promise<unknown>>();
  /** What is there without asking anybody is on its way to the screen. */
  #awaited = 0;
  /** The text of the page that was shown last. */
  #given = '';
  #begun = false;
  /** A part did not arrive. */
  #absent = false;
  #signedIn = false;
  #focusNext: Landmark | 'verdict' | undefined;
  #sentences: Partial<Words<'certificateViewer'>> = certificateFrame;

  readonly #locale = new LocaleController(this, 'certificateViewer', certificateFrame as Words<'certificateViewer'>);
  readonly #announcer = new AnnouncerController(this);
  readonly #device = new SharedDeviceController(this, {
    announcer: this.#announcer,
    common: () => this.#locale.common,
    holds: () => !this.#wallet?.isOwnCopy && (Boolean(this.#wallet?.isOpen) || Boolean(this.#enquiry?.begun)),
    shows: () => this.#source !== 'kept' && (Boolean(this.#wallet?.isOpen) || this.#enquiry?.step === 'code'),
    wipe: (why) => this.#wipe(why),
    endsWithSession: () => this.#source === 'platform' || this.#source === 'scanned',
  });

  protected override firstUpdated(): void {
    transportOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(): void {
    const { platform } = this;
    if (!platform) return;
    if (this.text !== this.#given) this.#showGiven(this.text);
    else if (!this.#begun) this.#begin();
    const { config, signedIn } = platform;
    const asks = this.#source === 'platform' && !this.#wallet?.isOpen && this.#enquiry?.step === 'phone';
    if (signedIn && !this.#signedIn && config.state === 'ready' && asks) {
      this.#signedIn = true;
      void this.#enquiry?.load();
    }
  }

  protected override updated(): void {
    const next = this.#focusNext;
    const root = this.shadowRoot;
    if (!next || !root) return;
    this.#focusNext = undefined;
    if (next === 'heading') focusHeading(root);
    else root.getElementById(next)?.focus();
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (!platform || !this.#locale.ready || this.#wallet?.ready === false) return html`<slot></slot>`;
    const { language } = this.#locale;
    return page(
      language,
      html`${this.#announcer.region}
        <div class="panel">
          ${this.#device.notice} ${this.#wallet?.isOpen ? this.#renderWallet(this.#wallet) : this.#renderEnquiry(platform)}
          ${this.#device.foot(platform.config.state === 'ready' ? platform.config.value.hotline : undefined, { hint: !this.#wallet?.keeps })}
        </div>`,
    );
  }

  #renderEnquiry(platform: PlatformSurroundings): unknown {
    const { common } = this.#locale;
    const { config } = platform;
    if (this.#awaited > 0) return loading(common);
    if (config.state !== 'ready') return configNotice(platform, common);
    if (!config.value.modules.includes('certificates')) return configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, common);
    if (this.#enquiry && this.#given === '') return this.#enquiry.view(this.#wallet?.scanView());
    return this.#absent ? html`<slot></slot>` : loading(common);
  }

  #renderWallet(wallet: Wallet): TemplateResult {
    const enquiry = this.#enquiry;
    return wallet.view({
      remarks: enquiry?.remarks(),
      full: this.display === 'full',
      reissuing: enquiry?.sending ?? false,
      onReissue: enquiry?.isOpen ? (id) => void enquiry.reissue(id, () => wallet.keepAgain()) : undefined,
      onDisplay: () => (this.display = this.display === 'full' ? 'minimal' : 'full'),
      onNewest: this.#onNewest,
    });
  }

  #showGiven(text: string): void {
    this.#given = text;
    this.#begun = true;
    void this.#await(async () => {
      const wallet = await this.#openWallet();
      if (text === this.#given) void wallet.showGiven(text);
    });
  }

  #begin(): void {
    this.#begun = true;
    if (isSaved(this.#scope))
      void this.#await(async () => {
        const wallet = await this.#openWallet();
        if (this.#given === '') await wallet.showKept();
      });
    void this.#prepare();
  }

  /** First what asks; what scans and shows follows while the person reads, before the network may be gone. */
  async #prepare(): Promise<void> {
    this.#absent = false;
    try {
      await this.#openEnquiry();
      await this.#openWallet();
    } catch {
      this.#miss(() => void this.#prepare());
    }
  }

  /** The fallback stands until the network is back. */
  #miss(again: () => void): void {
    this.#absent = true;
    addEventListener('online', again, { once: true });
    this.requestUpdate();
  }

  get #scope(): string {
    return this.platform?.baseUrl ?? '';
  }

  async #await(show: () => Promise<void>): Promise<void> {
    this.#absent = false;
    this.#awaited++;
    await show().catch(() => this.#miss(() => void this.#await(show)));
    this.#awaited--;
    this.requestUpdate();
  }

  #withEnquiry(act: (enquiry: Enquiry) => void): void {
    this.#openEnquiry().then(act, () => this.#miss(() => this.#withEnquiry(act)));
  }

  #openEnquiry(): Promise<Enquiry> {
    return this.#open('enquiry', async () => {
      const { Enquiry, certificateEnquiry } = await import('./enquiry.ts');
      this.#learn(certificateEnquiry);
      return (this.#enquiry = new Enquiry(this, {
        locale: this.#locale,
        announcer: this.#announcer,
        onFocus: (next) => (this.#focusNext = next),
        onCertificates: async (certificates, chosen) => void (await this.#openWallet()).showOwn(certificates, chosen),
        onSessionEnded: () => this.#wallet?.shut(),
      }));
    });
  }

  #openWallet(): Promise<Wallet> {
    return this.#open('wallet', async () => {
      const { Wallet, certificateWallet, walletStyles } = await import('./wallet.ts');
      this.#learn(certificateWallet);
      adoptStyles(this.renderRoot as ShadowRoot, [...CertificateViewer.elementStyles, ...walletStyles]);
      return (this.#wallet = new Wallet(this, {
        locale: this.#locale,
        announcer: this.#announcer,
        province: () => placeOfPage(this.province, this.edition),
        onAnswer: () => (this.#focusNext = 'verdict'),
        onScanned: () => this.#enquiry?.clear(),
        onEmptied: () => this.#device.leave('left'),
        onOther: this.#onOther,
      }));
    });
  }

  /** Fetched once; what did not arrive is asked for again. */
  #open<Part>(name: string, fetch: () => Promise<Part>): Promise<Part> {
    const known = this.#coming.get(name) as Promise<Part> | undefined;
    if (known) return known;
    const coming = fetch();
    this.#coming.set(name, coming);
    coming.catch(() => this.#coming.delete(name)).finally(() => this.requestUpdate());
    return coming;
  }

  #learn(sentences: Partial<Words<'certificateViewer'>>): void {
    this.#sentences = { ...this.#sentences, ...sentences };
    this.#locale.complete(this.#sentences as Words<'certificateViewer'>);
  }

  readonly #onNewest = (): void => {
    this.#signedIn = false;
    this.#wallet?.shut('platform');
    this.#withEnquiry((enquiry) => enquiry.restart());
  };

  /** Their own, or those of another phone. */
  readonly #onOther = (): void => {
    this.#wipe('replaced');
    this.#focusNext = 'heading';
  };

  get #source(): Source {
    return this.#wallet?.source ?? 'platform';
  }

  /** Nothing of the person is left on a page many people share; a copy on the device goes with whoever presses the end, and not by time alone. */
  #wipe(why: Leaving): void {
    if (why === 'left' && this.#wallet?.keeps) void this.#wallet.forget();
    this.#wallet?.wipe();
    this.text = this.#given = '';
    this.#focusNext = undefined;
    if (why === 'replaced') this.#signedIn = false;
    this.#withEnquiry((enquiry) => enquiry.wipe());
  }
}

const loading = (common: Words<'common'>): TemplateResult => html`<p class="hint" role="status">${common.loading}</p>`;

declare global {
  interface HTMLElementTagNameMap {
    'sen-certificate-viewer': CertificateViewer;
  }
}
