import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How long a sentence stays in the region. A screen reader takes it at once; whoever walks the page by arrow keys later
 * is not to meet it as if it stood there. Milliseconds.
 */
const READ_WITHIN = 7_000;

/** The one live region of a root. Render `region` once, always in the same place; then `say` what changed. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #region: HTMLElement | undefined;
  /** Said, and not yet in the region. */
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const words = this.#next;
    if (words === undefined) return;
    this.#next = undefined;
    // A no-break space more makes the same sentence a new one to a screen reader.
    this.#write(words !== '' && words === this.#region?.textContent ? `${words}\u00a0` : words);
  }

  hostDisconnected(): void {
    this.#next = undefined;
    this.#write('');
  }

  /** Read out when the reader is free. The same sentence twice is said twice. */
  say(words: string): void {
    this.#next = words;
    this.#host.requestUpdate();
  }

  /**
   * A node of its own, so that emptying it draws nothing anew: each time an element is drawn counts as a sign of a
   * person.
   */
  get region(): HTMLElement {
    if (!this.#region) {
      this.#region = document.createElement('div');
      this.#region.className = 'visually-hidden';
      this.#region.setAttribute('role', 'status');
    }
    return this.#region;
  }

  #write(words: string): void {
    clearTimeout(this.#timer);
    if (words === '' && !this.#region) return;
    this.region.textContent = words;
    if (words !== '') this.#timer = setTimeout(() => this.#write(''), READ_WITHIN);
  }
}
