import { html, type TemplateResult } from 'lit';
import { errorAt } from '../../../kit/forms/fields-view.ts';
import { oneTimeCode, type OneTimeCodeField } from '../../../kit/parts/one-time-code.ts';
import { tidyPhone } from '../../../kit/people/phone.ts';
import type { FormView } from './form-view.ts';

export interface FormCodeStep extends Pick<OneTimeCodeField, 'codes' | 'value' | 'onInput' | 'onResend' | 'end'> {
  onChangePhone: () => void;
}

export const formCodeStep = (view: FormView, { onChangePhone, ...field }: FormCodeStep): TemplateResult => {
  const { answers, words } = view;
  return oneTimeCode({
    ...field,
    id: 'code',
    label: words.code,
    hint: words.codeSent(tidyPhone(answers.phone).replaceAll(' ', '\u00a0')),
    error: errorAt(view, 'code'),
    resend: words.resend,
    resendIn: words.resendIn,
    others: html`<button class="button quiet" type="button" @click=${onChangePhone}>${words.changePhone}</button>`,
  });
};
