/**
 * Prototype 1.6 and its kin give texts and lists a `toJSON` of their own: what is sent would arrive as texts within
 * texts.
 */
function asItIs(this: Record<string, unknown>, key: string, made: unknown): unknown {
  const own = this[key];
  return typeof own === 'string' || Array.isArray(own) ? own : made;
}

/** JSON of what is sent, whatever the page did to its globals. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, 'toJSON' in Array.prototype || 'toJSON' in String.prototype ? asItIs : undefined);
