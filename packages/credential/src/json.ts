/** JSON as it comes from elsewhere. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text in NFC without spaces around it; empty for anything else. */
export const cleanText = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').trim() : '');

/**
 * Whether an object anywhere in a JSON text names a member twice, however the name is spelt: RFC 8259 §4 lets every
 * reader choose another one of the two. The text must be JSON.
 */
export function hasDuplicateNames(text: string): boolean {
  /** One for each object or array that is open; of an array it stays empty. */
  const open: Set<string>[] = [];
  for (const [token, written, colon] of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}[\]]/g)) {
    if (written && colon) {
      const names = open.at(-1);
      const spelt = JSON.parse(written) as string;
      if (names?.has(spelt)) return true;
      names?.add(spelt);
    } else if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
  }
  return false;
}
