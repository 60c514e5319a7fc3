import { consume } from '@lit/context';
import { dayInVietnam, instant, type Received } from '@sen/client';
import { adoptStyles, type CSSResultOrNative, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { LocaleController } from '../controllers/locale.ts';
import { LookupController } from '../controllers/lookup.ts';
import { SharedDeviceController } from '../controllers/shared-device.ts';
import { StepHistory } from '../controllers/step-history.ts';
import { registrationFormFirst } from '../locales/vi/registration-form-first.ts';
import type { registrationForm } from '../locales/vi/registration-form.ts';
import { configNotice } from '../parts/config-notice.ts';
import { focusField, focusSummary } from '../parts/error-summary.ts';
import { fieldParts } from '../parts/field.styles.ts';
import { page } from '../parts/page.ts';
import { focusHeading } from '../parts/step-header.ts';
import { platformContext, transportOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import { CardDoor } from './card-door.ts';
import type { FormHost } from './form-host.ts';
import { FormDraft } from './form-draft.ts';
import { formEnd, formFrame } from './form-frame.ts';
import { formLists, PURPOSES } from './form-lists.ts';
import type { FormView } from './form-view.ts';
import { Handover } from './handover.ts';
import type { LaterSteps } from './later-steps.ts';
import { personProblems, personStep } from './person-step.ts';
import type { FieldProblem, Rules } from './problems.ts';
import { RegistrationSubmittedEvent } from './registration-form.events.ts';
import { styles } from './registration-form.styles.ts';
import { isStep, STEPS, type QuestionStep, type Step } from './steps.ts';

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

  @state() private problems: readonly FieldProblem[] = [];
  @state() private done: Done | undefined;
  @state() private clearing = false;
  #focusNext: 'heading' | 'summary' | { field: string } | undefined;

  // The sentences of the later steps come with those steps, before they are said.
  readonly #locale = new LocaleController(this, 'registrationForm', registrationFormFirst as typeof registrationForm);
  readonly #announcer = new AnnouncerController(this);
  readonly #lookup = new LookupController(this);
  readonly #draft = new FormDraft(this, { assisted: () => this.#assisted, onExpired: () => this.#expire() });
  readonly #history = new StepHistory(this, {
    form: 'registration-form',
    enabled: () => !this.noHistory,
    onStep: (step) => this.#onHistory(step),
  });
  readonly #card = new CardDoor(this, {
    draft: this.#draft,
    lookup: this.#lookup,
    announcer: this.#announcer,
    wear: (...looks) => this.#wear(...looks),
  });
  /** Of the confirmation; what is typed has its own half hour, in the draft. */
  readonly #device = new SharedDeviceController(this, {
    announcer: this.#announcer,
    common: () => this.#locale.common,
    holds: () => this.done !== undefined,
    // A team ends a household in words of its own.
    shows: () => this.done !== undefined && !this.#assisted,
    wipe: () => {
      this.#startOver(false);
      this.#focusNext = undefined;
    },
  });
  #later: LaterSteps | undefined;
  /** Looks of what comes later. */
  readonly #looks: CSSResultOrNative[] = [];
  /** Where a server wrote the form into this root. */
  #handover: Handover | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const form = this.shadowRoot?.querySelector('form');
    if (form) this.#handover = new Handover(form, () => this.requestUpdate());
    const root = super.createRenderRoot();
    // Not before what the server wrote: that goes away, and the mark where the element draws would go with it.
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override firstUpdated(): void {
    transportOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.platform) void this.#draft.open();
    const before = changed.get('platform') as PlatformSurroundings | undefined;
    if (before && (before.http !== this.platform?.http || before.client !== this.platform?.client)) this.#lookup.forget();
    const config = this.platform?.config;
    if (!this.#handover?.pending || !config || !this.#locale.ready || !this.#draft.opened || !this.#readLater()) return;
    this.#handover.offer(config, this.#draft, () => {
      this.#view(); // asks for its lists
      return !this.#lookup.waiting && !this.#lookup.failed;
    });
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (this.#handover?.pending) return html``;
    if (!platform || !this.#locale.ready || !this.#draft.opened) return html`<slot></slot>`;
    const { config } = platform;
    const content =
      config.state !== 'ready'
        ? configNotice(platform, this.#locale.common)
        : !config.value.modules.includes('registration')
          ? configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, this.#locale.common)
          : this.done
            ? html`${this.#readLater()?.done(this.done.registration, this.done.personName)}${this.#device.foot(undefined)}`
            : html`${this.#device.notice}${this.#renderForm()}`;
    return page(this.#locale.language, html`${this.#announcer.region}<div class="panel">${content}</div>`);
  }

  protected override updated(): void {
    if (!this.#handover?.pending) {
      this.#handover?.finish();
      this.#handover = undefined;
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

  get #steps(): readonly Step[] {
    return this.platform?.signedIn ? STEPS.filter((step) => step !== 'code') : STEPS;
  }

  /** Asks for the later steps. Undefined while they are on their way. */
  #readLater(): LaterSteps | undefined {
    if (!this.#later) this.#lookup.read('later steps', () => this.#fetchLater());
    return this.#later;
  }

  async #fetchLater(): Promise<LaterSteps> {
    const { LaterSteps, laterStyles, listParts, registrationForm } = await import('./later-steps.ts');
    if (this.#later) return this.#later;
    this.#locale.complete(registrationForm);
    this.#wear(listParts, laterStyles);
    return (this.#later = new LaterSteps(this.#host()));
  }

  #wear(...looks: CSSResultOrNative[]): void {
    this.#looks.push(...looks);
    adoptStyles(this.renderRoot as ShadowRoot, [...RegistrationForm.elementStyles, ...this.#looks]);
  }

  /** What the later steps work with. */
  #host(): FormHost {
    const form = this;
    return {
      element: form,
      draft: form.#draft,
      locale: form.#locale,
      announcer: form.#announcer,
      get config() {
        return form.#config;
      },
      get assisted() {
        return form.#assisted;
      },
      get assistSession() {
        return form.#assisted ? form.assistSession : undefined;
      },
      view: () => form.#view(),
      go: (step) => form.#go(step),
      edit: (step, field) => {
        form.#go(step);
        form.#focusNext = { field };
      },
      show: (problems) => form.#show(problems),
      focus: (field) => (form.#focusNext = { field }),
      forgetConsentTexts: () => PURPOSES.forEach((purpose) => form.#lookup.forget(`consent ${purpose}`)),
      finish: (registration) => form.#finish(registration),
      startOver: (household) => (form.#assisted && !household ? form.#device.leave('left') : form.#startOver(household)),
    };
  }

  #view(): FormView {
    const { words, common } = this.#locale;
    const config = this.#config;
    const draft = this.#draft;
    const source = { lookup: this.#lookup, http: transportOf(this), config, pick: this.#locale.pick.bind(this.#locale), mobileSite: words.mobileSite };
    const lists = { ...formLists(source, draft.step), ...this.#later?.lists(source, draft.step, draft.answers.unit.province?.code) };
    const rules: Rules = {
      today: dayInVietnam(instant(config.serverTime)),
      registration: config.registration,
      historyItems: lists.history,
      priorityGroups: lists.priorityGroups,
      consents: lists.consentTexts,
    };
    return {
      // Handlers read the answers as they are when they run, not as they were when they were drawn.
      get answers() {
        return draft.answers;
      },
      rules,
      lists,
      locale: this.#locale,
      words,
      common,
      assisted: this.#assisted,
      signedIn: this.platform?.signedIn ?? false,
      problems: this.problems,
      set: (change) => draft.set(change),
    };
  }

  #renderForm(): TemplateResult {
    const later = this.#readLater();
    const { step, restored, expired, keeps } = this.#draft;
    const view = this.#view();
    const { common } = view;
    const end = formEnd({
      view,
      primary: common.next,
      ...(step !== 'person' && later?.end(step, view)),
      back: step === 'person' || later?.sending.isSending ? undefined : { label: common.back, onClick: this.#onBack },
      retry: this.#lookup.failed ? this.#lookup.retry : undefined,
    });
    return formFrame({
      view,
      step,
      steps: this.#steps,
      restored,
      expired,
      keeps,
      remarks: later?.remarks(view),
      content: step === 'person' ? personStep(view, this.#card.view(view)) : (later?.draw(step, view, end) ?? html`<p class="hint">${common.loading}</p>`),
      end: step === 'code' && later ? undefined : end,
      hotline: this.#config.hotline,
      clearing: this.clearing,
      onClearing: (clearing) => (this.clearing = clearing),
      onClear: this.#onClear,
      onSubmit: this.#onSubmit,
      onChoice: this.#onChoice,
    });
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

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const sending = this.#later?.sending;
    if (sending?.isSending) return;
    const { step } = this.#draft;
    if (step !== 'review' && step !== 'code') this.#next(step);
    else if (!sending) this.#announcer.say(this.#locale.common.loading);
    else void (step === 'review' ? sending.confirm() : sending.verify());
  };

  #next(step: QuestionStep): void {
    const view = this.#view();
    const later = this.#readLater();
    if (step !== 'person' && !later?.isComplete(step, view)) {
      this.#announcer.say(view.common.loading);
      return;
    }
    // The first step can be checked before the later ones have come.
    const problems = later?.problemsIn(step, view) ?? personProblems(view);
    if (problems.length > 0) this.#show(problems);
    else if (this.#draft.reviewed) this.#go('review');
    else this.#go(this.#steps[this.#steps.indexOf(step) + 1] ?? 'review');
  }

  readonly #onBack = (): void => {
    const { step } = this.#draft;
    if (this.#history.back(step)) return;
    this.#arrive(this.#steps[Math.max(0, this.#steps.indexOf(step) - 1)] ?? 'person');
  };

  #onHistory(step: string): void {
    const draft = this.#draft;
    // After the confirmation there is nothing to go back to; the registration is made.
    if (this.done || !draft.opened || !isStep(step) || step === draft.step || this.#later?.sending.isSending) return;
    if (step === 'code' && !draft.sent) return;
    this.#arrive(step);
  }

  #go(wanted: Step): void {
    const step = this.#draft.about(wanted);
    this.#history.push(this.#draft.step, step);
    this.#arrive(step);
  }

  #arrive(step: Step): void {
    this.#draft.arrive(step);
    this.#device.hush();
    this.#card.leave();
    this.#later?.sending.leave();
    this.problems = [];
    this.clearing = false;
    this.#focusNext = 'heading';
  }

  #show(problems: readonly FieldProblem[]): void {
    this.problems = problems;
    if (problems.length > 0) this.#focusNext = 'summary';
  }

  async #finish(registration: Received<'Registration'>): Promise<void> {
    this.done = { registration, personName: this.#draft.answers.fullName };
    this.#focusNext = 'heading';
    await this.#draft.settle();
    this.dispatchEvent(new RegistrationSubmittedEvent(registration));
  }

  readonly #onClear = (): void => {
    this.#startOver(false);
    this.#announcer.say(this.#locale.words.wiped);
  };

  /** Says so: whoever comes back finds an empty form. Whoever is elsewhere on the page stays there. */
  #expire(): void {
    const inside = this.matches(':focus-within');
    this.#startOver(false);
    this.#draft.expired = true;
    if (!inside) this.#focusNext = undefined;
    this.#announcer.say(this.#locale.words.draftExpired);
  }

  /** @param household whether what `settle` left of the last person is for the next one */
  #startOver(household: boolean): void {
    this.done = undefined;
    this.#draft.startOver(household);
    this.#later?.forget();
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
