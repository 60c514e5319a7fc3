import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ComboboxOption<T> {
  item: T;
  label: string;
  /** Said after the label, quieter: where a place is. */
  detail?: string | undefined;
  /** Fits only if it was mistyped: offered, never taken by itself. */
  isGuess?: boolean | undefined;
}

export interface ComboboxOptions<T> {
  id: string;
  /** What fits the text. Called at each keystroke, so it must be quick; empty text may show everything. */
  search: (text: string) => readonly ComboboxOption<T>[];
  /** As typed. A choice made before no longer counts. */
  onInput: (text: string) => void;
  onChoose: (choice: ComboboxOption<T>) => void;
  /** The list is about to be needed for the first time: the moment to load it. */
  onFocus?: () => void;
  /** How many choices are shown, to be read out. */
  onResults?: (count: number) => void;
}

/**
 * The ARIA combobox with a list: typing filters, arrows walk, Enter takes, Escape closes, leaving takes a single match.
 */
export class ComboboxController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly options: ComboboxOptions<T>;
  /** Choices on the screen; undefined while closed. */
  choices: readonly ComboboxOption<T>[] | undefined;
  /** The one the arrows are on; -1 for none. */
  active = -1;
  #text = '';
  #settled = true;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    options: ComboboxOptions<T>,
  ) {
    this.#host = host;
    this.options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.active < 0) return;
    this.#host.renderRoot.querySelector(`#${this.optionId(this.active)}`)?.scrollIntoView({ block: 'nearest' });
  }

  optionId(index: number): string {
    return `${this.options.id}-option-${index}`;
  }

  /** The list behind the search has arrived: look again, if someone is waiting. */
  refresh(): void {
    if (this.choices) this.#open();
  }

  readonly onFocus = (): void => this.options.onFocus?.();

  readonly onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#settled = false;
    this.options.onInput(this.#text);
    this.#open();
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    // Telex and VNI use Enter, arrows and Escape themselves while composing; 229 is how older browsers say so.
    if (event.isComposing || event.keyCode === 229) return;
    const open = this.choices !== undefined;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!open) {
          this.#text = (event.target as HTMLInputElement).value;
          this.#open(this.#settled ? '' : this.#text);
        }
        this.#walk(event.key === 'ArrowDown' ? 1 : -1);
        break;
      case 'Enter': {
        if (!open) return;
        event.preventDefault();
        const choice = this.choices?.[Math.max(this.active, 0)];
        if (choice && (this.active >= 0 || this.#text.trim() !== '')) this.choose(choice);
        break;
      }
      case 'Escape':
        if (!open) return;
        event.preventDefault();
        event.stopPropagation();
        this.#close();
        break;
      default:
    }
  };

  readonly onBlur = (): void => {
    const choices = this.choices;
    this.#close();
    if (this.#settled || this.#text.trim() === '') return;
    const [first, second] = choices ?? this.options.search(this.#text);
    const meant = (choice?: ComboboxOption<T>): boolean =>
      choice?.label.localeCompare(this.#text.trim(), 'vi', { sensitivity: 'accent' }) === 0;
    if (first && !first.isGuess && (!second || (meant(first) && !meant(second)))) this.choose(first);
  };

  choose(choice: ComboboxOption<T>): void {
    this.#text = choice.label;
    this.#settled = true;
    this.#close();
    this.options.onChoose(choice);
  }

  #open(text = this.#text): void {
    this.choices = this.options.search(text);
    this.active = -1;
    this.options.onResults?.(this.choices.length);
    this.#host.requestUpdate();
  }

  #close(): void {
    this.choices = undefined;
    this.active = -1;
    this.#host.requestUpdate();
  }

  #walk(by: 1 | -1): void {
    const count = this.choices?.length ?? 0;
    if (count === 0) return;
    this.active = this.active < 0 && by < 0 ? count - 1 : (this.active + by + count) % count;
    this.#host.requestUpdate();
  }
}
