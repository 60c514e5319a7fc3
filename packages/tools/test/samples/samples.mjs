// Lays .samples/ out elsewhere with the packages as they would be published:
// node packages/tools/test/samples/samples.mjs <folder> [--lock]
// --lock writes what npm chose from the registry back to .samples/package-lock.json; do that after a change of a
// package.json there.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureModules } from '../../environment/ensure.mjs';
import { stop } from '../../environment/node.mjs';
import { installElsewhere, keepLock, packAll, tarballsIn } from './pack.mjs';

ensureModules();
const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (!folder) stop('Name a folder outside of this one: node packages/tools/test/samples/samples.mjs /tmp/elsewhere');
const { build } = await import('../../build/build.mjs');
const packed = join(resolve(folder), '.packed');
mkdirSync(packed, { recursive: true });
for (const step of [
  () => build({ quiet: true }),
  () => packAll(packed),
  () => installElsewhere(resolve(folder), tarballsIn(packed)),
]) {
  const { code, output } = await step();
  if (code !== 0) stop(output);
}
if (process.argv.includes('--lock')) keepLock(resolve(folder));
console.log(`Installed in ${resolve(folder)}: npm run build --workspaces --if-present`);
