import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { telOf } from './tel.ts';

/** Whom to call: on a phone one tap, the whole sentence. A text that is no number is shown and not dialled. */
export function hotlineLine(phone: string | undefined, words: Words<'common'>): TemplateResult | typeof nothing {
  if (!phone) return nothing;
  const tel = telOf(phone);
  return html`<p class="hint">${tel === undefined ? words.hotline(phone) : html`<a class="way" href=${tel}>${words.hotline(phone)}</a>`}</p>`;
}
