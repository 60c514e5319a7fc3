import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isFault } from '../platform/trouble.ts';
import { reportFault } from './fault.ts';
import { ChunkLoadError } from './chunk-load-error.ts';

/**
 * How a chunk comes: its module, by `import()`, and what the element makes of it. A failure of `make` is one of the
 * program.
 */
export interface ChunkSource<Module, Part> {
  readonly fetch: () => Promise<Module>;
  readonly make: (module: Module) => Part | Promise<Part>;
}

/**
 * Chunks of an element that come when they are first needed, each once. What did not arrive is asked for again by
 * `retry`, and by itself when the network is back.
 */
export class ChunkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #coming = new Map<string, Promise<unknown>>();
  readonly #failed = new Map<string, unknown>();
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.retry);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener?.('online', this.retry);
  }

  /** Whether something that is wanted did not arrive. */
  get failed(): boolean {
    return this.#failed.size > 0;
  }

  /** Whether it was the program that failed, not the network. */
  get fault(): boolean {
    return [...this.#failed.values()].some(isFault);
  }

  /**
   * Asks for a chunk, once; asked again, what came of it.
   * @throws {ChunkLoadError} when its module did not arrive.
   */
  load<Module, Part>(name: string, { fetch, make }: ChunkSource<Module, Part>): Promise<Part> {
    const known = this.#coming.get(name) as Promise<Part> | undefined;
    if (known) return known;
    this.#failed.delete(name);
    const coming = fetch().then(make, (cause: unknown) => {
      throw new ChunkLoadError(name, { cause });
    });
    this.#coming.set(name, coming);
    coming
      .catch((error: unknown) => {
        this.#coming.delete(name);
        this.#failed.set(name, error);
      })
      .finally(() => this.#host.requestUpdate());
    return coming;
  }

  /** For render: asks for a part, and not again once that failed. It is there when it has been made. */
  want<Module, Part>(name: string, source: ChunkSource<Module, Part>): void {
    if (!this.#failed.has(name)) this.load(name, source).catch((error: unknown) => reportFault(error, this.#host));
  }

  /** As `load`; where the network is gone it waits until it is back, or somebody retries. */
  async whenLoaded<Module, Part>(name: string, source: ChunkSource<Module, Part>): Promise<Part> {
    for (;;) {
      try {
        return await this.load(name, source);
      } catch (error) {
        if (!(error instanceof ChunkLoadError)) throw error;
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
    }
  }

  readonly retry = (): void => {
    if (!this.failed) return;
    this.#failed.clear();
    for (const resume of this.#waiting.splice(0)) resume();
    this.#host.requestUpdate();
  };
}
