import { html, type CSSResultOrNative, type ReactiveElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../controllers/announcer.ts';
import type { LookupController } from '../controllers/lookup.ts';
import type { PlatformConsumer } from '../platform/platform-context.ts';
import type { CardScan } from './card-scan.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormView } from './form-view.ts';

export interface CardDoorOptions {
  draft: FormDraft;
  lookup: LookupController;
  announcer: AnnouncerController;
  wear: (...looks: CSSResultOrNative[]) => void;
}

/** A button, until somebody presses it; then what scans a card, and says what came of it. */
export class CardDoor {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: CardDoorOptions;
  #asked = false;
  #card: CardScan | undefined;

  constructor(host: ReactiveElement & PlatformConsumer, options: CardDoorOptions) {
    this.#host = host;
    this.#options = options;
  }

  view(view: FormView): TemplateResult {
    if (this.#card) return this.#card.view(view);
    const { words, common } = view;
    if (this.#asked) this.#options.lookup.read('card scan', (signal) => this.#fetch(signal));
    return html`<div class="field">
      <p class="hint" id="scan-hint">${words.scanCardHint}</p>
      <button class="button" type="button" aria-describedby="scan-hint" @click=${this.#ask}>${this.#asked ? common.loading : words.scanCard}</button>
    </div>`;
  }

  leave(): void {
    this.#card?.leave();
    this.#asked = false;
  }

  readonly #ask = (): void => {
    this.#asked = true;
    this.#host.requestUpdate();
  };

  async #fetch(signal: AbortSignal): Promise<void> {
    const { CardScan, cardStyles, scanParts } = await import('./card-scan.ts');
    if (signal.aborted) return;
    const { draft, announcer, wear } = this.#options;
    wear(scanParts, cardStyles);
    this.#card = new CardScan(this.#host, {
      answers: () => draft.answers,
      set: (change) => draft.set(change),
      say: (sentence) => announcer.say(sentence),
    });
    if (this.#asked) this.#card.open(); // the step may be left by now
  }
}
