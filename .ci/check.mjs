// `npm run check`: what a reviewer should not have to look for. Ends with 1 when anything is to be mended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureModules, ensureNode } from './ensure.mjs';
import { projectNode, root, runNode } from './node.mjs';
import { packAll, tarballsIn } from './samples/pack.mjs';

ensureNode();
ensureModules();

const contract = await import('./stages/contract.mjs');
const types = await import('./stages/types.mjs');
const { imports } = await import('./stages/imports.mjs');
const { build } = await import('./stages/build.mjs');
const { verdict } = await import('./stages/outcome.mjs');

const modules = (path) => join(root, 'node_modules', path);
const format = async () => verdict(await runNode([modules('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'], { quiet: true }));

/** Files, exports and dependencies that nothing uses. What is run by its path or read by another name stands in .ci/knip.json. */
const unused = async () => verdict(await runNode([modules('knip/bin/knip.js'), '--no-progress', '--config', '.ci/knip.json'], { quiet: true }));

/** Every package as npm would publish it: publint reads its package.json, attw what TypeScript makes of its doors. */
async function published() {
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

const checks = { fresh: contract.fresh, lint: contract.lint, build, types: types.packages, 'test-types': types.tests, imports, unused, format, published };

console.log(`Node ${projectNode().version}`);
const bad = [];
for (const [name, check] of Object.entries(checks)) {
  console.log(`== ${name}`);
  if ((await check()).failed > 0) bad.push(name);
}
console.log(bad.length === 0 ? 'All is well.' : `To be mended: ${bad.join(', ')}`);
process.exitCode = bad.length === 0 ? 0 : 1;
