/** Permissions-Policy (a structured field, RFC 9651) as far as one feature of one page goes. */

/** What the header says of a feature; undefined when it says nothing, and the feature is then the page's own. */
export function allowlist(header: string, feature: string): string | undefined {
  const found = new RegExp(`(?:^|[,\\s])${feature}\\s*=\\s*(\\([^)]*\\)|\\*|[^,\\s]+)`, 'i').exec(header);
  return found?.[1];
}

/** May this origin use it, on a page of `from` or in a frame there? */
export function isAllowed(header: string, feature: string, origin: string, from = origin): boolean {
  const list = allowlist(header, feature);
  return (
    list === undefined ||
    /(?:^|[\s(])\*/.test(list) ||
    (origin === from && /\bself\b/.test(list)) ||
    list.includes(`"${origin}"`)
  );
}

/** Does the allow attribute of a frame name it, and not only to forbid it? */
export const frameAllows = (allow: string, feature: string): boolean =>
  new RegExp(`(?:^|;)\\s*${feature}\\b(?!\\s*'none')`, 'i').test(allow);
