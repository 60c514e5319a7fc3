import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, labelText, fieldNotes, type Frame } from './field.ts';

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface RadioGroup extends Frame {
  options: readonly Option[];
  /** Empty: nothing is preset. */
  value: string;
  name?: string;
  /** Side by side where there is room: for short answers such as yes and no. */
  inline?: boolean;
  onChange: (value: string) => void;
}

/**
 * The group carries the id, so the error summary leads to its first answer. The whole row of an answer can be tapped.
 */
export const radioGroup = (part: RadioGroup): TemplateResult => html`
  <fieldset
    class=${`field ${part.error ? 'wrong' : ''}`}
    id=${part.id}
    role="radiogroup"
    aria-required=${part.optional ? nothing : 'true'}
    aria-invalid=${part.error ? 'true' : nothing}
    aria-describedby=${describedBy(part)}
  >
    <legend class="label">${labelText(part)}</legend>
    ${fieldNotes(part)}
    <div class=${part.inline ? 'choices inline' : 'choices'}>
      ${part.options.map(
        (option) => html`<label class="choice">
          <input
            type="radio"
            name=${part.name ?? part.id}
            value=${option.value}
            .checked=${live(part.value === option.value)}
            @change=${() => part.onChange(option.value)}
          />
          <span>${option.label}${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}</span>
        </label>`,
      )}
    </div>
  </fieldset>
`;
