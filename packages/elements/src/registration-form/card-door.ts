import { html, type CSSResultOrNative, type ReactiveElement, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../kit/shell/announcer.ts';
import type { PlatformConsumer } from '../kit/shell/context.ts';
import type { PartController } from '../kit/shell/part.ts';
import type { CardScan } from './card-scan.ts';
import type { FormDraft } from './form-draft.ts';
import type { FormView } from './form-view.ts';

export interface CardDoorOptions {
  draft: FormDraft;
  parts: PartController;
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
    if (this.#asked) this.#options.parts.want('card scan', { fetch: () => import('./card-scan.ts'), make: (module) => this.#make(module) });
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

  #make({ CardScan, cardStyles, scanParts }: typeof import('./card-scan.ts')): void {
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
