// What a change can have broken: `npm test -- --changed` runs that. By the import graph where there is one, and by what
// pages name where not.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow } from '../../environment/cache.mjs';
import { edgesIn, importersOf } from './edges.mjs';

/**
 * @typedef {object} Affected
 * @property {string[]} changed
 * @property {Set<string>} files whatever a changed file reaches by imports, tests and stories among them; relative to
 * the repository
 * @property {string[]} stages that have something to say of it
 * @property {boolean} [everything] no telling: all of it
 * @property {(file: string) => boolean} has
 */

/** Changes to these mean everything: what they do stands in no import. */
const EVERYTHING =
  /^(?:package(?:-lock)?\.json|tsconfig\.json|packages\/[^/]+\/(?:package|tsconfig)\.json|rollup\.config\.mjs|packages\/tools\/(?:environment|[^/]+|test\/(?:[^/]+|stages))\/[^/]+\.mjs)$/;

/** Files git knows to differ from `base`, and new ones. Throws RangeError when git does not know `base`. */
export function changedSince(folder, base) {
  const git = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new RangeError(stderr.trim());
    return stdout.split('\n').filter(Boolean);
  };
  return [
    ...new Set([...git('diff', '--name-only', base, '--'), ...git('ls-files', '--others', '--exclude-standard')]),
  ].sort();
}

/**
 * @param {string} folder of the repository
 * @param {readonly string[]} changed files, relative to it
 * @param {readonly string[]} all names of stages
 * @returns {Affected}
 */
export function affectedBy(folder, changed, all) {
  if (changed.some((file) => EVERYTHING.test(file)))
    return { changed: [...changed], files: new Set(changed), stages: [...all], everything: true, has: () => true };
  const files = importersOf(edgesIn(folder), changed);
  for (const file of endToEndTests(folder)) if (mayMeet(folder, file, files, changed)) files.add(file);
  const touches = (pattern) => [...files].some((file) => pattern.test(file));
  const changes = (pattern) => changed.some((file) => pattern.test(file));
  const ships = changes(/^packages\/[^/]+\/(?:src|portal)\/(?!.*\.test\.ts$)/);
  const due = {
    fresh: changes(
      /^openapi\/|\/generated\/|^packages\/elements\/(?:src\/|custom-elements)|^packages\/tools\/generate\//,
    ),
    lint: changes(/^openapi\//),
    types: ships,
    'test-types': changes(/\.ts$/),
    imports: changes(/\.ts$/),
    unused: changes(/\.(?:ts|mjs)$/),
    format: true,
    build: ships,
    published: changes(/^packages\/[^/]+\/(?:README\.md|bin\/)/),
    budgets: changes(
      /^packages\/(?:client|credential|qr|doctor|elements)\/src\/(?!.*\.test\.ts$)|^packages\/tools\/check\/budgets\//,
    ),
    smoke: changes(/^packages\/(?:client|credential)\/src\/(?!.*\.test\.ts$)|^packages\/tools\/test\/smoke\//),
    node: touches(/^(?!.*\/e2e\/).*(?<!browser|universal)\.test\.(?:ts|mjs)$/),
    postgres: touches(/^packages\/sandbox\/src\/.*\.test\.ts$/),
    elements: touches(/\.browser\.test\.ts$/),
    stories: touches(/^stories\//),
    e2e: touches(/\/e2e\/.*\.test\.ts$/),
    // Both look for themselves whether anything of theirs has changed.
    samples: changes(
      /^\.samples\/|^packages\/tools\/test\/samples\/|^stories\/guide\/(?:two-paths|going-to-production)\.mdx$/,
    ),
    generators: changes(/^openapi\/|^packages\/tools\/test\/generators\//),
  };
  return { changed: [...changed], files, stages: all.filter((name) => due[name]), has: (file) => files.has(file) };
}

const endToEndTests = (folder) =>
  filesBelow(join(folder, 'packages/sandbox/e2e'), (file) => file.endsWith('.test.ts')).map((file) =>
    relative(folder, file).split(sep).join('/'),
  );

const TAG = /\bsen-[a-z]+(?:-[a-z]+)*/g;

/**
 * An end-to-end test meets what its pages show, and pages import nothing: it names tags, and pages of the portals that
 * name more. One that names neither may meet anything, and so does every one when the server or what all elements stand
 * on has changed.
 */
function mayMeet(folder, file, files, changed) {
  if (files.has(file)) return true;
  if (changed.some((one) => /^packages\/(?:sandbox|client)\/(?:src|portal)\/(?!.*\.test\.ts$)/.test(one))) return true;
  const reached = new Set(
    [...files].map((one) => /^packages\/elements\/src\/([^/]+)\/register\.ts$/.exec(one)?.[1]).filter(Boolean),
  );
  if (reached.size === 0) return [...files].some((one) => /^packages\/elements\/src\/loader/.test(one));
  const met = tagsMetBy(folder, file);
  return met.size === 0 || [...reached].some((name) => met.has(`sen-${name}`));
}

function tagsMetBy(folder, file) {
  const text = readFileSync(join(folder, file), 'utf8');
  const tags = new Set(text.match(TAG));
  for (const page of pagesNamedIn(folder, text))
    for (const tag of readFileSync(page, 'utf8').match(TAG) ?? []) tags.add(tag);
  return tags;
}

/** Pages are named by their file, or by a key of the words of the tests. */
function pagesNamedIn(folder, text) {
  const words = join(folder, 'packages/sandbox/e2e/words.ts');
  const keys = existsSync(words) ? [...readFileSync(words, 'utf8').matchAll(/(\w+Page): '([^']+)'/g)] : [];
  const names = new Set([...text.matchAll(/[\w/-]+\.html/g)].map(([name]) => name.split('/').at(-1)));
  for (const [, key, page] of keys) if (text.includes(key)) names.add(page.split('/').at(-1));
  return filesBelow(
    join(folder, 'packages/sandbox/portal'),
    (page) => page.endsWith('.html') && names.has(page.split(sep).at(-1)),
  );
}
