// `npm run bench`: runs each file of .ci/bench/ on the project's Node. `npm run bench -- client` runs only that one.
// What they compare us with is installed into .bench/ when first needed, never beside the packages.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureModules, ensureNode } from './ensure.mjs';
import { projectNode, root, run, runNode, stop } from './node.mjs';

ensureNode();
ensureModules();

const benches = readdirSync(join(root, '.ci/bench'))
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => basename(file, '.mjs'));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches.includes(name));
if (unknown) stop(`There is no bench "${unknown}"; there are: ${benches.join(', ') || 'none yet'}.`);

await ensurePeers();
let failed = 0;
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name} (Node ${projectNode().version})`);
  const { code } = await runNode(['--expose-gc', `.ci/bench/${name}.mjs`]);
  if (code !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;

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
  const { code } = await run('npm', ['install', '--no-workspaces', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: folder });
  if (code !== 0) stop('The peers of the benches could not be installed.');
}
