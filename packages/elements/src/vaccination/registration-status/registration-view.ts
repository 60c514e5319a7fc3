import { html, nothing, type TemplateResult } from 'lit';
import {
  alertIcon,
  calendarIcon,
  checkIcon,
  clockIcon,
  phoneIcon,
  pinIcon,
  printIcon,
  syringeIcon,
} from '../../kit/icons.ts';
import { phoneLink } from '../../kit/parts/phone-link.ts';
import { summaryList } from '../../kit/parts/summary-list.ts';
import { showDate } from '../../kit/people/date.ts';
import type { PersonSex } from '../../kit/people/id-documents.ts';
import { vietnamDayOf, spanOf, timeOf, writeDay } from '../../directory/sites/moment.ts';
import { siteAddressOf, siteAtTime, writePhone } from '../../directory/sites/site-place.ts';
import {
  actionsOf,
  isCancellable,
  isUpcoming,
  showsCheckInCode,
  displayStatusOf,
  toneOf,
  type Appointment,
  type AppointmentAction,
  type Registration,
  type DisplayStatus,
  type StatusTone,
} from './display-status.ts';
import type { StatusView } from './status-view.ts';
import { preferredDayOf, doseTitlesOf } from './preferences.ts';

export interface RegistrationView extends StatusView {
  registration: Registration;
  /** Whether there are others to go back to. */
  several: boolean;
  /** Of a text the platform gives in both languages, the one to show. */
  pick: (text: { vi: string; en: string }) => string;
  onAction: (action: AppointmentAction, appointment: Appointment) => void;
  onCancel: () => void;
  onPrint: () => void;
}

const icons = { waiting: clockIcon, good: checkIcon, warn: alertIcon, bad: alertIcon } as const satisfies Record<
  StatusTone,
  unknown
>;

/** Where the registration stands: the largest thing on the screen. */
export const statusPanel = (status: DisplayStatus, words: StatusView['words'], reason?: string): TemplateResult => {
  const tone = toneOf(status);
  return html`<div class=${`notice display-status ${tone}`}>
    ${icons[tone]()}
    <div class="notice-words">
      <h2 id="heading" tabindex="-1">${words.standings[status].title}</h2>
      <p>${words.standings[status].body}</p>
      ${reason ? html`<p>${words.reason}: ${reason}</p>` : nothing}
    </div>
  </div>`;
};

/** The verdict first and largest, then the code, then the appointment, then what was told us. */
export const registrationView = (view: RegistrationView): TemplateResult => {
  const { registration, words, common, pick } = view;
  const { appointment, statusReason } = registration;
  return html`
    <div class="stack">
      ${view.notice} ${statusPanel(displayStatusOf(registration), words, statusReason && pick(statusReason))}
      ${appointment && isUpcoming(appointment) ? appointmentPanel(view, appointment) : nothing}
      <div>
        <p class="hint">${words.registrationCode}</p>
        <p class="code">${registration.code}</p>
        <p class="hint">${words.registeredOn(showDate(vietnamDayOf(registration.createdAt)))}</p>
      </div>
      ${facts(view)}
      <div class="buttons no-print">
        <button class="button" type="button" @click=${view.onPrint}>${printIcon()}${common.print}</button>
        ${view.several ? html`<button class="button" type="button" @click=${view.onBack}>${words.backToList}</button>` : nothing}
        ${isCancellable(registration) ? html`<button class="button quiet" type="button" @click=${view.onCancel}>${words.cancelRegistration}</button>` : nothing}
      </div>
    </div>
  `;
};

function appointmentPanel(view: RegistrationView, appointment: Appointment): TemplateResult {
  const { words, language, pick, registration } = view;
  const { site, slot, replyBy, checkInCode } = appointment;
  const actions = actionsOf(appointment);
  return html`
    <section class="card appointment" aria-labelledby="appointment">
      <h3 id="appointment">${words.appointmentHeading}</h3>
      <p class="when">${calendarIcon()}<span>${writeDay(vietnamDayOf(slot.startsAt), language)}<br /><strong>${spanOf(slot)}</strong></span></p>
      <p class="where">${pinIcon()}<span><strong>${site.name}</strong><br />${siteAddressOf(siteAtTime(site, slot))}</span></p>
      ${doseTitlesOf(registration, words, pick).map((title) => html`<p class="where">${syringeIcon()}<span><span class="visually-hidden">${words.dose}: </span>${title}</span></p>`)}
      ${site.phone ? html`<p class="where">${phoneIcon()}${phoneLink(site.phone, words.call(writePhone(site.phone)))}</p>` : nothing}
      ${
        checkInCode && showsCheckInCode(appointment)
          ? html`<div class="check-in">
            <p class="hint">${words.checkInCode}</p>
            <p class="code">${checkInCode}</p>
            <p class="hint">${words.checkInHint}</p>
          </div>`
          : nothing
      }
      ${actions.length > 0 ? answer(view, appointment, actions, replyBy) : nothing}
    </section>
  `;
}

function answer(
  { words, sending, common, language, onAction }: RegistrationView,
  appointment: Appointment,
  actions: readonly AppointmentAction[],
  replyBy?: string,
): TemplateResult {
  const confirms = actions.includes('confirm');
  return html`
    ${confirms && replyBy ? html`<p><strong>${words.replyBy(timeOf(replyBy), writeDay(vietnamDayOf(replyBy), language))}</strong></p>` : nothing}
    <div class="buttons no-print">
      ${actions.map((action) => {
        const first = action === actions[0] && action !== 'decline' && (confirms || actions.length === 1);
        return html`<button
          class=${`button ${first ? 'primary' : ''}`}
          type="button"
          aria-disabled=${sending ? 'true' : nothing}
          @click=${() => onAction(action, appointment)}
        >
          ${action === 'confirm' && sending ? words.sending : words[action]}
        </button>`;
      })}
    </div>
    <p class="hint" ?hidden=${!sending}>${common.loading}</p>
  `;
}

function facts({ registration, words, language, pick }: RegistrationView): TemplateResult {
  const { person } = registration;
  const rows = (pairs: readonly (readonly [label: string, value: string | undefined])[]) =>
    summaryList(pairs.flatMap(([label, value]) => (value ? [{ label, value }] : [])));
  return html`
    <section class="facts" aria-labelledby="person">
      <h3 id="person">${words.personHeading}</h3>
      ${rows([
        [words.fullName, person.fullName],
        [words.dateOfBirth, showDate(person.dateOfBirth)],
        [words.sex, words[person.sex as PersonSex]],
        [words.idHint, person.idHint],
        [words.phoneShown, person.phoneHint],
        [words.area, [person.address.line, person.areaName].filter(Boolean).join(', ')],
      ])}
    </section>
    <section class="facts" aria-labelledby="wish">
      <h3 id="wish">${words.wishHeading}</h3>
      ${rows([
        ...doseTitlesOf(registration, words, pick).map((title) => [words.dose, title] as const),
        [words.preferredDate, preferredDayOf(registration, words, language)],
        [words.preferredSite, registration.preferredSite?.name ?? words.anySite],
        [words.homeVisit, registration.needsHomeVisit ? words.homeVisitNeeded : undefined],
      ])}
    </section>
  `;
}
