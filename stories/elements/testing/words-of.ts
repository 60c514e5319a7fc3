import * as en from '@sen/elements/locales/en.js';
import * as vi from '@sen/elements/locales/vi.js';
import { PSEUDO, pseudoLanguage } from '@sen/elements/testing/pseudo-language.js';

/** The sentences that the toolbar has chosen: stories find everything by them. */
export const wordsOf = ({ globals }: { globals: Record<string, unknown> }): typeof vi => {
  const chosen: Record<string, typeof vi> = { en, [PSEUDO]: pseudoLanguage };
  return chosen[String(globals['locale'])] ?? vi;
};
