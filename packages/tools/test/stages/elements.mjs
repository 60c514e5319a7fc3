import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChromium } from '../../environment/ensure.mjs';
import { root, runNode, sourceFlags } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { broken, counted, onceMore } from './outcome.mjs';

/**
 * All that runs in a browser, of every package. The largest first: it would keep a page busy when the others have
 * ended.
 */
const browserTests = () =>
  filesBelow(join(root, 'packages'), (file) => file.endsWith('.browser.test.ts'))
    // What a new element is written from stands among the tools, as it will be called.
    .filter((file) => !file.startsWith(join(root, 'packages/tools')))
    .map((file) => ({ file, size: statSync(file).size }))
    .sort((one, other) => other.size - one.size)
    .map(({ file }) => relative(root, file));

/** The elements in a real browser, against real sandboxes. */
export async function elements(wanted) {
  const files = browserTests().filter((file) => !wanted || wanted.has(file));
  if (files.length === 0)
    return wanted ? { passed: 0, failed: 0, skipped: 0 } : broken('There is no *.browser.test.ts.');
  const env = { CHROME_PATH: ensureChromium() };
  const run = (some) =>
    counted((counts) =>
      runNode(
        [
          ...sourceFlags(),
          'node_modules/@web/test-runner/dist/bin.js',
          '--config',
          'packages/tools/test/elements/web-test-runner.config.mjs',
        ],
        {
          env: { ...env, ...counts, SEN_TEST_FILES: some.join(' ') },
        },
      ),
    );
  return onceMore(await run(files), run);
}
