/** What Windows-1252 shows for the bytes 0x80 to 0x9F where it differs from Latin-1. */
const WINDOWS_1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [
    character.charCodeAt(0),
    0x80 + index,
  ]),
);

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text as its writer meant it. Id cards of Viet Nam hold UTF-8 and do not say so (no ECI), so a reader may take it
 * for Latin-1 or Shift-JIS; some printers had taken it for Latin-1 before and encoded that once more.
 * @param guess what the engine made of the bytes
 * @param declared the code says its character set (ECI)
 */
export function readText(bytes: Uint8Array, guess: string, declared: boolean): string {
  return repairMojibake(declared ? guess : (utf8(bytes) ?? guess));
}

/**
 * Vietnamese is Latin letters with marks; two odd characters that happen to make a letter of another script are left
 * alone.
 */
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** `Nguyá»…n` becomes `Nguyễn`; a text that is not UTF-8 shown as Latin-1 or Windows-1252 comes back as it was. */
export function repairMojibake(text: string): string {
  // Two neighbours beyond ASCII, the first of which may begin a character of UTF-8.
  if (!/[\u00c2-\u00f4][^\0-\x7f]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 256 ? unit : WINDOWS_1252.get(unit);
    if (byte === undefined) return text;
    bytes[i] = byte;
  }
  const mended = utf8(bytes);
  return mended !== undefined && LATIN.test(mended) ? mended : text;
}
