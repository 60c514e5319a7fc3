/** Names of people. Always NFC: some keyboards send a letter and its accents as several characters. */

import { withoutInvisible } from './pasted.ts';

export const NAME_MAXIMUM = 100;

export const tidyName = (typed: string): string =>
  withoutInvisible(typed)
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Letters of any script, spaces, apostrophe, dot and hyphen; 2 to 100 characters, so no digits. */
export const isName = (name: string): boolean =>
  name.length >= 2 && name.length <= NAME_MAXIMUM && /^\p{L}[\p{L}\p{M}' .-]*$/u.test(name);

/** In capital letters and without accents: what an old system, or a keyboard without Vietnamese, makes of a name. */
export const withoutAccents = (name: string): string =>
  tidyName(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
