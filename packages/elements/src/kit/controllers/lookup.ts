import type { ReactiveController, ReactiveElement } from 'lit';
import { reportFault } from '../shell/fault.ts';
import { isFault } from '../platform/trouble.ts';

/**
 * Small lists a screen needs, by name. `read` in render: the list, or undefined while it is on its way. Each is fetched
 * once; after a failure `failed` is true until `retry`.
 */
export class LookupController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #values = new Map<string, unknown>();
  readonly #failed = new Map<string, unknown>();
  #abort = new AbortController();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  get failed(): boolean {
    return this.#failed.size > 0;
  }

  /** Whether it was the program that failed, not the network. */
  get fault(): boolean {
    return [...this.#failed.values()].some(isFault);
  }

  /** Whether something that was asked for is still on its way. */
  get waiting(): boolean {
    return [...this.#values.values()].includes(undefined);
  }

  read<T>(name: string, load: (signal: AbortSignal) => Promise<T>): T | undefined {
    if (!this.#values.has(name) && !this.#failed.has(name)) {
      const { signal } = this.#abort;
      this.#values.set(name, undefined);
      load(signal).then(
        (value) => !signal.aborted && this.#become(() => this.#values.set(name, value)),
        (error: unknown) =>
          !signal.aborted &&
          this.#become(() => {
            reportFault(error, this.#host);
            this.#values.delete(name);
            this.#failed.set(name, error);
          }),
      );
    }
    return this.#values.get(name) as T | undefined;
  }

  readonly retry = (): void => this.#become(() => this.#failed.clear());

  /** Fetched again when next read: another language, another platform, another version. */
  forget(name?: string): void {
    if (name !== undefined) {
      this.#values.delete(name);
      this.#failed.delete(name);
      return;
    }
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#values.clear();
    this.#failed.clear();
  }

  #become(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
