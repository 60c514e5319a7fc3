import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deadline } from './deadline.ts';

/** How long what was found may stand on a device that many people share. Milliseconds. */
export const SHOWN_FOR = 30 * 60 * 1000;

/** Wipes when nobody has touched the element for a while. Each render counts as a touch: something was typed or answered. */
export class IdleWipeController implements ReactiveController {
  readonly #deadline: Deadline;
  readonly #after: number;
  #wakes = false;

  constructor(host: ReactiveControllerHost, wipe: () => void, after = SHOWN_FOR) {
    this.#deadline = new Deadline(wipe);
    this.#after = after;
    host.addController(this);
  }

  /** Whether there is anything to wipe. */
  watch(wakes: boolean): void {
    this.#wakes = wakes;
    if (!wakes) this.#deadline.clear();
  }

  hostUpdated(): void {
    if (this.#wakes) this.#deadline.set(this.#after);
    else this.#deadline.clear();
  }

  hostConnected(): void {
    this.#deadline.resume();
  }

  hostDisconnected(): void {
    this.#deadline.pause();
  }
}
