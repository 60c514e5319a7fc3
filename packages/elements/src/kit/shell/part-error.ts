/** A part of the program did not arrive. A matter of the network: the same part arrives when it is asked for again. */
export class PartError extends Error {
  override readonly name = 'PartError';

  constructor(part: string, options?: ErrorOptions) {
    super(`${part} could not be fetched`, options);
  }
}
