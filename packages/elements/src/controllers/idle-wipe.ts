import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long what was found may stand on a device that many people share. Milliseconds. */
export const SHOWN_FOR = 30 * 60 * 1000;

/** Wipes when nobody has touched the element for a while. Each render counts as a touch: something was typed or answered. */
export class IdleWipeController implements ReactiveController {
  readonly #wipe: () => void;
  readonly #after: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wakes = false;

  constructor(host: ReactiveControllerHost, wipe: () => void, after = SHOWN_FOR) {
    this.#wipe = wipe;
    this.#after = after;
    host.addController(this);
  }

  /** Whether there is anything to wipe. */
  watch(wakes: boolean): void {
    this.#wakes = wakes;
    if (!wakes) clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#wakes) this.#timer = setTimeout(this.#wipe, this.#after);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
