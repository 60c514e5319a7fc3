import { html, type TemplateResult } from 'lit';
import type { FormView } from '../steps/form-view.ts';

/** Until somebody presses it; what scans a card comes then. @param asked it was pressed, and that is on its way */
export const cardButton = ({ words, common }: FormView, asked: boolean, onAsk: () => void): TemplateResult =>
  html`<div class="field">
    <p class="hint" id="scan-hint">${words.scanCardHint}</p>
    <button class="button" type="button" aria-describedby="scan-hint" @click=${onAsk}>${asked ? common.loading : words.scanCard}</button>
  </div>`;
