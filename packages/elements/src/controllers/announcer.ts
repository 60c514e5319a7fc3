import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The one live region of a root. Render `region` once, always in the same place; then `say` what changed. */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #words = '';
  #turn = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#words = '';
  }

  /** Read out when the reader is free. The same sentence twice is said twice. */
  say(words: string): void {
    this.#turn = words === this.#words ? !this.#turn : false;
    this.#words = words;
    this.#host.requestUpdate();
  }

  /** A no-break space more makes the same sentence a new one to a screen reader. */
  get region(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#words}${this.#turn ? '\u00a0' : ''}</div>`;
  }
}
