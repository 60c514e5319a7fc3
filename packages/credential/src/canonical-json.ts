/** JSON in the one form that is signed and hashed, RFC 8785: names sorted, nothing between. */
import { sha256, toHex, utf8 } from './bytes.ts';

export function canonicaliseJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicaliseJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  // Sorted by UTF-16 code units, as the RFC asks and as `<` compares.
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicaliseJson(field)}`).join(',')}}`;
}

/** SHA-256 of the canonical form, lower-case hex. */
export const hashOf = async (value: unknown): Promise<string> => toHex(await sha256(utf8(canonicaliseJson(value))));
