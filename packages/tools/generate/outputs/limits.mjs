// packages/elements/src/generated/contract-limits.ts: how long a text and how large a number of the registration may
// be, by its place in the body.
import { header, literal } from './header.mjs';
import { follow } from './references.mjs';

/** A choice, or a text of one form, is refused for its form before its length. */
const isFree = ({ type, pattern, enum: choices }) =>
  type === 'string' && pattern === undefined && choices === undefined;

/** @returns {[pointer: string, limits: object][]} of a list, those of its first entry */
function limitsIn(document, node, pointer) {
  const { type, properties, items, maxLength, minimum, maximum, ...others } = follow(document, node);
  if (properties)
    return Object.entries(properties).flatMap(([name, property]) => limitsIn(document, property, `${pointer}/${name}`));
  if (items) return limitsIn(document, items, `${pointer}/0`);
  if (type === 'integer') return [[pointer, { minimum, maximum }]];
  return maxLength !== undefined && isFree({ type, ...others }) ? [[pointer, { maxLength }]] : [];
}

export function files({ vaccination }) {
  const limits = Object.fromEntries(limitsIn(vaccination, { $ref: '#/components/schemas/NewRegistration' }, ''));
  return {
    'packages/elements/src/generated/contract-limits.ts': `${header('openapi/vaccination.yaml')}
/** Limits of what a registration says, by JSON pointer. */
export const contractLimits = ${literal(limits, 1)} as const;
`,
  };
}
