// `npm run a11y`: the accessibility pack of a release, packages/elements/accessibility/: axe on every story, what Tab
// stops at, what a screen reader says, and WCAG 2.2 A and AA with the test that holds each criterion.
// SEN_STORIES=<pattern> takes some. -- --check only looks at claims.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { criteria } from './criteria.mjs';
import { root } from '../../environment/node.mjs';

/** Claims whose test is no longer there. */
export const broken = () =>
  criteria.flatMap(({ id, answer, tests }) => [
    ...(answer === 'met' && tests.length === 0 ? [`${id} names no test`] : []),
    ...tests
      .filter(
        ([file, words]) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(words),
      )
      .map(([file, words]) => `${id}: no “${words}” in ${file}`),
  ]);

async function main() {
  const { ensureChromium, ensureModules, ensureNode } = await import('../../environment/ensure.mjs');
  ensureNode();
  ensureModules();
  for (const claim of broken()) {
    console.log(`✖ ${claim}`);
    process.exitCode = 1;
  }
  if (process.argv.includes('--check')) return;

  const { buildStorybook } = await import('../../test/stages/stories.mjs');
  const { code, output } = await buildStorybook();
  if (code !== 0) {
    console.log(output);
    process.exitCode = 1;
    return;
  }
  const { collect } = await import('./collect.mjs');
  const stories = await collect(
    join(root, 'storybook-static'),
    ensureChromium(),
    new RegExp(process.env.SEN_STORIES ?? ''),
  );
  const folder = join(root, 'packages/elements/accessibility');
  mkdirSync(folder, { recursive: true });
  const keep = (name, value) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`);
  keep('wcag-2.2.json', criteria);
  keep(
    'axe.json',
    stories.map(({ id, axe }) => ({ id, ...axe })),
  );
  keep(
    'keyboard.json',
    stories.map(({ id, stops }) => ({ id, stops })),
  );
  keep(
    'screen-reader.txt',
    stories.map(({ title, name, reads }) => `== ${title}: ${name}\n${reads.join('\n')}\n`).join('\n'),
  );

  const serious = stories.flatMap(({ id, axe }) =>
    axe.violations.map(({ id: rule, impact }) => `${id}: ${rule} (${impact})`),
  );
  const ringless = stories.flatMap(({ id, stops }) =>
    stops
      .filter(({ ringed }) => !ringed)
      .map(({ role, name }) => `${id}: no ring of focus around the ${role} “${name}”`),
  );
  const nameless = stories.flatMap(({ id, stops }) =>
    stops.filter(({ name }) => !name).map(({ role }) => `${id}: Tab stops at a ${role} without a name`),
  );
  for (const line of [
    ...serious,
    ...nameless,
    ...ringless,
    ...stories.filter(({ ended }) => !ended).map(({ id }) => `${id}: unfinished`),
  ]) {
    console.log(`✖ ${line}`);
    process.exitCode = 1;
  }
  const stops = stories.reduce((sum, story) => sum + story.stops.length, 0);
  console.log(
    `${stories.length} stories, ${stops} stops of Tab, ${serious.length} violations, ${criteria.length} criteria: packages/elements/accessibility/`,
  );
}

const { isMain } = await import('../../environment/node.mjs');
if (isMain(import.meta.url)) await main();
