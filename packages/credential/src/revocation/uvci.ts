/**
 * One number, two spellings: a UVCI may carry a check character behind `#` (eHealth Network, guidelines on the UVCI,
 * 2021), and whoever revokes it, prints it or types it may leave that out. It says nothing of its own, so it is left
 * out before hashing.
 */
const WITH_CHECK_CHARACTER = /^(.+)#[0-9A-Za-z/:]$/;
/** What a check character may be. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/:';

/** A UVCI without its check character. */
export const plainUvci = (uvci: string): string => WITH_CHECK_CHARACTER.exec(uvci)?.[1] ?? uvci;

/**
 * Every spelling of a UVCI under which an older list may hold it: without, as it stands, and with each letter there is.
 */
export const spellingsOf = (uvci: string): readonly string[] => {
  const plain = plainUvci(uvci);
  if (!plain) return [];
  return [...new Set([plain, uvci, ...Array.from(ALPHABET, (letter) => `${plain}#${letter}`)])];
};
