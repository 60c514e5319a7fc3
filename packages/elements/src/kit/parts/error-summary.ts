import { html, nothing, type TemplateResult } from 'lit';
import { focusField, SUMMARY } from '../shell/focus.ts';

export interface SummaryError {
  /** Id of the field the line leads to. */
  field: string;
  message: string;
}

/** On top of a step. Focus it once it is rendered: it is then read out. */
export const errorSummary = (title: string, errors: readonly SummaryError[]): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : html`<div class="summary" id=${SUMMARY} role="group" aria-labelledby=${`${SUMMARY}-title`} tabindex="-1">
        <h3 id=${`${SUMMARY}-title`}>${title}</h3>
        <ul>
          ${errors.map(
            ({ field, message }) => html`<li>
              <a
                href=${`#${field}`}
                @click=${(event: Event) => {
                  // The address bar belongs to the page, and so does its router: neither hears of this click.
                  event.preventDefault();
                  event.stopPropagation();
                  focusField((event.currentTarget as Element).getRootNode() as ShadowRoot, field);
                }}
                >${message}</a
              >
            </li>`,
          )}
        </ul>
      </div>`;
