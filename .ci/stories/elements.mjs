import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node.mjs';

/** Folders of packages/elements/src that define a tag and have no stories of the same name. */
export function elementsWithoutStories(folder = root) {
  const elements = join(folder, 'packages/elements/src');
  return readdirSync(elements).filter(
    (name) => existsSync(join(elements, name, 'register.ts')) && !existsSync(join(folder, 'stories/elements', `${name}.stories.ts`)),
  );
}
