/**
 * Two ways to compare Vietnamese names. Typists place tones differently (Hoà, Hòa) and forms arrive composed or
 * decomposed, so names are never compared letter by letter.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;
const plain = (name: string): string =>
  name.normalize('NFD').toLowerCase().replaceAll('đ', 'd').trim().replace(/\s+/g, ' ');

/** Same person's name however the tones were placed; Tú and Tư stay different (they may be twins). */
export function nameSpelling(name: string): string {
  const words = name.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return words
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}

/** For looking up: accents and case do not matter. */
export const foldedName = (name: string): string => plain(name).replace(MARKS, '');
