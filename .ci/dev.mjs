// `npm run dev -- <element>`: its types, its tests in Node and in Chromium and its stories, again at every change, until Ctrl-C.
// `--only=types,tests` leaves some out. Everything runs from the sources, so there is nothing to build first.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { chainToNpm, isWhole } from './ancestry.mjs';
import { ensureChromium, ensureModules, ensureNode, ensureProjectNode } from './ensure.mjs';
import { childEnv, projectNode, root, sourceFlags, stop } from './node.mjs';
import { filesBelow } from './stamp.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();
const { edgesIn, importersOf } = await import('./changed/edges.mjs');
const { projectFor } = await import('./stages/types.mjs');

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('-'))?.replace(/^sen-/, '');
const only = words.find((word) => word.startsWith('--only='))?.slice('--only='.length).split(','); // prettier-ignore
const isWanted = (job) => !only || only.includes(job);

const SOURCES = 'packages/elements/src';
const STORY = `stories/elements/${name}.stories.ts`;
const elements = readdirSync(join(root, SOURCES)).filter((folder) => existsSync(join(root, SOURCES, folder, 'register.ts')));
if (!name || !elements.includes(name)) stop(`Say which element: npm run dev -- <element>\nThere are ${elements.join(', ')}.`);

const own = () => filesBelow(join(root, SOURCES, name), (file) => file.endsWith('.ts')).map((file) => relative(root, file).split(sep).join('/'));
const isBrowserTest = (file) => file.endsWith('.browser.test.ts');
const isTest = (file) => file.endsWith('.test.ts');
const modules = (path) => join(root, 'node_modules', path);

const children = new Set();
/** Starts a program whose lines are shown behind the word for it. @returns {Promise<number>} how it ended */
function start(job, args, env = {}) {
  const child = spawn(projectNode().program, args, {
    cwd: root,
    env: childEnv(env),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => line.trim() && console.log(`${job.padEnd(8)} ${line}`));
  return new Promise((done) =>
    child.on('exit', (code) => {
      children.delete(child);
      done(code ?? 1);
    }),
  );
}

/** The element with its tests, and with them whatever they import. */
function typesProject() {
  const folder = modules('.cache/sen');
  const file = join(folder, `dev-${name}.json`);
  mkdirSync(folder, { recursive: true });
  const files = own().map((one) => join(root, one));
  writeFileSync(file, JSON.stringify(projectFor({ name: `dev-${name}`, config: join(root, 'packages/elements/tsconfig.json'), files })));
  return file;
}

/** Runs these tests of the element: in Node, and beside them in Chromium. */
async function run(files) {
  const begun = performance.now();
  const [inNode, inBrowser] = [files.filter((file) => !isBrowserTest(file)), files.filter(isBrowserTest)];
  const codes = await Promise.all([
    inNode.length > 0 ? start('node', [...sourceFlags(), '--test', '--test-reporter=./.ci/node-reporter.mjs', ...inNode]) : 0,
    inBrowser.length > 0
      ? start('browser', [...sourceFlags(), modules('@web/test-runner/dist/bin.js'), '--config', '.ci/web-test-runner.config.mjs'], {
          CHROME_PATH: ensureChromium(),
          SEN_TEST_FILES: inBrowser.join(' '),
        })
      : 0,
  ]);
  const verdict = codes.every((code) => code === 0) ? 'hold' : 'FAIL';
  console.log(`tests    ${files.length} files ${verdict}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

/** Files that changed, gathered until the editor has finished writing; then what they reach is run again. */
function watchTests() {
  const changed = new Set();
  let timer;
  let running = Promise.resolve();
  const settle = () => {
    const reached = importersOf(edgesIn(root), changed);
    changed.clear();
    const files = own().filter((file) => isTest(file) && reached.has(file));
    if (files.length > 0) running = running.then(() => run(files));
  };
  for (const folder of ['packages'])
    watch(join(root, folder), { recursive: true }, (_event, path) => {
      if (!path?.endsWith('.ts') || /(?:^|[\\/])(?:node_modules|dist|cdn)[\\/]/.test(path)) return;
      changed.add(`${folder}/${path.split(sep).join('/')}`);
      clearTimeout(timer);
      timer = setTimeout(settle, 150);
    });
  running = run(own().filter(isTest));
}

console.log(`${name}: tests, types${existsSync(join(root, STORY)) ? `, stories on http://127.0.0.1:${process.env.STORYBOOK_PORT ?? 6006}` : ''}. Ctrl-C ends.`);
function end(signal = 'SIGTERM') {
  for (const child of children) {
    // Its own children with it, where there are groups of processes.
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  }
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
// npm told to stop does not pass it on, and nobody would look at what we go on saying.
const chain = chainToNpm();
if (process.env.npm_lifecycle_event === 'dev') setInterval(() => isWhole(chain) || end(), 300).unref();
if (isWanted('tests')) watchTests();
if (isWanted('types')) void start('types', [modules('typescript-7/bin/tsc'), '-p', typesProject(), '--watch', '--preserveWatchOutput', '--pretty', 'false']);
if (isWanted('stories') && existsSync(join(root, STORY))) void start('stories', ['.ci/storybook.mjs'], { SEN_STORY_FILES: `../${STORY}` });
