// From the elements' own sources: custom-elements.json, the React components, and the lists of all elements.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../manifest/analyze.mjs';
import { elementFolders, SRC } from '../manifest/folders.mjs';
import { reactFiles } from '../manifest/react.mjs';
import { root } from '../../environment/node.mjs';
import { header } from './header.mjs';

const GENERATED = `${SRC}/generated`;

/** @param {string} [src] packages/elements/src, or a folder like it */
export function listsOfElements(src = join(root, SRC)) {
  const elements = elementFolders(src);
  const filesOf = (folder) => readdirSync(join(src, folder)).sort();
  // Prettier-ignore.
  const everywhere = (ending) =>
    elements.flatMap(({ folder }) =>
      filesOf(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => `${folder}/${file}`),
    );
  const module = (lines) => `${header(SRC)}${lines.length > 0 ? lines.join('\n') : 'export {};'}\n`;
  return {
    [`${GENERATED}/register-all.ts`]: module(elements.map(({ folder }) => `import '../${folder}/register.ts';`)),
    [`${GENERATED}/elements.ts`]: module([
      ...elements.map(({ className, file }) => `export { ${className} } from '../${file}';`),
      ...everywhere('.events.ts').map((file) => `export * from '../${file}';`),
    ]),
  };
}

export async function files() {
  const manifest = await analyze();
  return {
    'packages/elements/custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    ...reactFiles(manifest),
    ...listsOfElements(),
  };
}
