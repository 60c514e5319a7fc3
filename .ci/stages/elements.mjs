import { join } from 'node:path';
import { ensureChromium } from '../ensure.mjs';
import { root, runNode, sourceFlags } from '../node.mjs';
import { filesBelow } from '../stamp.mjs';
import { broken, counted } from './outcome.mjs';

/** The elements in a real browser, against real sandboxes. Once more when something failed, for machines with other work: what fails twice has failed. */
export async function elements() {
  if (filesBelow(join(root, 'packages/elements/src'), (file) => file.endsWith('.browser.test.ts')).length === 0)
    return broken('There is no *.browser.test.ts.');
  const env = { CHROME_PATH: ensureChromium() };
  const run = () =>
    counted((counts) =>
      runNode([...sourceFlags(), 'node_modules/@web/test-runner/dist/bin.js', '--config', '.ci/web-test-runner.config.mjs'], { env: { ...env, ...counts } }),
    );
  const counts = await run();
  if (counts.failed === 0) return counts;
  console.log('Once more:');
  return run();
}
