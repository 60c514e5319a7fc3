import { html, nothing, type TemplateResult } from 'lit';
import { backIcon } from '../icons.ts';

export interface ButtonRow {
  /** The one thing to do. Submits the form around it. */
  primary: string;
  /** Said instead of `primary` while something is on its way; the button then takes no second tap. */
  busy?: string | undefined;
  back?: { label: string; onClick: () => void } | undefined;
  /** Other things to do, quieter. */
  others?: readonly { label: string; onClick: () => void }[];
}

/**
 * The primary button is never disabled: `aria-disabled` keeps its words and its focus while a request is on its way.
 */
export const buttonRow = ({ primary, busy, back, others = [] }: ButtonRow): TemplateResult => html`
  <div class="buttons no-print">
    <button class="button primary" part="submit" type="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ?? primary}</button>
    ${back ? html`<button class="button" part="back" type="button" @click=${back.onClick}>${backIcon()}${back.label}</button>` : nothing}
    ${others.map(({ label, onClick }) => html`<button class="button quiet" type="button" @click=${onClick}>${label}</button>`)}
  </div>
`;
