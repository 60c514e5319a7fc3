import type { ReactiveElement } from 'lit';
import { identityOf, type PlatformConsumer } from './context.ts';

/** Whether an answer has come too late: ask it after each wait. */
export type IsLate = () => boolean;

/**
 * Only what was asked last may answer. What a slow answer would overwrite may by then be another question's, another
 * person's, another platform's, or of an element that has left the page.
 */
export class Latest {
  readonly #host: ReactiveElement & PlatformConsumer;
  #turn = 0;

  constructor(host: ReactiveElement & PlatformConsumer) {
    this.#host = host;
  }

  /** @param anyPlatform the answer is right wherever the element has been moved meanwhile */
  next({ anyPlatform = false } = {}): IsLate {
    const turn = ++this.#turn;
    const asked = identityOf(this.#host.platform);
    return () =>
      turn !== this.#turn || !this.#host.isConnected || (!anyPlatform && identityOf(this.#host.platform) !== asked);
  }

  /** Nothing that was asked is waited for any more. */
  forget(): void {
    this.#turn++;
  }
}
