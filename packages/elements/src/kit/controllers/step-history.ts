import type { ReactiveController, ReactiveControllerHost } from 'lit';

const KEY = 'sen-step';

interface Mark {
  form: string;
  /** Whose steps these are: those of the last person are none of the next one's. */
  run: string;
  step: string;
}

const newRun = (): string => Math.random().toString(36).slice(2, 10);

export interface StepHistoryOptions {
  /** Tells forms of one page apart; the same after a reload. */
  form: string;
  enabled: () => boolean;
  /** The browser went back or forward to a step. */
  onStep: (step: string) => void;
}

/**
 * Makes the browser's Back go one step back. Adds entries with the page's own address and the page's own state; ours is
 * one more property holding the name of a step, nothing about a person. Where the page keeps something else than an
 * object there, it stays away.
 */
export class StepHistory implements ReactiveController {
  readonly #options: StepHistoryOptions;
  #run = '';

  constructor(host: ReactiveControllerHost, options: StepHistoryOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Where the page was loaded anew, the steps go on with the draft.
    this.#run ||= this.#ofForm(globalThis.history?.state)?.run ?? newRun();
    globalThis.addEventListener?.('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('popstate', this.#onPop);
  }

  /** Somebody else begins: going back never leads into the steps before, and the entry on top says nothing of them. */
  renew(): void {
    if (this.#usable && this.#mark(history.state)) {
      const { [KEY]: _, ...left } = history.state as Record<string, unknown>;
      history.replaceState(Object.keys(left).length > 0 ? left : null, '');
    }
    this.#run = newRun();
  }

  /** A step forward: marks where it came from, once, and adds an entry for where it leads. */
  push(from: string, to: string): void {
    if (!this.#usable) return;
    if (this.#mark(history.state)?.step !== from) history.replaceState(this.#state(from), '');
    history.pushState(this.#state(to), '');
  }

  /** Goes back by the browser when the entry on top is that of this step. @returns whether it did. */
  back(from: string): boolean {
    if (!this.#usable || this.#mark(history.state)?.step !== from) return false;
    history.back();
    return true;
  }

  get #usable(): boolean {
    const { state } = history;
    return this.#options.enabled() && (state === null || (typeof state === 'object' && !Array.isArray(state)));
  }

  #state(step: string): object {
    return {
      ...(history.state as object | null),
      [KEY]: { form: this.#options.form, run: this.#run, step } satisfies Mark,
    };
  }

  #mark(state: unknown): Mark | undefined {
    const mark = this.#ofForm(state);
    return mark?.run === this.#run ? mark : undefined;
  }

  #ofForm(state: unknown): Mark | undefined {
    const mark = (state as Record<string, Mark> | null)?.[KEY];
    return mark?.form === this.#options.form ? mark : undefined;
  }

  readonly #onPop = (event: PopStateEvent): void => {
    const step = this.#options.enabled() ? this.#mark(event.state)?.step : undefined;
    if (step !== undefined) this.#options.onStep(step);
  };
}
