const BY = 'by `npm run types`; do not edit.';

/** The first line of every file made from the contract. */
export const header = (from) => `// Generated from ${from} ${BY}\n`;

/** Does this text begin with that line? */
export const isOurs = (text) => text.slice(0, text.indexOf('\n')).endsWith(BY);

/** JSON as a TypeScript literal, one line for each entry down to `depth`, so that a change is readable in a diff. */
export function literal(value, depth, indent = '') {
  if (depth === 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(
    ([key, entry]) => `${inner}${JSON.stringify(key)}: ${literal(entry, depth - 1, inner)},\n`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}
