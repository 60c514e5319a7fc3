/** Names and values as `application/x-www-form-urlencoded` writes them, in an address or in what a page posts. */

/**
 * The fields of a query or of a posted form; `undefined` where there are more than `maximum`, none of which is then
 * read.
 */
export function readFields(text: string, maximum: number): URLSearchParams | undefined {
  let fields = 1;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    fields += 1;
    if (fields > maximum) return undefined;
  }
  return new URLSearchParams(text);
}

/** Whether U+0000 is in some name or value, before these are decoded. */
export const hasNul = (text: string): boolean => text.includes('\0') || text.includes('%00');
