/** The little a test needs, so that the same file runs under node:test and in a browser under mocha. */
export interface Harness {
  test(name: string, run: () => void | Promise<void>): void;
  /** Deep and strict. */
  equal(actual: unknown, expected: unknown, message?: string): void;
}
