import type { ReactiveController, ReactiveElement } from 'lit';
import { reportFault } from '../shell/fault.ts';

export type Submission<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** One submission at a time: idle → sending → done or failed. Leaving the page cancels it. */
export class SubmissionController<T> implements ReactiveController {
  readonly #host: ReactiveElement;
  #abort: AbortController | undefined;
  #current: Submission<T> = { state: 'idle' };

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Submission<T> {
    return this.#current;
  }

  get sending(): boolean {
    return this.#current.state === 'sending';
  }

  /** Sends, or does nothing while something is being sent: a double tap is one booking, not two. */
  async run(send: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    if (this.sending) return undefined;
    const abort = (this.#abort = new AbortController());
    this.#become({ state: 'sending' });
    try {
      const value = await send(abort.signal);
      if (abort.signal.aborted) return undefined;
      this.#become({ state: 'done', value });
      return value;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      reportFault(error, this.#host);
      this.#become({ state: 'failed', error });
      return undefined;
    }
  }

  /** Stops what is being sent and forgets what came of the last time. */
  reset(): void {
    this.#abort?.abort();
    this.#become({ state: 'idle' });
  }

  hostDisconnected(): void {
    if (this.sending) this.reset();
  }

  #become(next: Submission<T>): void {
    this.#current = next;
    this.#host.requestUpdate();
  }
}
