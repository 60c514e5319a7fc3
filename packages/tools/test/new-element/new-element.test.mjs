// In a copy of the repository, as in a fresh clone: an element is written, nothing is edited, and every check holds.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ensureChromium } from '../../environment/ensure.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { filesInGit } from '../stamps/contents.mjs';

const WANTED = 'feedback/words-of-thanks';
let copy;

/** Other packages are those of this repository; our own are those of the copy. */
function linkModules() {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@sen'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!['@sen', '.cache'].includes(name)) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  for (const name of readdirSync(join(copy, 'packages'))) {
    symlinkSync(join(copy, 'packages', name), join(modules, '@sen', name));
    const own = join(root, 'packages', name, 'node_modules');
    try {
      readdirSync(own);
      symlinkSync(own, join(copy, 'packages', name, 'node_modules'));
    } catch {
      // It has none of its own.
    }
  }
}

const run = (args, env = {}) =>
  runNode(args, { cwd: copy, quiet: true, env: { CHROME_PATH: ensureChromium(), ...env } });

before(async () => {
  copy = mkdtempSync(join(tmpdir(), 'sen-new-element-'));
  for (const file of filesInGit(['.'])) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkModules();
  const { code, output } = await run(['packages/tools/new/new.mjs', WANTED]);
  assert.equal(code, 0, output);
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** A stage by itself; in the copy there is no git, and nothing was looked at before. */
async function holds(stage, env) {
  const { code, output } = await run(['packages/tools/test/test.mjs', stage], env);
  assert.equal(code, 0, output);
  assert.match(output, /[1-9]\d* passed, 0 failed/);
}

for (const stage of ['fresh', 'imports', 'types', 'test-types', 'unused'])
  test(`a new element passes ${stage} as it stands`, () => holds(stage));

test('a new element is written as prettier writes it', async () => {
  const ours = ['packages/elements/src/feedback', 'stories/elements/feedback', '.changeset/words-of-thanks.md'];
  const { code, output } = await run(['node_modules/prettier/bin/prettier.cjs', '--check', ...ours]);
  assert.equal(code, 0, output);
});

test('a new element passes its tests in a browser', async () => {
  const SEN_TEST_FILES = 'packages/elements/src/feedback/words-of-thanks/words-of-thanks.browser.test.ts';
  const args = [
    '--conditions=sen-source',
    'node_modules/@web/test-runner/dist/bin.js',
    '--config',
    'packages/tools/test/elements/web-test-runner.config.mjs',
  ];
  const { code, output } = await run(args, { SEN_TEST_FILES });
  assert.equal(code, 0, output);
});

test('a new element has its stories, in two languages and widths, as they are kept', () =>
  holds('stories', { SEN_STORIES: 'words-of-thanks' }));

test('a new element stands in the lists that are made, and says what it is', () => {
  const read = (file) => readFileSync(join(copy, 'packages', file), 'utf8');
  assert.match(read('elements/src/generated/elements.ts'), /WordsOfThanksDoneEvent|words-of-thanks\.events/);
  assert.ok('./words-of-thanks/register.js' in JSON.parse(read('elements/package.json')).exports);
  assert.match(read('react/src/generated/index.ts'), /SenWordsOfThanks/);
  assert.match(read('elements/custom-elements.json'), /"sen-words-of-thanks"/);
});
