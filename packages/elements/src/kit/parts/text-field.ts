import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, field, type Frame } from './field.ts';

export interface TextField extends Frame {
  value: string;
  name?: string;
  type?: 'text' | 'tel' | 'email';
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  /** A token of the autofill list; `off` only where filling in would be wrong. */
  autocomplete: string;
  autocapitalize?: 'words' | 'characters' | 'none';
  width?: 'half' | 'short';
  /** As it is typed, also while Telex or VNI is still composing. Keep it, do not mend it. */
  onInput: (value: string) => void;
  /** On leaving: the moment to tidy up what was typed. */
  onLeave?: () => void;
}

/**
 * No placeholder and no maxlength: both cut people off in the middle of a word being composed.
 * `live` compares with what the field holds, so a render never writes into a composition.
 */
export const textField = (part: TextField): TemplateResult =>
  field(
    part,
    html`<input
      class="input"
      id=${part.id}
      name=${part.name ?? part.id}
      type=${part.type ?? 'text'}
      inputmode=${part.inputMode ?? nothing}
      autocomplete=${part.autocomplete as 'off'}
      autocapitalize=${part.autocapitalize ?? nothing}
      spellcheck="false"
      aria-required=${part.optional ? nothing : 'true'}
      aria-invalid=${part.error ? 'true' : nothing}
      aria-describedby=${describedBy(part)}
      .value=${live(part.value)}
      @input=${(event: Event) => part.onInput((event.target as HTMLInputElement).value)}
      @change=${() => part.onLeave?.()}
    />`,
    part.width,
  );
