import type { Received } from '@sen/client';
import { adoptStyles, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { placeOfPage } from '../trust/place-of-page.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { ChunkController, type ChunkSource } from '../../kit/shell/chunk-controller.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { SharedDeviceController, type ClearReason } from '../../kit/controllers/shared-device.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { certificateViewer } from './words.vi.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import type { Enquiry } from './enquiry.ts';
import { isSaved } from '../../kit/storage/certificate-slot.ts';
import type { Source, Wallet } from './wallet.ts';

/**
 * @summary Shows a person their own certificates: the answer first, then the code to be scanned and the facts; to
 * print, to keep, to renew.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 * @fires {TroubleEvent} sen-trouble - Something was refused or did not arrive; carries the code only.
 */
export class CertificateViewer extends Shell<'certificateViewer'> {
  static override styles = [base, parts];

  /**
   * A certificate the page already has, as the text of its code. Not an attribute: nothing of a person belongs in the
   * markup.
   */
  @property({ attribute: false }) text = '';
  /** `minimal`: name, birth and dose; `full`: everything that stands in the certificate. */
  @property() display: 'minimal' | 'full' = 'full';
  /** Code of the province whose rules are shown; without it, the one the platform tells. */
  @property() province = '';
  /**
   * Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another
   * province since 2025.
   */
  @property() edition = '';

  /**
   * Each comes when it is first wanted: who only shows what the page has needs no enquiry, who asks needs the wallet
   * with the answer.
   */
  #enquiry: Enquiry | undefined;
  #wallet: Wallet | undefined;
  readonly #parts = new ChunkController(this);
  /** What is there without asking anybody is on its way to the screen. */
  #awaited = 0;
  /** The text of the page that was shown last. */
  #given = '';
  #begun = false;
  #signedIn = false;

  protected override readonly i18n = new LocaleController(
    this,
    'certificateViewer',
    certificateViewer as Words<'certificateViewer'>,
  );
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => !this.#wallet?.isOwnCopy && (Boolean(this.#wallet?.isOpen) || Boolean(this.#enquiry?.begun)),
    shows: () => this.#source !== 'kept' && (Boolean(this.#wallet?.isOpen) || this.#enquiry?.step === 'code'),
    wipe: (why) => this.#wipe(why),
    endsWithSession: () => this.#source === 'platform' || this.#source === 'scanned',
  });

  protected override willUpdate(): void {
    const { platform } = this;
    if (!platform) return;
    if (this.text !== this.#given) this.#showGiven(this.text);
    else if (!this.#begun) this.#begin();
    const { config, signedIn } = platform;
    const asks = this.#source === 'platform' && !this.#wallet?.isOpen && this.#enquiry?.step === 'phone';
    if (signedIn && !this.#signedIn && config.state === 'ready' && asks) {
      this.#signedIn = true;
      void this.trouble.attempt(() => this.#enquiry?.load());
    }
  }

  protected override get module() {
    return 'certificates' as const;
  }

  /** What the page or the device has is shown whatever the platform says. */
  protected override get needs() {
    return 'platform' as const;
  }

  protected override get isReady(): boolean {
    return super.isReady && this.#wallet?.ready !== false;
  }

  protected override renderContent(config: Received<'Config'> | undefined): TemplateResult {
    const wallet = this.#wallet;
    const given = this.platform?.config;
    return html`${this.#device.notice} ${wallet?.isOpen ? this.#renderWallet(wallet) : this.#renderEnquiry(config !== undefined)}
    ${this.#device.foot(given?.state === 'ready' ? given.value.hotline : undefined, { hint: !wallet?.keeps })}`;
  }

  #renderEnquiry(isAvailable: boolean): unknown {
    const { common } = this.i18n;
    const { failed } = this.#parts;
    if (this.#awaited > 0 && !failed) return loading(common);
    if (!isAvailable) return this.unavailable;
    if (this.#enquiry && this.#given === '') return this.#enquiry.view(this.#wallet?.scanView());
    // The fallback stands until the network is back.
    return failed ? html`<slot></slot>` : loading(common);
  }

  #renderWallet(wallet: Wallet): TemplateResult {
    const enquiry = this.#enquiry;
    return wallet.view({
      notice: enquiry?.noticeView(),
      full: this.display === 'full',
      reissuing: enquiry?.sending ?? false,
      onReissue: enquiry?.isOpen
        ? (id) => void this.trouble.attempt(() => enquiry.reissue(id, () => wallet.keepAgain()))
        : undefined,
      onAsk: enquiry?.isOpen
        ? (find) => this.trouble.attempt(async () => enquiry.ask(await find(enquiry.phone)))
        : undefined,
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
        if (this.#given === '') await wallet.showSaved();
      });
    void this.trouble.attempt(() => this.#prepare());
  }

  /** First what asks; what scans and shows follows while the person reads, before the network may be gone. */
  async #prepare(): Promise<void> {
    await this.#openEnquiry();
    await this.#openWallet();
  }

  get #scope(): string {
    return this.platform?.baseUrl ?? '';
  }

  async #await(show: () => Promise<void>): Promise<void> {
    this.#awaited++;
    await this.trouble.attempt(show);
    this.#awaited--;
    this.requestUpdate();
  }

  #withEnquiry(act: (enquiry: Enquiry) => void): void {
    void this.trouble.attempt(async () => act(await this.#openEnquiry()));
  }

  #openEnquiry(): Promise<Enquiry> {
    return this.#parts.whenLoaded('enquiry', this.#enquirySource);
  }

  #openWallet(): Promise<Wallet> {
    return this.#parts.whenLoaded('wallet', this.#walletSource);
  }

  readonly #enquirySource: ChunkSource<typeof import('./enquiry.ts'), Enquiry> = {
    fetch: () => import('./enquiry.ts'),
    make: ({ Enquiry, certificateViewer }) => {
      this.i18n.complete(certificateViewer);
      return (this.#enquiry = new Enquiry(this, {
        locale: this.i18n,
        announcer: this.announcer,
        trouble: this.trouble,
        onFocus: (next) => this.focusNext(next === 'heading' ? next : { id: next }),
        onCertificates: async (certificates, chosen) => void (await this.#openWallet()).showOwn(certificates, chosen),
        onSessionEnded: () => this.#wallet?.shut(),
      }));
    },
  };

  readonly #walletSource: ChunkSource<typeof import('./wallet.ts'), Wallet> = {
    fetch: () => import('./wallet.ts'),
    make: ({ Wallet, certificateViewer, walletStyles }) => {
      this.i18n.complete(certificateViewer);
      adoptStyles(this.renderRoot as ShadowRoot, [...CertificateViewer.elementStyles, ...walletStyles]);
      return (this.#wallet = new Wallet(this, {
        locale: this.i18n,
        announcer: this.announcer,
        province: () => placeOfPage(this.province, this.edition),
        onFocus: (id) => this.focusNext({ id }),
        attempt: (work) => this.trouble.attempt(work),
        onScanned: () => this.#enquiry?.clear(),
        onEmptied: () => this.#device.leave('left'),
        onOther: this.#onOther,
      }));
    },
  };

  readonly #onNewest = (): void => {
    this.#signedIn = false;
    this.#wallet?.shut('platform');
    this.#withEnquiry((enquiry) => enquiry.restart());
  };

  /** Their own, or those of another phone. */
  readonly #onOther = (): void => {
    this.#wipe('replaced');
    this.focusNext('heading');
  };

  get #source(): Source {
    return this.#wallet?.source ?? 'platform';
  }

  /**
   * Nothing of the person is left on a page many people share; a copy on the device goes with whoever presses the end,
   * and not by time alone.
   */
  #wipe(why: ClearReason): void {
    if (why === 'left' && this.#wallet?.keeps) void this.#wallet.forget();
    this.#wallet?.wipe();
    this.text = this.#given = '';
    this.focusNext(undefined);
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
