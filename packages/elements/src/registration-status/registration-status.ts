import { consume } from '@lit/context';
import { dayInVietnam, instant, isRefused, newIdempotencyKey, RefusedError, type SendOptions } from '@sen/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { IdleWipeController } from '../controllers/idle-wipe.ts';
import { LocaleController } from '../controllers/locale.ts';
import { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { StepHistory } from '../controllers/step-history.ts';
import { SubmissionController } from '../controllers/submission.ts';
import { registrationStatus } from '../locales/vi/registration-status.ts';
import { configNotice } from '../parts/config-notice.ts';
import { hotlineLine } from '../parts/hotline.ts';
import { errorSummary, focusSummary } from '../parts/error-summary.ts';
import { notice } from '../parts/notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { focusHeading } from '../parts/step-header.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { platformContext, platformOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import { troubleCode } from '../platform/trouble.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { slotDays, type SlotDay } from '../sites/slot-days.ts';
import { codeStep } from './code-step.ts';
import { DETAIL_FIELDS, noDetails, phoneOf, problemsIn, queryOf, type FieldProblem, type PersonDetails } from './details.ts';
import { detailsStep } from './details-step.ts';
import { listView } from './list-view.ts';
import { moveStep } from './move-step.ts';
import { cancelStep, declineStep, sureStep } from './reason-steps.ts';
import { detailsOf, fieldsOf, landingOf, type AlertKey } from './refusals.ts';
import { AppointmentAnsweredEvent, RegistrationCancelledEvent } from './registration-status.events.ts';
import { styles } from './registration-status.styles.ts';
import { registrationView } from './registration-view.ts';
import type { Appointment, Deed, Registration } from './standing.ts';
import { sentenceOf, type StatusView } from './status-view.ts';

const STAGES = ['details', 'code', 'list', 'one', 'move', 'decline', 'cancel', 'sure'] as const;
type Stage = (typeof STAGES)[number];

/** Something only the person may ask for, with the session that proves it, or none for a person signed in. */
type Request = (options: Pick<SendOptions, 'session' | 'signal'>) => Promise<void>;

/**
 * @summary Looks a registration up by a one-time code, and lets the person answer its appointment or withdraw it.
 * @slot - Shown until the element is there, and to people without JavaScript: whom to call instead.
 * @csspart page - Everything the element draws.
 * @csspart submit - The one button that leads on.
 * @csspart back - The button that leads a step back.
 * @fires {AppointmentAnsweredEvent} sen-appointment-answered - Confirmed, moved or declined.
 * @fires {RegistrationCancelledEvent} sen-registration-cancelled - Withdrawn.
 * @fires {TroubleEvent} sen-trouble - Something was refused or did not arrive; carries the code only.
 */
export class RegistrationStatus extends LitElement {
  static override styles = [base, parts, styles];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** Leaves the browser's Back to the page: for hosts whose router cannot bear entries of others. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  @state() private stage: Stage = 'details';
  @state() private details: PersonDetails = noDetails;
  /** Several people fit: the id number is asked for. */
  @state() private asksId = false;
  @state() private typedCode = '';
  @state() private found: readonly Registration[] = [];
  @state() private shownId = '';
  @state() private problems: readonly FieldProblem[] = [];
  @state() private alert: AlertKey | undefined;
  @state() private trouble: unknown;
  @state() private reason = '';
  @state() private day = '';
  @state() private slotId = '';
  /** What to go on with once the code is right, and where from. */
  #afterCode: { request: Request; stage: Stage } | undefined;
  /** Of the wish that may have arrived: the same words, the same key. */
  #wish: { words: string; key: string } | undefined;
  #focusNext: 'heading' | 'alert' | 'summary' | undefined;

  readonly #locale = new LocaleController(this, 'registrationStatus', registrationStatus);
  readonly #announcer = new AnnouncerController(this);
  readonly #sending = new SubmissionController<void>(this);
  readonly #slots = new SubmissionController<readonly SlotDay[]>(this);
  readonly #oneTimeCode = new OneTimeCodeController(this, 'lookup');
  readonly #idle = new IdleWipeController(this, () => this.#wipe());
  readonly #history = new StepHistory(this, { form: 'registration-status', enabled: () => !this.noHistory, onStep: (stage) => this.#onHistory(stage) });

  protected override firstUpdated(): void {
    platformOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(): void {
    this.#idle.watch(this.details !== noDetails || this.found.length > 0);
  }

  protected override updated(_: PropertyValues): void {
    const next = this.#focusNext;
    const root = this.shadowRoot;
    if (!next || !root) return;
    this.#focusNext = undefined;
    if (next === 'heading') focusHeading(root);
    else if (next === 'summary') focusSummary(root);
    else root.getElementById('alert')?.focus();
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (!platform || !this.#locale.ready) return html`<slot></slot>`;
    const { config } = platform;
    const { common, language } = this.#locale;
    const content =
      config.state !== 'ready'
        ? configNotice(platform, common)
        : !config.value.modules.includes('registration')
          ? configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, common)
          : html`${this.#renderStage()}${this.#renderFoot(config.value.hotline)}`;
    return page(language, html`${this.#announcer.region}<div class="panel">${content}</div>`);
  }

  #renderStage(): TemplateResult {
    const view = this.#view();
    const registration = this.found.find(({ id }) => id === this.shownId);
    const appointment = registration?.appointment;
    if (this.stage === 'code') {
      return codeStep({
        ...view,
        controller: this.#oneTimeCode,
        typed: this.typedCode,
        onInput: (typed) => (this.typedCode = typed),
        onResend: () => void this.#resend(),
        onChangePhone: () => this.#go('details'),
      });
    }
    if (this.stage === 'list') return listView({ ...view, found: this.found, onOpen: (id) => this.#open(id) });
    if (!registration) {
      const confirmed = this.platform?.signedIn === true || this.#oneTimeCode.sessionFor(phoneOf(this.details)) !== undefined;
      const onChange = (change: Partial<PersonDetails>) => (this.details = { ...this.details, ...change });
      return detailsStep({
        ...view,
        details: this.details,
        asksId: this.asksId,
        confirmed,
        onChange,
        onLeave: (field, tidy) => onChange({ [field]: tidy(this.details[field]) }),
      });
    }
    const reasons = { ...view, reason: this.reason, onReason: (reason: string) => (this.reason = reason) };
    if (this.stage === 'move' && appointment) {
      const { current } = this.#slots;
      return moveStep({
        ...view,
        appointment,
        days: current.state === 'done' ? current.value : undefined,
        failed: current.state === 'failed',
        day: this.day,
        slotId: this.slotId,
        onDay: (day) => {
          this.day = day;
          this.slotId = '';
        },
        onSlot: (slotId) => (this.slotId = slotId),
        onReload: () => void this.#loadSlots(),
      });
    }
    if (this.stage === 'decline') return declineStep(reasons);
    if (this.stage === 'cancel') return cancelStep(reasons);
    if (this.stage === 'sure')
      return sureStep({ ...view, name: registration.person.fullName, hasAppointment: registration.status === 'scheduled', onKeep: () => this.#arrive('one') });
    return registrationView({
      ...view,
      registration,
      several: this.found.length > 1,
      pick: (text) => this.#locale.pick(text),
      onDeed: (deed, about) => this.#onDeed(deed, about),
      onCancel: () => this.#ask('cancel'),
      onPrint: () => globalThis.print(),
    });
  }

  #view(): StatusView {
    const { words, common, language } = this.#locale;
    const { problems } = this;
    return {
      words,
      common,
      language,
      problems,
      remarks: this.#renderRemarks(),
      sending: this.#sending.sending,
      onSubmit: this.#onSubmit,
      onBack: this.#onBack,
    };
  }

  /** What is to be said on top of a step. Takes focus when it is new. */
  #renderRemarks(): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    const { alert, trouble, problems } = this;
    if (problems.length > 0) {
      const errors = problems.map((problem) => ({ field: problem.field, message: sentenceOf(problem, words) }));
      return html`${errorSummary(common.errorSummary(errors.length), errors)}`;
    }
    if (trouble === undefined && !alert) return nothing;
    const said = alert && words.alerts[alert];
    const kind = alert === 'moved' || alert === 'wiped' ? 'good' : 'warn';
    return html`<div id="alert" class="alert" tabindex="-1">${said ? notice(kind, said.title, html`<p>${said.body}</p>`) : troubleNotice(trouble, common)}</div>`;
  }

  #renderFoot(hotline: string | undefined): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    const holds = this.found.length > 0 || this.stage === 'code';
    if (!holds && !hotline) return nothing;
    return html`<div class="foot">
      ${hotlineLine(hotline, common)}
      ${
        holds
          ? html`<p class="hint no-print">${words.notStored}</p>
            <button class="button" type="button" @click=${this.#onWipe}>${words.wipe}</button>`
          : nothing
      }
    </div>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#sending.sending) return;
    const { stage, reason } = this;
    const appointment = this.#shown?.appointment;
    if (stage === 'code') void this.#verify();
    else if (stage === 'move' && appointment) this.#move(appointment);
    else if (stage === 'decline' && appointment) this.#decline(appointment);
    else if (stage === 'cancel') {
      if (reason === '') this.#point([{ field: 'reason', problem: 'cancelReasonRequired' }]);
      else this.#go('sure');
    } else if (stage === 'sure' && this.#shown) this.#cancel(this.#shown);
    else this.#look();
  };

  get #shown(): Registration | undefined {
    return this.found.find(({ id }) => id === this.shownId);
  }

  get #today(): string {
    const config = this.platform?.config;
    return dayInVietnam(config?.state === 'ready' ? instant(config.value.serverTime) : new Date());
  }

  #look(): void {
    const problems = problemsIn(this.details, { today: this.#today, asksId: this.asksId });
    if (problems.length > 0) this.#point(problems);
    else void this.#request(this.#search);
  }

  readonly #search: Request = async (options) => {
    const { items } = await platformOf(this).registrations.search(queryOf(this.details), options);
    this.found = items;
    this.asksId = false;
    const [first] = items;
    if (items.length === 1 && first) this.#open(first.id);
    else this.#go('list');
  };

  /** Asks with the session of the phone, or for a code first. Whatever goes wrong lands where it belongs. */
  async #request(request: Request): Promise<void> {
    if (this.#sending.sending) return;
    this.#hush();
    const session = this.#oneTimeCode.sessionFor(phoneOf(this.details));
    if (!session && !this.platform?.signedIn) return this.#confirmPhone(request);
    this.#announcer.say(this.stage === 'details' ? this.#locale.words.searching : this.#locale.words.sending);
    await this.#run((signal) => request({ session, signal }), request);
  }

  async #confirmPhone(request: Request): Promise<void> {
    this.#afterCode = { request, stage: this.stage };
    const { words } = this.#locale;
    this.#announcer.say(words.sending);
    if (!(await this.#run((signal) => this.#oneTimeCode.send(platformOf(this), phoneOf(this.details), signal)))) return;
    this.typedCode = '';
    this.#go('code');
    if (this.found.length > 0) this.#say('sessionEnded');
  }

  async #verify(): Promise<void> {
    const code = this.typedCode.replace(/\D/g, '');
    this.#hush();
    if (code.length !== 6) {
      this.#point([{ field: 'code', problem: 'codeFormat' }]);
      return;
    }
    const verified = await this.#run(async (signal) => void (await this.#oneTimeCode.verify(platformOf(this), code, signal)));
    const after = this.#afterCode;
    if (!verified || !after) return;
    this.#afterCode = undefined;
    this.typedCode = '';
    if (this.found.length > 0) this.#arrive(after.stage);
    await this.#request(after.request);
  }

  async #resend(): Promise<void> {
    this.#hush();
    this.typedCode = '';
    const client = platformOf(this);
    const resent = await this.#run(async (signal) => {
      try {
        await this.#oneTimeCode.resend(client, signal);
      } catch (error) {
        // The platform no longer knows that code: a new one starts afresh.
        if (!isRefused(error, 'resendOtp') || error.code !== 'record-not-found') throw error;
        this.#oneTimeCode.forget();
        await this.#oneTimeCode.send(client, phoneOf(this.details), signal);
      }
    });
    if (resent) this.#announcer.say(this.#locale.words.resent);
  }

  #onDeed(deed: Deed, appointment: Appointment): void {
    if (this.#sending.sending) return;
    if (deed === 'move') {
      this.day = '';
      this.slotId = '';
      this.#go('move');
      void this.#loadSlots();
    } else if (deed === 'decline') this.#ask('decline');
    else {
      void this.#request(
        this.#answering(appointment, 'confirmed', `confirm ${appointment.id}`, (options) => platformOf(this).appointments.confirm(appointment.id, options)),
      );
    }
  }

  #ask(stage: 'decline' | 'cancel'): void {
    this.reason = '';
    this.#go(stage);
  }

  #move({ id, ...appointment }: Appointment): void {
    const { slotId } = this;
    if (this.#slots.current.state !== 'done') return;
    if (slotId === '') this.#point([this.day === '' ? { field: 'day', problem: 'dayRequired' } : { field: 'slot', problem: 'slotRequired' }]);
    else {
      const send = (options: SendOptions) => platformOf(this).appointments.reschedule(id, { slotId }, options);
      void this.#request(this.#answering({ id, ...appointment }, 'moved', `move ${id} ${slotId}`, send));
    }
  }

  #decline(appointment: Appointment): void {
    const { id } = appointment;
    const reason = this.reason as Parameters<ReturnType<typeof platformOf>['appointments']['decline']>[1]['reason'] | '';
    if (reason === '') this.#point([{ field: 'reason', problem: 'declineReasonRequired' }]);
    else
      void this.#request(
        this.#answering(appointment, 'declined', `decline ${id} ${reason}`, (options) => platformOf(this).appointments.decline(id, { reason }, options)),
      );
  }

  #answering(before: Appointment, answer: AppointmentAnsweredEvent['answer'], wish: string, send: (options: SendOptions) => Promise<Appointment>): Request {
    return async (options) => {
      const appointment = await send({ ...options, idempotencyKey: this.#keyOf(wish) });
      this.#wish = undefined;
      this.dispatchEvent(new AppointmentAnsweredEvent(before.id, answer));
      const registration = this.#shown;
      if (registration) this.#replace({ ...registration, appointment });
      // The registration's own state may have changed too; without it the screen is still right about the appointment.
      await this.#reread(options).catch(() => {});
      this.#arrive('one');
      if (answer === 'moved') this.#say('moved');
    };
  }

  #cancel({ id }: Registration): void {
    const reason = this.reason as Parameters<ReturnType<typeof platformOf>['registrations']['cancel']>[1]['reason'];
    void this.#request(async (options) => {
      this.#replace(await platformOf(this).registrations.cancel(id, { reason }, { ...options, idempotencyKey: this.#keyOf(`cancel ${id} ${reason}`) }));
      this.#wish = undefined;
      this.dispatchEvent(new RegistrationCancelledEvent(id));
      this.#arrive('one');
    });
  }

  async #reread({ session, signal }: Pick<SendOptions, 'session' | 'signal'>): Promise<void> {
    this.#replace(await platformOf(this).registrations.get(this.shownId, { ...(session && { session }), ...(signal && { signal }) }));
  }

  #replace(registration: Registration): void {
    this.found = this.found.map((known) => (known.id === registration.id ? registration : known));
  }

  /** The same wish keeps its key until the platform has answered: pressing again after a broken line does nothing twice. */
  #keyOf(words: string): string {
    if (this.#wish?.words !== words) this.#wish = { words, key: newIdempotencyKey() };
    return this.#wish.key;
  }

  async #loadSlots(): Promise<void> {
    const siteId = this.#shown?.appointment?.site.id;
    if (siteId === undefined) return;
    this.#slots.reset();
    await this.#slots.run(async (signal) => slotDays((await platformOf(this).sites.slots(siteId, {}, { signal })).items));
    const { current } = this.#slots;
    if (current.state === 'failed') await this.#land(current.error);
  }

  /** @returns whether it went well. */
  async #run(send: (signal: AbortSignal) => Promise<void>, request?: Request): Promise<boolean> {
    await this.#sending.run(send);
    const { current } = this.#sending;
    if (current.state === 'failed') await this.#land(current.error, request);
    return current.state === 'done';
  }

  async #land(error: unknown, request?: Request): Promise<void> {
    if (error instanceof RefusedError) this.#wish = undefined;
    this.dispatchEvent(new TroubleEvent(troubleCode(error)));
    const landing = landingOf(error);
    const details = error instanceof RefusedError ? detailsOf(error) : undefined;
    switch (landing.to) {
      case 'session':
        this.#oneTimeCode.endSession();
        if (request) return this.#confirmPhone(request);
        return this.#sayTrouble(error);
      case 'field':
        return this.#landOnField({ field: landing.field, problem: landing.problem, ...(details && { details }) }, error);
      case 'fields': {
        const problems = error instanceof RefusedError ? fieldsOf(error) : [];
        return problems.length > 0 ? this.#point(problems) : this.#sayTrouble(error);
      }
      case 'details':
        this.found = [];
        this.#arrive('details');
        return this.#say(landing.alert);
      case 'reload': {
        const session = this.#oneTimeCode.sessionFor(phoneOf(this.details));
        if (!(await this.#run((signal) => this.#reread({ session, signal })))) return;
        this.#arrive('one');
        return this.#say(landing.alert);
      }
      case 'slots':
        this.slotId = '';
        await this.#loadSlots();
        if (this.#slots.current.state === 'done') this.#point([{ field: 'slot', problem: landing.problem }]);
        return;
      case 'alert':
        return this.#say(landing.alert);
      case 'trouble':
        return this.#sayTrouble(error);
    }
  }

  #landOnField(problem: FieldProblem, error: unknown): void {
    const { code } = error as RefusedError;
    if (code === 'otp-invalid') this.#oneTimeCode.leave(problem.details?.maximum ?? 0);
    if (code === 'otp-too-many' && this.stage === 'code') this.#oneTimeCode.lock((problem.details?.maximum ?? 1) * 60);
    if (problem.problem === 'idNumberNeeded') {
      const asked = this.asksId && this.details.idNumber !== '';
      this.asksId = true;
      if (asked) return this.#point([{ ...problem, problem: 'idNumberStillMany' }]);
    }
    this.#point([problem]);
  }

  /** Shows what is wrong at its field, in the step that asks for it. */
  #point(problems: readonly FieldProblem[]): void {
    if (problems.some(({ field }) => DETAIL_FIELDS.includes(field)) && this.stage !== 'details') {
      this.found = [];
      this.#arrive('details');
    }
    this.#hush();
    this.problems = problems;
    this.#focusNext = 'summary';
  }

  #say(alert: AlertKey): void {
    this.#hush();
    this.alert = alert;
    this.#focusNext = 'alert';
  }

  #sayTrouble(error: unknown): void {
    const code = troubleCode(error);
    if (code === 'unreachable' || code === 'unreadable') return this.#say('notSent');
    this.#hush();
    this.trouble = error;
    this.#focusNext = 'alert';
  }

  #hush(): void {
    this.problems = [];
    this.alert = undefined;
    this.trouble = undefined;
  }

  #open(registrationId: string): void {
    this.shownId = registrationId;
    this.#go('one');
  }

  readonly #onBack = (): void => {
    if (this.#history.back(this.stage)) return;
    if (this.stage === 'code') this.#arrive(this.#afterCode?.stage ?? 'details');
    else if (this.stage === 'sure') this.#arrive('cancel');
    else if (this.stage === 'one' && this.found.length > 1) this.#arrive('list');
    else this.#arrive(this.#shown ? 'one' : 'details');
  };

  #onHistory(name: string): void {
    const stage = STAGES.find((known) => known === name);
    if (!stage || stage === this.stage || this.#sending.sending) return;
    if (stage === 'list' && this.found.length > 1) this.#arrive('list');
    else if (stage === 'details' || stage === 'code' || !this.#shown) this.#arrive(stage === 'code' && this.#oneTimeCode.sent ? 'code' : 'details');
    else this.#arrive(stage === 'one' ? 'one' : this.stage);
  }

  #go(stage: Stage): void {
    if (stage !== this.stage) this.#history.push(this.stage, stage);
    this.#arrive(stage);
  }

  #arrive(stage: Stage): void {
    this.#hush();
    this.stage = stage;
    this.#focusNext = 'heading';
  }

  readonly #onWipe = (): void => {
    this.#wipe();
    this.#say('wiped');
  };

  #wipe(): void {
    this.#sending.reset();
    this.#slots.reset();
    this.#oneTimeCode.forget();
    this.#afterCode = undefined;
    this.#wish = undefined;
    this.details = noDetails;
    this.asksId = false;
    this.typedCode = '';
    this.found = [];
    this.shownId = '';
    this.reason = '';
    this.day = '';
    this.slotId = '';
    this.#hush();
    this.stage = 'details';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-registration-status': RegistrationStatus;
  }
}
