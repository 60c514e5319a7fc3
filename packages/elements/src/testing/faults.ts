/** Faults of the program, and who hears of them. */

/** What those hear who watch over the page; instead of Mocha, which would call the test broken. */
export async function watched(act: () => Promise<void>): Promise<string[]> {
  const { onerror } = globalThis;
  const reported: string[] = [];
  globalThis.onerror = (_message, _source, _line, _column, error) => (
    reported.push(`${error?.message}: ${error?.cause}`),
    true
  );
  try {
    await act();
  } finally {
    globalThis.onerror = onerror;
  }
  return reported;
}
