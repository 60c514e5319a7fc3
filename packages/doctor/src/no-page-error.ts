/** There is no page to examine. `code` says why: `not-found`, `not-html`, `http-404`, or as `NotFetchedError`. */
export class NoPageError extends Error {
  override readonly name = 'NoPageError';
  readonly code: string;
  constructor(code: string, options?: { cause?: unknown }) {
    super(`No page: ${code}`, options);
    this.code = code;
  }
}
