import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { ensureChromium } from '../../environment/ensure.mjs';
import { atLeast, machineNode, root, run, runNode, sourceFlags } from '../../environment/node.mjs';
import { openPostgres } from '../../environment/postgres.mjs';
import { sideBySide } from '../runner/schedule.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { broken, nodeTests, onceMore, skipped, sumOf } from './outcome.mjs';

/** Most tests wait for a socket or a disk now and then; node:test would leave one of two cores idle. */
const TWO_AT_LEAST = `--test-concurrency=${Math.max(2, availableParallelism())}`;

/** A universal test is a part that a Node door and a browser door both run; by itself it holds none. */
const isNodeTest = (file) =>
  file.endsWith('.test.ts') && !/\.(?:browser|universal)\.test\.ts$/.test(file) && !/[\\/]e2e[\\/]/.test(file);
const below = (path, keep) =>
  filesBelow(join(root, path), keep).map((file) => relative(root, file).split(sep).join('/'));
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

const sources = () => [...below('packages', isNodeTest), ...below('stories', isNodeTest)];

/** Everything that needs neither a browser nor a database server, and the tools' own tests. */
export async function node(wanted) {
  const elsewhere = new Set(testsOnPostgres());
  const files = [
    ...sources().filter((file) => !elsewhere.has(file)),
    ...below(
      'packages/tools',
      (file) => file.endsWith('.test.mjs') && !/[\\/]test[\\/](?:smoke|generators|new-element)[\\/]/.test(file),
    ),
  ].filter((file) => !wanted || wanted.has(file));
  return files.length === 0 ? NOTHING : nodeTests(files, { flags: [...sourceFlags(), TWO_AT_LEAST] });
}

/** What is published, as it is built, on the machine's own Node, which may be older than ours. */
export async function smoke() {
  const program = machineNode();
  const { output } = await run(program, ['--version'], { quiet: true });
  console.log(`on Node ${output.trim()}`);
  if (!atLeast(output, [20, 19])) return skipped('that is older than the packages support');
  return nodeTests(
    below('packages/tools/test/smoke', (file) => file.endsWith('.test.mjs')),
    { start: (args, options) => run(program, args, options) },
  );
}

/** Tests of the sandbox that read SEN_TEST_POSTGRES, themselves or through a file beside them. */
function testsOnPostgres() {
  const asks = (file) => readFileSync(join(root, file), 'utf8').includes('SEN_TEST_POSTGRES');
  const askers = below('packages/sandbox/src', (file) => file.endsWith('.ts')).filter(asks);
  const names = askers.map((file) => `/${basename(file)}'`);
  return sources()
    .filter((file) => file.startsWith('packages/sandbox/'))
    .filter(
      (file) => askers.includes(file) || names.some((name) => readFileSync(join(root, file), 'utf8').includes(name)),
    );
}

/** Whether the stage `postgres` runs this test. */
export const isOnPostgres = (file) => testsOnPostgres().includes(file);

/** The sandbox's tests that ask for it, on SQLite and on a real PostgreSQL; without one, on SQLite only. */
export async function postgres(wanted) {
  const all = testsOnPostgres();
  if (all.length === 0) return broken('No test of the sandbox reads SEN_TEST_POSTGRES.');
  const files = all.filter((file) => !wanted || wanted.has(file));
  if (files.length === 0) return NOTHING;
  const server = await openPostgres();
  if ('why' in server) console.log(`Skipped on PostgreSQL: ${server.why}`);
  try {
    return await nodeTests(files, {
      flags: [...sourceFlags(), TWO_AT_LEAST],
      env: 'url' in server ? { SEN_TEST_POSTGRES: server.url } : {},
    });
  } finally {
    server.stop?.();
  }
}

/** Started before the others: one of these left over for the end would keep a core idle. */
export const LONGEST_FIRST = [
  'packages/doctor/e2e/diagnoses.test.ts',
  ...['hostile-portal', 'without-javascript', 'delivery', 'trouble'].map(
    (name) => `packages/sandbox/e2e/${name}.test.ts`,
  ),
];
const rank = (file) => (LONGEST_FIRST.includes(file) ? LONGEST_FIRST.indexOf(file) : LONGEST_FIRST.length);

const endToEnd = () => below('packages', (file) => file.endsWith('.test.ts') && /[\\/]e2e[\\/]/.test(file));

/**
 * The portal in a real browser, as a citizen uses it. Each file has a browser and a server of its own, and waits for
 * them more than it computes: as many run at once as there are cores. Each speaks when it has ended, or their words
 * would be mixed.
 */
export async function e2e(wanted) {
  const all = endToEnd();
  if (all.length === 0) return broken('There is no end-to-end test in packages/*/e2e.');
  const files = all.filter((one) => !wanted || wanted.has(one)).sort((a, b) => rank(a) - rank(b));
  // Each file, and each server, reads the same sources: compiled once is enough.
  const env = { CHROME_PATH: ensureChromium(), NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/sen/compiled') };
  const start = async (args, options) => {
    const ended = await runNode(args, { ...options, quiet: files.length > 1 });
    if (ended.output) console.log(ended.output.trimEnd());
    return ended;
  };
  const run = (some) => nodeTests(some, { flags: sourceFlags(), env, start });
  const take = async (file) => {
    const begun = performance.now();
    const counts = await onceMore(await run([file]), run);
    console.log(`${file}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    return counts;
  };
  const jobs = files.map((name) => ({ name }));
  return sumOf([...(await sideBySide(jobs, take, Math.max(2, availableParallelism()))).values()]);
}
