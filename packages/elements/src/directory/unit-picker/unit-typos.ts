/** What people type beside the name they mean: words run together, and one wrong letter in a word. */
import type { UnitWord } from './unit-words.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 3;
/** Told apart by no ear in some parts of the country, or next to each other on the keys. */
const SAME_START = ['ln', 'sx', 'dr', 'cq'];

/** `hanoi`, `tansonn`: typed without the spaces, as far as it goes. Not a single word: that is no running together. */
export function beginsGlued(typed: string, names: readonly UnitWord[]): boolean {
  let at = 0;
  for (let word = 0; word < names.length; word++) {
    const { plain } = names[word]!;
    if (typed.startsWith(plain, at)) {
      at += plain.length;
      if (at === typed.length) return word > 0;
    } else return word > 0 && at < typed.length && plain.startsWith(typed.slice(at));
  }
  return false;
}

const sameStart = (one: string, other: string): boolean =>
  one === other || SAME_START.some((pair) => pair.includes(one) && pair.includes(other));

/** Whether one letter too many, too few, another one, two swapped, or i for y make the typed word this one. */
export function isOneTypoFrom(typed: string, name: string): boolean {
  if (typed === name) return false;
  if (/[iy]/.test(typed) && typed.replaceAll('y', 'i') === name.replaceAll('y', 'i')) return true;
  const longer = typed.length - name.length;
  if (typed.length < SHORTEST || name.length < SHORTEST || longer < -1 || longer > 1) return false;
  if (/\d/.test(typed + name) || !sameStart(typed.charAt(0), name.charAt(0))) return false;
  let at = 0;
  while (at < name.length && typed[at] === name[at]) at++;
  if (longer !== 0) return longer > 0 ? typed.slice(at + 1) === name.slice(at) : typed.slice(at) === name.slice(at + 1);
  if (typed.slice(at + 1) === name.slice(at + 1)) return true;
  return typed[at] === name[at + 1] && typed[at + 1] === name[at] && typed.slice(at + 2) === name.slice(at + 2);
}
