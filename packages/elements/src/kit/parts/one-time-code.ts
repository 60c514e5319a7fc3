import { html, type TemplateResult } from 'lit';
import { refreshIcon } from '../icons.ts';
import type { OneTimeCode } from '../session/one-time-code.ts';
import { textField } from './text-field.ts';

export interface OneTimeCodeField {
  codes: Pick<OneTimeCode, 'secondsToResend'>;
  id: string;
  label: string;
  hint: string;
  error?: string | undefined;
  value: string;
  resend: string;
  resendIn: (seconds: number) => string;
  onInput: (value: string) => void;
  onResend: () => void;
  /** What sends the code: stands right below it. */
  end: unknown;
  /** Another way on, beside "send again": change the number. */
  others?: unknown;
}

/** One field for all six digits: pasting, autofill from the message and screen readers all understand it. */
export const oneTimeCode = ({
  codes,
  id,
  label,
  hint,
  error,
  value,
  resend,
  resendIn,
  onInput,
  onResend,
  end,
  others,
}: OneTimeCodeField): TemplateResult => {
  const seconds = codes.secondsToResend;
  return html`
    ${textField({ id, label, hint, error, value, inputMode: 'numeric', autocomplete: 'one-time-code', width: 'short', onInput })}
    ${end}
    <div class="buttons">
      ${
        seconds > 0
          ? html`<p class="hint">${resendIn(seconds)}</p>`
          : html`<button class="button quiet" type="button" @click=${onResend}>${refreshIcon()}${resend}</button>`
      }
      ${others}
    </div>
  `;
};
