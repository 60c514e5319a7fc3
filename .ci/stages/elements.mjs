import { join } from 'node:path';
import { ensureChromium } from '../ensure.mjs';
import { root, runNode, sourceFlags } from '../node.mjs';
import { filesBelow } from '../stamp.mjs';
import { broken, counted } from './outcome.mjs';

/** The elements in a real browser, against real sandboxes. */
export async function elements() {
  if (filesBelow(join(root, 'packages/elements/src'), (file) => file.endsWith('.browser.test.ts')).length === 0)
    return broken('There is no *.browser.test.ts.');
  const env = { CHROME_PATH: ensureChromium() };
  return counted((counts) =>
    runNode([...sourceFlags(), 'node_modules/@web/test-runner/dist/bin.js', '--config', '.ci/web-test-runner.config.mjs'], { env: { ...env, ...counts } }),
  );
}
