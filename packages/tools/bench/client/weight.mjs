// Minified and gzipped bytes of a page that uses 1, 30, 60 or all operations.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { bundled } from './entries.mjs';
import { folder } from './subjects.mjs';

async function gzipped(source, resolveDir = folder) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    nodePaths: [join(root, '.bench/node_modules')],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** Whole nouns are taken until there are `count` operations: that is how @sen/client comes. */
export function firstNouns(operations, count) {
  const sizes = Map.groupBy(operations, ({ noun }) => noun);
  const taken = [];
  for (const group of [...sizes.values()].sort((a, b) => a.length - b.length))
    if (taken.length + group.length <= count) taken.push(...group);
  return taken;
}

export async function weights(operations) {
  const sets = [1, 30, 60, operations.length].map((count) => firstNouns(operations, count));
  const table = {};
  for (const [name, entry] of Object.entries(bundled)) {
    const bytes = [];
    for (const set of sets) bytes.push(await gzipped(entry(set)));
    table[name] = {
      ...Object.fromEntries(sets.map((set, index) => [`${set.length} operations`, bytes[index]])),
      'each more': Number(((bytes[3] - bytes[0]) / (sets[3].length - sets[0].length)).toFixed(1)),
    };
  }
  const whole = await gzipped(`export { createPlatform } from '${join(root, 'packages/client/src/index.ts')}';`);
  return { table, whole };
}
