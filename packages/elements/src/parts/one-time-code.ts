import { html, type TemplateResult } from 'lit';
import type { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { refreshIcon } from '../icons.ts';
import { textField } from './text-field.ts';

export interface OneTimeCodeField {
  controller: OneTimeCodeController;
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
  controller,
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
  const seconds = controller.secondsToResend;
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
