// Which elements there are: a folder with a register.ts is one, in packages/elements/src or in the folder of its
// platform there; its tag is `sen-` and the folder's name.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';

export const SRC = 'packages/elements/src';

const foldersOf = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/**
 * Folders below `folder` that hold such a file, by themselves or one deeper: `site-finder`, `feedback/fault-report`.
 * @param {string} [marker] `register.js` for what was built
 * @returns {string[]} relative to `folder`, sorted by the last name
 */
export function foldersOfElements(folder = join(root, SRC), marker = 'register.ts') {
  const isElement = (path) => existsSync(join(folder, path, marker));
  const nameOf = (path) => path.split('/').at(-1);
  return foldersOf(folder)
    .flatMap((name) => [
      name,
      ...(isElement(name) ? [] : foldersOf(join(folder, name)).map((inner) => `${name}/${inner}`)),
    ])
    .filter(isElement)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/**
 * @returns {{ name: string, folder: string, tag: string, className: string, file: string }[]} `folder` and `file`
 * relative to
 *   packages/elements/src
 */
export function elementFolders(src = join(root, SRC)) {
  return foldersOfElements(src).map((folder) => {
    const text = readFileSync(join(src, folder, 'register.ts'), 'utf8');
    const name = folder.split('/').at(-1);
    const tag = `sen-${name}`;
    const className = new RegExp(`define\\('${tag}', (\\w+)\\)`).exec(text)?.[1];
    const file = new RegExp(`import \\{ ${className} \\} from '\\./([\\w-]+)\\.ts'`).exec(text)?.[1];
    if (!className || !file)
      throw new Error(`${SRC}/${folder}/register.ts should import a class and say define('${tag}', TheClass).`);
    return { name, folder, tag, className, file: `${folder}/${file}.ts` };
  });
}

/**
 * The name a module of an element is published by, which names no platform: `dist/feedback/fault-report/register.js` is
 * `fault-report/register.js`.
 */
export const publishedAs = (path) => path.split('/').slice(-2).join('/');
