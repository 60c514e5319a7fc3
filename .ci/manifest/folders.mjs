// Which elements there are: a folder of packages/elements/src with a register.ts is one, and its tag is `sen-` and the folder's name.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../node.mjs';

export const SRC = 'packages/elements/src';

/** @returns {{ folder: string, tag: string, className: string, file: string }[]} `file` relative to packages/elements/src */
export function elementFolders(src = join(root, SRC)) {
  return readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(src, entry.name, 'register.ts')))
    .map(({ name: folder }) => {
      const text = readFileSync(join(src, folder, 'register.ts'), 'utf8');
      const tag = `sen-${folder}`;
      const className = new RegExp(`define\\('${tag}', (\\w+)\\)`).exec(text)?.[1];
      const file = new RegExp(`import \\{ ${className} \\} from '\\./([\\w-]+)\\.ts'`).exec(text)?.[1];
      if (!className || !file) throw new Error(`${SRC}/${folder}/register.ts should import a class and say define('${tag}', TheClass).`);
      return { folder, tag, className, file: `${folder}/${file}.ts` };
    })
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
