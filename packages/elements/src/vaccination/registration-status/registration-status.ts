import { dayInVietnam, instant, type Received } from '@sen/client';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { personSessionOf } from '../../kit/controllers/person-session.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { SharedDeviceController } from '../../kit/controllers/shared-device.ts';
import { StepHistory } from '../../kit/controllers/step-history.ts';
import { idempotencyKeys } from '../../kit/session/idempotency-keys.ts';
import { registrationStatus } from './words.vi.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import { transportOf } from '../../kit/platform/platform-context.ts';
import { troubleCode } from '../../kit/platform/trouble.ts';
import { AppointmentActions } from './appointment-actions.ts';
import {
  DETAIL_FIELDS,
  noDetails,
  phoneOf,
  detailProblemsOf,
  registrationQueryOf,
  type StatusProblem,
  type PersonDetails,
} from './details.ts';
import type { StatusAlertKey } from './refusals.ts';
import { styles } from './registration-status.styles.ts';
import { statusNotice, type StatusNotice } from './status-notice.ts';
import { Requests } from './requests.ts';
import { stepView } from './step-view.ts';
import type { Registration } from './display-status.ts';
import { STATUS_STEPS, type StatusStep, type StatusHost } from './status-host.ts';

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
export class RegistrationStatus extends Shell<'registrationStatus'> {
  static override styles = [base, parts, styles];

  /** Leaves the browser's Back to the page: for hosts whose router cannot bear entries of others. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;

  @state() private step: StatusStep = 'details';
  @state() private details: PersonDetails = noDetails;
  /** Several people fit: the id number is asked for. */
  @state() private asksId = false;
  @state() private found: readonly Registration[] = [];
  @state() private shownId = '';
  @state() private notice: StatusNotice | undefined;

  protected override readonly i18n = new LocaleController(this, 'registrationStatus', registrationStatus);
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.details !== noDetails || this.found.length > 0,
    shows: () => this.found.length > 0 || this.step === 'code',
    wipe: () => this.#wipe(),
  });
  readonly #history = new StepHistory(this, {
    form: 'registration-status',
    enabled: () => !this.noHistory,
    onStep: (step) => this.#onHistory(step),
  });
  readonly #host = this.#makeHost();
  readonly #requests: Requests = new Requests(
    this.#host,
    personSessionOf(this, { purpose: 'lookup', keys: idempotencyKeys(), trouble: this.trouble }),
    () => this.#actions.renewSlots(),
  );
  readonly #actions = new AppointmentActions(this.#host, this.#requests);

  protected override get module() {
    return 'registration' as const;
  }

  protected override renderContent(config: Received<'Config'>): TemplateResult {
    return html`${this.#device.notice}${this.#renderStep()}${this.#device.foot(config.hotline)}`;
  }

  #renderStep(): TemplateResult {
    const { words, common, language } = this.i18n;
    const { notice, step, found, details, asksId } = this;
    const requests = this.#requests;
    const onDetails = (change: Partial<PersonDetails>) => (this.details = { ...this.details, ...change });
    return stepView({
      view: {
        words,
        common,
        language,
        problems: notice?.is === 'problems' ? notice.problems : [],
        notice: statusNotice(notice, words, common),
        sending: requests.isSending,
        onSubmit: this.#onSubmit,
        onBack: this.#onBack,
      },
      step,
      found,
      shown: this.#shown,
      details,
      asksId,
      requests,
      actions: this.#actions,
      pick: (text) => this.i18n.pick(text),
      attempt: (work) => void this.trouble.attempt(work),
      onDetails,
      onLeave: (field, tidy) => onDetails({ [field]: tidy(this.details[field]) }),
      onChangePhone: () => {
        requests.leave();
        this.#go('details');
      },
      onOpen: (id) => this.#open(id),
      onKeep: () => this.#arrive('one'),
    });
  }

  /** What those who ask the platform work with. */
  #makeHost(): StatusHost {
    const status = this;
    return {
      locale: status.i18n,
      announcer: status.announcer,
      get step() {
        return status.step;
      },
      get phone() {
        return phoneOf(status.details);
      },
      get query() {
        return registrationQueryOf(status.details);
      },
      get found() {
        return status.found;
      },
      get shown() {
        return status.#shown;
      },
      requestUpdate: () => status.requestUpdate(),
      dispatchEvent: (event) => status.dispatchEvent(event),
      list: (found) => {
        status.found = found;
        status.asksId = false;
        const [first] = found;
        if (found.length === 1 && first) status.#open(first.id);
        else status.#go('list');
      },
      replace: (registration) =>
        (status.found = status.found.map((known) => (known.id === registration.id ? registration : known))),
      leaveFound: () => status.#leaveFound(),
      go: (step) => status.#go(step),
      arrive: (step) => status.#arrive(step),
      point: (problems) => status.#point(problems),
      say: (alert) => status.#say(alert),
      sayTrouble: (error) => status.#sayTrouble(error),
      clear: () => status.#clear(),
      askForId: () => {
        const given = status.asksId && status.details.idNumber !== '';
        status.asksId = true;
        return given;
      },
    };
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.trouble.attempt(() => this.#submit());
  };

  #submit(): Promise<void> | void {
    const actions = this.#actions;
    if (this.#requests.isSending) return;
    const { step } = this;
    const shown = this.#shown;
    const appointment = shown?.appointment;
    if (step === 'code') return this.#requests.verify();
    if (step === 'move' && appointment) return actions.move(appointment);
    if (step === 'decline' && appointment) return actions.decline(appointment);
    if (step === 'sure' && shown) return actions.cancel(shown);
    if (step !== 'cancel') return this.#search();
    if (actions.reason === '') this.#point([{ field: 'reason', problem: 'cancelReasonRequired' }]);
    else this.#go('sure');
  }

  get #shown(): Registration | undefined {
    return this.found.find(({ id }) => id === this.shownId);
  }

  get #today(): string {
    const config = this.platform?.config;
    return dayInVietnam(config?.state === 'ready' ? instant(config.value.serverTime) : new Date());
  }

  #search(): Promise<void> | void {
    const problems = detailProblemsOf(this.details, { today: this.#today, asksId: this.asksId });
    if (problems.length === 0) return this.#requests.search();
    this.#point(problems);
  }

  #leaveFound(): void {
    this.#arrive('details');
  }

  /** Shows what is wrong at its field, in the step that asks for it. */
  #point(problems: readonly StatusProblem[]): void {
    if (problems.some(({ field }) => DETAIL_FIELDS.includes(field)) && this.step !== 'details') this.#leaveFound();
    this.notice = { is: 'problems', problems };
    this.focusNext('summary');
  }

  #say(alert: StatusAlertKey): void {
    this.notice = { is: 'alert', alert };
    this.focusNext({ id: 'alert' });
  }

  #sayTrouble(error: unknown): void {
    const code = troubleCode(error);
    if (code === 'unreachable' || code === 'unreadable') return this.#say('notSent');
    this.notice = { is: 'trouble', error };
    this.focusNext({ id: 'alert' });
  }

  #clear(): void {
    this.notice = undefined;
    this.#device.hideNotice();
  }

  #open(registrationId: string): void {
    this.shownId = registrationId;
    this.#go('one');
  }

  readonly #onBack = (): void => {
    this.#requests.leave();
    if (this.#history.back(this.step)) return;
    if (this.step === 'code') this.#arrive(this.#requests.stepBefore);
    else if (this.step === 'sure') this.#arrive('cancel');
    else if (this.step === 'one' && this.found.length > 1) this.#arrive('list');
    else this.#arrive(this.#shown ? 'one' : 'details');
  };

  #onHistory(name: string): void {
    const step = STATUS_STEPS.find((known) => known === name);
    if (!step || step === this.step || this.#requests.isSending) return;
    if (step === 'list' && this.found.length > 1) this.#arrive('list');
    else if (step === 'details' || step === 'code' || !this.#shown)
      this.#arrive(step === 'code' && this.#requests.session.codes.sent ? 'code' : 'details');
    else this.#arrive(step === 'one' ? 'one' : this.step);
  }

  #go(step: StatusStep): void {
    if (step !== this.step) this.#history.push(this.step, step);
    this.#arrive(step);
  }

  #arrive(step: StatusStep): void {
    this.#clear();
    this.step = step;
    // Whoever is looked for next may be somebody else: nobody is drawn behind their back.
    if (step === 'details') this.#drop();
    this.focusNext('heading');
  }

  #drop(): void {
    this.found = [];
    this.shownId = '';
  }

  #wipe(): void {
    this.#requests.session.forget();
    this.#actions.forget();
    this.details = noDetails;
    this.asksId = false;
    this.#drop();
    this.#clear();
    this.#history.renew();
    this.step = 'details';
    this.focusNext(undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-registration-status': RegistrationStatus;
  }
}
