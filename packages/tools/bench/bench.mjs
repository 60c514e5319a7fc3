// `npm run bench`: runs each file of packages/tools/bench/ on the project's Node. `npm run bench -- client` runs only
// that one; with `--base <commit>` that commit is built beside us (bench/base/checkout.mjs) and measured in the same
// run, in turns. What they compare us with is installed into .bench/ when first needed, never beside the packages.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCommandLine } from './base/command-line.mjs';
import { ensureModules, ensureNode } from '../environment/ensure.mjs';
import { projectNode, root, run, runNode, stop } from '../environment/node.mjs';

ensureNode();
const benches = readdirSync(join(root, 'packages/tools/bench'))
  .filter((file) => file.endsWith('.mjs') && file !== 'bench.mjs')
  .map((file) => basename(file, '.mjs'));
const { names, base } = refusing(() => readCommandLine(process.argv.slice(2), benches));
ensureModules();

const { comparesSides, needsPeers } = await import('./base/benches.mjs');
if (names.some((name) => needsPeers(name))) await ensurePeers();
const compared = base ? names.filter((name) => comparesSides(name)) : [];
const SEN_BASE = compared.length > 0 ? await ensureSides() : '';
let failed = 0;
for (const name of names) {
  console.log(
    `\n== ${name} (Node ${projectNode().version}${compared.includes(name) ? `, beside ${basename(SEN_BASE)}` : ''})`,
  );
  if (base && !compared.includes(name))
    console.log(`${name} measures what lies here by itself; --base is nothing to it.`);
  const { code } = await runNode(['--expose-gc', `packages/tools/bench/${name}.mjs`], { env: { SEN_BASE } });
  if (code !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;

/** Runs what may refuse what a person wished, and tells them. */
function refusing(wish) {
  try {
    return wish();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return stop(error.message);
  }
}

/** Both sides as built. @returns {Promise<string>} the folder of the base */
async function ensureSides() {
  const { ensureBase } = await import('./base/checkout.mjs');
  const folder = refusing(() => ensureBase(base));
  const { build } = await import('../build/build.mjs');
  const { code, output } = await build({ quiet: true });
  if (code !== 0) stop(`What lies here cannot be built:\n${output}`);
  return folder;
}

async function ensurePeers() {
  const folder = join(root, '.bench');
  if (!existsSync(join(folder, 'package.json'))) return;
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const versionOf = (name) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  if (Object.entries(dependencies).every(([name, version]) => versionOf(name) === version)) return;
  console.log('Installing what we are compared with (.bench/) …');
  const { code } = await run(
    'npm',
    ['install', '--no-workspaces', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  if (code !== 0) stop('The peers of the benches could not be installed.');
}
