import type { CSSResultOrNative, ReactiveElement, TemplateResult } from 'lit';
import type { AnnouncerController } from '../../../kit/shell/announcer.ts';
import type { PlatformConsumer } from '../../../kit/shell/context.ts';
import type { ChunkController } from '../../../kit/shell/chunk-controller.ts';
import { cardButton } from './card-button.ts';
import type { CardScan } from './card-scan.ts';
import type { FormDraft } from '../flow/form-draft.ts';
import type { FormView } from '../steps/form-view.ts';

export interface CardLauncherOptions {
  draft: FormDraft;
  parts: ChunkController;
  announcer: AnnouncerController;
  addStyles: (...styles: CSSResultOrNative[]) => void;
  /** Whether the button was pressed before this was there. */
  pressed: boolean;
}

/** A button, until somebody presses it; then what scans a card, and says what came of it. */
export class CardLauncher {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: CardLauncherOptions;
  #pressed: boolean;
  #card: CardScan | undefined;

  constructor(host: ReactiveElement & PlatformConsumer, options: CardLauncherOptions) {
    this.#host = host;
    this.#options = options;
    this.#pressed = options.pressed;
  }

  view(view: FormView): TemplateResult {
    if (this.#card) return this.#card.view(view);
    if (this.#pressed)
      this.#options.parts.want('card scan', {
        fetch: () => import('./card-scan.ts'),
        make: (module) => this.#make(module),
      });
    return cardButton(view, this.#pressed, this.#onPress);
  }

  leave(): void {
    this.#card?.leave();
    this.#pressed = false;
  }

  readonly #onPress = (): void => {
    this.#pressed = true;
    this.#host.requestUpdate();
  };

  #make({ CardScan, cardStyles, scanParts }: typeof import('./card-scan.ts')): void {
    const { draft, announcer, addStyles } = this.#options;
    addStyles(scanParts, cardStyles);
    this.#card = new CardScan(this.#host, {
      answers: () => draft.answers,
      set: (change) => draft.set(change),
      say: (sentence) => announcer.say(sentence),
    });
    if (this.#pressed) this.#card.open(); // the step may be left by now
  }
}
