/** The one place of the elements that names a disease: what pages of before call the status card. Ends 2027-12-31. */
import { StatusCard } from '../../certificates/status-card/status-card.ts';
import { statusCard } from '../../certificates/status-card/words.vi.ts';
import { LocaleController } from '../../kit/shell/locale.ts';

/** Last day on which the name of before works. */
const LAST_DAY = '2027-12-31';

/** Once a page, whichever copy of the library says it. */
const TOLD = Symbol.for('sen-told-of-old-names');

/**
 * @summary The status card by its name of before, until 2027-12-31: write `<sen-status-card>`.
 * @deprecated `<sen-status-card>`, which takes and shows the same; this name ends with 2027-12-31.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 */
export class CovidCard extends StatusCard {
  /** Sentences of a page or a province that name the section as before are taken. */
  protected override readonly i18n = new LocaleController(this, 'statusCard', statusCard, 'covidCard');

  override connectedCallback(): void {
    super.connectedCallback();
    const page = globalThis as unknown as Record<symbol, boolean>;
    if (page[TOLD]) return;
    page[TOLD] = true;
    console.warn(`<sen-covid-card> is now <sen-status-card>. The name of before works until ${LAST_DAY}.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-covid-card': CovidCard;
  }
}
