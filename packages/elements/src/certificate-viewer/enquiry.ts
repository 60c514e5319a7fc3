import { certificates, newIdempotencyKey } from '@sen/client';
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../kit/shell/announcer.ts';
import type { LocaleController } from '../kit/shell/locale.ts';
import { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { refreshIcon } from '../icons.ts';
import { notice } from '../parts/notice.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { readPhone, tidyPhone } from '../people/phone.ts';
import { transportOf, type PlatformConsumer } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import type { Certificate } from './card-view.ts';
import { landingOf, type AlertKey, type FieldProblem } from './refusals.ts';
import { codeStep, phoneStep } from './session-steps.ts';

export { certificateEnquiry } from '../locales/vi/certificate-enquiry.ts';

/** Where the focus goes when what it was on has gone. */
export type Landmark = 'heading' | 'alert' | FieldProblem['field'];

export interface EnquiryOptions {
  readonly locale: LocaleController<'certificateViewer'>;
  readonly announcer: AnnouncerController;
  readonly onFocus: (next: Landmark) => void;
  /** What the platform has for the person; `chosen` is shown first. */
  readonly onCertificates: (certificates: readonly Certificate[], chosen?: string) => void | Promise<void>;
  readonly onSessionEnded: () => void;
}

/** Whose certificates: a person who is signed in, or a phone and the code sent to it; then what the platform has for them. */
export class Enquiry {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: EnquiryOptions;
  readonly #sending: SubmissionController<void>;
  readonly #oneTimeCode: OneTimeCodeController;
  #step: 'phone' | 'code' = 'phone';
  #phone = '';
  #typedCode = '';
  #problem: FieldProblem | undefined;
  #alert: AlertKey | undefined;
  #trouble: unknown;
  /** A person signed in pressed the end: what is theirs is not fetched again by itself. */
  #ended = false;

  constructor(host: ReactiveElement & PlatformConsumer, options: EnquiryOptions) {
    this.#host = host;
    this.#options = options;
    this.#sending = new SubmissionController(host);
    this.#oneTimeCode = new OneTimeCodeController(host, 'lookup');
  }

  get step(): 'phone' | 'code' {
    return this.#step;
  }

  /** Something was typed, or is under way. */
  get begun(): boolean {
    return this.#step === 'code' || this.#phone !== '';
  }

  get sending(): boolean {
    return this.#sending.sending;
  }

  /** Whether the platform would answer, without another code. */
  get isOpen(): boolean {
    return this.#session !== undefined || Boolean(this.#host.platform?.signedIn);
  }

  /** @param scan a way without a phone */
  view(scan: unknown): TemplateResult {
    const { words, common } = this.#options.locale;
    const remarks = this.remarks();
    if (this.#host.platform?.signedIn)
      return this.#trouble === undefined && !this.#alert && !this.#ended
        ? html`<h2>${words.heading}</h2><p class="hint" role="status">${words.loading}</p>`
        : html`<h2>${words.heading}</h2>${remarks}
            <div><button class="button" type="button" @click=${() => void this.load()}>${refreshIcon()}${this.#ended ? words.showAgain : common.tryAgain}</button></div>`;
    const step = { words, common, remarks, problem: this.#problem, sending: this.sending };
    if (this.#step === 'code')
      return html`${codeStep({
        ...step,
        controller: this.#oneTimeCode,
        value: this.#typedCode,
        onInput: (typed) => this.#change(() => (this.#typedCode = typed)),
        onSubmit: this.#onCode,
        onResend: () => void this.#resend(),
        onBack: () => this.#go('phone'),
      })}`;
    return html`${phoneStep({
      ...step,
      value: this.#phone,
      onInput: (phone) => this.#change(() => (this.#phone = phone)),
      onLeave: () => this.#change(() => (this.#phone = tidyPhone(this.#phone))),
      onSubmit: this.#onPhone,
    })}${scan}`;
  }

  /** What the platform refused, said on top of whatever is shown. */
  remarks(): TemplateResult | typeof nothing {
    const { words, common } = this.#options.locale;
    const alert = this.#alert && words.alerts[this.#alert];
    if (alert) return html`<div id="alert" class="alert" tabindex="-1">${notice('warn', alert.title, html`<p>${alert.body}</p>`)}</div>`;
    return this.#trouble === undefined ? nothing : html`<div id="alert" class="alert" tabindex="-1">${troubleNotice(this.#trouble, common)}</div>`;
  }

  /** For a person who is signed in. */
  async load(): Promise<void> {
    this.hush();
    this.#ended = false;
    await this.#run((signal) => this.#fetch(signal));
  }

  /** @param after the new code is shown */
  async reissue(id: string, after: () => Promise<void>): Promise<void> {
    const { locale, announcer } = this.#options;
    this.hush();
    announcer.say(locale.words.reissuing);
    await this.#run(async (signal) => {
      const { id: fresh } = await certificates(transportOf(this.#host)).reissue(id, { signal, idempotencyKey: newIdempotencyKey(), ...this.#asPerson });
      await this.#fetch(signal, fresh);
      await after();
      announcer.say(locale.words.reissued);
    });
  }

  hush(): void {
    this.#change(() => {
      this.#problem = undefined;
      this.#alert = undefined;
      this.#trouble = undefined;
    });
  }

  /** From the beginning, with what was typed. */
  restart(): void {
    this.#go('phone');
  }

  /** Nothing of the person is left on a page many people share. */
  wipe(): void {
    this.#sending.reset();
    this.#oneTimeCode.forget();
    this.#phone = '';
    this.#typedCode = '';
    this.#step = 'phone';
    this.#ended = true;
    this.hush();
  }

  get #session(): string | undefined {
    const read = readPhone(this.#phone);
    return read.kind === 'mobile' ? this.#oneTimeCode.sessionFor(read.e164) : undefined;
  }

  get #asPerson(): { session?: string } {
    const session = this.#session;
    return session ? { session } : {};
  }

  readonly #onPhone = (event: SubmitEvent): void => {
    event.preventDefault();
    this.hush();
    const { locale, announcer } = this.#options;
    const read = readPhone(this.#phone);
    if (read.kind === 'mobile') {
      announcer.say(locale.words.sending);
      void this.#run(async (signal) => {
        if (this.#session) return this.#fetch(signal); // another element of the page has just asked for a code
        await this.#oneTimeCode.send(transportOf(this.#host), read.e164, signal);
        this.#typedCode = '';
        this.#go('code');
      });
    } else this.#point({ field: 'phone', problem: this.#phone.trim() === '' ? 'phoneRequired' : read.kind === 'landline' ? 'phoneLandline' : 'phoneFormat' });
  };

  readonly #onCode = (event: SubmitEvent): void => {
    event.preventDefault();
    this.hush();
    const code = this.#typedCode.replace(/\D/g, '');
    if (code.length !== 6) this.#point({ field: 'code', problem: 'codeFormat' });
    else
      void this.#run(async (signal) => {
        await this.#oneTimeCode.verify(transportOf(this.#host), code, signal);
        this.#typedCode = '';
        await this.#fetch(signal);
        this.#focus('heading');
      });
  };

  async #resend(): Promise<void> {
    const { locale, announcer } = this.#options;
    this.hush();
    this.#typedCode = '';
    await this.#run(async (signal) => {
      await this.#oneTimeCode.resend(transportOf(this.#host), signal);
      announcer.say(locale.words.resent);
    });
  }

  async #fetch(signal: AbortSignal, chosen?: string): Promise<void> {
    const { items } = await certificates(transportOf(this.#host)).listMine({}, { signal, ...this.#asPerson });
    if (signal.aborted) return; // they pressed the end meanwhile
    await this.#options.onCertificates(items, chosen);
    this.#step = 'phone';
  }

  async #run(send: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.#sending.run(send);
    const { current } = this.#sending;
    if (current.state !== 'failed') return;
    const landing = landingOf(current.error);
    this.#host.dispatchEvent(new TroubleEvent(troubleCode(current.error)));
    if (landing.to === 'field') {
      if (landing.details?.maximum !== undefined && landing.problem === 'codeWrong') this.#oneTimeCode.leave(landing.details.maximum);
      if (landing.field === 'phone' && this.#step === 'code') this.#go('phone');
      this.#point(landing);
      return;
    }
    if (landing.to === 'session') {
      this.#oneTimeCode.endSession();
      this.#options.onSessionEnded();
      this.#step = 'phone';
      this.#alert = 'sessionEnded';
    } else if (landing.to === 'alert') {
      this.#alert = landing.alert;
      if (landing.reload) void this.#sending.run((signal) => this.#fetch(signal));
    } else this.#trouble = current.error;
    this.#focus('alert');
  }

  #point(problem: FieldProblem): void {
    this.#problem = problem;
    this.#focus(problem.field);
  }

  #go(step: 'phone' | 'code'): void {
    this.hush();
    this.#step = step;
    this.#focus('heading');
  }

  #focus(next: Landmark): void {
    this.#change(() => this.#options.onFocus(next));
  }

  #change(how: () => void): void {
    how();
    this.#host.requestUpdate();
  }
}
