import { html, type TemplateResult } from 'lit';
import type { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { buttonRow } from '../parts/button-row.ts';
import { oneTimeCode } from '../parts/one-time-code.ts';
import { stepHeader } from '../parts/step-header.ts';
import { tidyPhone } from '../people/phone.ts';
import { errorAt, type StatusView } from './status-view.ts';

export interface CodeStep extends StatusView {
  controller: OneTimeCodeController;
  typed: string;
  onInput: (typed: string) => void;
  onResend: () => void;
  onChangePhone: () => void;
}

export const codeStep = (step: CodeStep): TemplateResult => {
  const { words, common, controller } = step;
  const { sent } = controller;
  return html`
    <form class="stack" novalidate @submit=${step.onSubmit}>
      <div>${stepHeader(common.step(2, 2, words.codeStep), words.codeHeading)}</div>
      ${step.remarks}
      ${oneTimeCode({
        controller,
        id: 'code',
        label: words.code,
        hint: sent ? `${words.codeSent(tidyPhone(sent.phone))} ${words.attemptsLeft(sent.attemptsLeft)}` : '',
        error: errorAt('code', step),
        value: step.typed,
        resend: words.resend,
        resendIn: words.resendIn,
        onInput: step.onInput,
        onResend: step.onResend,
        end: buttonRow({ primary: words.confirmCode, busy: step.sending ? words.searching : undefined, back: { label: common.back, onClick: step.onBack } }),
        others: html`<button class="button quiet" type="button" @click=${step.onChangePhone}>${words.changePhone}</button>`,
      })}
    </form>
  `;
};
