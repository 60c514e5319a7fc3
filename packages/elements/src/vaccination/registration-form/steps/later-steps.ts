/** What comes after the first step: fetched while that is being filled in, so that a slow network shows it sooner. */
import type { Received } from '@sen/client';
import { html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import { LocaleController } from '../../../kit/shell/locale.ts';
import { personSessionOf } from '../../../kit/controllers/person-session.ts';
import { SharedDeviceController } from '../../../kit/controllers/shared-device.ts';
import { StepHistory } from '../../../kit/controllers/step-history.ts';
import type { ChunkController } from '../../../kit/shell/chunk-controller.ts';
import { drawFields } from '../../../kit/forms/draw-fields.ts';
import { formQuestions } from '../../../kit/forms/words.vi.ts';
import { unitPicker } from '../../../directory/unit-picker/words.vi.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { troubleNotice } from '../../../kit/parts/trouble-notice.ts';
import { transportOf } from '../../../kit/platform/platform-context.ts';
import { isFault } from '../../../kit/platform/trouble.ts';
import { reportFault } from '../../../kit/shell/fault.ts';
import { UnitPickerController } from '../../../directory/unit-picker/unit-picker.ts';
import { answersOfSubject } from '../flow/subject-answers.ts';
import { CardLauncher } from '../card/card-launcher.ts';
import { formCodeStep } from './code-step.ts';
import { consentStep } from './consent-step.ts';
import { contactStep } from './contact-step.ts';
import { doneView } from './done-view.ts';
import { draftOfToday, emptyAnswers, nextInHousehold } from '../fields/empty-answers.ts';
import { chosenCampaigns } from '../fields/offers.ts';
import type { RegistrationTypes } from '../fields/row.ts';
import { wishFields } from '../fields/wish.ts';
import { dosesMeant, isWish } from '../fields/wished-campaigns.ts';
import type { FormHost } from '../flow/form-host.ts';
import type { FormEnd } from './form-frame.ts';
import type { ListSource } from '../flow/form-lists.ts';
import type { FormView, Lists } from './form-view.ts';
import { formsStep } from './forms-step.ts';
import { laterLists } from '../flow/later-lists.ts';
import { problemsOnScreen } from '../flow/later-problems.ts';
import { mobileOf } from '../fields/mobile.ts';
import { OfferSearch, type OfferSearchState } from '../flow/offer-search.ts';
import { formsOf, consentPurposesOf } from '../flow/purposes.ts';
import { offersStep } from './offers-step.ts';
import { subjectChangedNotice } from './subject-changed-notice.ts';
import type { FormProblem } from '../flow/problems.ts';
import { reviewStep } from './review-step.ts';
import { keysOf, RegistrationSubmission } from '../flow/registration-submission.ts';
import { stepSummary } from './step-summary.ts';
import { STEPS, type QuestionStep, type Step } from './steps.ts';

export { registrationForm } from './words.vi.ts';
export { listParts } from '../../../kit/parts/list.styles.ts';
export { laterStyles } from './later-steps.styles.ts';

export type LaterStep = Exclude<Step, 'person'>;

/** What the element lends beside what the form holds. */
export interface LaterStepsOptions {
  readonly parts: ChunkController;
  readonly addStyles: (...styles: CSSResultOrNative[]) => void;
  /** Whether somebody has pressed for scanning a card. */
  readonly scans: boolean;
}

export class LaterSteps {
  readonly #host: FormHost;
  readonly #picker: UnitPickerController;
  readonly #unitLocale: LocaleController<'unitPicker'>;
  readonly #questionLocale: LocaleController<'formQuestions'>;
  readonly #offers: OfferSearch;
  /** What is known of campaigns, as of the last draw. */
  #found: OfferSearchState = { is: 'waiting' };
  readonly sending: RegistrationSubmission;
  readonly history: StepHistory;
  /** Of the confirmation; what is typed has its own half hour, in the draft. */
  readonly device: SharedDeviceController;
  readonly card: CardLauncher;

  constructor(host: FormHost, { parts, addStyles, scans }: LaterStepsOptions) {
    const { element, draft, announcer, trouble } = host;
    const locale = new LocaleController(element, 'unitPicker', unitPicker);
    this.#host = host;
    this.#unitLocale = locale;
    this.#questionLocale = new LocaleController(element, 'formQuestions', formQuestions);
    this.#picker = new UnitPickerController(element, {
      id: 'address',
      source: () => ({ http: transportOf(element), config: host.config }),
      value: () => draft.answers.unit,
      onChange: (unit) => draft.set({ unit }),
      words: () => locale.words,
      onResults: (count) => announcer.say(locale.words.results(count)),
      onChosen: (name) => announcer.say(locale.words.chosen(name)),
    });
    draft.subjectRules = { answersOfSubject, draftOfToday, emptyAnswers, nextInHousehold };
    const session = personSessionOf(element, { purpose: 'register', keys: keysOf(draft), trouble });
    draft.codes = session.codes;
    this.#offers = new OfferSearch({
      http: () => transportOf(element),
      platform: () => element.platform,
      campaign: () => element.campaign,
      session: (answers) => session.codes.sessionFor(mobileOf(answers)),
      parts: () =>
        parts.load('campaigns', { fetch: () => import('../flow/open-campaign.ts'), make: (module) => module }),
      onChange: (state) => this.#onOffers(state),
    });
    this.sending = new RegistrationSubmission(
      {
        draft,
        locale: host.locale,
        announcer,
        get assistSession() {
          return host.assistSession;
        },
        view: () => host.view(),
        isComplete: () => this.isComplete('review', host.view()),
        go: (step) => host.go(step),
        show: (problems) => host.show(problems),
        focus: (field) => host.focus(field),
        forgetConsentTexts: () => host.forgetConsentTexts(),
        forgetCampaigns: () => this.#offers.forget(),
        finish: (registration) => host.finish(registration),
      },
      session,
    );
    this.history = new StepHistory(element, {
      form: 'registration-form',
      enabled: () => host.keepsHistory,
      onStep: (step) => host.onHistory(step),
    });
    this.device = new SharedDeviceController(element, {
      announcer,
      common: () => host.locale.common,
      holds: () => host.done !== undefined,
      // A team ends a household in words of its own.
      shows: () => host.done !== undefined && !host.assisted,
      wipe: () => host.wipe(),
    });
    this.card = new CardLauncher(element, { draft, parts, announcer, addStyles, pressed: scans });
  }

  lists(source: ListSource, step: Step): Partial<Lists> {
    const { answers } = this.#host.draft;
    // While the first step is being typed nobody is asked about.
    if (step !== 'person') this.#found = this.#offers.read(answers);
    const campaigns = this.#found.is === 'found' ? this.#found.offered : [];
    return laterLists(source, step, answers, campaigns);
  }

  /** Whether a campaign that was chosen asks a form. */
  asksForms(): boolean {
    const campaigns = this.#found.is === 'found' ? this.#found.offered : [];
    return formsOf(chosenCampaigns(this.#host.draft.answers, { campaigns })).length > 0;
  }

  /** Whether what was asked of campaigns did not come. */
  get failed(): boolean {
    return this.#found.is === 'failed' && this.#host.draft.step !== 'person';
  }

  get fault(): boolean {
    return this.#found.is === 'failed' && isFault(this.#found.error);
  }

  retry(): void {
    this.#offers.retry();
    this.#host.element.requestUpdate();
  }

  #onOffers(state: OfferSearchState): void {
    const { announcer, locale, element, draft } = this.#host;
    if (state.is === 'found' && draft.answers.doses.some(isWish))
      draft.amend({ doses: dosesMeant(draft.answers.doses, state.offered) });
    if (state.is === 'failed') reportFault(state.error, element);
    if (state.is === 'found' && draft.step === 'offers')
      announcer.say(
        locale.words.offersFound(
          state.offered.reduce((count, { offers }) => count + offers.offers.length, 0),
          state.offered.some(({ offers }) => offers.undecided.length > 0),
        ),
      );
    element.requestUpdate();
  }

  /** Another step is shown: what was said about the last one is over. */
  arrive(): void {
    this.sending.leave();
    this.device.hideNotice();
    this.card.leave();
  }

  /** Whether everything the step asks has come. */
  isComplete(step: LaterStep, { answers, lists }: FormView): boolean {
    const { is } = this.#found;
    if (step === 'contact') return true;
    if (step === 'offers') return is !== 'loading' && is !== 'failed';
    if (is !== 'found') return false;
    const chosen = chosenCampaigns(answers, lists);
    const hasTexts = chosen.length === 0 || lists.consentTexts.length === consentPurposesOf(chosen).length;
    return step === 'wish' || step === 'forms' || hasTexts;
  }

  /** Whoever answers what a campaign asks goes on in the form of the page, until that is here too. */
  isHere(step: Step, view: FormView): boolean {
    return (step !== 'forms' && step !== 'consent') || this.isComplete(step, view);
  }

  /** Whether it is still open, beyond the offers, what is registered for: nobody said where they live, or chose. */
  isChoiceOpen(step: Step, view: FormView): boolean {
    const { is } = this.#found;
    if (STEPS.indexOf(step) <= STEPS.indexOf('offers')) return false;
    return is === 'waiting' || (is === 'found' && this.problemsIn('offers', view).length > 0);
  }

  problemsIn(step: QuestionStep, { answers, rules }: FormView): FormProblem[] {
    return problemsOnScreen(step, answers, rules, this.#picker);
  }

  /** The step without its frame. @param end goes in where a step has its buttons elsewhere than below */
  draw(step: LaterStep, view: FormView, end: TemplateResult): TemplateResult {
    const { common, words } = view;
    const { sending } = this;
    const complete = this.isComplete(step, view);
    switch (step) {
      case 'contact':
        return contactStep(view);
      case 'offers':
        return offersStep({
          view,
          picker: this.#picker,
          unitWords: this.#unitLocale.words,
          search: this.#found,
          isOfOne: this.#host.element.campaign !== '',
          onAsk: (field) => {
            this.#host.focus(field);
            this.#host.element.requestUpdate();
          },
          onAskPerson: (field) => this.#host.edit('person', field),
        });
      case 'wish':
        return html`${drawFields<RegistrationTypes>(wishFields, view)}`;
      case 'forms':
        return complete ? formsStep(view, this.#questionLocale.words) : html`<p class="hint">${common.loading}</p>`;
      case 'consent':
        return complete ? consentStep(view) : html`<p class="hint">${words.consentLoading}</p>`;
      case 'review':
        return reviewStep(view, (to, field) => this.#host.edit(to, field));
      case 'code':
        return formCodeStep(view, {
          codes: sending.session.codes,
          value: sending.session.typed,
          onInput: (code) => sending.session.type(code),
          end,
          onResend: () => void this.#host.trouble.attempt(() => sending.resend()),
          onChangePhone: () => this.#host.edit('contact', 'phone'),
        });
    }
  }

  summary(view: FormView): TemplateResult | typeof nothing {
    return stepSummary(view, this.#questionLocale.words);
  }

  /** What a step says on top. */
  alerts({ words, assisted }: FormView): TemplateResult | typeof nothing {
    const { draft } = this.#host;
    if (this.sending.sessionEnded)
      return notice('warn', words.sessionEndedTitle, html`<p>${words.sessionEndedBody}</p>`);
    if (assisted && this.sending.settled)
      return notice(
        'info',
        words.nextInstead,
        html`<p>${words.nextInsteadBody}</p>
          <div><button class="button" type="button" @click=${this.#onNextPerson}>${words.registerNextInHousehold}</button></div>`,
      );
    return draft.emptied ? subjectChangedNotice(draft.emptied, words) : nothing;
  }

  /** After a refusal that ends with this person: as after a registration, without one. */
  readonly #onNextPerson = (): void => {
    void this.#host.draft.settle(); // empties at once; what was kept on the device goes while the next one is typed
    this.#host.startOver(true);
  };

  /** What came of the last sending, and what the buttons below the step say. */
  end(
    step: LaterStep,
    { words, common, signedIn, problems }: FormView,
  ): Pick<FormEnd, 'trouble' | 'primary' | 'busy' | 'others'> {
    const { isSending, sessionEnded, session } = this.sending;
    const { failure } = session;
    const { answers } = this.#host.draft;
    const sends = step === 'code' || (step === 'review' && session.isOpen(mobileOf(answers)));
    return {
      trouble: failure === undefined || problems.length > 0 || sessionEnded ? nothing : troubleNotice(failure, common),
      primary: sends ? words.send : step === 'review' ? words.sendCode : common.next,
      busy: isSending ? (step === 'review' && !signedIn ? words.sendingCode : words.sending) : undefined,
      others: isSending ? [{ label: common.stopSending, onClick: () => session.leave() }] : [],
    };
  }

  done(registration: Received<'Registration'>, personName: string): TemplateResult {
    const { locale, config, assisted, startOver } = this.#host;
    const { words } = locale;
    const view = doneView({
      registration,
      personName,
      doses: (registration.doses ?? []).map(({ campaignTitle, title }) =>
        words.doneDose(locale.pick(campaignTitle), locale.pick(title)),
      ),
      words: locale.words,
      common: locale.common,
      hotline: config.hotline,
      onAnother: () => startOver(false),
      ...(assisted && { onNextInHousehold: () => startOver(true) }),
    });
    return html`${view}${this.device.foot(undefined)}`;
  }

  /** Somebody else begins. */
  forget(): void {
    this.sending.session.drop();
    this.#picker.forget();
    this.#offers.forget();
    this.#found = { is: 'waiting' };
  }
}
