// `npm run browsers`: the element suite in Chromium, Firefox and WebKit, as many at once as there are cores. `npm run browsers -- firefox` takes one;
// SEN_TEST_FILES=<files> takes some of the tests. A browser that is not installed is skipped, and said to be.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { WEBKIT } from './browsers/webkit.mjs';
import { ensureModules, ensureNode, findChromium } from './ensure.mjs';
import { isMain, runNode, sourceFlags, stop } from './node.mjs';
import { sideBySide } from './runner/schedule.mjs';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const engines = {
  chromium: { present: () => findChromium() !== undefined, install: 'chromium' },
  firefox: { present: () => existsSync(FIREFOX), install: 'firefox-esr' },
  webkit: { present: () => Object.values(WEBKIT).every((file) => existsSync(file)), install: 'webkit2gtk-driver xvfb' },
};

/**
 * Runs test files in each of these engines, in as many at once as there are cores. One alone speaks as it goes; of several, each speaks when
 * it has ended.
 * @param {readonly string[]} names of engines
 * @param {string | undefined} files separated by spaces; all of the suite without them
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} an engine that is missing counts as one skipped
 */
export async function runIn(names, files = process.env.SEN_TEST_FILES) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-browsers-'));
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const rows = [];
  const missing = names.filter((name) => !engines[name].present());
  for (const name of missing) {
    rows.push(`${name.padEnd(9)} skipped: not installed (sudo apt-get install ${engines[name].install})`);
    sum.skipped++;
  }
  const present = names.filter((name) => !missing.includes(name));
  const run = async (name) => {
    if (present.length === 1) console.log(`\n== ${name}`);
    const start = performance.now();
    const counts = join(folder, `${name}.json`);
    const args = [...sourceFlags(), 'node_modules/@web/test-runner/dist/bin.js', '--config', '.ci/web-test-runner.config.mjs'];
    const env = { SEN_ENGINE: name, SEN_COUNTS: counts, CHROME_PATH: findChromium() ?? '', FIREFOX_PATH: FIREFOX, ...(files && { SEN_TEST_FILES: files }) };
    const { code, output } = await runNode(args, { env, quiet: present.length > 1 });
    if (present.length > 1) console.log(`\n== ${name}\n${output.trimEnd()}`);
    const said = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
    if (said.failed === 0 && (code !== 0 || said.passed === 0)) said.failed = 1;
    return { ...said, seconds: (performance.now() - start) / 1000 };
  };
  const jobs = present.map((name) => ({ name }));
  for (const [name, said] of await sideBySide(jobs, run, availableParallelism())) {
    for (const key of Object.keys(sum)) sum[key] += said[key];
    rows.push(`${name.padEnd(9)} ${said.passed} passed, ${said.failed} failed, ${said.skipped} skipped, ${said.seconds.toFixed(0)} s`);
  }
  rmSync(folder, { recursive: true });
  console.log(`\n${rows.join('\n')}`);
  return sum;
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
