import {
  examinePage,
  explain,
  violationOf,
  type DoctorLanguage,
  type Explained,
  type Finding,
  type Violation,
} from '@sen/doctor/page';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { alertIcon, closeIcon, refreshIcon } from '../icons.ts';
import type { Words } from '../locales/languages.ts';
import { doctor } from './words.vi.ts';
import { notice } from '../parts/notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { theme } from '../../tokens.ts';
import { styles } from './doctor-panel.styles.ts';

type DoctorRun = { readonly state: 'looking' } | { readonly state: 'done'; readonly findings: readonly Finding[] };
type Copy = 'none' | 'copied' | 'refused';

/** A page that breaks its own policy again and again is looked at again this often, then only when asked. */
const MAX_AUTOMATIC_RUNS = 3;
/** Violations come in bursts. Milliseconds. */
const BURST = 500;

/** @summary Says what is wrong with the page it stands on, and what to write. Needs nothing of the platform. */
export class DoctorPanel extends LitElement {
  static override styles = [theme, base, parts, styles];

  @property({ attribute: false }) language: DoctorLanguage = 'vi';
  /** That of the platform that asked for it. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | undefined;
  @state() private run: DoctorRun = { state: 'looking' };
  @state() private copy: Copy = 'none';
  @state() private words: Words<'doctor'> = doctor;
  readonly #violations: Violation[] = [];
  #automaticRuns = 0;
  #turn = 0;
  #burst: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('securitypolicyviolation', this.#hear);
    this.addEventListener('keydown', this.#onKey);
    this.#rise();
    if (this.language === 'en') void this.#speak('en');
    void this.#examine();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('securitypolicyviolation', this.#hear);
    this.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#burst);
    this.#turn++;
  }

  protected override render() {
    const { words, run } = this;
    return page(
      this.language,
      html`<section class="doctor" aria-labelledby="heading">
        <h2 id="heading">${words.heading}</h2>
        <div role="status">${run.state === 'looking' ? html`<p class="hint">${words.looking}</p>` : this.#verdict(run.findings)}</div>
        ${run.state === 'done' ? run.findings.map((finding) => this.#finding(explain(finding, this.language))) : nothing}
        <div role="status">${this.#copyAnswer()}</div>
        <div class="buttons no-print">
          <button class="button primary" type="button" @click=${this.#again}>${refreshIcon()}${words.again}</button>
          ${run.state === 'done' ? html`<button class="button" type="button" @click=${this.#onCopy}>${words.copy}</button>` : nothing}
          <button class="button quiet" type="button" lang=${this.language === 'vi' ? 'en' : 'vi'} @click=${this.#switch}>${words.otherLanguage}</button>
          <button class="button quiet" type="button" @click=${() => this.remove()}>${closeIcon()}${words.close}</button>
        </div>
        <p class="hint">${words.private}</p>
      </section>`,
    );
  }

  #verdict(findings: readonly Finding[]) {
    const hasError = findings.some((finding) => explain(finding, 'vi').severity === 'error');
    return findings.length === 0
      ? notice('good', this.words.clean)
      : notice(hasError ? 'bad' : 'warn', this.words.found(findings.length));
  }

  #finding({ severity, title, cause, fix, code }: Explained) {
    const { words } = this;
    return html`<article class=${`finding ${severity === 'error' ? 'bad' : 'warn'}`} data-code=${code}>
      <h3>${alertIcon()}<span><span class="severity">${words[severity]}:</span> ${title}</span></h3>
      <p><span class="label">${words.cause}</span>${cause}</p>
      <p class="fix"><span class="label">${words.fix}</span>${fix}</p>
      <p class="code">${code}</p>
    </article>`;
  }

  #copyAnswer() {
    const { words } = this;
    if (this.copy === 'none') return nothing;
    if (this.copy === 'copied') return html`<p>${words.copied}</p>`;
    return html`<p>${words.notCopied}</p>
      <textarea readonly aria-label=${words.report} .value=${this.#report()}></textarea>`;
  }

  /** Above everything the page puts on top of itself, where the browser can. */
  #rise(): void {
    if (typeof this.showPopover !== 'function') return;
    this.setAttribute('popover', 'manual');
    this.showPopover();
  }

  async #examine(): Promise<void> {
    const turn = ++this.#turn;
    this.run = { state: 'looking' };
    this.copy = 'none';
    const findings = await examinePage({ violations: this.#violations });
    if (turn === this.#turn) this.run = { state: 'done', findings };
  }

  readonly #hear = (event: SecurityPolicyViolationEvent): void => {
    if (event.disposition === 'report') return; // of a policy that only watches: nothing was refused
    const violation = violationOf(event);
    if (
      this.#violations.some(
        ({ directive, blocked }) => directive === violation.directive && blocked === violation.blocked,
      )
    )
      return;
    this.#violations.push(violation);
    // While the page is being looked at, it is counted in anyway.
    if (this.run.state === 'looking' || this.#automaticRuns >= MAX_AUTOMATIC_RUNS) return;
    clearTimeout(this.#burst);
    this.#burst = setTimeout(() => {
      this.#automaticRuns++;
      void this.#examine();
    }, BURST);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.remove();
  };

  readonly #again = (): void => {
    this.#violations.length = 0;
    void this.#examine();
  };

  readonly #switch = (): void => void this.#speak(this.language === 'vi' ? 'en' : 'vi');

  async #speak(language: DoctorLanguage): Promise<void> {
    // The sentences of what was found are here in both languages; without the others, only the buttons stay Vietnamese.
    const words =
      language === 'vi'
        ? doctor
        : await import('./words.en.ts').then(
            (english) => english.doctor,
            () => doctor,
          );
    this.words = words;
    this.language = language;
  }

  readonly #onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#report());
      this.copy = 'copied';
    } catch {
      this.copy = 'refused';
    }
  };

  /** For a mail: where, with what, and every finding. Nothing that somebody typed. */
  #report(): string {
    const { words } = this;
    const findings = this.run.state === 'done' ? this.run.findings : [];
    const told = findings.map((finding) => {
      const { code, severity, title, cause, fix } = explain(finding, this.language);
      return `${words[severity]}: ${title} [${code}]\n  ${words.cause}: ${cause}\n  ${words.fix}: ${fix}`;
    });
    const head = [words.heading, location.origin + location.pathname, navigator.userAgent, new Date().toISOString()];
    return [...head, findings.length === 0 ? words.clean : words.found(findings.length), ...told].join('\n');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-doctor-panel': DoctorPanel;
  }
}
