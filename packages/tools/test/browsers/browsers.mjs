// `npm run browsers`: the element suite in Chromium, Firefox and WebKit, one after the other. `npm run browsers --
// firefox` takes one; SEN_TEST_FILES=<files> takes some of the tests. A browser that is not installed is skipped, and
// said to be.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEBKIT } from './webkit.mjs';
import { ensureModules, ensureNode, findChromium } from '../../environment/ensure.mjs';
import { isMain, runNode, sourceFlags, stop } from '../../environment/node.mjs';
import { onceMore, sumOf } from '../stages/outcome.mjs';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const engines = {
  chromium: { present: () => findChromium() !== undefined, install: 'chromium' },
  firefox: { present: () => existsSync(FIREFOX), install: 'firefox-esr' },
  webkit: { present: () => Object.values(WEBKIT).every((file) => existsSync(file)), install: 'webkit2gtk-driver xvfb' },
};

/**
 * Runs test files in each of these engines, one after the other: WebKit does not start a page in a minute where Firefox
 * has the processors.
 * @param {readonly string[]} names of engines
 * @param {string | undefined} files separated by spaces; all of the suite without them
 * @returns {Promise<import('../stages/outcome.mjs').Counts>} an engine that is missing counts as one skipped
 */
export async function runIn(names, files = process.env.SEN_TEST_FILES) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-browsers-'));
  const all = [];
  const rows = [];
  const run = async (name, some) => {
    const counts = join(folder, `${name}.json`);
    rmSync(counts, { force: true });
    const args = [
      ...sourceFlags(),
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'packages/tools/test/elements/web-test-runner.config.mjs',
    ];
    const env = {
      SEN_ENGINE: name,
      SEN_COUNTS: counts,
      CHROME_PATH: findChromium() ?? '',
      FIREFOX_PATH: FIREFOX,
      ...(some && { SEN_TEST_FILES: some }),
    };
    const { code } = await runNode(args, { env });
    const said = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
    if (said.failed === 0 && (code !== 0 || said.passed === 0)) said.failed = 1;
    return { ...said, failures: said.failures?.map(({ file, test }) => ({ file, test: `${test} (${name})` })) };
  };
  for (const name of names) {
    const { present, install } = engines[name];
    if (!present()) {
      rows.push(`${name.padEnd(9)} skipped: not installed (sudo apt-get install ${install})`);
      all.push({ passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    console.log(`\n== ${name}`);
    const start = performance.now();
    const said = await onceMore(await run(name, files), (some) => run(name, some.join(' ')));
    all.push(said);
    rows.push(
      `${name.padEnd(9)} ${said.passed} passed, ${said.failed} failed, ${said.skipped} skipped, ${((performance.now() - start) / 1000).toFixed(0)} s`,
    );
  }
  rmSync(folder, { recursive: true });
  console.log(`\n${rows.join('\n')}`);
  return sumOf(all);
}

if (isMain(import.meta.url)) {
  ensureNode();
  ensureModules();
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in engines));
  if (unknown) stop(`There is no "${unknown}"; there are ${Object.keys(engines).join(', ')}.`);
  const { failed } = await runIn(wanted.length > 0 ? wanted : Object.keys(engines));
  process.exitCode = failed === 0 ? 0 : 1;
}
