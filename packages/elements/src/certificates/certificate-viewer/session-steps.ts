/** Whose certificates: a phone, then the code sent to it. */
import { html, type TemplateResult } from 'lit';
import type { PersonSession } from '../../kit/session/person-session.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { oneTimeCode } from '../../kit/parts/one-time-code.ts';
import { stepHeader } from '../../kit/parts/step-header.ts';
import { textField } from '../../kit/parts/text-field.ts';
import { tidyPhone } from '../../kit/people/phone.ts';
import type { EnquiryProblem } from './refusals.ts';

export interface SessionStep {
  words: Words<'certificateViewer'>;
  common: Words<'common'>;
  /** What is said on top. */
  notice: unknown;
  problem: EnquiryProblem | undefined;
  value: string;
  sending: boolean;
  onInput: (value: string) => void;
  onSubmit: (event: SubmitEvent) => void;
}

/** The sentence of a problem, where it is about this field. */
export function sentenceAt(
  field: EnquiryProblem['field'],
  { problem, words }: Pick<SessionStep, 'problem' | 'words'>,
): string | undefined {
  if (problem?.field !== field) return undefined;
  const sentence = words.problems[problem.problem];
  return typeof sentence === 'string' ? sentence : sentence(problem.details ?? {});
}

export const enquiryPhoneStep = (step: SessionStep & { onLeave: () => void }): TemplateResult => {
  const { words, common } = step;
  return html`<form class="stack" novalidate @submit=${step.onSubmit}>
    <div>${stepHeader(common.step(1, 2, words.phoneStep), words.phoneHeading)}<p>${words.phoneIntro}</p></div>
    ${step.notice}
    ${textField({
      id: 'phone',
      label: words.phone,
      hint: words.phoneHint,
      error: sentenceAt('phone', step),
      value: step.value,
      type: 'tel',
      autocomplete: 'tel',
      width: 'half',
      onInput: step.onInput,
      onLeave: step.onLeave,
    })}
    ${buttonRow({ primary: words.sendCode, busy: step.sending ? words.sending : undefined })}
  </form>`;
};

export const enquiryCodeStep = (
  step: SessionStep & { session: PersonSession; onResend: () => void; onBack: () => void },
): TemplateResult => {
  const { words, common } = step;
  const { codes } = step.session;
  return html`<form class="stack" novalidate @submit=${step.onSubmit}>
    <div>${stepHeader(common.step(2, 2, words.codeStep), words.codeHeading)}</div>
    ${step.notice}
    ${oneTimeCode({
      codes,
      id: 'code',
      label: words.code,
      hint: codes.sent ? words.codeSent(tidyPhone(codes.sent.phone)) : '',
      error: sentenceAt('code', step),
      value: step.value,
      resend: words.resend,
      resendIn: words.resendIn,
      onInput: step.onInput,
      onResend: step.onResend,
      end: buttonRow({
        primary: words.confirmCode,
        busy: step.sending ? words.loading : undefined,
        back: { label: common.back, onClick: step.onBack },
      }),
      others: html`<button class="button quiet" type="button" @click=${step.onBack}>${words.changePhone}</button>`,
    })}
  </form>`;
};
