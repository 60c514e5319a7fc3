import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldNotes, labelText, type Frame } from './field.ts';
import type { Option } from './radio-group.ts';

export interface CheckGroup extends Frame {
  options: readonly Option[];
  /** Values of what was chosen; empty: nothing is preset. */
  values: readonly string[];
  name?: string;
  onChange: (values: readonly string[]) => void;
}

/** In the order they are offered. Read from the fields: two taps can fall into one render. */
const chosenIn = (box: HTMLInputElement): string[] =>
  [...(box.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value);

/** Several of a few. Like a radio group it carries the id, and each row can be tapped as a whole. */
export const checkGroup = (part: CheckGroup): TemplateResult => html`
  <fieldset class=${`field ${part.error ? 'wrong' : ''}`} id=${part.id} aria-describedby=${describedBy(part)}>
    <legend class="label">${labelText(part)}</legend>
    ${fieldNotes(part)}
    <div class="choices">
      ${part.options.map(
        (option) => html`<label class="choice">
          <input
            type="checkbox"
            name=${part.name ?? part.id}
            value=${option.value}
            aria-invalid=${part.error ? 'true' : nothing}
            .checked=${live(part.values.includes(option.value))}
            @change=${({ currentTarget }: Event) => part.onChange(chosenIn(currentTarget as HTMLInputElement))}
          />
          <span>${option.label}${option.hint ? html`<span class="hint">${option.hint}</span>` : nothing}</span>
        </label>`,
      )}
    </div>
  </fieldset>
`;
