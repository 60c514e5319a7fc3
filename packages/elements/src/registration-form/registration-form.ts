import { consume } from '@lit/context';
import { dayInVietnam, instant, type Received } from '@sen/client';
import { adoptStyles, type CSSResultOrNative, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { DraftKeeper } from '../controllers/draft-keeper.ts';
import { LocaleController } from '../controllers/locale.ts';
import { LookupController } from '../controllers/lookup.ts';
import type { OneTimeCodeController, SentCode } from '../controllers/one-time-code.ts';
import { StepHistory } from '../controllers/step-history.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { registrationFormFirst } from '../locales/vi/registration-form-first.ts';
import type { registrationForm } from '../locales/vi/registration-form.ts';
import { buttonRow } from '../parts/button-row.ts';
import { configNotice } from '../parts/config-notice.ts';
import { errorSummary, focusField, focusSummary } from '../parts/error-summary.ts';
import { hotlineLine } from '../parts/hotline.ts';
import { notice } from '../parts/notice.ts';
import { page } from '../parts/page.ts';
import { fieldParts } from '../parts/field.styles.ts';
import { focusHeading, stepHeader } from '../parts/step-header.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { platformContext, platformOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import type { UnitPickerController } from '../unit-picker/unit-picker.ts';
import { emptyAnswers, mobileOf, nextInHousehold, type Answers } from './answers.ts';
import type { CardScan } from './card-scan.ts';
import { formLists, PURPOSES } from './form-lists.ts';
import { summaryErrors, type FormView } from './form-view.ts';
import { personStep } from './person-step.ts';
import { personProblems, type FieldProblem, type Rules } from './problems.ts';
import { RegistrationSubmittedEvent } from './registration-form.events.ts';
import { styles } from './registration-form.styles.ts';
import type { Sending, SendingDesk } from './sending.ts';
import { isStep, STEPS, type Step } from './steps.ts';

type LaterSteps = typeof import('./later-steps.ts');
type WrittenForm = InstanceType<(typeof import('./written-form.ts'))['WrittenForm']>;

/** What survives a reload. */
interface Draft {
  answers: Answers;
  step: Step;
  reviewed: boolean;
  /** Of the attempt that may have arrived; the same until an answer changes. */
  idempotencyKey: string | undefined;
  sent: SentCode | undefined;
}

interface Done {
  registration: Received<'Registration'>;
  personName: string;
}

/**
 * @summary Registers one person for vaccination: for oneself, for someone else, for a child, or with the help of a community team.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart submit - The one button that leads on.
 * @csspart back - The button that leads a step back.
 * @fires {RegistrationSubmittedEvent} sen-registration-submitted - The platform accepted it.
 * @fires {TroubleEvent} sen-trouble - It was not accepted, or did not arrive; carries the code only.
 */
export class RegistrationForm extends LitElement {
  static override styles = [base, fieldParts, styles];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** `assisted`: a community team registers a household on a shared device, one person after another. */
  @property() mode: 'citizen' | 'assisted' = 'citizen';
  /** Session of the community team, from `assistSessions.create`; with mode `assisted`. */
  @property({ attribute: 'assist-session' }) assistSession = '';
  /** Leaves the browser's Back to the page: for hosts whose router cannot bear entries of others. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  @state() private answers: Answers = emptyAnswers(false);
  @state() private step: Step = 'person';
  @state() private problems: readonly FieldProblem[] = [];
  @state() private code = '';
  @state() private done: Done | undefined;
  @state() private restored = false;
  @state() private expired = false;
  @state() private clearing = false;
  @state() private sessionEnded = false;
  @state() private scanAsked = false;
  /** False until a draft was looked for: nobody types into a form that is about to be filled. */
  @state() private opened = false;
  /** Whether the review was reached: from then on, mending an answer leads back to it. */
  #reviewed = false;
  #idempotencyKey: string | undefined;
  #focusNext: 'heading' | 'summary' | { field: string } | undefined;

  // The sentences of the later steps come with those steps, before they are said.
  readonly #locale = new LocaleController(this, 'registrationForm', registrationFormFirst as typeof registrationForm);
  readonly #announcer = new AnnouncerController(this);
  readonly #lookup = new LookupController(this);
  readonly #submission = new SubmissionController<Received<'Registration'> | undefined>(this);
  readonly #draft = new DraftKeeper<Draft>(this, 'registration-form', () => this.#expire());
  readonly #history = new StepHistory(this, {
    form: 'registration-form',
    enabled: () => !this.noHistory,
    onStep: (step) => this.#onHistory(step),
  });
  /** Come with the later steps. */
  #units: { picker: UnitPickerController; locale: LocaleController<'unitPicker'>; oneTimeCode: OneTimeCodeController; sending: Sending } | undefined;
  /** Comes when somebody asks to scan. */
  #card: CardScan | undefined;
  /** Looks of what comes later. */
  readonly #looks: CSSResultOrNative[] = [];
  /** Of a draft, until the later steps have come. */
  #sent: SentCode | undefined;
  /** A server wrote the form into this root, and people may be filling it in: what it is like, once that can be told. */
  #isWritten = false;
  #written: WrittenForm | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const form = this.shadowRoot?.querySelector('form');
    if (form) void this.#watch(form);
    const root = super.createRenderRoot();
    // Not before what the server wrote: that goes away, and the mark where the element draws would go with it.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override firstUpdated(): void {
    void this.#open();
    platformOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('platform') as PlatformSurroundings | undefined;
    if (before && before.client !== this.platform?.client) this.#lookup.forget();
    if (this.#isWritten && this.#written) this.#takeOver(this.#written);
  }

  async #watch(form: HTMLFormElement): Promise<void> {
    this.#isWritten = true;
    // Where this does not arrive, the form that is there goes on.
    const module = await import('./written-form.ts').catch(() => undefined);
    this.#written = module && new module.WrittenForm(form, () => this.requestUpdate());
    this.requestUpdate();
  }

  /** Takes the place of the form that the server wrote once everything is here that the person's step needs, between two keystrokes. */
  #takeOver(written: WrittenForm): void {
    const config = this.platform?.config;
    if (!this.#locale.ready || !this.opened || !config || config.state === 'loading' || config.state === 'unreachable' || !this.#later) return;
    if (config.state === 'ready') {
      this.answers = written.over(this.answers, config.value);
      this.step = written.step ?? this.step;
      this.#view(); // asks for its lists
      if (this.#lookup.waiting || this.#lookup.failed) return;
    }
    if (!written.isCalm) return;
    this.#isWritten = false;
    if (written.isTouched) void this.#keep();
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (this.#isWritten) return html``;
    if (!platform || !this.#locale.ready || !this.opened) return html`<slot></slot>`;
    const { config } = platform;
    const content =
      config.state !== 'ready'
        ? configNotice(platform, this.#locale.common)
        : !config.value.modules.includes('registration')
          ? configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, this.#locale.common)
          : this.done
            ? this.#renderDone(this.done)
            : this.#renderForm();
    return page(this.#locale.language, html`${this.#announcer.region}<div class="panel">${content}</div>`);
  }

  protected override updated(): void {
    if (!this.#isWritten) {
      this.#written?.handOver();
      this.#written = undefined;
    }
    const next = this.#focusNext;
    const root = this.shadowRoot;
    if (!next || !root) return;
    this.#focusNext = undefined;
    if (next === 'heading') focusHeading(root);
    else if (next === 'summary') focusSummary(root);
    else focusField(root, next.field);
  }

  get #assisted(): boolean {
    return this.mode === 'assisted';
  }

  get #config(): Received<'Config'> {
    const config = this.platform?.config;
    if (config?.state !== 'ready') throw new Error('The configuration is not there yet');
    return config.value;
  }

  /** Undefined for the moment in which they are on their way. */
  get #later(): LaterSteps | undefined {
    return this.#lookup.read('later steps', async () => {
      const later = await import('./later-steps.ts');
      this.#units ??= this.#makeUnits(later);
      this.#locale.complete(later.registrationForm);
      this.#wear(later.listParts, later.laterStyles);
      return later;
    });
  }

  #wear(...looks: CSSResultOrNative[]): void {
    this.#looks.push(...looks);
    adoptStyles(this.renderRoot as ShadowRoot, [...RegistrationForm.elementStyles, ...this.#looks]);
  }

  /** A button, until somebody presses it; then what scans, and says what came of it. */
  #renderCardScan(view: FormView): TemplateResult {
    if (this.#card) return this.#card.view(view);
    const { words, common } = view;
    if (this.scanAsked) this.#lookup.read('card scan', (signal) => this.#fetchCardScan(signal));
    return html`<div class="field">
      <p class="hint" id="scan-hint">${words.scanCardHint}</p>
      <button class="button" type="button" aria-describedby="scan-hint" @click=${() => (this.scanAsked = true)}>${this.scanAsked ? common.loading : words.scanCard}</button>
    </div>`;
  }

  async #fetchCardScan(signal: AbortSignal): Promise<void> {
    const { CardScan, cardStyles, scanParts } = await import('./card-scan.ts');
    if (signal.aborted) return;
    this.#wear(scanParts, cardStyles);
    this.#card = new CardScan(this, {
      answers: () => this.answers,
      set: (change) => this.#set(change),
      say: (sentence) => this.#announcer.say(sentence),
    });
    if (this.scanAsked) this.#card.open(); // the step may be left by now
  }

  #makeUnits({ UnitPickerController, OneTimeCodeController, Sending, unitPicker }: LaterSteps) {
    const locale = new LocaleController(this, 'unitPicker', unitPicker);
    const picker = new UnitPickerController(this, {
      id: 'address',
      source: () => ({ client: platformOf(this), config: this.#config }),
      value: () => this.answers.unit,
      onChange: (unit) => this.#set({ unit }),
      words: () => locale.words,
      onResults: (count) => this.#announcer.say(locale.words.results(count)),
      onChosen: (name) => this.#announcer.say(locale.words.chosen(name)),
    });
    const oneTimeCode = new OneTimeCodeController(this, 'register');
    oneTimeCode.restore(this.#sent);
    return { picker, locale, oneTimeCode, sending: new Sending(this.#desk(oneTimeCode)) };
  }

  /** What the sending half works with. */
  #desk(oneTimeCode: OneTimeCodeController): SendingDesk {
    const form = this;
    return {
      element: form,
      submission: form.#submission,
      oneTimeCode,
      get answers() {
        return form.answers;
      },
      set answers(answers) {
        form.answers = answers;
      },
      get code() {
        return form.code;
      },
      set code(code) {
        form.code = code;
      },
      get idempotencyKey() {
        return form.#idempotencyKey;
      },
      set idempotencyKey(key) {
        form.#idempotencyKey = key;
      },
      get step() {
        return form.step;
      },
      get rules() {
        return form.#view().rules;
      },
      get language() {
        return form.#locale.language === 'en' ? 'en' : 'vi';
      },
      get assistSession() {
        return form.#assisted ? form.assistSession : undefined;
      },
      keep: () => form.#keep(),
      go: (step) => form.#go(step),
      show: (problems) => form.#show(problems),
      focus: (field) => (form.#focusNext = { field }),
      sayLoading: () => form.#announcer.say(form.#locale.common.loading),
      sayResent: () => form.#announcer.say(form.#locale.words.resent),
      forgetConsentTexts: () => PURPOSES.forEach((purpose) => form.#lookup.forget(`consent ${purpose}`)),
      endSession: () => (form.sessionEnded = true),
      finish: (registration) => form.#finish(registration),
    };
  }

  get #steps(): readonly Step[] {
    return this.platform?.signedIn ? STEPS.filter((step) => step !== 'code') : STEPS;
  }

  #view(): FormView {
    const { words, common } = this.#locale;
    const config = this.#config;
    const lists = formLists(
      { lookup: this.#lookup, client: platformOf(this), config, pick: (text) => this.#locale.pick(text), mobileSite: words.mobileSite },
      this.step,
      this.answers.unit.province?.code,
    );
    const rules: Rules = {
      today: dayInVietnam(instant(config.serverTime)),
      registration: config.registration,
      historyItems: lists.history.map(({ value }) => value),
      consents: lists.consentTexts,
    };
    const { problems } = this;
    const element = this;
    return {
      // Handlers read the answers as they are when they run, not as they were when they were drawn.
      get answers() {
        return element.answers;
      },
      rules,
      lists,
      locale: this.#locale,
      words,
      common,
      assisted: this.#assisted,
      signedIn: this.platform?.signedIn ?? false,
      problems,
      set: (change) => this.#set(change),
    };
  }

  #renderForm(): TemplateResult {
    const { words, common } = this.#locale;
    const view = this.#view();
    const number = this.#steps.indexOf(this.step) + 1;
    return html`
      <form class="stack" part="form" novalidate aria-label=${words.name} @submit=${this.#onSubmit} @change=${this.#onChoice}>
        <div>${stepHeader(common.step(number, this.#steps.length, words[`${this.step}Step`]), words[`${this.step}Heading`])}</div>
        ${this.restored ? notice('info', words.draftRestored, html`<p>${words.draftRestoredBody}</p>`) : nothing}
        ${this.expired ? notice('info', words.draftExpired, html`<p>${words.draftExpiredBody}</p>`) : nothing}
        ${this.#draft.keeps || this.step !== 'person' ? nothing : notice('info', words.draftNotKept)}
        ${errorSummary(common.errorSummary(this.problems.length), summaryErrors(view))}
        <div class="alerts" role="alert">
          ${this.sessionEnded ? notice('warn', words.sessionEndedTitle, html`<p>${words.sessionEndedBody}</p>`) : nothing}
        </div>
        ${this.#renderStep(view)}
        ${this.step === 'code' ? nothing : this.#renderEnd(view)} ${this.#renderFoot()}
      </form>
    `;
  }

  /** What went wrong on the way, and the buttons to go on with. */
  #renderEnd(view: FormView): TemplateResult {
    const { words, common } = view;
    const { current, sending } = this.#submission;
    const failed = current.state === 'failed' && this.problems.length === 0 && !this.sessionEnded ? current.error : undefined;
    const isFirst = this.step === this.#steps[0];
    return html`<div class="alerts" role="alert">
        ${failed === undefined ? nothing : troubleNotice(failed, common)}
        ${
          this.#lookup.failed
            ? notice(
                'warn',
                words.listFailed,
                html`<p>${common.unreachableBody}</p>
                  <div><button class="button" type="button" @click=${this.#lookup.retry}>${common.tryAgain}</button></div>`,
              )
            : nothing
        }
      </div>
      ${buttonRow({
        primary: this.#primary(words, common.next),
        busy: sending ? (this.step === 'review' && !view.signedIn ? words.sendingCode : words.sending) : undefined,
        back: isFirst || sending ? undefined : { label: common.back, onClick: this.#onBack },
        others: sending ? [{ label: common.stopSending, onClick: () => this.#submission.reset() }] : [],
      })}`;
  }

  #renderStep(view: FormView): TemplateResult {
    const later = this.#later;
    if (this.step === 'person') return personStep(view, this.#renderCardScan(view));
    const { common, words, lists } = view;
    if (!later || !this.#units) return html`<p class="hint">${common.loading}</p>`;
    switch (this.step) {
      case 'contact':
        return later.contactStep(view, this.#units.picker, this.#units.locale.words);
      case 'wish':
        return later.wishStep(view);
      case 'history':
        return lists.history.length > 0 ? later.historyStep(view) : html`<p class="hint">${common.loading}</p>`;
      case 'consent':
        return lists.consentTexts.length === PURPOSES.length ? later.consentStep(view) : html`<p class="hint">${words.consentLoading}</p>`;
      case 'review':
        return later.reviewStep(view, this.#edit);
      case 'code':
        return later.codeStep(view, {
          controller: this.#units.oneTimeCode,
          value: this.code,
          onInput: (code) => (this.code = code),
          end: this.#renderEnd(view),
          onResend: () => void this.#units?.sending.resend(),
          onChangePhone: () => this.#edit('contact', 'phone'),
        });
    }
  }

  #renderFoot(): TemplateResult {
    const { words } = this.#locale;
    const { hotline } = this.#config;
    return html`<div class="foot no-print">
      ${
        this.clearing
          ? html`<p id="clear-question">${words.startOverConfirm}</p>
            <button class="button" type="button" aria-describedby="clear-question" @click=${this.#onClear}>${words.startOverYes}</button>
            <button class="button quiet" type="button" @click=${() => (this.clearing = false)}>${words.startOverNo}</button>`
          : html`<button class="button quiet" type="button" @click=${() => (this.clearing = true)}>${words.startOver}</button>`
      }
      ${hotlineLine(hotline, this.#locale.common)}
    </div>`;
  }

  #renderDone({ registration, personName }: Done): TemplateResult | undefined {
    const { words, common } = this.#locale;
    return this.#later?.doneView({
      registration,
      personName,
      words,
      common,
      hotline: this.#config.hotline,
      onAnother: () => this.#startOver(emptyAnswers(this.#assisted)),
      ...(this.#assisted && { onNextInHousehold: () => this.#startOver(this.answers, true) }),
    });
  }

  #primary(words: FormView['words'], next: string): string {
    if (this.step === 'code') return words.send;
    if (this.step !== 'review') return next;
    return this.platform?.signedIn || this.#units?.oneTimeCode.sessionFor(mobileOf(this.answers)) ? words.send : words.sendCode;
  }

  /**
   * Of many questions the ones still open should stand out: an answer that was chosen is no longer complained of. What is typed keeps its
   * error until the next look, because it is what the person is mending, and a button must not move away while it is being pressed.
   */
  readonly #onChoice = ({ target }: Event): void => {
    const control = target as HTMLInputElement | HTMLSelectElement;
    if (!control.matches('[type=radio], [type=checkbox], select')) return;
    const left = this.problems.filter(({ field }) => field !== control.name);
    if (left.length < this.problems.length) this.problems = left;
  };

  /** Every change of an answer is kept. */
  #set(change: Partial<Answers>): void {
    this.answers = { ...this.answers, ...change };
    this.#idempotencyKey = undefined; // other answers are another registration
    this.#keep();
  }

  #keep(): Promise<void> {
    return this.#draft.save({
      answers: this.answers,
      step: this.step,
      reviewed: this.#reviewed,
      idempotencyKey: this.#idempotencyKey,
      sent: this.#units ? this.#units.oneTimeCode.sent : this.#sent,
    });
  }

  async #open(): Promise<void> {
    const draft = await this.#draft.load();
    if (draft) {
      this.answers = { ...emptyAnswers(this.#assisted), ...draft.answers };
      this.#reviewed = draft.reviewed;
      this.#idempotencyKey = draft.idempotencyKey;
      this.#sent = draft.sent;
      this.#units?.oneTimeCode.restore(draft.sent);
      this.step = draft.step === 'code' && !draft.sent ? 'review' : draft.step;
      this.restored = true;
    } else {
      this.answers = emptyAnswers(this.#assisted);
    }
    this.opened = true;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#submission.sending) return;
    const sending = this.#units?.sending;
    if (this.step !== 'review' && this.step !== 'code') this.#next();
    else if (!sending) this.#announcer.say(this.#locale.common.loading);
    else void (this.step === 'review' ? sending.confirm() : sending.verify());
  };

  #next(): void {
    const view = this.#view();
    if (!this.#complete(view)) {
      this.#announcer.say(view.common.loading);
      return;
    }
    const { step } = this;
    if (step === 'review' || step === 'code') return;
    // The first step can be checked before the later ones have come.
    const problems =
      step === 'person' ? personProblems(this.answers, view.rules) : (this.#later?.problemsOnScreen(step, this.answers, view.rules, this.#units?.picker) ?? []);
    if (problems.length > 0) {
      this.#show(problems);
      return;
    }
    if (this.#reviewed) this.#go('review');
    else this.#go(this.#steps[this.#steps.indexOf(this.step) + 1] ?? 'review');
  }

  /** Whether everything the step asks has come. */
  #complete({ lists }: FormView): boolean {
    if (this.step === 'person') return true;
    if (!this.#later) return false;
    if (this.step === 'history') return lists.history.length > 0;
    return this.step !== 'consent' || lists.consentTexts.length === PURPOSES.length;
  }

  readonly #onBack = (): void => {
    if (this.#history.back(this.step)) return;
    this.#arrive(this.#steps[Math.max(0, this.#steps.indexOf(this.step) - 1)] ?? 'person');
  };

  #onHistory(step: string): void {
    // After the confirmation there is nothing to go back to; the registration is made.
    if (this.done || !this.opened || !isStep(step) || step === this.step || this.#submission.sending) return;
    if (step === 'code' && !this.#units?.oneTimeCode.sent) return;
    this.#arrive(step);
  }

  readonly #edit = (step: Step, field: string): void => {
    this.#go(step);
    this.#focusNext = { field };
  };

  #go(step: Step): void {
    this.#history.push(this.step, step);
    this.#arrive(step);
  }

  #arrive(step: Step): void {
    this.step = step;
    this.#card?.leave();
    this.scanAsked = false;
    this.#reviewed ||= step === 'review';
    this.problems = [];
    this.restored = false;
    this.expired = false;
    this.clearing = false;
    this.sessionEnded = false;
    this.#submission.reset();
    this.#focusNext = 'heading';
    void this.#keep();
  }

  #show(problems: readonly FieldProblem[]): void {
    this.problems = problems;
    if (problems.length > 0) this.#focusNext = 'summary';
  }

  async #finish(registration: Received<'Registration'>): Promise<void> {
    this.done = { registration, personName: this.answers.fullName };
    this.#focusNext = 'heading';
    await this.#forget();
    this.dispatchEvent(new RegistrationSubmittedEvent(registration));
  }

  readonly #onClear = (): void => {
    this.#startOver(emptyAnswers(this.#assisted));
    this.#announcer.say(this.#locale.words.wiped);
  };

  /** Says so: whoever comes back finds an empty form. Whoever is elsewhere on the page stays there. */
  #expire(): void {
    const inside = this.matches(':focus-within');
    this.#startOver(emptyAnswers(this.#assisted));
    this.expired = true;
    if (!inside) this.#focusNext = undefined;
    this.#announcer.say(this.#locale.words.draftExpired);
  }

  async #forget(): Promise<void> {
    this.#idempotencyKey = undefined;
    this.code = '';
    this.answers = this.#assisted ? nextInHousehold(this.answers) : emptyAnswers(false);
    this.#reviewed = false;
    this.step = 'person';
    if (!this.#assisted) this.#units?.oneTimeCode.forget();
    await this.#draft.wipe();
    // What the household shares is a draft like any other: encrypted, and gone after 30 minutes.
    if (this.#assisted) await this.#keep();
  }

  /** Nothing of the last person is left but what `answers` brings along. */
  #startOver(answers: Answers, household = false): void {
    this.answers = answers;
    this.code = '';
    this.done = undefined;
    this.#reviewed = false;
    this.#idempotencyKey = undefined;
    if (!household) this.#units?.oneTimeCode.forget();
    this.#units?.picker.forget();
    this.#history.renew();
    this.#announcer.say(''); // the place somebody chose last is nobody else's to hear
    this.#arrive('person');
    if (!household) void this.#draft.wipe();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-registration-form': RegistrationForm;
  }
}
