/**
 * From step to step: what is asked next, what is wrong with the step that was left, and where back leads. It draws
 * nothing.
 */
import { dayInVietnam, instant, type Received } from '@sen/client';
import type { ReactiveElement } from 'lit';
import type { LookupController } from '../../../kit/controllers/lookup.ts';
import type { AnnouncerController } from '../../../kit/shell/announcer.ts';
import type { FocusTarget } from '../../../kit/shell/focus.ts';
import type { LocaleController } from '../../../kit/shell/locale.ts';
import type { TroubleController } from '../../../kit/shell/trouble.ts';
import { transportOf, type PlatformConsumer } from '../../../kit/platform/platform-context.ts';
import type { FormElement, FormHost } from './form-host.ts';
import { FormDraft } from './form-draft.ts';
import { formLists } from './form-lists.ts';
import type { FormView } from '../steps/form-view.ts';
import type { LaterSteps } from '../steps/later-steps.ts';
import type { FormProblem, FormRules } from './problems.ts';
import { RegistrationSubmittedEvent } from '../registration-form.events.ts';
import { isStep, STEPS, type QuestionStep, type Step } from '../steps/steps.ts';

export interface Done {
  registration: Received<'Registration'>;
  personName: string;
}

export interface FormFlowOptions {
  readonly locale: LocaleController<'registrationForm'>;
  readonly announcer: AnnouncerController;
  readonly trouble: TroubleController;
  readonly lookup: LookupController;
  readonly history: boolean;
  readonly assisted: boolean;
  readonly assistSession: string;
  /** Undefined while they are on their way. */
  readonly later: LaterSteps | undefined;
  readonly focusNext: (target: FocusTarget | undefined) => void;
  /** Another step is shown: what was begun in the last one is over. */
  readonly onArrive: () => void;
}

export class FormFlow implements FormHost {
  readonly element: FormElement;
  readonly #options: FormFlowOptions;
  readonly draft: FormDraft;
  problems: readonly FormProblem[] = [];
  done: Done | undefined;
  /** "Clear everything" was pressed once. */
  clearing = false;
  /** The step whose "next" was pressed before the later steps were there: they look at it, and it goes on. */
  #pressed: QuestionStep | undefined;
  /** Somebody else began before they were there. */
  #isRenewed = false;

  /** @param options are read anew each time: the page may change them */
  constructor(element: FormElement, options: FormFlowOptions) {
    this.element = element;
    this.#options = options;
    this.draft = new FormDraft(element, { assisted: () => this.assisted, onExpired: () => this.#expire() });
  }

  get locale(): FormHost['locale'] {
    return this.#options.locale;
  }

  get announcer(): AnnouncerController {
    return this.#options.announcer;
  }

  get trouble(): TroubleController {
    return this.#options.trouble;
  }

  get assisted(): boolean {
    return this.#options.assisted;
  }

  get assistSession(): string | undefined {
    return this.assisted ? this.#options.assistSession : undefined;
  }

  get config(): Received<'Config'> {
    const config = this.element.platform?.config;
    if (config?.state !== 'ready') throw new Error('The configuration is not there yet');
    return config.value;
  }

  get keepsHistory(): boolean {
    return this.#options.history;
  }

  /** Whether the person has pressed "next" and what comes next is on its way. */
  get waits(): boolean {
    return this.#pressed !== undefined;
  }

  get steps(): readonly Step[] {
    const { step: current } = this.draft;
    const asksForms = current === 'forms' || this.#options.later?.asksForms() === true;
    return STEPS.filter((step) => (step === 'forms' ? asksForms : step !== 'code' || !this.element.platform?.signedIn));
  }

  view(): FormView {
    const { locale, lookup } = this.#options;
    const { words, common } = locale;
    const { config, draft } = this;
    const source = {
      lookup,
      http: transportOf(this.element),
      config,
      pick: locale.pick.bind(locale),
      mobileSite: words.mobileSite,
    };
    const lists = {
      ...formLists(source, draft.step),
      ...this.#options.later?.lists(source, draft.step),
    };
    const rules: FormRules = {
      today: dayInVietnam(instant(config.serverTime)),
      registration: config.registration,
      campaigns: lists.campaigns,
      forms: lists.forms,
      consents: lists.consentTexts,
    };
    return {
      // Handlers read the answers as they are when they run, not as they were when they were drawn.
      get answers() {
        return draft.answers;
      },
      rules,
      lists,
      locale,
      words,
      common,
      assisted: this.assisted,
      signedIn: this.element.platform?.signedIn ?? false,
      problems: this.problems,
      set: (change) => draft.set(change),
    };
  }

  next(step: QuestionStep): void {
    const view = this.view();
    const { later } = this.#options;
    this.#pressed = later ? undefined : step;
    // Whom a page without a script let begin further on has not chosen yet.
    if (later?.isChoiceOpen(step, view)) return this.go('offers');
    if (!later || (step !== 'person' && !later.isComplete(step, view))) {
      this.announcer.say(view.common.loading);
      this.element.requestUpdate();
      return;
    }
    const problems = later.problemsIn(step, view);
    if (problems.length > 0) this.show(problems);
    else if (this.draft.reviewed) this.go('review');
    else this.go(this.steps[this.steps.indexOf(step) + 1] ?? 'review');
  }

  /** The later steps have come. */
  resume(): void {
    if (this.#isRenewed) this.#options.later?.history.renew();
    if (this.#pressed) this.next(this.#pressed);
  }

  back(): void {
    const { step } = this.draft;
    if (!this.#options.later?.history.back(step))
      this.#arrive(this.steps[Math.max(0, this.steps.indexOf(step) - 1)] ?? 'person');
  }

  onHistory(step: string): void {
    const { draft } = this;
    // After the confirmation there is nothing to go back to; the registration is made.
    if (this.done || !draft.opened || !isStep(step) || step === draft.step || this.#options.later?.sending.isSending)
      return;
    if (step === 'code' && !draft.sent) return;
    this.#arrive(step);
  }

  readonly go = (wanted: Step): void => {
    const step = this.draft.checkSubject(wanted);
    this.#options.later?.history.push(this.draft.step, step);
    this.#arrive(step);
  };

  edit(step: Step, field: string): void {
    this.go(step);
    this.focus(field);
  }

  #arrive(step: Step): void {
    this.draft.arrive(step);
    this.#options.onArrive();
    this.#options.later?.arrive();
    this.problems = [];
    this.#pressed = undefined;
    this.clearing = false;
    this.#options.focusNext('heading');
    this.element.requestUpdate();
  }

  show(problems: readonly FormProblem[]): void {
    this.problems = problems;
    if (problems.length > 0) this.#options.focusNext('summary');
    this.element.requestUpdate();
  }

  focus(field: string): void {
    this.#options.focusNext({ field });
  }

  /** Of the person who was here nothing is left, and the focus stays where it is. */
  wipe(): void {
    this.empty(false);
    this.#options.focusNext(undefined);
  }

  /** What was complained of and is answered now. */
  settle(field: string): void {
    const left = this.problems.filter((problem) => problem.field !== field);
    if (left.length === this.problems.length) return;
    this.problems = left;
    this.element.requestUpdate();
  }

  askToClear(clearing: boolean): void {
    this.clearing = clearing;
    this.element.requestUpdate();
  }

  forgetConsentTexts(): void {
    for (const { purposeCode } of this.view().rules.consents) this.#options.lookup.forget(`consent ${purposeCode}`);
  }

  async finish(registration: Received<'Registration'>): Promise<void> {
    this.done = { registration, personName: this.draft.answers.fullName };
    this.#options.focusNext('heading');
    this.element.requestUpdate();
    await this.draft.settle();
    this.element.dispatchEvent(new RegistrationSubmittedEvent(registration));
  }

  /** Says so: whoever comes back finds an empty form. Whoever is elsewhere on the page stays there. */
  #expire(): void {
    const inside = this.element.matches(':focus-within');
    this.empty(false);
    this.draft.expired = true;
    if (!inside) this.#options.focusNext(undefined);
    this.announcer.say(this.locale.words.draftExpired);
  }

  readonly startOver = (household: boolean): void => {
    if (this.assisted && !household) this.#options.later?.device.leave('left');
    else this.empty(household);
  };

  /** @param household whether what `settle` left of the last person is for the next one */
  empty(household: boolean): void {
    this.done = undefined;
    this.draft.startOver(household);
    const { later } = this.#options;
    later?.forget();
    later?.history.renew();
    this.#isRenewed = !later;
    this.announcer.say(''); // the place somebody chose last is nobody else's to hear
    this.#arrive('person');
    if (!household) void this.draft.wipe();
  }
}
