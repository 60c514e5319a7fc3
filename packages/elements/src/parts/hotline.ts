import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';

/** Whom to call: on a phone one tap, the whole sentence. */
export const hotlineLine = (phone: string | undefined, words: Words<'common'>): TemplateResult | typeof nothing =>
  phone ? html`<p class="hint"><a class="way" href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${words.hotline(phone)}</a></p>` : nothing;
