import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { ensureChromium } from '../ensure.mjs';
import { atLeast, machineNode, root, run, sourceFlags } from '../node.mjs';
import { openPostgres } from '../postgres.mjs';
import { filesBelow } from '../stamp.mjs';
import { broken, nodeTests, skipped } from './outcome.mjs';

/** Most tests wait for a socket or a disk now and then; node:test would leave one of two cores idle. */
const TWO_AT_LEAST = `--test-concurrency=${Math.max(2, availableParallelism())}`;

/** A universal test is a part that a Node door and a browser door both run; by itself it holds none. */
const isNodeTest = (file) => file.endsWith('.test.ts') && !/\.(?:browser|universal)\.test\.ts$/.test(file) && !/[\\/]e2e[\\/]/.test(file);
const below = (path, keep) => filesBelow(join(root, path), keep).map((file) => relative(root, file));

const sources = () => [...below('packages', isNodeTest), ...below('stories', isNodeTest)];

/** Everything that needs neither a browser nor a database server, and the tools' own tests. */
export const node = () =>
  nodeTests(
    [...sources().filter((file) => !testsOnPostgres().includes(file)), ...below('.ci', (file) => file.endsWith('.test.mjs') && !file.includes('/smoke/'))],
    { flags: [...sourceFlags(), TWO_AT_LEAST] },
  );

/** What is published, as it is built, on the machine's own Node, which may be older than ours. */
export async function smoke() {
  const program = machineNode();
  const { output } = await run(program, ['--version'], { quiet: true });
  console.log(`on Node ${output.trim()}`);
  if (!atLeast(output, [20, 19])) return skipped('that is older than the packages support');
  return nodeTests(
    below('.ci/smoke', (file) => file.endsWith('.test.mjs')),
    { start: (args, options) => run(program, args, options) },
  );
}

/** Tests of the sandbox that read SEN_TEST_POSTGRES, themselves or through a file beside them. */
function testsOnPostgres() {
  const asks = (file) => readFileSync(join(root, file), 'utf8').includes('SEN_TEST_POSTGRES');
  const askers = below('packages/sandbox/src', (file) => file.endsWith('.ts')).filter(asks);
  const names = askers.map((file) => `/${basename(file)}'`);
  return sources()
    .filter((file) => file.startsWith(join('packages', 'sandbox')))
    .filter((file) => askers.includes(file) || names.some((name) => readFileSync(join(root, file), 'utf8').includes(name)));
}

/** The sandbox's tests that ask for it, on SQLite and on a real PostgreSQL; without one, on SQLite only. */
export async function postgres() {
  const files = testsOnPostgres();
  if (files.length === 0) return broken('No test of the sandbox reads SEN_TEST_POSTGRES.');
  const server = await openPostgres();
  if ('why' in server) console.log(`Skipped on PostgreSQL: ${server.why}`);
  try {
    return await nodeTests(files, { flags: sourceFlags(), env: 'url' in server ? { SEN_TEST_POSTGRES: server.url } : {} });
  } finally {
    server.stop?.();
  }
}

/**
 * The portal in a real browser, as a citizen uses it. One file at a time: a browser and a server each. A file that failed is run once
 * more, because people's patience is part of these tests and a machine with other work has less of it; what fails twice has failed.
 */
export async function e2e() {
  const files = below('packages', (file) => file.endsWith('.test.ts') && /[\\/]e2e[\\/]/.test(file));
  if (files.length === 0) return broken('There is no end-to-end test in packages/*/e2e.');
  const run = (file) => nodeTests([file], { flags: sourceFlags(), env: { CHROME_PATH: ensureChromium() } });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    let counts = await run(file);
    if (counts.failed > 0) {
      console.log(`Once more: ${file}`);
      counts = await run(file);
    }
    for (const name of Object.keys(sum)) sum[name] += counts[name];
  }
  return sum;
}
