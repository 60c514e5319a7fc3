/** Names in the letters of a passport's machine-readable zone, ICAO 9303 part 3. */
const LETTERS: Readonly<Record<string, string>> = {
  Đ: 'D',
  Ð: 'D',
  Ɖ: 'D',
  Ŋ: 'N',
  Ŧ: 'T',
  Ə: 'E',
  Ł: 'L',
  Ø: 'OE',
  Æ: 'AE',
  Œ: 'OE',
  ẞ: 'SS',
  Þ: 'TH',
  İ: 'I',
  Ħ: 'H',
};

/** Latin names after ICAO 9303 part 3: accents dropped, spaces and hyphens become `<`. At most 80 characters. */
export function transliterate(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z]/g, (character) => LETTERS[character] ?? (/[\s\p{Pd}]/u.test(character) ? '<' : ''))
    .replace(/<+/g, '<')
    .replace(/^</, '')
    .slice(0, 80)
    .replace(/<$/, '');
}
