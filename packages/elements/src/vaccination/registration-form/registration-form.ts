import { adoptStyles, html, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { LookupController } from '../../kit/controllers/lookup.ts';
import { identityOf, type PlatformSurroundings } from '../../kit/shell/context.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { ChunkController, type ChunkSource } from '../../kit/shell/chunk-controller.ts';
import { Shell } from '../../kit/shell/shell.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { registrationForm } from './words.vi.ts';
import { fieldParts } from '../../kit/parts/field.styles.ts';
import { cardButton } from './card/card-button.ts';
import { FormFlow } from './flow/form-flow.ts';
import { formEnd, formFrame } from './steps/form-frame.ts';
import type { FormTakeover } from './takeover/form-takeover.ts';
import type { LaterSteps } from './steps/later-steps.ts';
import { personStep } from './steps/person-step.ts';
import { styles } from './registration-form.styles.ts';

/**
 * @summary Registers one person for vaccination: for oneself, for someone else, for a child, or with the help of a
 * community team.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart submit - The one button that leads on.
 * @csspart back - The button that leads a step back.
 * @fires {RegistrationSubmittedEvent} sen-registration-submitted - The platform accepted it.
 * @fires {TroubleEvent} sen-trouble - It was not accepted, or did not arrive; carries the code only.
 */
export class RegistrationForm extends Shell<'registrationForm'> {
  static override styles = [base, fieldParts, styles];

  /** `assisted`: a community team registers a household on a shared device, one person after another. */
  @property() mode: 'citizen' | 'assisted' = 'citizen';
  /** Session of the community team, from `assistSessions.create`; with mode `assisted`. */
  @property({ attribute: 'assist-session' }) assistSession = '';
  /** Id of the one campaign that this form registers for. Without it, all that are on where the person lives. */
  @property() campaign = '';
  /** Leaves the browser's Back to the page: for hosts whose router cannot bear entries of others. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  // The sentences of the later steps come with those steps, before they are said.
  protected override readonly i18n = new LocaleController(
    this,
    'registrationForm',
    registrationForm as Words<'registrationForm'>,
  );
  readonly #lookup = new LookupController(this);
  readonly #parts = new ChunkController(this);
  readonly #flow = this.#makeFlow();
  #later: LaterSteps | undefined;
  /** Looks of what comes later. */
  readonly #addedStyles: CSSResultOrNative[] = [];
  /** Somebody has pressed for scanning a card before the later steps have come, and that with them. */
  #scans = false;
  /** Whether a form that a server wrote into this root still has the place. */
  #isServerForm = false;
  /** From that form to the element's own. */
  #takeover: FormTakeover | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const form = this.shadowRoot?.querySelector('form');
    if (form) void this.#startTakeover(form);
    const root = super.createRenderRoot();
    // Not before what the server wrote: that goes away, and the mark where the element draws would go with it.
    this.renderOptions.renderBefore = null;
    return root;
  }

  async #startTakeover(form: HTMLFormElement): Promise<void> {
    this.#isServerForm = true;
    // Where this does not arrive, the form that is there goes on.
    const module = await import('./takeover/form-takeover.ts').catch(() => undefined);
    this.#takeover = module && new module.FormTakeover(form, () => this.requestUpdate());
    this.requestUpdate();
  }

  #makeFlow(): FormFlow {
    const form = this;
    return new FormFlow(form, {
      locale: form.i18n,
      announcer: form.announcer,
      trouble: form.trouble,
      lookup: form.#lookup,
      get history() {
        return !form.noHistory;
      },
      get assisted() {
        return form.mode === 'assisted';
      },
      get assistSession() {
        return form.assistSession;
      },
      get later() {
        return form.#readLater();
      },
      focusNext: (target) => form.focusNext(target),
      onArrive: () => {
        form.#scans = false;
      },
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.platform) void this.#flow.draft.open();
    const before = changed.get('platform') as PlatformSurroundings | undefined;
    if (before && identityOf(before) !== identityOf(this.platform)) this.#lookup.forget();
    const config = this.platform?.config;
    const { draft } = this.#flow;
    const later = this.#readLater();
    if (!this.#isServerForm || !this.#takeover || !config || !this.isReady || !later) return;
    this.#isServerForm = !this.#takeover.offer(config, draft, () => {
      const view = this.#flow.view(); // asks for its lists
      return !this.#lookup.waiting && !this.#lookup.failed && later.isHere(draft.step, view);
    });
  }

  protected override updated(): void {
    if (!this.#isServerForm) {
      this.#takeover?.finish();
      this.#takeover = undefined;
    }
    super.updated();
  }

  protected override get module() {
    return 'registration' as const;
  }

  protected override get isReady(): boolean {
    return super.isReady && this.#flow.draft.opened;
  }

  protected override render(): TemplateResult {
    return this.#isServerForm ? html`` : super.render();
  }

  protected override renderContent(): TemplateResult {
    const { done } = this.#flow;
    return done
      ? html`${this.#readLater()?.done(done.registration, done.personName)}`
      : html`${this.#readLater()?.device.notice}${this.#renderForm()}`;
  }

  /** Asks for the later steps. Undefined while they are on their way. */
  #readLater(): LaterSteps | undefined {
    if (!this.#later) this.#parts.want('later steps', this.#laterSource);
    return this.#later;
  }

  readonly #laterSource: ChunkSource<typeof import('./steps/later-steps.ts'), LaterSteps> = {
    fetch: () => import('./steps/later-steps.ts'),
    make: ({ LaterSteps, laterStyles, listParts, registrationForm }) => {
      this.i18n.complete(registrationForm);
      this.#addStyles(listParts, laterStyles);
      this.#later = new LaterSteps(this.#flow, {
        parts: this.#parts,
        addStyles: (...styles) => this.#addStyles(...styles),
        scans: this.#scans,
      });
      this.#flow.resume();
      return this.#later;
    },
  };

  #addStyles(...styles: CSSResultOrNative[]): void {
    this.#addedStyles.push(...styles);
    adoptStyles(this.renderRoot as ShadowRoot, [...RegistrationForm.elementStyles, ...this.#addedStyles]);
  }

  #renderForm(): TemplateResult {
    const later = this.#readLater();
    const flow = this.#flow;
    const { step, restored, expired, keeps } = flow.draft;
    const view = flow.view();
    const { common } = view;
    const end = formEnd({
      view,
      primary: common.next,
      ...(step !== 'person' && later?.end(step, view)),
      ...(flow.waits && !this.#parts.failed && { busy: common.loading }),
      back:
        step === 'person' || later?.sending.isSending ? undefined : { label: common.back, onClick: () => flow.back() },
      retry: this.#lookup.failed || this.#parts.failed || later?.failed ? this.#retry : undefined,
      fault: this.#lookup.fault || this.#parts.fault || (later?.fault ?? false),
    });
    return formFrame({
      view,
      step,
      steps: flow.steps,
      restored,
      expired,
      keeps,
      summary: later?.summary(view),
      alerts: later?.alerts(view),
      content:
        step === 'person'
          ? personStep(view, later?.card.view(view) ?? cardButton(view, this.#scans, this.#onScan))
          : (later?.draw(step, view, end) ?? html`<p class="hint">${common.loading}</p>`),
      end: step === 'code' && later ? undefined : end,
      hotline: flow.config.hotline,
      clearing: flow.clearing,
      onClearing: (clearing) => flow.askToClear(clearing),
      onClear: this.#onClear,
      onSubmit: this.#onSubmit,
      onChoice: this.#onChoice,
    });
  }

  readonly #onScan = (): void => {
    this.#scans = true;
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#lookup.retry();
    this.#parts.retry();
    this.#later?.retry();
  };

  /**
   * Of many questions the ones still open should stand out: an answer that was chosen is no longer complained of. What
   * is typed keeps its error until the next look, because it is what the person is mending, and a button must not move
   * away while it is being pressed.
   */
  readonly #onChoice = ({ target }: Event): void => {
    const control = target as HTMLInputElement | HTMLSelectElement;
    if (!control.matches('[type=radio], [type=checkbox], select')) return;
    this.#flow.settle(control.name);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const flow = this.#flow;
    const sending = this.#later?.sending;
    if (sending?.isSending) return;
    const { step } = flow.draft;
    void this.trouble.attempt(() => {
      if (step !== 'review' && step !== 'code') flow.next(step);
      else if (!sending) this.announcer.say(this.i18n.common.loading);
      else return step === 'review' ? sending.confirm() : sending.verify();
    });
  };

  readonly #onClear = (): void => {
    this.#flow.empty(false);
    this.announcer.say(this.i18n.words.wiped);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-registration-form': RegistrationForm;
  }
}
