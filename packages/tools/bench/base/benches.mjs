// What a bench wants, by what it and its files import and say.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { importsOf } from '../../check/imports/specifiers.mjs';
import { root } from '../../environment/node.mjs';

/** The bench and whatever of ours it imports, with their texts. */
function* filesOf(name, folder) {
  const found = new Set([join(folder, 'packages/tools/bench', `${name}.mjs`)]);
  for (const file of found) {
    if (!file.endsWith('.mjs') || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    yield { file, text };
    for (const { specifier } of importsOf(text, file))
      if (specifier.startsWith('.')) found.add(resolve(dirname(file), specifier));
  }
}

const some = (iterator, is) => [...iterator].some(is);

/** Does this bench take turns with a base, where one is given? It asks for the sides. */
export const comparesSides = (name, folder = root) =>
  some(filesOf(name, folder), ({ file }) => file === join(folder, 'packages/tools/bench/base/sides.mjs'));

/** Does it compare us with others' libraries? It names the folder they are installed in. */
export const needsPeers = (name, folder = root) =>
  some(filesOf(name, folder), ({ text }) => /'\.bench(?:\/package\.json|\/node_modules[^']*)?'/.test(text));
