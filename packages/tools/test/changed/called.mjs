// One test by its name: which file holds it decides which stage runs.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow } from '../../environment/cache.mjs';
import { isOnPostgres } from '../stages/node.mjs';

const isTest = (file) => /\.test\.(?:ts|mjs)$/.test(file);

const stageOf = (file) => {
  if (file.endsWith('.browser.test.ts')) return 'elements';
  if (file.includes('/e2e/')) return 'e2e';
  if (file.startsWith('packages/tools/test/generators/')) return 'generators';
  if (file.startsWith('packages/tools/test/smoke/')) return 'smoke';
  // A universal test is run by a door of its own name, in Node and in a browser; Node answers sooner.
  return isOnPostgres(file) ? 'postgres' : 'node';
};

/** A universal test holds none by itself: the files that import it run it. */
const doorOf = (file) => (file.endsWith('.universal.test.ts') ? file.replace(/[^/]+$/, 'universal.test.ts') : file);

/**
 * Tests whose title, or a part of it, is `text`. Throws RangeError when there is none.
 * @returns {{ files: Set<string>, stages: string[], name: string }}
 */
export function testsCalled(folder, text) {
  if (!text) throw new RangeError('Say which test: npm test -- --name "words of its name"');
  const files = ['packages', 'stories']
    .flatMap((path) => filesBelow(join(folder, path), isTest))
    .filter((file) => readFileSync(file, 'utf8').includes(text))
    .map((file) => doorOf(relative(folder, file).split(sep).join('/')));
  if (files.length === 0)
    throw new RangeError(
      `No test file holds the words "${text}". A name that is put together is found by a part that stands in the source.`,
    );
  return { files: new Set(files), stages: [...new Set(files.map(stageOf))], name: text };
}
