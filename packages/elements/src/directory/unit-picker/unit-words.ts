/**
 * Vietnamese words for searching: `plain` ignores accents, đ and case, `letters` keeps â, ơ, đ, and `tone` holds the
 * tone mark apart from them, so that it does not matter on which vowel it was put (Hoà, Hòa).
 */
export interface UnitWord {
  plain: string;
  letters: string;
  tone: string;
}

/** Longer input is cut: the longest full address is about 90 characters. */
export const MAX_QUERY_LENGTH = 120;
/** One bit each in the search's masks. */
export const MAX_QUERY_WORDS = 12;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHES = /['’ʼ`]/g;

export function wordOf(text: string): UnitWord {
  const marked = text.normalize('NFD').toLowerCase();
  if (/^[a-z]*$/.test(marked)) return { plain: marked, letters: marked, tone: '' };
  const tone = marked.match(TONES)?.join('') ?? '';
  const letters = (tone === '' ? marked : marked.replace(TONES, '')).normalize('NFC');
  const plain = marked
    .replace(MARKS, '')
    .replaceAll('đ', 'd')
    .replace(/^0+(?=\d)/, '');
  return { plain, letters, tone };
}

/** Whether what was typed, accents included, is how this word begins. */
export function sameAccents(typed: UnitWord, word: UnitWord): boolean {
  return typed.tone === word.tone && word.letters.startsWith(typed.letters);
}

export function isAccented(word: UnitWord): boolean {
  return word.tone !== '' || word.letters !== word.plain;
}

/** The parts of a name that are words; apostrophes belong to theirs (M'Drắk). */
export function splitWords(text: string): string[] {
  return text.replace(APOSTROPHES, '').match(WORDS) ?? [];
}

/**
 * The words of a query. `p12` is two of them; digits inside others are VNI keys still waiting for their input method.
 */
export function queryWords(query: string): UnitWord[] {
  const parts = splitWords(query.slice(0, MAX_QUERY_LENGTH).normalize('NFC')).flatMap((part) => {
    if (!/\p{L}/u.test(part) || !/\d/.test(part)) return [part];
    const glued = /^(p|f|x|q|h|phường|phuong|quận|quan|xã|xa)(\d+)$/iu.exec(part);
    return glued ? [glued[1] ?? '', glued[2] ?? ''] : [part.replace(/\d/g, '')];
  });
  return parts
    .slice(0, MAX_QUERY_WORDS)
    .map(wordOf)
    .filter(({ plain }) => plain !== '');
}

/** The same words as Telex keys still waiting for their input method: `Hoof Chis` is Hồ Chí. */
export function withoutTelex(words: readonly UnitWord[]): UnitWord[] {
  return words.map(({ plain }) => {
    const letters = plain
      .replace(/(?<=.)[sfrxj]$/, '')
      .replace(/aa|ee|oo|dd/g, (pair) => pair.charAt(0))
      .replace(/(?<=[aou])w/g, '');
    return { plain: letters, letters, tone: '' };
  });
}
