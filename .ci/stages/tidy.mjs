import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNode } from '../node.mjs';
import { packAll, tarballsIn } from '../samples/pack.mjs';
import { verdict } from './outcome.mjs';

const modules = (path) => join(root, 'node_modules', path);

/** Files, exports and dependencies that nothing uses. What is run by its path or read by another name stands in .ci/knip.json. */
export const unused = async () => verdict(await runNode([modules('knip/bin/knip.js'), '--no-progress', '--config', '.ci/knip.json'], { quiet: true }));

export const format = async () =>
  verdict(
    await runNode(
      [modules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '--cache-location', modules('.cache/sen/prettier'), '.'],
      { quiet: true },
    ),
  );

/** Every package as npm would publish it, built before: publint reads its package.json, attw what TypeScript makes of its doors. */
export async function published() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-packed-'));
  try {
    const packed = await packAll(folder);
    if (packed.code !== 0) return verdict(packed);
    const said = [];
    for (const tarball of tarballsIn(folder)) {
      said.push(await runNode([modules('publint/src/cli.js'), 'run', tarball, '--strict'], { quiet: true }));
      // ESM only, on purpose; node10 knows no exports.
      said.push(await runNode([modules('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only', '--no-emoji'], { quiet: true }));
    }
    const bad = said.filter(({ code }) => code !== 0);
    return verdict({ code: bad.length, output: bad.map(({ output }) => output).join('\n') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
