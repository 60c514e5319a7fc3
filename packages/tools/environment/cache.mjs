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
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Was `step` last finished from inputs with this hash, and are its outputs there? Where `remember` was told the outputs
 * too, they must still be what they were: a file that somebody removed, added or changed is made anew.
 */
export function isFresh(step, hash, outputs = []) {
  const kept = read(step);
  if (kept?.hash !== hash || !outputs.every((output) => existsSync(join(root, output)))) return false;
  return kept.made === undefined || kept.made === hashOf(outputs);
}

/** Remembers that `step` was finished from inputs with this hash, and what it made of them. */
export function remember(step, hash, outputs) {
  const stamp = join(folder, `${step}.stamp`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ hash, ...(outputs && { made: hashOf(outputs) }) }));
}

/** What was remembered; nothing where that cannot be read. */
function read(step) {
  try {
    return JSON.parse(readFileSync(join(folder, `${step}.stamp`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The versions of tools as they are installed, whatever the lock file says. */
export const versionsOf = (tools, modules = join(root, 'node_modules')) =>
  tools
    .map((tool) => `${tool}@${JSON.parse(readFileSync(join(modules, tool, 'package.json'), 'utf8')).version}`)
    .join(' ');

/**
 * Makes files of files, unless they are what was made of the same ones before.
 * @param {string} step
 * @param {{ hashNow: () => string, outputs: readonly string[] }} of the hash of everything that decides what is made;
 * what is made
 * @param {() => Promise<{ code: number, output: string }>} make
 * @returns what `make` said; that all is well when there was nothing to make
 */
export async function makeOnce(step, { hashNow, outputs }, make) {
  const hash = hashNow();
  if (isFresh(step, hash, outputs)) return { code: 0, output: '' };
  const made = await make();
  // Had an input been written meanwhile, nobody could say which of the two is in the files.
  if (made.code === 0 && hashNow() === hash) remember(step, hash, outputs);
  return made;
}

/**
 * A check that only looks: what passed for these very files, with these very tools, need not be asked again.
 * @param {string} step
 * @param {readonly string[]} inputs whatever can change its answer, relative to the repository
 * @param {() => Promise<import('../test/stages/outcome.mjs').Counts>} check
 */
export async function unlessSeen(step, inputs, check) {
  const hash = hashOf(inputs);
  if (isFresh(step, hash)) return SEEN;
  const counts = await check();
  // Somebody may have written while it looked: then it is not known what passed.
  if (counts.failed === 0 && counts.skipped === 0 && hashOf(inputs) === hash) remember(step, hash);
  return counts;
}

const SEEN = { passed: 1, failed: 0, skipped: 0 };
