/** English, as far as a page says it: what all elements say is here, the rest is fetched with the element. */
import { english } from '../../generated/english.ts';
import type { Language, Section } from './languages.ts';
import { common } from './words.en.ts';

/**
 * The English of a section, with that of the parts of its element, so that they speak the language of the rest. `tell`
 * hears of each of them before the promise is kept.
 */
export async function fetchSection(
  section: Section,
  tell: (section: Section, came: Partial<Language>) => void,
): Promise<Partial<Language>> {
  const parts = await Promise.all((english[section] ?? []).map((part) => part()));
  const sections: Record<string, object> = { common };
  // One section may be said by several files.
  for (const [name, words] of parts.flatMap((part) => Object.entries(part)))
    sections[name] = { ...sections[name], ...words };
  for (const name of Object.keys(sections) as Section[]) tell(name, sections);
  return sections;
}
