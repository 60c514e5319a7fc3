// Who imports whom: no circles, and no doors that are not doors. CONTRIBUTING.md says why.
// node packages/tools/check/imports/imports.mjs [folder]   checks the packages and stories of a repository laid out
// like this one.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { importsOf } from './specifiers.mjs';
import { findCircles } from './circles.mjs';
import { refuse } from './rules.mjs';
import { isMain, root } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';

const isSource = (file) => /\.(?:ts|mts|tsx)$/.test(file) && !file.endsWith('.d.ts');

/** A relative import may be written with the ending of the source or of what is built from it. */
function fileOf(from, specifier) {
  const path = resolve(dirname(from), specifier);
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`, join(path, 'index.ts')].find(
    (file) => isSource(file) && existsSync(file),
  );
}

/** @returns {{ files: number, imports: number, problems: string[] }} */
export function checkGraph(folder) {
  const at = (file) => relative(folder, file).split(sep).join('/');
  const files = ['packages', 'stories', '.storybook']
    .flatMap((path) => filesBelow(join(folder, path), isSource))
    // What a new element is written from imports what will stand beside it.
    .filter((file) => !at(file).startsWith('packages/tools/'));
  const isElement = (name) => existsSync(join(folder, 'packages/elements/src', name, 'register.ts'));
  const problems = [];
  const edges = new Map();
  let count = 0;
  for (const file of files) {
    const targets = [];
    for (const { specifier, line } of importsOf(readFileSync(file, 'utf8'), file)) {
      count++;
      const target = specifier.startsWith('.') ? fileOf(file, specifier) : undefined;
      if (target) targets.push({ to: at(target), line });
      const to = specifier.startsWith('.') ? at(target ?? resolve(dirname(file), specifier)) : undefined;
      const reason = refuse({ from: at(file), specifier, to }, isElement);
      if (reason) problems.push(`${at(file)}:${line}  '${specifier}': ${reason}`);
    }
    edges.set(at(file), targets);
  }
  for (const circle of findCircles(edges)) {
    problems.push(
      `${circle[0].from}:${circle[0].line}  a circle: ${[...circle.map(({ from }) => from), circle[0].from].join(' → ')}`,
    );
  }
  return { files: files.length, imports: count, problems };
}

if (isMain(import.meta.url)) {
  const { files, imports, problems } = checkGraph(resolve(process.argv[2] ?? root));
  console.log(
    `${imports} imports in ${files} files: ${problems.length === 0 ? 'no circle, no forbidden door.' : `${problems.length} to mend.`}`,
  );
  for (const problem of problems) console.log(`  ${problem}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
