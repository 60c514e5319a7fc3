import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../node.mjs';

const elementNames = (folder) => {
  const elements = join(folder, 'packages/elements/src');
  return readdirSync(elements).filter((name) => existsSync(join(elements, name, 'register.ts')));
};

/** Folders of packages/elements/src that define a tag and have no stories of the same name. */
export function elementsWithoutStories(folder = root) {
  return elementNames(folder).filter((name) => !existsSync(join(folder, 'stories/elements', `${name}.stories.ts`)));
}

/** Stories that show a state already told in another language, light, width or province. */
const LOOK = /^(?:English|Dark|Narrow|HoChiMinhCity$|BacNinh$)/;
const kebab = (name) => name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();

/**
 * What an element says of its states in `<name>.states.ts` beside what its stories show.
 * @returns {Promise<string[]>} a line for each difference
 */
export async function statesWithoutStories(folder = root) {
  const lines = [];
  for (const name of elementNames(folder)) {
    const stories = join(folder, 'stories/elements', `${name}.stories.ts`);
    const declared = join(folder, 'packages/elements/src', name, `${name}.states.ts`);
    if (!existsSync(stories)) continue;
    if (!existsSync(declared)) {
      lines.push(`${name}: no ${name}.states.ts says which states it has`);
      continue;
    }
    const { states } = await import(pathToFileURL(declared).href);
    const shown = [...readFileSync(stories, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, story]) => story);
    const told = new Set(shown.filter((story) => !LOOK.test(story)).map(kebab));
    for (const state of Object.keys(states)) if (!told.has(state)) lines.push(`${name}: no story shows “${state}”`);
    for (const story of told) if (!Object.hasOwn(states, story)) lines.push(`${name}: the story “${story}” is no state of ${name}.states.ts`);
  }
  return lines;
}
