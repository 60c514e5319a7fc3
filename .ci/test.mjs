// `npm test`: everything, in this order, to the end; the last line adds it up. `npm test -- node e2e` runs only those.
import { ensureModules, ensureNode, ensureProjectNode } from './ensure.mjs';
import { projectNode, stop } from './node.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();

const contract = await import('./stages/contract.mjs');
const types = await import('./stages/types.mjs');
const checks = await import('./stages/imports.mjs');
const tidy = await import('./stages/tidy.mjs');
const runners = await import('./stages/node.mjs');
const { build } = await import('./stages/build.mjs');
const { elements } = await import('./stages/elements.mjs');
const { browsers } = await import('./stages/browsers.mjs');
const { stories } = await import('./stages/stories.mjs');
const { samples } = await import('./stages/samples.mjs');

/** Name, what it asks, and how. */
const stages = {
  fresh: ['are the generated files those of the contract?', contract.fresh],
  lint: ['does the contract keep to its rules?', contract.lint],
  types: ['do the packages compile?', types.packages],
  'test-types': ['do the tests compile, and wrong uses not?', types.tests],
  imports: ['no circles, no forbidden doors?', checks.imports],
  build: ['packages and CDN files', build],
  unused: ['is anything there that nothing uses?', tidy.unused],
  format: ['is everything written as prettier writes it?', tidy.format],
  published: ['do the packages hold what they say, with types that resolve?', tidy.published],
  node: ['tests in Node', runners.node],
  smoke: ['the built packages on the Node of this machine', runners.smoke],
  postgres: ['records on SQLite and on PostgreSQL', runners.postgres],
  elements: ['elements in Chromium', elements],
  browsers: ['what differs most between engines, in Firefox and WebKit', browsers],
  stories: ['every story in Chromium, in two languages and widths, and in a made-up language', stories],
  e2e: ['the portal in Chromium, end to end', runners.e2e],
  samples: ['the packages as published: their contents, and small apps that embed them', samples],
  budgets: ['what each entry weighs', checks.budgets],
};

/** Minutes each, with browsers and packages that no other stage needs: a build server runs them, a developer names them. */
const BY_NAME = process.env.CI ? [] : ['browsers', 'samples'];

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (process.argv.includes('--list')) {
  for (const [name, [about]] of Object.entries(stages)) console.log(`${name.padEnd(11)} ${about}${BY_NAME.includes(name) ? ' (only when named)' : ''}`);
  process.exit();
}
const unknown = wanted.find((name) => !(name in stages));
if (unknown) stop(`There is no stage "${unknown}"; there are ${Object.keys(stages).join(', ')}.`);

console.log(`Node ${projectNode().version}`);
const sum = { passed: 0, failed: 0, skipped: 0 };
const failed = [];
for (const [name, [about, stage]] of Object.entries(stages)) {
  if (wanted.length > 0 ? !wanted.includes(name) : BY_NAME.includes(name)) continue;
  console.log(`\n== ${name}: ${about}`);
  const start = performance.now();
  const counts = await stage().catch((error) => (console.error(error), { passed: 0, failed: 1, skipped: 0 }));
  for (const key of Object.keys(sum)) sum[key] += counts[key];
  if (counts.failed > 0) failed.push(name);
  console.log(`== ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed === 0 ? 0 : 1;
