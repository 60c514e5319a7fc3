/** Names as Vietnamese cards write them. */
import { strictUtf8 } from '../bytes.ts';

/** What Windows-1252 has in the place of the bytes 80 to 9F. Browsers mean that set when they say Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const byteOf = (character: string): number => {
  const code = character.charCodeAt(0);
  const place = code < 0x100 ? -1 : WINDOWS.indexOf(character);
  return place < 0 ? code : 0x80 + place;
};

/**
 * NFC, single spaces. Readers that take UTF-8 for Latin-1 hand over `Nguyá»…n`; when every character is a byte and
 * the bytes are UTF-8, they are read as what they were.
 */
export function cleanName(text: string): string {
  let clean = text;
  const bytes = /^[\0-\x7f]*$/.test(text) ? [] : Array.from(text, byteOf);
  if (bytes.length > 0 && bytes.every((byte) => byte < 0x100)) {
    try {
      clean = strictUtf8.decode(Uint8Array.from(bytes));
    } catch {
      // Not UTF-8 bytes, so it was Latin-1 text after all.
    }
  }
  return clean.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * ddMMyyyy, d/M/yyyy or a year, alone or where day and month are struck out (`00001958`, `--/--/1958`) → YYYY-MM-DD or
 * YYYY. Anything else, also 31 February, is empty.
 */
export function isoDate(text: string): string {
  const trimmed = text.trim();
  const yearOnly = /^(?:(?:00|--)[/.-]?(?:00|--)[/.-]?)?((?:19|20)\d\d)$/.exec(trimmed)?.[1];
  if (yearOnly) return yearOnly;
  const found = /^(\d\d)(\d\d)(\d{4})$/.exec(trimmed) ?? /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(trimmed);
  const [, day = '', month = '', year] = found ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00Z`);
  // Days that a month does not have roll over into the next.
  return date.getTime() && date.toISOString().startsWith(iso) ? iso : '';
}
