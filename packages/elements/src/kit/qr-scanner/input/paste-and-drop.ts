import type { ReactiveController, ReactiveElement } from 'lit';
import { isVisible } from '../visibility.ts';

export interface PasteAndDropOptions {
  /** Any file: one that is no picture is tried too, and what it is not is said then. */
  onPicture(file: File): void;
  /** A text that no field took. */
  onText(text: string): void;
}

/** Without the line breaks that copying brings along: none is part of a code. */
export const withoutLineBreaks = (text: string): string => text.replace(/[\r\n]+/g, '').trim();

/** The focus is on nothing, as after a tap on a phone. */
export const hasNoFocus = (): boolean => document.activeElement === null || document.activeElement === document.body;

const pictureIn = (data: DataTransfer | null): File | undefined =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? data?.files[0];

/** What is pasted here, or while nothing has the focus, and what is dropped on the element. */
export class PasteAndDropController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: PasteAndDropOptions;
  #inField: string | undefined;
  #hovers = false;

  constructor(host: ReactiveElement, options: PasteAndDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // On its way down: what happens inside an element does not come up again past `<sen-platform>`.
    document.addEventListener('paste', this.#onPaste, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('paste', this.#onPaste, true);
    this.#inField = undefined;
  }

  /** A file is being held over the element. */
  get hovers(): boolean {
    return this.#hovers;
  }

  /** Whether the text in the element's own field was pasted there. */
  hasPasted(text: string): boolean {
    return this.#inField === text;
  }

  forget(): void {
    this.#inField = undefined;
  }

  readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#hover(true);
  };

  readonly onDragLeave = (): void => this.#hover(false);

  readonly onDrop = (event: DragEvent): void => {
    this.#hover(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const picture = pictureIn(event.dataTransfer);
    if (picture) this.#options.onPicture(picture);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const path = event.composedPath();
    if (
      !path.includes(this.#host) &&
      !(hasNoFocus() && isVisible(this.#host.shadowRoot?.querySelector('.sen') ?? this.#host))
    )
      return;
    const picture = pictureIn(event.clipboardData);
    const text = withoutLineBreaks(event.clipboardData?.getData('text/plain') ?? '');
    if (picture) {
      event.preventDefault();
      this.#options.onPicture(picture);
    } else if (text && path[0] instanceof HTMLTextAreaElement) this.#inField = text;
    else if (text) this.#options.onText(text);
  };

  #hover(hovers: boolean): void {
    if (hovers === this.#hovers) return;
    this.#hovers = hovers;
    this.#host.requestUpdate();
  }
}
