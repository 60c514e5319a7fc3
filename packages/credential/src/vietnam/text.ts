/** Names as Vietnamese cards write them. */
import { strictUtf8 } from '../bytes.ts';

/**
 * NFC, single spaces. Readers that take UTF-8 for Latin-1 hand over `Nguyá»…n`; when every character is a byte and
 * the bytes are UTF-8, they are read as what they were.
 */
export function cleanName(text: string): string {
  let clean = text;
  if (/[\u0080-\u00ff]/.test(text) && /^[\0-\u00ff]*$/.test(text)) {
    try {
      clean = strictUtf8.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    } catch {
      // Not UTF-8 bytes, so it was Latin-1 text after all.
    }
  }
  return clean.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** ddMMyyyy, dd/MM/yyyy or a year alone → YYYY-MM-DD or YYYY. Anything else, also 31 February, is empty. */
export function isoDate(text: string): string {
  const trimmed = text.trim();
  if (/^(19|20)\d\d$/.test(trimmed)) return trimmed;
  const [, day, month, year] = /^(\d\d)[/.-]?(\d\d)[/.-]?(\d{4})$/.exec(trimmed) ?? [];
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00Z`);
  // Days that a month does not have roll over into the next.
  return date.getTime() && date.toISOString().startsWith(iso) ? iso : '';
}
