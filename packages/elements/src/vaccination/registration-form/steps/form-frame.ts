/**
 * What stands around every step: where it is among the others, what to know and mend first, the buttons on, and the way
 * out.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { buttonRow, type ButtonRow } from '../../../kit/parts/button-row.ts';
import { hotlineLine } from '../../../kit/parts/hotline.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { stepHeader } from '../../../kit/parts/step-header.ts';
import type { FormView } from './form-view.ts';
import type { Step } from './steps.ts';

type FramePart = TemplateResult | typeof nothing | undefined;

export interface FormFrame {
  view: FormView;
  step: Step;
  steps: readonly Step[];
  /** Of the draft: was it here before, did time empty it, and would it survive a reload. */
  restored: boolean;
  expired: boolean;
  keeps: boolean;
  /** What is wrong with the step, as a list. */
  summary: FramePart;
  /** What the step says on top, read out at once. */
  alerts: FramePart;
  content: TemplateResult;
  /** From `formEnd`; undefined where the step has it inside. */
  end: FramePart;
  hotline: string | undefined;
  /** "Clear everything" was pressed once. */
  clearing: boolean;
  onClearing: (clearing: boolean) => void;
  onClear: () => void;
  onSubmit: (event: SubmitEvent) => void;
  onChoice: (event: Event) => void;
}

export const formFrame = (frame: FormFrame): TemplateResult => {
  const { view, step, steps } = frame;
  const { words, common } = view;
  return html`
    <form class="stack" part="form" novalidate aria-label=${words.name} @submit=${frame.onSubmit} @change=${frame.onChoice}>
      <div>${stepHeader(common.step(steps.indexOf(step) + 1, steps.length, words[`${step}Step`]), words[`${step}Heading`])}</div>
      ${frame.restored ? notice('info', words.draftRestored, html`<p>${words.draftRestoredBody}</p>`) : nothing}
      ${frame.expired ? notice('info', words.draftExpired, html`<p>${words.draftExpiredBody}</p>`) : nothing}
      ${frame.keeps || step !== 'person' ? nothing : notice('info', words.draftNotKept)}
      ${frame.summary ?? nothing}
      <div class="alerts" role="alert">${frame.alerts ?? nothing}</div>
      ${frame.content} ${frame.end ?? nothing} ${foot(frame)}
    </form>
  `;
};

const foot = ({ view: { words, common }, hotline, clearing, onClearing, onClear }: FormFrame): TemplateResult =>
  html`<div class="foot no-print">
    ${
      clearing
        ? html`<p id="clear-question">${words.startOverConfirm}</p>
          <button class="button" type="button" aria-describedby="clear-question" @click=${onClear}>${words.startOverYes}</button>
          <button class="button quiet" type="button" @click=${() => onClearing(false)}>${words.startOverNo}</button>`
        : html`<button class="button quiet" type="button" @click=${() => onClearing(true)}>${words.startOver}</button>`
    }
    ${hotlineLine(hotline, common)}
  </div>`;

export interface FormEnd extends ButtonRow {
  view: FormView;
  /** What went wrong on the way to the platform. */
  trouble?: FramePart;
  /** Asks again for what did not come; undefined where everything came. */
  retry: (() => void) | undefined;
  /** It did not come for a fault of the program. */
  fault: boolean;
}

/** What went wrong on the way, and the buttons to go on with. */
export const formEnd = ({
  view: { words, common },
  trouble = nothing,
  retry,
  fault,
  ...row
}: FormEnd): TemplateResult =>
  html`<div class="alerts" role="alert">
      ${trouble}
      ${
        retry
          ? notice(
              'warn',
              words.listFailed,
              html`<p>${fault ? common.faultBody : common.unreachableBody}</p>
                <div><button class="button" type="button" @click=${retry}>${common.tryAgain}</button></div>`,
            )
          : nothing
      }
    </div>
    ${buttonRow(row)}`;
