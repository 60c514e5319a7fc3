/** A path below the base URL, with the names of the query parameters it may carry: `sites/{id}/slots?from&to`. */
export type Path = string & { readonly path: unique symbol };

/**
 * Puts ids into a path. Each is encoded whole, so that no id reaches another path; '.', '..' and the empty id are
 * refused because a browser would resolve them away even when encoded.
 */
export const path = (fixed: TemplateStringsArray, ...ids: string[]): Path =>
  fixed.reduce((before, after, index) => before + encodeId(ids[index - 1]!) + after) as Path;

function encodeId(id: string): string {
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) throw new TypeError('Not an id');
  return encodeURIComponent(id);
}

/** The path of a list: any list may be continued and limited. */
export const listPath = (path: Path): Path => `${path}&cursor&limit` as Path;

/** The path with its query. Only parameters the path declares reach the address, whatever else the object holds. */
export function withQuery(path: Path, query: object | undefined): string {
  const [before, ...declared] = path.split(/[?&]/); // no id holds either: ids are encoded
  const search = new URLSearchParams();
  for (const name of declared) {
    const value = (query as Record<string, unknown> | undefined)?.[name];
    if (value !== undefined && value !== null) search.append(name, String(value));
  }
  const asked = String(search); // not `size`, which phones of 2022 do not have
  return asked ? `${before}?${asked}` : before!;
}
