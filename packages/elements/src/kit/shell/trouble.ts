import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { troubleNotice } from '../parts/trouble-notice.ts';
import { TroubleEvent } from '../platform/trouble.events.ts';
import { isAbort, troubleCode } from '../platform/trouble.ts';
import { reportFault } from './fault.ts';

/**
 * What went wrong: the page hears its code, whoever watches over the page a fault of the program, and the person a
 * sentence.
 */
export class TroubleController implements ReactiveController {
  readonly #host: ReactiveElement;
  #error: unknown;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#error = undefined;
  }

  /** Tells the page. What was called off is no trouble. */
  tell(error: unknown): void {
    if (isAbort(error)) return;
    reportFault(error, this.#host);
    this.#host.dispatchEvent(new TroubleEvent(troubleCode(error)));
  }

  /** Does what a person asked for. What it throws and has not put into words itself is said above everything. */
  async attempt(work: () => unknown): Promise<void> {
    this.#error = undefined;
    try {
      await work();
    } catch (error) {
      this.show(error);
    }
  }

  /** Tells the page, and the person above everything. */
  show(error: unknown): void {
    if (isAbort(error)) return;
    this.tell(error);
    this.#error = error;
    this.#host.requestUpdate();
  }

  notice(common: Words<'common'>): TemplateResult | typeof nothing {
    return this.#error === undefined
      ? nothing
      : html`<div class="alert" role="alert">${troubleNotice(this.#error, common)}</div>`;
  }
}
