// A copy of the repository in which sources may be broken on purpose, and the tests that should notice.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, lstatSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureChromium } from '../../ensure.mjs';
import { root, run, sourceFlags, projectNode } from '../../node.mjs';

/** Not copied: made again, or of no concern to a test of one file. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'storybook-static', '.data', '.pictures', 'coverage']);

export class Workshop {
  #folder = mkdtempSync(join(tmpdir(), 'sen-mutants-'));

  constructor() {
    cpSync(root, this.#folder, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) });
    link(join(root, 'node_modules'), join(this.#folder, 'node_modules'));
    for (const name of readdirSync(join(root, 'packages'))) {
      const own = join(root, 'packages', name, 'node_modules');
      if (lstatSync(own, { throwIfNoEntry: false })) link(own, join(this.#folder, 'packages', name, 'node_modules'));
    }
  }

  read(file) {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  write(file, text) {
    writeFileSync(join(this.#folder, file), text);
  }

  /** @returns {Promise<boolean>} whether all of these tests hold */
  async holds(tests) {
    const inBrowser = tests.filter((file) => file.endsWith('.browser.test.ts'));
    const inNode = tests.filter((file) => !inBrowser.includes(file));
    const start = (args, env) => run(projectNode().program, [...sourceFlags(), ...args], { cwd: this.#folder, quiet: true, env });
    if (inNode.length > 0 && (await start(['--test', '--test-timeout=60000', ...inNode])).code !== 0) return false;
    if (inBrowser.length === 0) return true;
    const env = { CHROME_PATH: ensureChromium(), SEN_TEST_FILES: inBrowser.join(' ') };
    return (await start(['node_modules/@web/test-runner/dist/bin.js', '--config', '.ci/web-test-runner.config.mjs'], env)).code === 0;
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Other people's packages as they lie here; ours, which are links already, lead to the copy. */
function link(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const file = join(from, name);
    if (name === '.cache') continue;
    if (name === '@sen') {
      mkdirSync(join(to, name));
      for (const own of readdirSync(file)) symlinkSync(readlinkSync(join(file, own)), join(to, name, own));
    } else symlinkSync(file, join(to, name));
  }
}
