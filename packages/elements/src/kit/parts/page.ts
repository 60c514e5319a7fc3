import { html, type TemplateResult } from 'lit';

/**
 * The one wrapper in an element's root: nothing of the host page is inherited past it, and it says which language it
 * speaks.
 */
export const page = (language: string, content: unknown): TemplateResult =>
  html`<div class="sen" part="page" lang=${language}>${content}</div>`;
