import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type Frame } from './field.ts';

export interface TextArea extends Frame {
  value: string;
  onInput: (value: string) => void;
  /** A hand-held scanner types the code and ends with Enter; without this, Enter is a new line. */
  onEnter?: () => void;
}

/** Several lines of text: for a person's own words, or for the content of a code. */
export const textArea = (part: TextArea): TemplateResult =>
  field(
    part,
    html`<textarea
      class="input"
      id=${part.id}
      name=${part.id}
      rows="4"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-required=${part.optional ? nothing : 'true'}
      aria-invalid=${part.error ? 'true' : nothing}
      aria-describedby=${describedBy(part)}
      .value=${live(part.value)}
      @input=${(event: Event) => part.onInput((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing || !part.onEnter) return;
        event.preventDefault();
        part.onEnter();
      }}
    ></textarea>`,
  );
