/** What a reader can fail with. In a file of its own: a page that reads in a worker needs the names, not the engine. */

/**
 * The engine could not be fetched, is not the file we ship, or may not run here (`'wasm-unsafe-eval'` in the content
 * policy).
 */
export class EngineUnavailableError extends Error {
  override readonly name = 'EngineUnavailableError';
  readonly code = 'engine-unavailable';
}

/**
 * The picture cannot be decoded: no picture, a kind this platform does not know, damaged, or larger than a phone can
 * hold.
 */
export class UnreadablePictureError extends Error {
  override readonly name = 'UnreadablePictureError';
  readonly code = 'unreadable-picture';
}
