// `npm run dev -- <element>`: its types, its tests in Node and in Chromium and its stories, again at every change,
// until Ctrl-C; each time the last line is the verdict. `--only=types,tests` leaves some out. Everything runs from the
// sources, so there is nothing to build first.
import { existsSync, mkdirSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join, relative, sep } from 'node:path';
import { chainToNpm, isWhole } from '../../environment/ancestry.mjs';
import { Programs } from './programs.mjs';
import { ensureChromium, ensureModules, ensureNode, ensureProjectNode } from '../../environment/ensure.mjs';
import { root, sourceFlags, stop } from '../../environment/node.mjs';
import { foldersOfElements, SRC } from '../../generate/manifest/folders.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { storiesOf } from '../stories/elements.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();
const { edgesIn, importersOf } = await import('../changed/edges.mjs');
const { projectFor } = await import('../stages/types.mjs');

const given = process.argv.slice(2);
const name = given.find((word) => !word.startsWith('-'))?.replace(/^sen-/, '');
const only = given.find((word) => word.startsWith('--only='))?.slice('--only='.length).split(','); // prettier-ignore
const isWanted = (job) => !only || only.includes(job);

/** Milliseconds in which an editor has finished writing, and the servers have heard of it. */
const SETTLED = 200;
const elements = foldersOfElements();
const folder = elements.find((path) => basename(path) === name);
if (!name || !folder)
  stop(`Say which element: npm run dev -- <element>\nThere are ${elements.map((path) => basename(path)).join(', ')}.`);
const STORY = storiesOf(folder);

const own = () =>
  filesBelow(join(root, SRC, folder), (file) => file.endsWith('.ts')).map((file) =>
    relative(root, file).split(sep).join('/'),
  );
const isBrowserTest = (file) => file.endsWith('.browser.test.ts');
const isTest = (file) => file.endsWith('.test.ts');
const modules = (path) => join(root, 'node_modules', path);
const hasStories = isWanted('stories') && existsSync(join(root, STORY));

const programs = new Programs();

/** The first port from here on that nobody listens on: somebody may work on two elements. */
const freePort = (port) =>
  new Promise((found, failed) => {
    const server = createServer()
      .on('error', ({ code }) =>
        code === 'EADDRINUSE' ? freePort(port + 1).then(found, failed) : failed(new Error(`Port ${port}: ${code}`)),
      )
      .listen(port, () => server.close(() => found(port)));
  });
const port = process.env.STORYBOOK_PORT ?? (hasStories ? await freePort(6006) : '');
const STORYBOOK = `http://127.0.0.1:${port}`;

/** The element with its tests, and with them whatever they import. */
function typesProject() {
  const folder = modules('.cache/sen');
  const file = join(folder, `dev-${name}.json`);
  mkdirSync(folder, { recursive: true });
  const files = own().map((one) => join(root, one));
  writeFileSync(
    file,
    JSON.stringify(projectFor({ name: `dev-${name}`, config: join(root, 'packages/elements/tsconfig.json'), files })),
  );
  return file;
}

/** @typedef {{ failed: number, ran?: number, of?: number, why?: string }} Answer */

/** @type {Record<string, (files: string[]) => Promise<Answer>>} what is asked at each change */
const jobs = {
  types: async () => ({
    failed: await programs.run('types', [modules('typescript-7/bin/tsc'), '-p', typesProject(), '--pretty', 'false']),
  }),
  async node(files) {
    const tests = files.filter((file) => isTest(file) && !isBrowserTest(file));
    if (tests.length === 0) return { failed: 0, ran: 0 };
    return {
      failed: await programs.run('node', [
        ...sourceFlags(),
        '--test',
        '--test-reporter=./packages/tools/test/reporters/node-reporter.mjs',
        ...tests,
      ]),
      ran: tests.length,
    };
  },
  async browser(files) {
    const tests = files.filter(isBrowserTest);
    if (tests.length === 0) return { failed: 0, ran: 0 };
    // The runner knows its files from its start: another list of them is another runner.
    return askStaying('browser', ['packages/tools/test/dev/browser-tests.mjs', ...own().filter(isBrowserTest)], {
      files: tests,
    });
  },
  stories: async (files) =>
    files.includes(STORY)
      ? askStaying('stories', ['packages/tools/test/dev/stories.mjs', STORYBOOK], {})
      : { failed: 0, ran: 0 },
};
const asked = Object.entries(jobs).filter(([job]) =>
  job === 'stories' ? hasStories : isWanted(job === 'types' ? job : 'tests'),
);

/** Programs that stay, by job; `for` is what one was started with. */
const staying = {};
async function askStaying(job, args, question) {
  if (staying[job]?.for !== args.join(' ')) {
    staying[job]?.program.end();
    staying[job] = { for: args.join(' '), program: programs.keep(job, args, { CHROME_PATH: ensureChromium() }) };
  }
  const answer = await staying[job].program.ask(question);
  if (answer.why) {
    // The next change begins with another.
    staying[job].program.end();
    delete staying[job];
  }
  return answer;
}

/** Asks all jobs what they make of these files, side by side, and says the verdict. */
async function judge(files, since) {
  const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);
  const told = await Promise.all(
    asked.map(async ([job, ask]) => {
      const start = performance.now();
      const { failed, ran, of, why } = await ask(files);
      if (why) console.log(`${job.padEnd(8)} ${why}`);
      const count = ran === undefined ? '' : ` ${ran}${of ? ` of ${of}` : ''}`;
      return {
        isRight: !why && failed === 0,
        isAsked: ran !== 0,
        words: `${job}${count} ${why || failed > 0 ? 'FAIL' : 'hold'} ${seconds(start)} s`,
      };
    }),
  );
  const words = told.filter(({ isAsked }) => isAsked).map((one) => one.words);
  console.log(
    `verdict  ${told.every(({ isRight }) => isRight) ? 'holds' : 'FAILS'}, ${seconds(since)} s: ${words.join(', ')}`,
  );
}

/** Files that changed, gathered until the editor has finished writing; then what they reach is asked again. */
function watchSources() {
  const read = new Map();
  const changed = new Set();
  let timer;
  let since;
  let running = judge([...own(), STORY], performance.now());
  const settle = () => {
    const reached = importersOf(edgesIn(root, read), changed);
    changed.clear();
    const files = [...own(), STORY].filter((file) => reached.has(file));
    const from = since;
    since = undefined;
    if (files.length > 0) running = running.then(() => judge(files, from));
  };
  for (const folder of ['packages', 'stories', '.storybook'])
    watch(join(root, folder), { recursive: true }, (_event, path) => {
      if (!path?.endsWith('.ts') || /(?:^|[\\/])(?:node_modules|dist|cdn)[\\/]/.test(path)) return;
      since ??= performance.now();
      changed.add(`${folder}/${path.split(sep).join('/')}`);
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED);
    });
  // Read while the first verdict is awaited, so that a change finds the rest known.
  edgesIn(root, read);
}

console.log(`${name}: ${asked.map(([job]) => job).join(', ')}${hasStories ? ` on ${STORYBOOK}` : ''}. Ctrl-C ends.`);
function end(signal = 'SIGTERM') {
  programs.end(signal);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));
// npm told to stop does not pass it on, and nobody would look at what we go on saying.
const chain = chainToNpm();
if (process.env.npm_lifecycle_event === 'dev') setInterval(() => isWhole(chain) || end(), 300).unref();
if (hasStories)
  void programs.run('stories', ['packages/tools/test/stories/storybook.mjs'], {
    SEN_STORY_FILES: `../${STORY}`,
    STORYBOOK_PORT: String(port),
    NO_COLOR: '1',
  });
watchSources();
