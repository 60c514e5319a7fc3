import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from '../../environment/node.mjs';
import { hashOfPaths, versionsOf } from '../../environment/cache.mjs';

const KEPT = join(root, 'node_modules/.cache/sen/minified');
/** What decides how a module is found and made small, beside the modules themselves. */
const RULES = [
  'packages/tools/check/budgets/minified.mjs',
  'package-lock.json',
  ...['client', 'credential', 'qr', 'doctor'].map((name) => `packages/${name}/package.json`),
];
const TOOLS = ['rollup', 'terser', '@rollup/plugin-terser', '@rollup/plugin-node-resolve'];

/**
 * A module of a host, bundled and minified as hosts do it: the bytes of each chunk. Taken from the last time while
 * every module in it is the same.
 * @param {string} entry
 * @param {readonly string[]} [later] the ends of files fetched later, if at all
 */
export async function minified(entry, later = []) {
  const file = join(
    KEPT,
    `${createHash('sha256')
      .update(JSON.stringify([entry, later]))
      .digest('hex')}.json`,
  );
  const kept = read(file);
  if (kept && kept.made === stateOf(kept.modules)) return kept.chunks.map((code) => Buffer.from(code));
  const build = await rollup({
    input: 'entry',
    external: (id) => later.some((end) => id.endsWith(end)),
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
        load: (id) => (id === '\0entry' ? entry : undefined),
      },
      resolve({ browser: true }),
      terser({ ecma: 2022, module: true, compress: { passes: 2 } }),
    ],
  });
  const modules = build.watchFiles.filter((name) => existsSync(name)).map((name) => relative(root, name));
  const made = stateOf(modules);
  // By its end alone: a checkout in a longer folder weighs the same.
  const { output } = await build.generate({ format: 'es', paths: (id) => later.find((end) => id.endsWith(end)) ?? id });
  await build.close();
  const chunks = output.filter(({ type }) => type === 'chunk').map(({ code }) => code);
  mkdirSync(KEPT, { recursive: true });
  // What was written while it was bundled is not what is in it.
  if (stateOf(modules) === made) writeFileSync(file, JSON.stringify({ modules, made, chunks }));
  return chunks.map((code) => Buffer.from(code));
}

const stateOf = (modules) => `${hashOfPaths([...RULES, ...modules])} ${versionsOf(TOOLS)}`;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // not made yet, or half written
  }
}
