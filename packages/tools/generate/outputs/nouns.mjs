// The nouns of the client, read from packages/client/src/resources/<platform>/<noun>.ts: each file says its own name,
// what it is for and its verbs, and nothing else has to. Made of them: packages/client/src/generated/resources.ts,
// which names them all.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { root } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { header } from './header.mjs';

const SRC = join(root, 'packages/client/src');

/**
 * @typedef Noun
 * @property {string} name as the client exports it, `adminUnits`
 * @property {string} platform whose it is, `directory`
 * @property {string} file below packages/client/src, `resources/directory/admin-units.ts`
 * @property {string} purpose the sentence above it
 * @property {{ does: string, verb: string, parameters: string, id: string }[]} verbs each with the id of its operation
 */

/** Every noun by the alphabet. @returns {Noun[]} */
export const nouns = () =>
  filesBelow(join(SRC, 'resources'))
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|type-test)\.ts$/.test(file))
    .map((path) => nounOf(relative(SRC, path).split(sep).join('/'), readFileSync(path, 'utf8')))
    .sort((a, b) => (basename(a.file) < basename(b.file) ? -1 : 1));

/** @returns {Noun} */
function nounOf(file, text) {
  const [, purpose, name] = /\/\*\* (.+) \*\/\nexport const (\w+) = \(http/.exec(text) ?? [];
  if (!name) throw new Error(`packages/client/src/${file} has no noun with a sentence above it`);
  const verbs = [
    ...text.matchAll(/ {2}\/\*\* (.+) \*\/\n {2}(\w+): \(([^]*?)\): (?:Promise|Listing)<[^]*?'(\w+)',\s*path`/g),
  ].map(([, does, verb, parameters, id]) => ({ does, verb, parameters, id }));
  return { name, platform: basename(dirname(file)), file, purpose, verbs };
}

/** `export` of one name each, which packages/tools/build/bundle/direct.mjs reads too. */
export function files() {
  const lines = nouns().map(({ name, file }) => `export { ${name} } from '../${file}';\n`);
  return {
    'packages/client/src/generated/resources.ts': `${header('packages/client/src/resources/')}\n${lines.join('')}`,
  };
}
