import { consume } from '@lit/context';
import { newIdempotencyKey } from '@sen/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { certificateParts } from '../certificates/certificates.styles.ts';
import { certificateFacts, type FactNames } from '../certificates/fact-rows.ts';
import { TrustController } from '../certificates/trust-controller.ts';
import { clockNotice } from '../certificates/trust-notice.ts';
import { lookOf, wordsOf } from '../certificates/verdict-look.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { IdleWipeController } from '../controllers/idle-wipe.ts';
import { LocaleController } from '../controllers/locale.ts';
import { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { lockIcon, refreshIcon } from '../icons.ts';
import { certificateViewer } from '../locales/vi/certificate-viewer.ts';
import { certificates } from '../locales/vi/certificates.ts';
import { configNotice } from '../parts/config-notice.ts';
import { hotlineLine } from '../parts/hotline.ts';
import { notice } from '../parts/notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { focusHeading } from '../parts/step-header.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { readPhone, tidyPhone } from '../people/phone.ts';
import { platformContext, platformOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { ScanDoor } from '../scanning/scan-door.ts';
import { scanParts } from '../scanning/scan.styles.ts';
import type { CardFile, Certificate, Shown } from './card-view.ts';
import { styles } from './certificate-viewer.styles.ts';
import { choiceOf } from './choice.ts';
import { landingOf, type AlertKey, type FieldProblem } from './refusals.ts';
import { forgetCertificates, loadCertificates, saveCertificates } from './saved-certificates.ts';

/** `given` by the page, `kept` on this device, fetched from the platform, or `scanned` from a paper or another phone. */
type Source = 'given' | 'kept' | 'platform' | 'scanned';
type Stage = 'phone' | 'code' | 'shown';

/**
 * @summary Shows a person their own certificates: the answer first, then the code to be scanned and the facts; to print, to keep, to renew.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 * @fires {TroubleEvent} sen-trouble - Something was refused or did not arrive; carries the code only.
 */
export class CertificateViewer extends LitElement {
  static override styles = [base, parts, certificateParts, scanParts, styles];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** A certificate the page already has, as the text of its code. Not an attribute: nothing of a person belongs in the markup. */
  @property({ attribute: false }) text = '';
  /** `minimal`: name, birth and dose; `full`: everything that stands in the certificate. */
  @property() display: 'minimal' | 'full' = 'full';
  /** Code of the province whose rules are shown, in the edition in force; without it, the province of the page. */
  @property() province = '';

  @state() private stage: Stage = 'phone';
  @state() private source: Source = 'platform';
  @state() private phone = '';
  @state() private typedCode = '';
  @state() private problem: FieldProblem | undefined;
  @state() private alert: AlertKey | undefined;
  @state() private trouble: unknown;
  @state() private all: readonly Shown[] = [];
  @state() private chosen = '';
  @state() private kept = false;
  /** Something is shown that was scanned and is not kept yet. */
  @state() private fresh = false;
  @state() private said = '';
  /** What is drawn is fetched when it is first drawn: who is signed in never needs the steps, who only asks never needs the card. */
  #card: typeof import('./card-view.ts') | undefined;
  #steps: typeof import('./session-steps.ts') | undefined;
  #begun = false;
  #signedIn = false;
  #focusNext: 'heading' | 'alert' | 'verdict' | FieldProblem['field'] | undefined;

  readonly #locale = new LocaleController(this, 'certificateViewer', certificateViewer);
  readonly #shared = new LocaleController(this, 'certificates', certificates);
  readonly #announcer = new AnnouncerController(this);
  readonly #sending = new SubmissionController<void>(this);
  readonly #oneTimeCode = new OneTimeCodeController(this, 'lookup');
  readonly #idle = new IdleWipeController(this, () => this.#wipe());
  readonly #door = new ScanDoor(this, { accept: 'hcert shc', onCode: (text) => void this.#takeScanned(text) });
  readonly #trust = new TrustController(this, {
    everySlice: false,
    province: () => {
      const config = this.platform?.config;
      return this.province && config?.state === 'ready' ? { code: this.province, edition: config.value.edition } : undefined;
    },
  });

  protected override firstUpdated(): void {
    platformOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#idle.watch(this.source === 'scanned' || (this.source === 'platform' && (this.stage !== 'phone' || this.phone !== '')));
    if (!this.platform) return;
    if (changed.has('text') && (this.text || this.source === 'given')) void this.#showGiven();
    else if (!this.#begun) void this.#beginKept();
    const { config, signedIn } = this.platform;
    if (signedIn && !this.#signedIn && config.state === 'ready' && this.#begun && this.source === 'platform' && this.stage === 'phone') {
      this.#signedIn = true;
      void this.#load();
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
    if (!platform || !this.#locale.ready || !this.#shared.ready) return html`<slot></slot>`;
    const { common, language } = this.#locale;
    return page(
      language,
      html`${this.#announcer.region}
        <div class="panel">${this.stage === 'shown' ? this.#renderShown() : this.#renderSession(platform)}</div>`,
    );
  }

  #renderSession(platform: PlatformSurroundings): unknown {
    const { words, common } = this.#locale;
    const { config, signedIn } = platform;
    if (config.state !== 'ready') return configNotice(platform, common);
    if (!config.value.modules.includes('certificates')) return configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, common);
    const remarks = this.#renderRemarks();
    const foot = hotlineLine(config.value.hotline, common);
    if (signedIn && this.trouble === undefined && !this.alert) return html`<h2>${words.heading}</h2><p class="hint" role="status">${words.loading}</p>`;
    if (signedIn)
      return html`<h2>${words.heading}</h2>${remarks}
        <div><button class="button" type="button" @click=${() => void this.#load()}>${refreshIcon()}${common.tryAgain}</button></div>${foot}`;
    const steps = this.#steps;
    if (!steps) {
      void import('./session-steps.ts').then((loaded) => {
        this.#steps = loaded;
        this.requestUpdate();
      });
      return html`<p class="hint" role="status">${common.loading}</p>`;
    }
    const step = { words, common, remarks, problem: this.problem, sending: this.#sending.sending };
    if (this.stage === 'code') {
      return html`${steps.codeStep({
        ...step,
        controller: this.#oneTimeCode,
        value: this.typedCode,
        onInput: (typed) => (this.typedCode = typed),
        onSubmit: this.#onCode,
        onResend: () => void this.#resend(),
        onBack: () => this.#go('phone'),
      })}${foot}`;
    }
    return html`${steps.phoneStep({
      ...step,
      value: this.phone,
      onInput: (phone) => (this.phone = phone),
      onLeave: () => (this.phone = tidyPhone(this.phone)),
      onSubmit: this.#onPhone,
    })}${this.#renderScan()}${foot}`;
  }

  #renderShown(): TemplateResult {
    const { words } = this.#locale;
    const { all } = this;
    const shown = this.#shown;
    return html`
      <h2 id="heading" tabindex="-1" class=${this.source === 'given' ? 'visually-hidden' : ''}>${words.heading}</h2>
      ${this.#renderRemarks()} ${this.source === 'kept' ? html`<p class="hint no-print">${words.keptView}</p>` : nothing}
      ${clockNotice(this.#trust.freshness, this.#shared.words)}
      ${all.length > 1 ? choiceOf({ all, chosen: this.chosen, words, shared: this.#shared.words, onChoose: (id) => this.#choose(id) }) : nothing}
      ${shown ? this.#renderCard(shown) : notice('info', words.none.title, html`<p>${words.none.body}</p>`)}
      ${this.#renderKeeping()} ${this.source === 'given' ? nothing : this.#renderScan()}
    `;
  }

  /** From a paper, or from the phone of somebody whose phone number is not at hand. */
  #renderScan(): TemplateResult {
    const { words } = this.#locale;
    return html`<div class="keeping no-print">
      ${this.#door.view({ label: words.scan, hint: words.scanHint })}
      ${this.source === 'scanned' ? html`<button class="button quiet" type="button" @click=${() => this.#wipe()}>${words.lookUpMine}</button>` : nothing}
    </div>`;
  }

  #renderCard(shown: Shown): TemplateResult {
    const { words } = this.#locale;
    const session = this.#session;
    if (!this.#card) return html`<p class="hint">${this.#shared.words.checking}</p>`;
    return this.#card.cardView({
      shown,
      full: this.display === 'full',
      words,
      shared: this.#shared.words,
      names: this.#names,
      pick: (text) => this.#locale.pick(text),
      reissuing: this.#sending.sending,
      onReissue: this.source === 'platform' && (session !== undefined || this.platform?.signedIn) ? () => void this.#reissue(shown.id) : undefined,
      onDisplay: () => (this.display = this.display === 'full' ? 'minimal' : 'full'),
      onPrint: () => globalThis.print(),
      onSave: (form) => void this.#saveFile(shown, form),
    });
  }

  /** Keeping is asked for, explained beforehand and undone with one press. */
  #renderKeeping(): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const some = this.all.some(({ text, reading }) => text && reading && lookOf(reading.verdict, new Date()).tone !== 'stop');
    if (this.source === 'given' || (!some && !this.kept)) return nothing;
    return html`<div class="keeping no-print">
      ${this.said ? html`<p>${this.said}</p>` : nothing}
      ${
        this.kept && !this.fresh
          ? html`<p class="hint">${words.kept}</p>
            <div class="buttons">
              <button class="button" type="button" @click=${() => void this.#forget()}>${words.forget}</button>
              ${this.source === 'kept' ? html`<button class="button quiet" type="button" @click=${this.#onNewest}>${refreshIcon()}${words.lookAgain}</button>` : nothing}
            </div>`
          : html`<p class="hint" id="keep-hint">${words.notStored} ${words.keepBody}</p>
            <div class="buttons">
              <button class="button" type="button" aria-describedby="keep-hint" @click=${() => void this.#keep()}>${lockIcon()}${words.keep}</button>
              ${this.kept ? html`<button class="button" type="button" @click=${() => void this.#forget()}>${words.forget}</button>` : nothing}
            </div>`
      }
    </div>`;
  }

  #renderRemarks(): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    const { alert, trouble } = this;
    if (alert)
      return html`<div id="alert" class="alert" tabindex="-1">${notice('warn', words.alerts[alert].title, html`<p>${words.alerts[alert].body}</p>`)}</div>`;
    return trouble === undefined ? nothing : html`<div id="alert" class="alert" tabindex="-1">${troubleNotice(trouble, common)}</div>`;
  }

  get #shown(): Shown | undefined {
    return this.all.find(({ id }) => id === this.chosen) ?? this.all[0];
  }

  get #session(): string | undefined {
    const read = readPhone(this.phone);
    return read.kind === 'mobile' ? this.#oneTimeCode.sessionFor(read.e164) : undefined;
  }

  get #names(): FactNames {
    const regions = new Intl.DisplayNames([this.#locale.language], { type: 'region', fallback: 'code' });
    return {
      nameOf: (code) => {
        const name = this.#trust.nameOf(code);
        return name ? this.#locale.pick(name) : code;
      },
      countryOf: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
    };
  }

  async #showGiven(): Promise<void> {
    this.#begun = true;
    this.source = 'given';
    await this.#take(this.text ? [{ id: 'given', text: this.text }] : []);
  }

  /** What this device keeps is there at once, with a network or without. */
  async #beginKept(): Promise<void> {
    this.#begun = true;
    const kept = await loadCertificates(this.#scope, new Date());
    if (this.text || this.stage !== 'phone' || this.phone !== '') return;
    this.kept = kept.length > 0;
    this.requestUpdate();
    if (!this.kept) return;
    this.source = 'kept';
    await this.#take(kept.map(({ hc1, nationality }, index) => ({ id: `kept-${index}`, text: hc1, nationality })));
  }

  get #scope(): string {
    return this.platform?.baseUrl ?? '';
  }

  /** Shows certificates, each with its answer as soon as that is known. */
  async #take(all: readonly Shown[], chosen?: string): Promise<void> {
    this.all = all;
    this.stage = 'shown';
    this.chosen =
      chosen ?? all.find(({ certificate }) => !certificate || certificate.status === 'active' || certificate.status === 'expiring')?.id ?? all[0]?.id ?? '';
    const judging = Promise.all(all.map((shown) => this.#judge(shown)));
    this.#card ??= await import('./card-view.ts');
    this.requestUpdate();
    await judging;
    const { reading } = this.#shown ?? {};
    if (!reading) return;
    const { title, body } = wordsOf(lookOf(reading.verdict, new Date()), this.#shared.words);
    this.#announcer.say(`${title}. ${body}`);
  }

  async #judge({ id, text }: Shown): Promise<void> {
    if (!text) return;
    const [reading, { draw }] = await Promise.all([
      this.#trust.read(text).catch(() => ({ kind: 'unknown', verdict: { status: 'cannot-check', reason: 'trust-missing' } }) as const),
      import('@sen/qr'),
    ]);
    let qr: Shown['qr'];
    try {
      qr = draw(text);
    } catch {
      // A text too long for a code is shown without one.
    }
    this.all = this.all.map((shown) => (shown.id === id && shown.text === text ? { ...shown, reading, qr } : shown));
  }

  /** Joins what is shown already; the same one twice is only shown. */
  async #takeScanned(text: string): Promise<void> {
    const known = this.all.find((shown) => shown.text === text);
    if (known) this.#choose(known.id);
    else {
      const id = crypto.randomUUID();
      this.#hush();
      this.fresh = true;
      if (this.stage !== 'shown') this.source = 'scanned';
      await this.#take([...(this.stage === 'shown' ? this.all : []), { id, text }], id);
      this.#choose(id);
    }
  }

  #choose(id: string): void {
    this.chosen = id;
    this.#focusNext = 'verdict';
    this.requestUpdate(); // also where it was chosen before
  }

  readonly #onPhone = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#hush();
    const read = readPhone(this.phone);
    if (read.kind === 'mobile') {
      this.#announcer.say(this.#locale.words.sending);
      void this.#run(async (signal) => {
        if (this.#session) return this.#fetch(signal); // another element of the page has just asked for a code
        await this.#oneTimeCode.send(platformOf(this), read.e164, signal);
        this.typedCode = '';
        this.#go('code');
      });
    } else this.#point({ field: 'phone', problem: this.phone.trim() === '' ? 'phoneRequired' : read.kind === 'landline' ? 'phoneLandline' : 'phoneFormat' });
  };

  readonly #onCode = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#hush();
    const code = this.typedCode.replace(/\D/g, '');
    if (code.length !== 6) this.#point({ field: 'code', problem: 'codeFormat' });
    else
      void this.#run(async (signal) => {
        await this.#oneTimeCode.verify(platformOf(this), code, signal);
        this.typedCode = '';
        await this.#fetch(signal);
        this.#focusNext = 'heading';
      });
  };

  async #resend(): Promise<void> {
    this.#hush();
    this.typedCode = '';
    await this.#run(async (signal) => {
      await this.#oneTimeCode.resend(platformOf(this), signal);
      this.#announcer.say(this.#locale.words.resent);
    });
  }

  /** For a person who is signed in. */
  async #load(): Promise<void> {
    this.#hush();
    await this.#run((signal) => this.#fetch(signal));
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const { items } = await platformOf(this).certificates.listMine({}, { signal, ...this.#asPerson });
    this.source = 'platform';
    this.fresh = false;
    void this.#take(
      items.map((certificate: Certificate): Shown => ({ id: certificate.id, text: certificate.hc1, certificate, nationality: certificate.holder.nationality })),
    );
  }

  get #asPerson(): { session?: string } {
    const session = this.#session;
    return session ? { session } : {};
  }

  async #reissue(id: string): Promise<void> {
    this.#hush();
    this.#announcer.say(this.#locale.words.reissuing);
    await this.#run(async (signal) => {
      const { id: fresh } = await platformOf(this).certificates.reissue(id, { signal, idempotencyKey: newIdempotencyKey(), ...this.#asPerson });
      await this.#fetch(signal);
      this.chosen = fresh;
      if (this.kept) await this.#keep();
      this.#announcer.say(this.#locale.words.reissued);
    });
  }

  async #saveFile(shown: Shown, form: CardFile): Promise<void> {
    const { words } = this.#locale;
    if (!shown.qr || !shown.reading || !this.#card) return;
    const { cardPng, cardSvg, saveFile } = await import('./card-drawing.ts');
    const shared = this.#shared.words;
    const facts = certificateFacts(shown.reading.facts);
    const card = {
      title: facts ? shared.kinds[facts.type] : words.heading,
      verdict: wordsOf(lookOf(shown.reading.verdict, new Date()), shared).title,
      rows: this.#card.rowsOf({ shown, full: this.display === 'full', shared, names: this.#names }),
      note: words.paperNote,
      qr: shown.qr,
    };
    const files: Record<CardFile, () => Blob | Promise<Blob>> = {
      png: () => cardPng(card),
      pdf: async () => (await import('./card-pdf.ts')).cardPdf(card),
      svg: () => new Blob([cardSvg(card)], { type: 'image/svg+xml' }),
    };
    saveFile(`${words.fileName}.${form}`, await files[form]());
    this.#announcer.say(words.saved);
  }

  async #keep(): Promise<void> {
    const { words } = this.#locale;
    const items = this.all.flatMap(({ text, nationality, certificate }) => (text ? [{ hc1: text, nationality, expiresAt: certificate?.expiresAt }] : []));
    this.kept = await saveCertificates(this.#scope, items);
    if (this.kept) this.fresh = false;
    this.said = this.kept ? '' : words.notKept;
    this.#announcer.say(this.kept ? words.kept : words.notKept);
  }

  async #forget(): Promise<void> {
    await forgetCertificates(this.#scope);
    this.kept = false;
    if (this.source === 'kept') this.#wipe();
    this.#announcer.say(this.#locale.words.forgotten);
  }

  readonly #onNewest = (): void => {
    this.source = 'platform';
    this.all = [];
    this.#signedIn = false;
    this.#go('phone');
  };

  async #run(send: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.#sending.run(send);
    const { current } = this.#sending;
    if (current.state !== 'failed') return;
    const landing = landingOf(current.error);
    this.dispatchEvent(new TroubleEvent(troubleCode(current.error)));
    if (landing.to === 'field') {
      if (landing.details?.maximum !== undefined && landing.problem === 'codeWrong') this.#oneTimeCode.leave(landing.details.maximum);
      if (landing.field === 'phone' && this.stage === 'code') this.#go('phone');
      this.#point(landing);
      return;
    }
    if (landing.to === 'session') {
      this.#oneTimeCode.endSession();
      this.all = [];
      this.stage = 'phone';
      this.alert = 'sessionEnded';
    } else if (landing.to === 'alert') {
      this.alert = landing.alert;
      if (landing.reload) void this.#sending.run((signal) => this.#fetch(signal));
    } else this.trouble = current.error;
    this.#focusNext = 'alert';
  }

  #point(problem: FieldProblem): void {
    this.problem = problem;
    this.#focusNext = problem.field;
  }

  #hush(): void {
    this.problem = undefined;
    this.alert = undefined;
    this.trouble = undefined;
  }

  #go(stage: Stage): void {
    this.#hush();
    this.stage = stage;
    this.#focusNext = 'heading';
  }

  /** Nothing of the person is left on a page many people share. */
  #wipe(): void {
    this.#oneTimeCode.forget();
    this.phone = '';
    this.typedCode = '';
    this.said = '';
    this.all = [];
    this.fresh = false;
    this.source = 'platform';
    this.#go('phone');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-certificate-viewer': CertificateViewer;
  }
}
