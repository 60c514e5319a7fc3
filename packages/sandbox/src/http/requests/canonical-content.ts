/**
 * What a request says, however it was written: white space, the order of names, the boundary of a form and the order of
 * its parts are the sender's affair and may differ in an honest repetition; a file with other bytes is another request.
 */

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same text for the same JSON. Not by calling itself: JSON can be deeper than the stack. */
export function canonicalJson(value: unknown): string {
  const written: string[] = [];
  const left: ({ text: string } | { value: unknown })[] = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if ('text' in next) written.push(next.text);
    else if (Array.isArray(next.value)) {
      written.push('[');
      left.push({ text: ']' });
      for (const item of [...(next.value as unknown[])].reverse()) left.push({ text: ',' }, { value: item });
    } else if (typeof next.value === 'object' && next.value !== null) {
      written.push('{');
      left.push({ text: '}' });
      const entries = Object.entries(next.value).sort(([a], [b]) => (a < b ? 1 : -1));
      for (const [name, inner] of entries)
        left.push({ text: ',' }, { value: inner }, { text: `${JSON.stringify(name)}:` });
    } else written.push(JSON.stringify(next.value) ?? 'null');
  }
  return written.join('');
}

/** A file by its name, its type and its bytes, which are read one file after the other. */
const fileContent = async (file: File): Promise<string> =>
  JSON.stringify([
    file.name,
    file.type.toLowerCase(),
    hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())),
  ]);

/**
 * What the fields and files of a form say. Files of one field are a list: their order counts, that of the fields does
 * not.
 */
export async function formContent(fields: unknown, files: ReadonlyMap<string, readonly File[]>): Promise<string> {
  const parts: string[] = [canonicalJson(fields)];
  for (const [name, list] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const file of list) parts.push(`${JSON.stringify(name)} ${await fileContent(file)}`);
  return parts.join('\n');
}
