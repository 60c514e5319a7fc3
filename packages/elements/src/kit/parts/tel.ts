/** What separates the figures of a number that people write; anything else is no part of one. */
const WRITTEN = /^\+?[\d\s().\u00b7\u2010-\u2013-]+$/;
/** As many figures as a number has: 115 and 1022 are numbers, and no number is longer than ITU-T E.164 allows. */
const FIGURES = /^\+?\d{3,15}$/;

/**
 * The address to call a number by, or `undefined` when the text is more than a number: codes for the telephone itself
 * (`*`, `#`), waiting and extensions (`,`, `;`), a second number, words. Such a text is shown, not dialled.
 */
export function telOf(text: string): string | undefined {
  const written = text.trim();
  const number = written.replace(/[^\d+]/g, '');
  return WRITTEN.test(written) && FIGURES.test(number) ? `tel:${number}` : undefined;
}
