import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ComboboxController } from '../controllers/combobox.ts';
import { describedBy, field, type Frame } from './field.ts';

export interface Combobox<T> extends Frame {
  controller: ComboboxController<T>;
  value: string;
  autocomplete: string;
  /** Said in place of an empty list: nothing fits, or it is still loading. */
  emptyWords: string;
}

/** A text field with a list of suggestions below it. `id` must be the controller's. */
export const combobox = <T>(part: Combobox<T>): TemplateResult => {
  const { controller, id } = part;
  const { choices, active } = controller;
  return field(
    part,
    html`<div class="combobox">
      <input
        class="input"
        id=${id}
        name=${id}
        type="text"
        role="combobox"
        autocomplete=${part.autocomplete as 'off'}
        autocapitalize="none"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${choices?.length ? 'true' : 'false'}
        aria-controls=${choices?.length ? `${id}-list` : nothing}
        aria-activedescendant=${active >= 0 ? controller.optionId(active) : nothing}
        aria-required=${part.optional ? nothing : 'true'}
        aria-invalid=${part.error ? 'true' : nothing}
        aria-describedby=${describedBy(part)}
        .value=${live(part.value)}
        @focus=${controller.onFocus}
        @input=${controller.onInput}
        @keydown=${controller.onKeydown}
        @blur=${controller.onBlur}
      />
      ${
        choices?.length
          ? html`<ul class="options" id=${`${id}-list`} role="listbox" aria-label=${part.label} @mousedown=${(event: Event) => event.preventDefault()}>
            ${choices.map(
              (choice, index) => html`<li
                id=${controller.optionId(index)}
                role="option"
                aria-selected=${index === active ? 'true' : 'false'}
                @click=${() => controller.choose(choice)}
              >
                ${choice.label}${choice.detail ? html`<span class="hint">${choice.detail}</span>` : nothing}
              </li>`,
            )}
          </ul>`
          : choices
            ? html`<p class="options empty">${part.emptyWords}</p>`
            : nothing
      }
    </div>`,
    'half',
  );
};
