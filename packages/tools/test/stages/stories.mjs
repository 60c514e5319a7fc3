import { join, relative, sep } from 'node:path';
import { ensureChromium } from '../../environment/ensure.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { hashOf, isFresh, remember } from '../../environment/cache.mjs';
import { elementsWithoutStories, statesWithoutStories, storiesOf } from '../stories/elements.mjs';
import { visitStories } from '../stories/visit.mjs';

const INPUTS = ['stories', '.storybook', 'packages', 'openapi', 'package-lock.json'];
/** What stories are compared with is no part of them, and neither are tests. */
const isInput = (file) =>
  !/^\.storybook\/baselines\/|\.test\.ts$|^packages\/(?:[^/]+\/e2e|tools\/(?!test\/stories\/font))\//.test(
    relative(root, file).split(sep).join('/'),
  );

/** Storybook, built once and again only when something changed. */
export async function buildStorybook() {
  const hash = hashOf(INPUTS, isInput);
  if (isFresh('storybook', hash, ['storybook-static/index.json'])) return { code: 0, output: '' };
  const built = await runNode(['packages/tools/test/stories/storybook.mjs', '--build'], { quiet: true });
  if (built.code === 0) remember('storybook', hash);
  return built;
}

/**
 * Every element has stories; every story and every page of the guide shows itself in Chromium without an error, and as
 * it did when somebody last said that it is right. Each story counts once for Vietnamese at 320 px, once for English at
 * 1280 px, once for forced colours and once for the pseudo-language at 320 px.
 */
export async function stories(wanted) {
  const lacking = elementsWithoutStories();
  for (const name of lacking)
    console.log(`✖ ${name}: packages/elements/src/${name}/register.ts has no ${storiesOf(name)}`);

  const untold = await statesWithoutStories();
  for (const line of untold) console.log(`✖ ${line}`);
  const faults = lacking.length + untold.length;

  const { code, output } = await buildStorybook();
  if (code !== 0) {
    console.log(output);
    return { passed: 0, failed: faults + 1, skipped: 0 };
  }
  const counts = await visitStories(join(root, 'storybook-static'), ensureChromium(), wanted);
  return { ...counts, failed: counts.failed + faults };
}
