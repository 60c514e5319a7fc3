import { html, nothing, type TemplateResult } from 'lit';

export interface SummaryError {
  /** Id of the field the line leads to. */
  field: string;
  message: string;
}

const ID = 'error-summary';

/** On top of a step. Call `focusSummary` once it is rendered: it then takes focus and is read out. */
export const errorSummary = (title: string, errors: readonly SummaryError[]): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : html`<div class="summary" id=${ID} role="group" aria-labelledby=${`${ID}-title`} tabindex="-1">
        <h3 id=${`${ID}-title`}>${title}</h3>
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

export const focusSummary = (root: ShadowRoot): void => root.getElementById(ID)?.focus();

/** The control itself, or the first control of a group. Its label is brought into view with it. */
export function focusField(root: ShadowRoot, id: string): void {
  const target = root.getElementById(id);
  const control = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input, select, textarea') : target;
  control?.focus({ preventScroll: true });
  (control?.closest('.field') ?? control)?.scrollIntoView({ block: 'nearest' });
}
