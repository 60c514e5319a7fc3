import { html, type TemplateResult } from 'lit';
import type { PersonSession } from '../../kit/session/person-session.ts';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { oneTimeCode } from '../../kit/parts/one-time-code.ts';
import { stepHeader } from '../../kit/parts/step-header.ts';
import { tidyPhone } from '../../kit/people/phone.ts';
import { statusErrorAt, type StatusView } from './status-view.ts';

export interface StatusCodeStep extends StatusView {
  session: PersonSession;
  onResend: () => void;
  onChangePhone: () => void;
}

export const statusCodeStep = (step: StatusCodeStep): TemplateResult => {
  const { words, common, session } = step;
  const { codes } = session;
  const { sent } = codes;
  return html`
    <form class="stack" novalidate @submit=${step.onSubmit}>
      <div>${stepHeader(common.step(2, 2, words.codeStep), words.codeHeading)}</div>
      ${step.notice}
      ${oneTimeCode({
        codes,
        id: 'code',
        label: words.code,
        hint: sent ? `${words.codeSent(tidyPhone(sent.phone))} ${words.attemptsLeft(sent.attemptsLeft)}` : '',
        error: statusErrorAt('code', step),
        value: session.typed,
        resend: words.resend,
        resendIn: words.resendIn,
        onInput: (typed) => session.type(typed),
        onResend: step.onResend,
        end: buttonRow({
          primary: words.confirmCode,
          busy: step.sending ? words.searching : undefined,
          back: { label: common.back, onClick: step.onBack },
        }),
        others: html`<button class="button quiet" type="button" @click=${step.onChangePhone}>${words.changePhone}</button>`,
      })}
    </form>
  `;
};
