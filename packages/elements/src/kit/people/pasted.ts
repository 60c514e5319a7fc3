/**
 * What comes along when a text is copied from a message, a table or a list of contacts, and nobody sees: marks of
 * writing direction, spaces without width, soft hyphens. Dashes of any kind become the one of the keyboard.
 */
export const withoutInvisible = (text: string): string =>
  text.replace(/\p{Cf}/gu, '').replace(/[\u2010-\u2015\u2212]/g, '-');
