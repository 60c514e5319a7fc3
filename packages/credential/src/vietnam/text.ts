/** Names as Vietnamese cards write them. */
import { latin1, strictUtf8 } from '../bytes.ts';

/** What Windows-1252 has in the place of the bytes 80 to 9F. Browsers mean that set when they say Latin-1. */
const WINDOWS = latin1.decode(Uint8Array.from({ length: 32 }, (_, place) => 0x80 + place));

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
  const [, day = '', between, month = '', year] =
    /^(?:(\d\d?|--)([/.-]?)(\d\d?|--)\2)?((?:19|20)\d\d)$/.exec(trimmed) ?? [];
  if (!year) return '';
  if (!Number(day) && !Number(month)) return year;
  // Seven digits with nothing between could be two dates.
  if (!between && trimmed.length < 8) return '';
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00Z`);
  // Days that a month does not have roll over into the next.
  return date.getTime() && date.toISOString().startsWith(iso) ? iso : '';
}
