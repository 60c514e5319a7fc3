/**
 * What a statement may be given. The engines disagree on everything else, mostly without an error: node:sqlite stores
 * NULL for a Date and 1 for true, SQLite in a page NULL for undefined, PostgreSQL the local time of a Date and `{}` for
 * an empty array.
 */
export type SqlParameter = string | number | bigint | null | Uint8Array;

const kindOf = (value: unknown): string =>
  typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value;

/**
 * The parameters, if every engine keeps them as they are. Says which kind it was, never the value: that may be a
 * person's. @throws {TypeError}
 */
export function checkedParameters(parameters: readonly unknown[]): readonly SqlParameter[] {
  for (const [index, value] of parameters.entries()) {
    if (typeof value === 'string' || typeof value === 'bigint' || value === null || value instanceof Uint8Array)
      continue;
    if (typeof value !== 'number')
      throw new TypeError(
        `Parameter ${index + 1} of a statement is ${kindOf(value)}: text, numbers, null and bytes can be bound.`,
      );
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new TypeError(`Parameter ${index + 1} of a statement is a number that no column keeps.`);
  }
  return parameters as readonly SqlParameter[];
}

/**
 * As SQLite takes them: node:sqlite binds every number as REAL, so that 7 becomes the text 7.0; a whole number is bound
 * as an INTEGER.
 */
export const sqliteParameters = (parameters: readonly unknown[]): SqlParameter[] =>
  checkedParameters(parameters).map((value) =>
    typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value,
  );
