import type { ReactiveController, ReactiveElement } from 'lit';
import { isVisible } from '../visibility.ts';
import { Wedge } from './wedge.ts';

/**
 * Listens for a hand-held scanner on the whole page while the element is on it and in sight. Keys that a field would
 * take stay with the field.
 */
export class WedgeController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onText: (text: string) => void;
  readonly #wedge = new Wedge();
  #inField: string | undefined;

  constructor(host: ReactiveElement, onText: (text: string) => void) {
    this.#host = host;
    this.#onText = onText;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeydown, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeydown, true);
  }

  /** Whether the text in the element's own field came from a scanner, up to the Enter that is being answered. */
  hasTyped(text: string): boolean {
    return this.#inField === text;
  }

  forget(): void {
    this.#wedge.forget();
    this.#inField = undefined;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return;
    const path = event.composedPath();
    const inField = isEditable(path[0]);
    if (inField && !path.includes(this.#host)) return;
    // Nobody scans with what they do not see: the keys are the page's.
    if (!isVisible(this.#host.shadowRoot?.querySelector('.sen') ?? this.#host)) return this.forget();
    const { swallow, text } = this.#wedge.press(event.key, event.timeStamp);
    if (inField) {
      this.#inField = text;
      return;
    }
    if (!swallow) return;
    // Its Enter would press whatever button has the focus.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (text !== undefined) this.#onText(text);
  };
}

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      'textarea, select, input:not([type=button], [type=submit], [type=checkbox], [type=radio], [type=range])',
    ));
