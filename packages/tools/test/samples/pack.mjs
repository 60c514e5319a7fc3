// The packages as npm would publish them, and a folder elsewhere that has them installed.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNREACHABLE } from '../../environment/ensure.mjs';
import { root, run } from '../../environment/node.mjs';

/** The packages that npm publishes; the tools are private. @returns {string[]} names of folders in packages/ */
export const published = () =>
  readdirSync(join(root, 'packages')).filter((name) => {
    const file = join(root, 'packages', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).private !== true;
  });

/** Packs every package that is built into `folder`. @returns {Promise<{ code: number, output: string }>} */
export const packAll = (folder) =>
  run(
    'npm',
    [
      'pack',
      ...published().map((name) => `--workspace=packages/${name}`),
      '--ignore-scripts',
      '--silent',
      '--pack-destination',
      folder,
    ],
    { quiet: true },
  );

export const tarballsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(folder, name));

/** The package.json in a tarball. */
export const aboutOf = (tarball) =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));

/** Lays the packages out as npm would, without what they stand on. */
export function unpackInto(folder, tarballs) {
  for (const tarball of tarballs) {
    const { name } = aboutOf(tarball);
    const target = join(folder, 'node_modules', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1']);
  }
}

/**
 * Copies .samples/ to `folder` and installs the tarballs for it, and from the registry what the samples need besides.
 * The sandbox is no part of a page.
 * @returns {Promise<{ code: number, output: string, unreachable: boolean }>}
 */
export async function installElsewhere(folder, tarballs) {
  cpSync(join(root, '.samples'), folder, {
    recursive: true,
    filter: (file) => !/[\\/](?:node_modules|dist|\.angular)$/.test(file),
  });
  return installInto(folder, tarballs);
}

/**
 * What `npm install @sen/…` would do, once they are published. @returns {Promise<{ code: number, output: string,
 * unreachable: boolean }>}
 */
export async function installInto(folder, tarballs) {
  const wanted = tarballs.filter((file) => !/sen-sandbox-[^/\\]*$/.test(file));
  const { code, output } = await run(
    'npm',
    ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...wanted],
    {
      cwd: folder,
      quiet: true,
    },
  );
  return { code, output, unreachable: code !== 0 && UNREACHABLE.test(output) };
}

/** The lock of the samples without our own packages: they are those of the day. */
export function strangersOnly(lock) {
  const packages = Object.entries(lock.packages)
    .filter(([path]) => !/(?:^|\/)node_modules\/@sen\//.test(path))
    .map(([path, entry]) => [path, path === '' ? { ...entry, dependencies: undefined } : entry]);
  return { ...lock, packages: Object.fromEntries(packages) };
}

/** Writes the lock of an installed folder back to .samples/. */
export function keepLock(folder) {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  writeFileSync(join(root, '.samples/package-lock.json'), `${JSON.stringify(strangersOnly(lock), null, 2)}\n`);
}
