import { html, nothing, type TemplateResult } from 'lit';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { radioGroup } from '../../kit/parts/radio-group.ts';
import { statusErrorAt, type StatusView } from './status-view.ts';

export interface ReasonStep extends StatusView {
  reason: string;
  onReason: (reason: string) => void;
}

interface Question {
  heading: string;
  intro?: string;
  label: string;
  reasons: Readonly<Record<string, string>>;
  primary: string;
}

const reasonStep = (step: ReasonStep, { heading, intro, label, reasons, primary }: Question): TemplateResult => html`
  <form class="stack" novalidate @submit=${step.onSubmit}>
    <h2 id="heading" tabindex="-1">${heading}</h2>
    ${step.notice}
    ${intro ? html`<p>${intro}</p>` : nothing}
    ${radioGroup({
      id: 'reason',
      label,
      value: step.reason,
      options: Object.entries(reasons).map(([value, words]) => ({ value, label: words })),
      error: statusErrorAt('reason', step),
      onChange: step.onReason,
    })}
    ${buttonRow({ primary, busy: step.sending ? step.words.sending : undefined, back: { label: step.common.back, onClick: step.onBack } })}
  </form>
`;

export const declineStep = (step: ReasonStep): TemplateResult =>
  reasonStep(step, {
    heading: step.words.declineHeading,
    intro: step.words.declineIntro,
    label: step.words.declineReason,
    reasons: step.words.declineReasons,
    primary: step.words.declineSend,
  });

export const cancelStep = (step: ReasonStep): TemplateResult =>
  reasonStep(step, {
    heading: step.words.cancelHeading,
    label: step.words.cancelReason,
    reasons: step.words.cancelReasons,
    primary: step.common.next,
  });

/** The last question before something that cannot be taken back: the way out is as large as the way on. */
export const sureStep = (
  step: StatusView & { name: string; hasAppointment: boolean; onKeep: () => void },
): TemplateResult => html`
  <form class="stack" novalidate @submit=${step.onSubmit}>
    <h2 id="heading" tabindex="-1">${step.words.sureHeading(step.name)}</h2>
    ${step.notice}
    <p>${step.words.sureBody}${step.hasAppointment ? ` ${step.words.sureAppointment}` : ''}</p>
    <div class="buttons">
      <button class="button primary grave" part="submit" type="submit" aria-disabled=${step.sending ? 'true' : nothing}>
        ${step.sending ? step.words.sending : step.words.sureYes}
      </button>
      <button class="button" part="back" type="button" @click=${step.onKeep}>${step.words.sureNo}</button>
    </div>
  </form>
`;
