/**
 * A language nobody speaks, made from English: [Ŕééĝííšťéér] instead of Register. What is on a screen without ⟦ ⟧ was
 * never translated; what does not fit is too tight for a language that is longer. `en-XA` is the tag kept for that.
 */
import * as english from '../kit/locales/en.ts';
import type { Language } from '../kit/locales/languages.ts';

export const PSEUDO = 'en-XA';

/** Languages are up to so much longer than English, at these lengths. */
const GROWTH = 1.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'áƀçđéƒĝĥíĵķļɱñóƥɋŕšťúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓƤɊŔŠŤÚṼŴẊÝŽ'];
const accents = new Map([...PLAIN].map((letter, index) => [letter, ACCENTED[index] ?? letter]));

/** Words grow from inside: a longer language has longer words too, not only more of them. */
const grow = (text: string): string =>
  [...text].map((letter) => (accents.get(letter) ?? letter).repeat(/[aeiouy]/.test(letter) ? 2 : 1)).join('');

/** Leaves what came from outside as it came: names, places and dates are nobody's to translate. */
function accent(text: string, given: readonly string[]): string {
  const [first, ...others] = given;
  if (first === undefined) return grow(text);
  return text
    .split(first)
    .map((part) => accent(part, others))
    .join(first);
}

function say(text: string, given: readonly string[] = []): string {
  const grown = accent(text, given);
  return `⟦${grown}${' ·'.repeat(Math.max(0, Math.ceil((text.length * GROWTH - grown.length) / 2)))}⟧`;
}

const textsIn = (details: readonly unknown[]): string[] =>
  details
    .flatMap((detail) => (typeof detail === 'object' && detail !== null ? Object.values(detail) : [detail]))
    .filter((detail): detail is string => typeof detail === 'string' && detail !== '')
    .sort((one, other) => other.length - one.length);

function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return say(words);
  if (typeof words === 'function') return (...details: unknown[]) => say(String(words(...details)), textsIn(details));
  if (Array.isArray(words)) return words.map(pseudo);
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, pseudo(value)]));
}

/** All sections: a section that is added tomorrow is in it. */
export const pseudoLanguage = pseudo({ ...english }) as Language;
