import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldNotes, type Frame } from './field.ts';

export interface CheckBox extends Omit<Frame, 'optional'> {
  checked: boolean;
  name?: string;
  onChange: (checked: boolean) => void;
}

export const checkBox = (part: CheckBox): TemplateResult => html`
  <div class=${`field ${part.error ? 'wrong' : ''}`}>
    ${fieldNotes({ ...part, hint: undefined })}
    <label class="choice">
      <input
        type="checkbox"
        id=${part.id}
        name=${part.name ?? part.id}
        aria-invalid=${part.error ? 'true' : nothing}
        aria-describedby=${describedBy(part)}
        .checked=${live(part.checked)}
        @change=${(event: Event) => part.onChange((event.target as HTMLInputElement).checked)}
      />
      <span>${part.label}${part.hint ? html`<span class="hint" id=${`${part.id}-hint`}>${part.hint}</span>` : nothing}</span>
    </label>
  </div>
`;
