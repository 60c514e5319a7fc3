import type { Received } from '@sen/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { certificateParts } from '../verdict/certificates.styles.ts';
import { shownFacts, UNCHECKED, type CodeCheck } from '../verdict/code-check.ts';
import { birthYearOf, initialsOf } from '../verdict/fact-rows.ts';
import { placeOfPage } from '../trust/place-of-page.ts';
import { TrustController } from '../trust/trust-controller.ts';
import { clockNotice, trustNotice } from '../trust/trust-notice.ts';
import { verdictStyleOf, policyAnswerOf, verdictWordsOf } from '../verdict/verdict-style.ts';
import { answerPanel, dosePanel, policyBand, policyLines } from '../verdict/verdict-panel.ts';
import { Deadline } from '../../kit/storage/deadline.ts';
import { Latest } from '../../kit/shell/latest.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { SharedDeviceController } from '../../kit/controllers/shared-device.ts';
import { certificateVerifier } from './words.vi.ts';
import { certificates } from '../words.vi.ts';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import { textArea } from '../../kit/parts/text-area.ts';
import { isFault } from '../../kit/platform/trouble.ts';
import { ScanLauncher } from '../../kit/scan/scan-launcher.ts';
import { scanParts } from '../../kit/scan/scan.styles.ts';
import { CertificateCheckedEvent } from './certificate-verifier.events.ts';
import { styles } from './certificate-verifier.styles.ts';

/** How long an answer stands before the next person's turn. Seconds. */
const CLEARS_AFTER = 30;

/**
 * @summary Checks certificates at a gate: the answer first and largest, then as much of the person as is needed to
 * compare. Works without
 *   a network after one visit; stores and sends nothing about who is checked.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 * @fires {CertificateCheckedEvent} sen-certificate-checked - A code was checked; carries the answer only.
 * @fires {TroubleEvent} sen-trouble - The part that checks could not be loaded.
 */
export class CertificateVerifier extends Shell<'certificateVerifier'> {
  static override styles = [base, parts, certificateParts, scanParts, styles];

  /**
   * What a scanner read. Setting it checks it; the element empties it at once. Not an attribute: nothing of a person
   * belongs in the markup.
   */
  @property({ attribute: false }) code = '';
  /**
   * Code of the province whose rules apply, `00` for those of the country. Only on a page for a sandbox it may be left
   * out: elsewhere the word of the platform is not enough for a gate.
   */
  @property() province = '';
  /**
   * Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another
   * province since 2025.
   */
  @property() edition = '';
  /** Seconds until an answer clears itself. */
  @property({ type: Number, attribute: 'clear-after' }) clearAfter = CLEARS_AFTER;
  /**
   * For a gate: the scanner stands there from the start. Its camera goes on by itself only where the person allowed it
   * before.
   */
  @property({ type: Boolean }) scan = false;

  @state() private typed = '';
  @state() private missing = false;
  @state() private checking = false;
  @state() private reading: CodeCheck | undefined;
  @state() private secondsLeft = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  /** Whether the answer on the screen came from the scanner: the next person is scanned too. */
  #scanned = false;
  readonly #answers = new Latest(this);

  protected override readonly i18n = new LocaleController(this, 'certificateVerifier', certificateVerifier);
  readonly #shared = new LocaleController(this, 'certificates', certificates);
  readonly #launcher = new ScanLauncher(this, {
    accept: 'hcert shc',
    onCode: (text) => {
      this.#scanned = true;
      void this.#check(text);
    },
  });
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.typed !== '' || this.reading !== undefined,
    shows: () => this.reading !== undefined,
    wipe: () => {
      this.#clear();
      this.#launcher.close();
      this.missing = false;
      this.focusNext(undefined);
    },
  });
  /** A tick stands still while the device sleeps; the answer does not stand until the first one after that. */
  readonly #due = new Deadline(() => this.#clearByItself());
  readonly #trust = new TrustController(this, {
    everySlice: true,
    atGate: true,
    province: () => placeOfPage(this.province, this.edition),
  });

  protected override firstUpdated(): void {
    super.firstUpdated();
    if (this.scan) void this.#openScanner();
  }

  /**
   * Nobody has pressed anything yet, so nobody is asked for the camera: without a yes from before, the scanner waits
   * for its button.
   */
  async #openScanner(): Promise<void> {
    this.#scanned = true;
    const permission = await navigator.permissions?.query({ name: 'camera' as PermissionName }).catch(() => undefined);
    await this.#launcher.open({ starts: permission?.state === 'granted', focus: false });
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

  protected override get module() {
    return 'certificates' as const;
  }

  /** What is kept on the device is enough to read a certificate by. */
  protected override get needs() {
    return 'permission' as const;
  }

  protected override get isReady(): boolean {
    return super.isReady && this.#shared.ready;
  }

  protected override renderContent(config: Received<'Config'> | undefined): TemplateResult {
    const { advice, freshness, renewal, refused } = this.#trust;
    return html`${this.#device.notice} ${this.reading ? this.#renderAnswer(this.reading) : this.#renderForm()}
      ${trustNotice({ advice, freshness, renewal, refused, words: this.#shared.words, onRenew: () => void this.#renew() })}
      <p class="hint">${this.i18n.words.notKept}</p>
      ${this.#device.foot(config?.hotline, { hint: false })}`;
  }

  #renderForm(): TemplateResult {
    const { words } = this.i18n;
    return html`<div><h2>${words.heading}</h2>${this.#launcher.isOpen ? nothing : html`<p>${words.intro}</p>`}</div>
      ${clockNotice(this.#trust.freshness, this.#shared.words)} ${this.#launcher.view({ label: words.scan })}
      ${this.#launcher.isOpen ? nothing : this.#renderTyping()}`;
  }

  #renderTyping(): TemplateResult {
    const { words } = this.i18n;
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

  #renderAnswer(reading: CodeCheck): TemplateResult {
    const { words } = this.i18n;
    const answer = policyAnswerOf(reading);
    const policy = answer && {
      answer,
      words: this.#shared.words,
      pick: (text: { vi: string; en: string }) => this.i18n.pick(text),
    };
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
  #renderPerson(reading: CodeCheck): TemplateResult | typeof nothing {
    const facts = shownFacts(reading);
    if (!facts) return nothing;
    const person = facts.holder;
    const { words } = this.i18n;
    return html`<div class="person">
      <h3 class="visually-hidden">${words.person}</h3>
      <div class="person-facts">
        <dl>
          <div><dt class="visually-hidden">${words.initials}</dt><dd>${initialsOf(person.fullName)}</dd></div>
          <div><dt class="visually-hidden">${words.birthYear}</dt><dd>${birthYearOf(person.dateOfBirth)}</dd></div>
        </dl>
      </div>
      <p class="hint">${words.compare}</p>
      ${dosePanel(facts, this.#shared.words, (code) => this.i18n.pick(this.#trust.nameOf(code) ?? { vi: code, en: code }))}
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
    if (this.#scanned) void this.#launcher.open();
    else this.focusNext({ id: 'text' });
  };

  /**
   * A hand-held scanner types: the next code may come while an answer still stands, and begins with its first letter.
   */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (
      event.key.length !== 1 ||
      event.key === ' ' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.isComposing
    )
      return;
    event.preventDefault();
    this.#clear();
    this.#scanned = false;
    this.typed = event.key;
    this.focusNext({ id: 'text' });
  };

  async #check(text: string): Promise<void> {
    // The answer that stands is another person's: nobody is let in by it, and its time does not end this one.
    this.#clear();
    const isLate = this.#answers.next({ anyPlatform: true });
    // A paste often brings a line break along; the characters in between belong to the code.
    const trimmed = text.replace(/^\s+|\s+$/g, '');
    this.missing = trimmed === '';
    if (this.missing) {
      this.announcer.say(this.i18n.words.textRequired);
      this.focusNext({ id: 'text' });
      return;
    }
    this.checking = true;
    try {
      const reading = await this.#trust.read(trimmed);
      if (!isLate()) this.#show(reading);
    } catch (error) {
      if (isLate()) return;
      this.#show(UNCHECKED);
      if (isFault(error)) this.trouble.show(error);
      else this.trouble.tell(error);
    } finally {
      if (!isLate()) this.checking = false;
    }
  }

  #show(reading: CodeCheck): void {
    this.#launcher.close(); // the page may have brought the code while the scanner stood open
    this.reading = reading;
    const { title, body } = verdictWordsOf(verdictStyleOf(reading.verdict, new Date()), this.#shared.words);
    this.announcer.say(`${title}. ${body}`);
    this.focusNext({ id: 'verdict' });
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
    this.announcer.say(this.i18n.words.cleared);
    // The camera stays off until somebody presses: nobody may be at the gate any more.
    this.focusNext({ id: this.#scanned ? 'scan' : 'text' });
  }

  /** Nothing of the person stays, in memory either. */
  #clear(): void {
    clearInterval(this.#tick);
    this.#due.clear();
    this.#answers.forget();
    this.reading = undefined;
    this.typed = '';
    this.checking = false;
  }

  async #renew(): Promise<void> {
    await this.#trust.renew();
    const { words } = this.#shared;
    this.announcer.say(this.#trust.renewal === 'failed' ? words.notUpdated : words.updated);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-certificate-verifier': CertificateVerifier;
  }
}
