import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foldersOfElements, SRC } from '../../generate/manifest/folders.mjs';
import { root } from '../../environment/node.mjs';

/**
 * `feedback/fault-report` →
 * `stories/elements/feedback/fault-report.stories.ts`.
 */
export const storiesOf = (element) => `stories/elements/${element}.stories.ts`;
/** Names of before draw what the new ones do, and have no stories of their own. */
const elementsIn = (folder) =>
  foldersOfElements(join(folder, SRC)).filter((element) => !element.startsWith('deprecated/'));

/** Folders of elements that have no stories in the same place. */
export function elementsWithoutStories(folder = root) {
  return elementsIn(folder).filter((element) => !existsSync(join(folder, storiesOf(element))));
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
  for (const element of elementsIn(folder)) {
    const name = basename(element);
    const stories = join(folder, storiesOf(element));
    const declared = join(folder, SRC, element, `${name}.states.ts`);
    if (!existsSync(stories)) continue;
    if (!existsSync(declared)) {
      lines.push(`${name}: no ${name}.states.ts says which states it has`);
      continue;
    }
    const { states } = await import(pathToFileURL(declared).href);
    const shown = [...readFileSync(stories, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, story]) => story);
    const told = new Set(shown.filter((story) => !LOOK.test(story)).map(kebab));
    for (const state of Object.keys(states)) if (!told.has(state)) lines.push(`${name}: no story shows “${state}”`);
    for (const story of told)
      if (!Object.hasOwn(states, story)) lines.push(`${name}: the story “${story}” is no state of ${name}.states.ts`);
  }
  return lines;
}
