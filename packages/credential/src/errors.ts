/** Where in the pipe a text stopped being readable. */
export type Stage = 'prefix' | 'base45' | 'inflate' | 'cbor' | 'cose' | 'cwt' | 'schema' | 'chunks' | 'jws' | 'json';

/** The text is not a code we can read. The message is for developers and never quotes the text. */
export class DecodeError extends Error {
  override readonly name: string = 'DecodeError';
  readonly stage: Stage;
  constructor(stage: Stage, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.stage = stage;
  }
}

/** A real kind of certificate that this library does not check. Never to be called invalid. */
export class UnsupportedError extends DecodeError {
  override readonly name = 'UnsupportedError';
  readonly format: string;
  constructor(stage: Stage, format: string) {
    super(stage, `Unsupported: ${format}`);
    this.format = format;
  }
}
