import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A 24 px grid, lines of 1.75 px, the colour of the words beside it. */
export const drawIcon = (lines: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${lines}</svg>`;
