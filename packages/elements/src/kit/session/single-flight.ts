import { IGNORED, type SessionProgress } from './action.ts';

/** One thing at a time: a double press does nothing twice, and what is answered after leaving is dropped. */
export class SingleFlight {
  readonly #onChange: () => void;
  /** For what went wrong elsewhere on the way, too. */
  readonly report: (error: unknown) => void;
  #abort: AbortController | undefined;
  #failure: unknown;

  constructor(onChange: () => void, onTrouble: (error: unknown) => void) {
    this.#onChange = onChange;
    this.report = onTrouble;
  }

  get busy(): boolean {
    return this.#abort !== undefined;
  }

  /** Why the last try came to nothing, if it did. */
  get failure(): unknown {
    return this.#failure;
  }

  async run(work: (signal: AbortSignal) => Promise<SessionProgress>): Promise<SessionProgress> {
    if (this.busy) return IGNORED;
    const { signal } = (this.#abort = new AbortController());
    this.#failure = undefined;
    this.#onChange();
    const progress = await work(signal).catch((error: unknown): SessionProgress => ({ is: 'failed', error }));
    if (signal.aborted) return IGNORED;
    this.#abort = undefined;
    if ('error' in progress) {
      this.#failure = progress.error;
      this.report(progress.error);
    }
    this.#onChange();
    return progress;
  }

  /** Stops what is under way; what is answered all the same is nobody's to see. */
  leave(): void {
    this.#abort?.abort();
    this.#abort = this.#failure = undefined;
    this.#onChange();
  }
}
