/** A chunk of the program did not arrive. A matter of the network: it arrives when it is asked for again. */
export class ChunkLoadError extends Error {
  override readonly name = 'ChunkLoadError';

  constructor(chunk: string, options?: ErrorOptions) {
    super(`${chunk} could not be fetched`, options);
  }
}
