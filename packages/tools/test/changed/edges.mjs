// Which of our files imports which, tests and stories too: relative imports, and our packages by their doors.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { importsOf } from '../../check/imports/specifiers.mjs';
import { filesBelow } from '../../environment/cache.mjs';

const isSource = (file) => /\.(?:ts|mts|mjs|mdx)$/.test(file) && !file.endsWith('.d.ts');

/**
 * @param {string} folder of the repository
 * @param {Map<string, { stamp: string, specifiers: readonly string[] }>} [read] what was read before: only what changed
 * since is read again
 * @returns {Map<string, Set<string>>} file → the files it imports, both relative to the repository
 */
export function edgesIn(folder, read = new Map()) {
  const at = (file) => relative(folder, file).split(sep).join('/');
  const doors = doorsIn(folder);
  const edges = new Map();
  for (const file of ['packages', 'stories', '.storybook'].flatMap((path) =>
    filesBelow(join(folder, path), isSource),
  )) {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    if (read.get(file)?.stamp !== stamp) read.set(file, { stamp, specifiers: specifiersIn(file) });
    const targets = read
      .get(file)
      .specifiers.flatMap((specifier) =>
        specifier.startsWith('.') ? (fileOf(file, specifier) ?? []) : doors(specifier),
      );
    edges.set(at(file), new Set(targets.map(at)));
  }
  return edges;
}

function specifiersIn(file) {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.mdx') ? mdxImportsOf(text) : importsOf(text, file).map(({ specifier }) => specifier);
}

/** A page of the guide is no TypeScript; its imports stand at the start of lines. */
const mdxImportsOf = (text) =>
  [...text.matchAll(/^import\b[^'"]*['"]([^'"]+)['"]/gm)].map(([, specifier]) => specifier);

/**
 * A relative import may be written with the ending of the source or of what is built from it, and with a question to a
 * bundler.
 */
function fileOf(from, specifier) {
  const path = resolve(dirname(from), specifier.replace(/\?.*$/, ''));
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`, join(path, 'index.ts')].find(
    (file) => /\.[a-z]+$/.test(file) && existsSync(file),
  );
}

/** `@sen/elements/qr-scanner/register.js` → its source. */
function doorsIn(folder) {
  const exports = new Map();
  for (const name of readdirSync(join(folder, 'packages'))) {
    const file = join(folder, 'packages', name, 'package.json');
    if (!existsSync(file)) continue;
    for (const [door, conditions] of Object.entries(JSON.parse(readFileSync(file, 'utf8')).exports ?? {})) {
      const source = conditions['sen-source'];
      if (source) exports.set(`@sen/${name}${door.slice(1)}`, join(folder, 'packages', name, source));
    }
  }
  return (specifier) => {
    const known = exports.get(specifier);
    if (known) return [known];
    for (const [door, source] of exports) {
      const [before, after] = door.split('*');
      if (after === undefined || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
      const file = source.replace('*', specifier.slice(before.length, specifier.length - after.length));
      if (existsSync(file)) return [file];
    }
    return [];
  };
}

/**
 * Whatever imports one of these, and what imports that, themselves too.
 * @param {Map<string, Set<string>>} edges
 * @param {Iterable<string>} changed
 */
export function importersOf(edges, changed) {
  const importers = new Map();
  for (const [from, targets] of edges)
    for (const to of targets) importers.set(to, [...(importers.get(to) ?? []), from]);
  const found = new Set(changed);
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return found;
}
