import { html, nothing, type TemplateResult } from 'lit';
import { editIcon } from '../icons.ts';

export interface SummaryRow {
  label: string;
  value: string;
  /** "Sửa"; read out together with the label. */
  change?: { label: string; onClick: () => void } | undefined;
}

/** "Kiểm tra lại": each answer as it was given, each with its own way back. */
export const summaryList = (rows: readonly SummaryRow[]): TemplateResult => html`
  <dl class="summary-list">
    ${rows.map(
      ({ label, value, change }) => html`<div class="row">
        <dt>${label}</dt>
        <dd>${value}</dd>
        ${
          change
            ? html`<dd class="change no-print">
              <button class="button quiet" type="button" aria-label=${`${change.label}: ${label}`} @click=${change.onClick}>
                ${editIcon()}${change.label}
              </button>
            </dd>`
            : nothing
        }
      </div>`,
    )}
  </dl>
`;
