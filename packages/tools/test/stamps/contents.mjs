// Hashes of what stands in git, the same on every machine: no times, no places, no line ends, no order of a disk.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';

/** Short enough to read beside its name; nobody gains by making two inputs alike. */
export const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Git may write CRLF where a machine likes it; a file with a zero byte is no text and stays as it is. */
const steady = (content) => (content.includes(0) ? content : content.toString('utf8').replaceAll('\r\n', '\n'));

const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Files that git has, or would take, at or below `paths`. Throws where git cannot tell.
 * @param {readonly string[]} paths relative to `folder`, with slashes
 * @returns {string[]} likewise
 */
export function filesInGit(paths, folder = root) {
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...paths],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`git ls-files: ${(error?.message ?? stderr).trim()}`);
  // What was removed and not yet committed is still listed.
  return [...new Set(stdout.split('\0'))].filter((file) => file && existsSync(join(folder, file))).sort(byName);
}

/** One hash of the names and contents of files. @param {readonly string[]} files relative to `folder`, with slashes */
export const digestOf = (files, folder = root) =>
  // Prettier-ignore.
  digest(
    [...files]
      .sort(byName)
      .map((file) => `${file} ${digest(steady(readFileSync(join(folder, file))))}\n`)
      .join(''),
  );

/** One hash of everything in git at or below `paths`; a path that leads to nothing is a mistake in the list. */
export function digestBelow(paths, folder = root) {
  const files = filesInGit(paths, folder);
  const lost = paths.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)));
  if (lost.length > 0) throw new Error(`nothing in git at ${lost.join(', ')}`);
  return digestOf(files, folder);
}

/**
 * One hash of packages as package-lock.json has them, and of all they stand on: name, version, integrity. Where they
 * were fetched from is no part of it.
 * @param {readonly string[]} names
 * @param {{ packages: Record<string, object> }} lock
 */
export function digestOfLocked(names, lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))) {
  const found = new Map();
  const open = names.map((name) => ({ name, from: '' }));
  for (const { name, from } of open) {
    const path = pathOf(name, from, lock.packages);
    if (path === undefined || found.has(path)) continue;
    const { version, integrity, dependencies, optionalDependencies, peerDependencies } = lock.packages[path];
    found.set(path, `${path} ${version} ${integrity}`);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      open.push({ name: needed, from: path });
  }
  const lost = names.filter((name) => !found.has(`node_modules/${name}`));
  if (lost.length > 0) throw new Error(`package-lock.json has no ${lost.join(', ')}`);
  return digest([...found.values()].sort(byName).join('\n'));
}

/**
 * Where Node finds a package from another: beside it, or beside whoever holds that. An optional one may not be there.
 */
function pathOf(name, from, packages) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at && `${at}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return undefined;
  }
}
