// Remembers what a step was made from, so that a second start need not do it again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './node.mjs';

const folder = join(root, 'node_modules/.cache/sen');

/** Files below `path` (or `path` itself), in a steady order. */
export function filesBelow(path, keep = () => true) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return keep(path) ? [path] : [];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (['node_modules', 'dist', 'cdn', 'editors', 'typings', '.git', '.data'].includes(entry.name)) return [];
      const file = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(file, keep) : keep(file) ? [file] : [];
    });
}

/** One hash of the content and names of everything below `paths` (relative to the repository). */
export function hashOf(paths, keep) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path), keep))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Was `step` last finished from inputs with this hash, and are its outputs there? */
export function isFresh(step, hash, outputs = []) {
  const stamp = join(folder, `${step}.stamp`);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && outputs.every((output) => existsSync(join(root, output)));
}

/** Remembers that `step` was finished from inputs with this hash. */
export function remember(step, hash) {
  const stamp = join(folder, `${step}.stamp`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
