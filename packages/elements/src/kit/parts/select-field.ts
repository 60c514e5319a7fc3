import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type Frame } from './field.ts';
import type { Option } from './radio-group.ts';

export interface SelectField extends Frame {
  options: readonly Option[];
  value: string;
  name?: string;
  /** The words of the empty choice, "Chọn…": nothing is preset. */
  empty: string;
  autocomplete?: string;
  width?: 'half' | 'short';
  onChange: (value: string) => void;
}

export const selectField = (part: SelectField): TemplateResult =>
  field(
    part,
    html`<select
      class="input"
      id=${part.id}
      name=${part.name ?? part.id}
      autocomplete=${(part.autocomplete ?? 'off') as 'off'}
      aria-required=${part.optional ? nothing : 'true'}
      aria-invalid=${part.error ? 'true' : nothing}
      aria-describedby=${describedBy(part)}
      .value=${live(part.value)}
      @change=${(event: Event) => part.onChange((event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${part.value === ''}>${part.empty}</option>
      ${part.options.map(({ value, label }) => html`<option value=${value} ?selected=${part.value === value}>${label}</option>`)}
    </select>`,
    part.width,
  );
