import type { Language } from './languages.ts';

/** The same shape with anything left out. A sentence with numbers in it stays a function, a list stays a list. */
type Some<T> = T extends (...details: never[]) => string
  ? T
  : T extends string
    ? string
    : T extends readonly string[]
      ? T
      : { readonly [K in keyof T]?: Some<T[K]> };

/**
 * Sentences of one's own in place of ours, by section and key: `{ registrationForm: { send: 'Gửi cho trạm y tế' } }`.
 */
export type Texts = Some<Language>;

const isSection = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** May `theirs` stand where `ours` does? Otherwise whoever says the sentence would call a text, or print a function. */
const fits = (ours: unknown, theirs: unknown): boolean =>
  Array.isArray(ours)
    ? Array.isArray(theirs) && theirs.every((line) => typeof line === 'string')
    : typeof ours === typeof theirs;

/**
 * Our sentences with theirs in their places. What is not ours is left out: pages outlive sentences, and a slip in a
 * page's settings must not take a form away.
 */
export function withTexts<T extends object>(ours: T, theirs: unknown): T {
  if (!isSection(theirs)) return ours;
  const mixed = { ...ours } as Record<string, unknown>;
  for (const [key, text] of Object.entries(theirs)) {
    if (!Object.hasOwn(mixed, key)) continue;
    const own = mixed[key];
    if (isSection(own)) mixed[key] = withTexts(own, text);
    else if (fits(own, text)) mixed[key] = text;
  }
  return mixed as T;
}
