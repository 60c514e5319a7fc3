import type { CodeReader, ReaderOptions } from '@sen/qr/reader';

/** The reader of codes: fetched when it is first needed, one for the element, gone with it. */
export class ReaderLoader {
  readonly #options: () => ReaderOptions;
  readonly #onReady: () => void;
  #reader: Promise<CodeReader> | undefined;
  #isReady = false;

  /** @param options asked when a reader is opened. @param onReady it can read from now on. */
  constructor(options: () => ReaderOptions, onReady: () => void) {
    this.#options = options;
    this.#onReady = onReady;
  }

  /** Worker and engine are there: the next frame is answered at once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** @throws {Error} its part of the page could not be fetched; the next call tries again. */
  open(): Promise<CodeReader> {
    return (this.#reader ??= import('@sen/qr/reader').then(
      ({ openReader }) => openReader(this.#options()),
      (error: unknown) => {
        this.#reader = undefined;
        throw error;
      },
    ));
  }

  /**
   * Ahead of the first frame, while the finger is still on the button. What goes wrong is said when a code cannot be
   * read.
   */
  prepare(): void {
    const reader = this.open();
    void reader
      .then((opened) => opened.ready())
      .then(() => {
        if (reader !== this.#reader) return;
        this.#isReady = true;
        this.#onReady();
      })
      .catch(() => {});
  }

  close(): void {
    void this.#reader?.then((reader) => reader.close()).catch(() => {});
    this.#reader = undefined;
    this.#isReady = false;
  }
}
