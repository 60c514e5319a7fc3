import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { certificateParts } from '../certificates/certificates.styles.ts';
import { shownFacts, UNCHECKED, type Checked } from '../certificates/checked.ts';
import { birthYearOf, initialsOf } from '../certificates/fact-rows.ts';
import { placeOfPage } from '../certificates/place-of-page.ts';
import { TrustController } from '../certificates/trust-controller.ts';
import { clockNotice, trustNotice } from '../certificates/trust-notice.ts';
import { lookOf, policyAnswerOf, wordsOf } from '../certificates/verdict-look.ts';
import { answerPanel, policyBand, policyLines } from '../certificates/verdict-panel.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { Deadline } from '../kit/storage/deadline.ts';
import { LocaleController } from '../controllers/locale.ts';
import { SharedDeviceController } from '../controllers/shared-device.ts';
import { certificateVerifier } from '../locales/vi/certificate-verifier.ts';
import { certificates } from '../locales/vi/certificates.ts';
import { buttonRow } from '../parts/button-row.ts';
import { configNotice } from '../parts/config-notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { textArea } from '../parts/text-area.ts';
import { platformContext, transportOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { ScanDoor } from '../scanning/scan-door.ts';
import { scanParts } from '../scanning/scan.styles.ts';
import { CertificateCheckedEvent } from './certificate-verifier.events.ts';
import { styles } from './certificate-verifier.styles.ts';

/** How long an answer stands before the next person's turn. Seconds. */
const CLEARS_AFTER = 30;

/**
 * @summary Checks certificates at a gate: the answer first and largest, then as much of the person as is needed to compare. Works without
 *   a network after one visit; stores and sends nothing about who is checked.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 * @fires {CertificateCheckedEvent} sen-certificate-checked - A code was checked; carries the answer only.
 * @fires {TroubleEvent} sen-trouble - The part that checks could not be loaded.
 */
export class CertificateVerifier extends LitElement {
  static override styles = [base, parts, certificateParts, scanParts, styles];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** What a scanner read. Setting it checks it; the element empties it at once. Not an attribute: nothing of a person belongs in the markup. */
  @property({ attribute: false }) code = '';
  /**
   * Code of the province whose rules apply, `00` for those of the country. Only on a page for a sandbox it may be left out: elsewhere the
   * word of the platform is not enough for a gate.
   */
  @property() province = '';
  /** Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another province since 2025. */
  @property() edition = '';
  /** Seconds until an answer clears itself. */
  @property({ type: Number, attribute: 'clear-after' }) clearAfter = CLEARS_AFTER;
  /** For a gate: the scanner stands there from the start. Its camera goes on by itself only where the person allowed it before. */
  @property({ type: Boolean }) scan = false;

  @state() private typed = '';
  @state() private missing = false;
  @state() private checking = false;
  @state() private reading: Checked | undefined;
  @state() private secondsLeft = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  #focusNext: 'verdict' | 'text' | 'scan' | undefined;
  /** Whether the answer on the screen came from the scanner: the next person is scanned too. */
  #scanned = false;
  /** Counts what was asked for, so that a slow answer does not take the place of a later one. */
  #turn = 0;

  readonly #locale = new LocaleController(this, 'certificateVerifier', certificateVerifier);
  readonly #shared = new LocaleController(this, 'certificates', certificates);
  readonly #announcer = new AnnouncerController(this);
  readonly #door = new ScanDoor(this, {
    accept: 'hcert shc',
    onCode: (text) => {
      this.#scanned = true;
      void this.#check(text);
    },
  });
  readonly #device = new SharedDeviceController(this, {
    announcer: this.#announcer,
    common: () => this.#locale.common,
    holds: () => this.typed !== '' || this.reading !== undefined,
    shows: () => this.reading !== undefined,
    wipe: () => {
      this.#clear();
      this.#door.shut();
      this.missing = false;
      this.#focusNext = undefined;
    },
  });
  /** A tick stands still while the device sleeps; the answer does not stand until the first one after that. */
  readonly #due = new Deadline(() => this.#clearByItself());
  readonly #trust = new TrustController(this, { everySlice: true, atGate: true, province: () => placeOfPage(this.province, this.edition) });

  protected override firstUpdated(): void {
    transportOf(this); // a page without <sen-platform> hears of it once, in words that help
    if (this.scan) void this.#stand();
  }

  /** Nobody has pressed anything yet, so nobody is asked for the camera: without a yes from before, the scanner waits for its button. */
  async #stand(): Promise<void> {
    this.#scanned = true;
    const permission = await navigator.permissions?.query({ name: 'camera' as PermissionName }).catch(() => undefined);
    await this.#door.open({ starts: permission?.state === 'granted', focus: false });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code') || this.code === '') return;
    const { code } = this;
    this.code = '';
    void this.#check(code);
  }

  protected override updated(): void {
    const next = this.#focusNext;
    if (!next || !this.shadowRoot) return;
    this.#focusNext = undefined;
    this.shadowRoot.getElementById(next)?.focus();
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (!platform || !this.#locale.ready || !this.#shared.ready) return html`<slot></slot>`;
    const { words, common, language } = this.#locale;
    const { config } = platform;
    const off =
      config.state === 'disabled'
        ? configNotice(platform, common)
        : config.state === 'ready' && !config.value.modules.includes('certificates')
          ? configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, common)
          : undefined;
    const { advice, freshness, renewal, refused } = this.#trust;
    return page(
      language,
      html`${this.#announcer.region}
        <div class="panel">
          ${
            off ??
            html`${this.#device.notice} ${this.reading ? this.#renderAnswer(this.reading) : this.#renderForm()}
            ${trustNotice({ advice, freshness, renewal, refused, words: this.#shared.words, onRenew: () => void this.#renew() })}
            <p class="hint">${words.notKept}</p>
            ${this.#device.foot(config.state === 'ready' ? config.value.hotline : undefined, { hint: false })}`
          }
        </div>`,
    );
  }

  #renderForm(): TemplateResult {
    const { words } = this.#locale;
    return html`<div><h2>${words.heading}</h2>${this.#door.isOpen ? nothing : html`<p>${words.intro}</p>`}</div>
      ${clockNotice(this.#trust.freshness, this.#shared.words)} ${this.#door.view({ label: words.scan })}
      ${this.#door.isOpen ? nothing : this.#renderTyping()}`;
  }

  #renderTyping(): TemplateResult {
    const { words } = this.#locale;
    return html`<form class="stack" novalidate @submit=${this.#onSubmit}>
      ${textArea({
        id: 'text',
        label: words.text,
        hint: words.textHint,
        error: this.missing ? words.textRequired : undefined,
        value: this.typed,
        onInput: (typed) => (this.typed = typed),
        onEnter: () => void this.#check(this.typed),
      })}
      ${buttonRow({ primary: words.check, busy: this.checking ? this.#shared.words.checking : undefined })}
    </form>`;
  }

  #renderAnswer(reading: Checked): TemplateResult {
    const { words } = this.#locale;
    const answer = policyAnswerOf(reading);
    const policy = answer && { answer, words: this.#shared.words, pick: (text: { vi: string; en: string }) => this.#locale.pick(text) };
    return html`<div class="stack" @keydown=${this.#onKeydown}>
      <h2 class="visually-hidden">${words.heading}</h2>
      ${answerPanel(reading, this.#shared.words)} ${clockNotice(this.#trust.freshness, this.#shared.words)}
      ${policy ? policyBand(policy) : nothing} ${this.#renderPerson(reading)}
      <form class="stack" novalidate @submit=${this.#onNext}>
        <p class="hint">${words.clearsIn(this.secondsLeft)}</p>
        ${buttonRow({ primary: this.#scanned ? words.nextPerson : words.next })}
      </form>
      ${policy ? policyLines(policy) : nothing}
    </div>`;
  }

  /** Initials and a year: enough to compare with a paper. */
  #renderPerson(reading: Checked): TemplateResult | typeof nothing {
    const person = shownFacts(reading)?.holder;
    if (!person) return nothing;
    const { words } = this.#locale;
    return html`<div class="person">
      <h3 class="visually-hidden">${words.person}</h3>
      <div class="person-facts">
        <dl>
          <div><dt class="visually-hidden">${words.initials}</dt><dd>${initialsOf(person.fullName)}</dd></div>
          <div><dt class="visually-hidden">${words.birthYear}</dt><dd>${birthYearOf(person.dateOfBirth)}</dd></div>
        </dl>
      </div>
      <p class="hint">${words.compare}</p>
    </div>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#scanned = false;
    void this.#check(this.typed);
  };

  readonly #onNext = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#clear();
    if (this.#scanned) void this.#door.open();
    else this.#focusNext = 'text';
  };

  /** A hand-held scanner types: the next code may come while an answer still stands, and begins with its first letter. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    this.#clear();
    this.#scanned = false;
    this.typed = event.key;
    this.#focusNext = 'text';
  };

  async #check(text: string): Promise<void> {
    // The answer that stands is another person's: nobody is let in by it, and its time does not end this one.
    this.#clear();
    const turn = this.#turn;
    // A paste often brings a line break along; the characters in between belong to the code.
    const trimmed = text.replace(/^\s+|\s+$/g, '');
    this.missing = trimmed === '';
    if (this.missing) {
      this.#announcer.say(this.#locale.words.textRequired);
      this.#focusNext = 'text';
      return;
    }
    this.checking = true;
    try {
      const reading = await this.#trust.read(trimmed);
      if (turn !== this.#turn || !this.isConnected) return;
      this.#show(reading);
    } catch {
      if (turn !== this.#turn) return;
      this.#show(UNCHECKED);
      this.dispatchEvent(new TroubleEvent('unreachable'));
    } finally {
      if (turn === this.#turn) this.checking = false;
    }
  }

  #show(reading: Checked): void {
    this.#door.shut(); // the page may have brought the code while the scanner stood open
    this.reading = reading;
    const { title, body } = wordsOf(lookOf(reading.verdict, new Date()), this.#shared.words);
    this.#announcer.say(`${title}. ${body}`);
    this.#focusNext = 'verdict';
    this.#count();
    this.dispatchEvent(new CertificateCheckedEvent(reading.verdict.status, policyAnswerOf(reading)?.outcome.code));
  }

  #count(): void {
    clearInterval(this.#tick);
    this.#due.clear();
    const until = Date.now() + this.clearAfter * 1000;
    this.secondsLeft = Math.ceil(this.clearAfter);
    this.#due.set(this.clearAfter * 1000);
    this.#tick = setInterval(() => (this.secondsLeft = Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250);
  }

  #clearByItself(): void {
    this.#clear();
    this.#announcer.say(this.#locale.words.cleared);
    // The camera stays off until somebody presses: nobody may be at the gate any more.
    this.#focusNext = this.#scanned ? 'scan' : 'text';
  }

  /** Nothing of the person stays, in memory either. */
  #clear(): void {
    clearInterval(this.#tick);
    this.#due.clear();
    this.#turn++;
    this.reading = undefined;
    this.typed = '';
    this.checking = false;
  }

  async #renew(): Promise<void> {
    await this.#trust.renew();
    const { words } = this.#shared;
    this.#announcer.say(this.#trust.renewal === 'failed' ? words.notUpdated : words.updated);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-certificate-verifier': CertificateVerifier;
  }
}
