import { html, nothing, type TemplateResult } from 'lit';
import { telOf } from './tel.ts';

/** A number of the platform's, to be called by a tap; what is no number is shown alone. */
export function phoneLink(phone: string, shown: string, label?: string): TemplateResult {
  const tel = telOf(phone);
  return tel === undefined
    ? html`<span>${shown}</span>`
    : html`<a class="phone" href=${tel} aria-label=${label ?? nothing}>${shown}</a>`;
}
