import type * as vi from './vi.ts';

/** All sentences of one language, by section: `common` for every element, then one section an element. */
export type Language = typeof vi;
export type Section = keyof Language;
export type Words<S extends Section> = Language[S];

/** Vietnamese is part of every element. A page adds a language through `languages` of `<sen-platform>`. */
export const languages: Readonly<Record<string, () => Promise<Language>>> = {
  en: () => import('./en.ts'),
};
