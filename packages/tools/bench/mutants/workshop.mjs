// A copy of a repository in which its sources may be broken on purpose. The one it was made of is never touched.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startGroup } from '../base/group.mjs';
import { environmentOf, nodeOf } from '../base/sides.mjs';
import { sourceFlags } from '../../environment/node.mjs';
import { timesIn } from './candidates.mjs';

const FIRST_FAILURE = new URL('./first-failure.mjs', import.meta.url).href;

/** Pictures of stories are most of the bytes, and no test of a source reads them. */
const isNeeded = (file) =>
  file !== '' && !file.startsWith('.storybook/baselines/') && !file.startsWith('stories/guide/');

export class Workshop {
  #folder = mkdtempSync(join(tmpdir(), 'sen-mutants-'));

  /** @param {string} repository installed; what git ignores in it is not copied */
  constructor(repository) {
    const { stdout, status } = spawnSync(
      'git',
      ['-C', repository, 'ls-files', '--cached', '--others', '--exclude-standard', '-z'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      },
    );
    if (status !== 0) throw new Error(`${repository} is no repository of git.`);
    process.on('exit', () => this.close());
    for (const file of stdout.split('\0').filter(isNeeded)) {
      // Named by git, and removed since.
      if (!existsSync(join(repository, file))) continue;
      mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
      cpSync(join(repository, file), join(this.#folder, file));
    }
    link(join(repository, 'node_modules'), join(this.#folder, 'node_modules'));
    for (const name of readdirSync(join(this.#folder, 'packages'))) {
      const own = join(repository, 'packages', name, 'node_modules');
      if (existsSync(own)) link(own, join(this.#folder, 'packages', name, 'node_modules'));
    }
  }

  /**
   * Makes a fault, lets something happen, and takes the fault back.
   * @template Result
   * @param {{ file: string, from: string, to: string }} fault
   * @param {() => Promise<Result>} act
   * @returns {Promise<Result>}
   * @throws {RangeError} where the text does not stand there once
   */
  async with({ file, from, to }, act) {
    const path = join(this.#folder, file);
    const whole = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (timesIn(whole, from) !== 1) throw new RangeError(`${file} holds the text ${timesIn(whole, from)} times`);
    writeFileSync(
      path,
      whole.replace(from, () => to),
    );
    try {
      return await act();
    } finally {
      writeFileSync(path, whole);
    }
  }

  /**
   * Runs tests until one fails.
   * @param {readonly string[]} tests files; those in a browser after those in Node
   * @param {number} limit milliseconds
   * @returns {Promise<'hold' | 'fail' | 'hang'>}
   */
  async run(tests, limit) {
    const inBrowser = tests.filter((file) => file.endsWith('.browser.test.ts'));
    const runs = tests
      .filter((file) => !inBrowser.includes(file))
      .map((file) => ({
        args: ['--test-force-exit', `--test-reporter=${FIRST_FAILURE}`, '--test-reporter-destination=stdout', file],
      }));
    if (inBrowser.length > 0)
      runs.push({
        args: [
          'node_modules/@web/test-runner/dist/bin.js',
          '--config',
          'packages/tools/test/elements/web-test-runner.config.mjs',
        ],
        env: { SEN_TEST_FILES: inBrowser.join(' ') },
      });
    for (const { args, env } of runs) {
      const outcome = await this.#outcome([...sourceFlags(), ...args], env, limit);
      if (outcome !== 'hold') return outcome;
    }
    return 'hold';
  }

  async #outcome(args, env, limit) {
    const side = { name: 'now', root: this.#folder };
    // Nothing of it is read: a pipe would be kept open by whatever a failed test leaves behind.
    const { child, stop } = startGroup(nodeOf(side), args, {
      cwd: this.#folder,
      env: environmentOf(side, env),
      stdio: 'ignore',
    });
    let timer;
    const late = new Promise((done) => (timer = setTimeout(done, limit, 'hang')));
    const ended = new Promise((done) =>
      child.on('exit', (code) => done(code === 0 ? 'hold' : 'fail')).on('error', () => done('fail')),
    );
    try {
      return await Promise.race([ended, late]);
    } finally {
      clearTimeout(timer);
      await stop();
    }
  }

  close() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Other people's packages as they lie there; ours, which are links already, lead into the copy. */
function link(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === '.cache') continue;
    const path = join(from, name);
    if (name !== '@sen') symlinkSync(path, join(to, name));
    else {
      mkdirSync(join(to, name));
      for (const own of readdirSync(path))
        if (lstatSync(join(path, own)).isSymbolicLink())
          symlinkSync(readlinkSync(join(path, own)), join(to, name, own));
    }
  }
}
