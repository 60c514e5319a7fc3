/** What a person typed about themselves, found again however a program may have written it. */

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
/** Lower case, no marks, and numbers without the gaps people read them by. */
const plain = (text: string): string =>
  withoutMarks(text.normalize('NFC').toLowerCase()).replace(/(?<=\d)[\s.\u00a0]+(?=\d)/g, '');
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter numbers stand in any address. Digits. */
const SHORTEST_NUMBER = 6;
/** Letters. */
const SHORTEST_TEXT = 4;
/** Of a phone number, without 0 or +84 in front. Digits. */
const PHONE = 9;

function patternOf(value: string): RegExp | undefined {
  const text = plain(value.trim());
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year)
    return new RegExp(
      `0?${Number(day)}/0?${Number(month)}/${year}|${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
  if (/^[\d\s+-]+$/.test(text)) {
    const digits = text.replace(/\D/g, '');
    if (digits.length < SHORTEST_NUMBER) return undefined;
    // A code of six digits would else be found in some moment in milliseconds.
    return digits.length === SHORTEST_NUMBER
      ? new RegExp(`(?<![\\da-f])${digits}(?![\\da-f])`)
      : new RegExp(digits.length <= PHONE + 2 ? digits.slice(-PHONE) : digits);
  }
  return text.length < SHORTEST_TEXT ? undefined : new RegExp(literal(text));
}

/** @returns which of the values can be read in a text */
export function readIn(text: string, values: Iterable<string>): string[] {
  const searched = plain(text);
  return [...new Set(values)].filter((value) => patternOf(value)?.test(searched));
}
