/**
 * The frame around every field: label above, hint below it, then what is wrong and what to do, then the control.
 * Parts are functions that return templates, so label, control and message always share one root and one form.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../icons.ts';

export interface Frame {
  /** Unique in the root; also where the error summary leads. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do. Marks the control as invalid. */
  error?: string | undefined;
  /** Worth a second look, but not in the way. */
  warning?: string | undefined;
  /** Where the answer came from, when nobody typed it. */
  mark?: string | undefined;
  /** The word "không bắt buộc" beside the label; without it the field is required. */
  optional?: string | undefined;
}

/** Ids of the hint, the mark, the warning and the error that are on the screen. */
export const describedBy = ({ id, hint, mark, error, warning }: Frame): string | typeof nothing =>
  [hint && `${id}-hint`, mark && `${id}-mark`, warning && `${id}-warning`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ') || nothing;

export const labelText = ({ label, optional }: Frame): TemplateResult =>
  html`${label}${optional ? html` <span class="optional">(${optional})</span>` : nothing}`;

export const fieldNotes = ({ id, hint, mark, error, warning }: Frame): TemplateResult => html`
  ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  ${mark ? html`<p class="mark" id=${`${id}-mark`}>${mark}</p>` : nothing}
  ${warning ? html`<p class="warning" id=${`${id}-warning`}>${alertIcon()}<span>${warning}</span></p>` : nothing}
  ${error ? html`<p class="error" id=${`${id}-error`}>${alertIcon()}<span>${error}</span></p>` : nothing}
`;

export const field = (frame: Frame, control: TemplateResult, width = ''): TemplateResult => html`
  <div class=${`field ${width} ${frame.error ? 'wrong' : ''}`}>
    <label class="label" for=${frame.id}>${labelText(frame)}</label>
    ${fieldNotes(frame)} ${control}
  </div>
`;
