/** Draws the question whose certificates are wanted. */
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../../kit/shell/announcer.ts';
import type { LocaleController } from '../../kit/shell/locale.ts';
import type { TroubleController } from '../../kit/shell/trouble.ts';
import { personSessionOf } from '../../kit/controllers/person-session.ts';
import { refreshIcon } from '../../kit/icons.ts';
import { idempotencyKeys } from '../../kit/session/idempotency-keys.ts';
import { notice } from '../../kit/parts/notice.ts';
import { troubleNotice } from '../../kit/parts/trouble-notice.ts';
import { tidyPhone } from '../../kit/people/phone.ts';
import type { PlatformConsumer } from '../../kit/platform/platform-context.ts';
import { EnquiryFlow, type EnquiryHost } from './enquiry-flow.ts';
import { enquiryCodeStep, enquiryPhoneStep } from './session-steps.ts';

export { certificateViewer } from './enquiry.words.vi.ts';

export interface EnquiryOptions extends EnquiryHost {
  readonly locale: LocaleController<'certificateViewer'>;
  readonly announcer: AnnouncerController;
  readonly trouble: TroubleController;
}

export class Enquiry extends EnquiryFlow {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #locale: LocaleController<'certificateViewer'>;
  readonly #trouble: TroubleController;

  constructor(host: ReactiveElement & PlatformConsumer, { locale, announcer, trouble, ...told }: EnquiryOptions) {
    super(
      personSessionOf(host, { purpose: 'lookup', keys: idempotencyKeys(), trouble }),
      told,
      (sentence) => announcer.say(locale.words[sentence]),
      () => host.requestUpdate(),
    );
    this.#host = host;
    this.#locale = locale;
    this.#trouble = trouble;
  }

  /** @param scan a way without a phone */
  view(scan: unknown): TemplateResult {
    const { words, common } = this.#locale;
    const { session, notice: shown } = this;
    const above = this.noticeView();
    if (this.#host.platform?.signedIn)
      return !this.ended && (!shown || shown.is === 'problem')
        ? html`<h2>${words.heading}</h2><p class="hint" role="status">${words.loading}</p>`
        : html`<h2>${words.heading}</h2>${above}
            <div><button class="button" type="button" @click=${() => this.#attempt(() => this.load())}>${refreshIcon()}${this.ended ? words.showAgain : common.tryAgain}</button></div>`;
    const step = {
      words,
      common,
      notice: above,
      problem: shown?.is === 'problem' ? shown : undefined,
      sending: this.sending,
    };
    if (this.step === 'code')
      return html`${enquiryCodeStep({
        ...step,
        session,
        value: session.typed,
        onInput: (typed) => session.type(typed),
        onSubmit: this.#submitting(() => this.sendCode()),
        onResend: () => this.#attempt(() => this.resend()),
        onBack: () => this.restart(),
      })}`;
    return html`${enquiryPhoneStep({
      ...step,
      value: this.phone,
      onInput: (phone) => this.type(phone),
      onLeave: () => this.type(tidyPhone(this.phone)),
      onSubmit: this.#submitting(() => this.sendPhone()),
    })}${scan}`;
  }

  /** What the platform refused, said on top of whatever is shown. */
  noticeView(): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    const { notice: shown } = this;
    if (shown?.is === 'alert') {
      const { title, body } = words.alerts[shown.alert];
      return alertBox(notice('warn', title, html`<p>${body}</p>`));
    }
    return shown?.is === 'trouble' ? alertBox(troubleNotice(shown.error, common)) : nothing;
  }

  #submitting(send: () => Promise<void>): (event: SubmitEvent) => void {
    return (event) => {
      event.preventDefault();
      this.#attempt(send);
    };
  }

  #attempt(work: () => Promise<void>): void {
    void this.#trouble.attempt(work);
  }
}

const alertBox = (words: TemplateResult): TemplateResult =>
  html`<div id="alert" class="alert" tabindex="-1">${words}</div>`;
