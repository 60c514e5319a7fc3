/**
 * Vietnamese words as people type them. Two keys per word: `plain` ignores accents, đ and case; `toned` keeps them but
 * not where the tone mark sits, so that Hoà and Hòa are one word while Hoà and Hoa are two.
 */
export interface NameWord {
  plain: string;
  toned: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;

/** Splits on anything but letters and digits; apostrophes join, as in M'Drắk. `P.12` and `Q5` become two words. */
export function nameWordsOf(text: string): NameWord[] {
  const parts = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .match(/[\p{L}\p{M}]+|\d+/gu);
  return (parts ?? []).map(wordOf);
}

function wordOf(part: string): NameWord {
  const tones = part.match(TONES)?.join('') ?? '';
  const toned = oneI((part.replace(TONES, '') + tones).replace(/^0+(?=\d)/, ''));
  const plain = toned.replace(MARKS, '').replaceAll('đ', 'd');
  // Đăk, Đắk, Đak: lists and people disagree about the same places of the Central Highlands.
  return { plain, toned: plain === 'dak' ? plain : toned };
}

/** Mỹ and Mĩ, Quy and Qui are spellings of one syllable; ay and ai are not. */
function oneI(letters: string): string {
  return letters.replace(/(^|[^aeou\u0300-\u036f]|qu)y(?=[\u0300-\u036f]*$)/, '$1i');
}

/** Whether the typed word can be this one: the same, or the same without any accent. */
export function mayMean(typed: NameWord, word: NameWord): boolean {
  return typed.plain === word.plain && (typed.toned === word.toned || typed.toned === typed.plain);
}
