import { PSEUDO } from './untranslated.mjs';

/**
 * @typedef {object} Look one way in which a story is shown
 * @property {string} locale
 * @property {number} width
 * @property {number} height
 * @property {'active'} [forcedColors] the colours of a person who chose their own
 * @property {boolean} [kept] compared with the baselines; the others are in the machine's own letters, on the day it is
 * @property {Look} [then] looked at when the story has come to its end, in the same page: nothing is told anew for it
 */

/**
 * Both languages, both ends of what elements must fit, chosen colours, and a language made up to find what was
 * forgotten or is too tight.
 * @type {readonly Look[]}
 */
export const LOOKS = [
  {
    locale: 'vi',
    width: 320,
    height: 640,
    kept: true,
    then: { locale: 'vi', width: 768, height: 1024, forcedColors: 'active' },
  },
  { locale: 'en', width: 1280, height: 800 },
  { locale: PSEUDO, width: 320, height: 640 },
];

/** Pages of the guide are opened once. */
const PAGES = LOOKS[1];

/** Chosen colours take the place of every theme; the tools of the guide speak two languages. */
const isLookedAt = ({ id, type }, look) =>
  type === 'story'
    ? !(look.forcedColors && /--dark/.test(id)) && !(look.locale === PSEUDO && id.startsWith('guide-'))
    : look === PAGES;

/** How an entry of Storybook's index is looked at where a page begins with `look`. @returns {Look[]} */
export const looksAt = (entry, look) => [look, look.then].filter((one) => one && isLookedAt(entry, one));

export const nameOf = ({ id }, { locale, width, forcedColors }) =>
  `${id} (${[locale, width && `${width} px`, forcedColors && 'forced colours'].filter(Boolean).join(', ')})`;
