// `npm run check`: what a reviewer should not have to look for. Ends with 1 when anything is to be mended.
import { ensureModules, ensureNode } from '../environment/ensure.mjs';
import { projectNode } from '../environment/node.mjs';

ensureNode();
ensureModules();

const contract = await import('../test/stages/contract.mjs');
const types = await import('../test/stages/types.mjs');
const { imports } = await import('../test/stages/imports.mjs');
const { build } = await import('../test/stages/build.mjs');
const { unused, format, published } = await import('../test/stages/tidy.mjs');

const checks = {
  fresh: contract.fresh,
  lint: contract.lint,
  build,
  types: types.packages,
  'test-types': types.tests,
  imports,
  unused,
  format,
  published,
};

console.log(`Node ${projectNode().version}`);
const bad = [];
for (const [name, check] of Object.entries(checks)) {
  console.log(`== ${name}`);
  if ((await check()).failed > 0) bad.push(name);
}
console.log(bad.length === 0 ? 'All is well.' : `To be mended: ${bad.join(', ')}`);
process.exitCode = bad.length === 0 ? 0 : 1;
