import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { shareOut } from './side-by-side.mjs';
import { Workshop } from './workshop.mjs';

const FILE = 'packages/a/src/a.ts';
const TEST = 'packages/a/src/a.test.ts';
const FILES = {
  'package.json': '{ "type": "module" }',
  '.gitignore': 'node_modules/\nsecret.txt\n',
  'secret.txt': 'not copied',
  'node_modules/kept/package.json': '{ "name": "kept", "type": "module", "exports": "./index.js" }',
  'node_modules/kept/index.js': 'export const most = 3;',
  [FILE]:
    'import { most } from "kept";\nexport const isFull = (count: number): boolean => count >= most;\nexport const isEmpty = (count: number): boolean => count === 0;\n',
  // A test that fails here leaves its server open, as tests do that close it on their last line.
  [TEST]: `import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { isFull } from './a.ts';
test('three are full', async () => {
  const server = createServer().listen(0);
  assert.equal(isFull(3), true);
  server.close();
});
test('nothing that git ignores is there', () => assert.equal(existsSync('secret.txt'), false));
`,
  'packages/a/src/slow.test.ts':
    "import { test } from 'node:test';\ntest('waits', () => new Promise((done) => setTimeout(done, 60_000)));\n",
};
const FAULT = { file: FILE, from: 'count >= most', to: 'count > most' };
const LIMIT = 30_000;

function workshop(t) {
  const repository = mkdtempSync(join(tmpdir(), 'sen-workshop-test-'));
  t.after(() => rmSync(repository, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  }
  execFileSync('git', ['init', '--quiet', repository]);
  const made = new Workshop(repository);
  t.after(() => made.close());
  return { made, textThere: () => readFileSync(join(repository, FILE), 'utf8') };
}

test('a fault that a test notices fails it at once, whatever the test leaves open, and the repository stays as it is', async (t) => {
  const { made, textThere } = workshop(t);
  const start = performance.now();

  assert.equal(await made.run([TEST], LIMIT), 'hold');
  assert.equal(await made.with(FAULT, () => made.run([TEST], LIMIT)), 'fail');
  assert.ok(performance.now() - start < LIMIT, 'it waited for the server');
  assert.equal(textThere(), FILES[FILE]);
});

test('a fault that no test notices lets them hold', async (t) => {
  const { made } = workshop(t);

  assert.equal(
    await made.with({ ...FAULT, from: 'count === 0', to: 'count !== 0' }, () => made.run([TEST], LIMIT)),
    'hold',
  );
});

test('a fault is taken back when its time is over, also when something goes wrong meanwhile', async (t) => {
  const { made } = workshop(t);
  const broken = made.with(FAULT, () => Promise.reject(new Error('no disk')));

  await assert.rejects(broken, /no disk/);

  assert.equal(await made.run([TEST], LIMIT), 'hold');
});

test('lines that do not stand there once are no place for a fault', async (t) => {
  const { made } = workshop(t);
  const never = () => assert.fail('it was made');

  await assert.rejects(made.with({ ...FAULT, from: 'count < most' }, never), {
    name: 'RangeError',
    message: /0 times/,
  });
  await assert.rejects(made.with({ ...FAULT, from: 'count: number' }, never), {
    name: 'RangeError',
    message: /2 times/,
  });
  await assert.rejects(made.with({ ...FAULT, file: 'packages/a/src/gone.ts' }, never), {
    name: 'RangeError',
    message: /0 times/,
  });
});

test('a test that waits for ever is told from one that fails', async (t) => {
  const { made } = workshop(t);

  assert.equal(await made.run(['packages/a/src/slow.test.ts'], 2000), 'hang');
});

test('two workers share the work, each taking the next piece when it is free', async () => {
  const done = [];
  const free = { fast: () => undefined, slow: () => new Promise((resolve) => setTimeout(resolve, 50)) };

  await shareOut([1, 2, 3, 4], ['slow', 'fast'], async (piece, worker) => {
    await free[worker]();
    done.push([piece, worker]);
  });

  assert.deepEqual(done.map(([piece]) => piece).sort(), [1, 2, 3, 4]);
  assert.equal(done.filter(([, worker]) => worker === 'slow').length, 1);
});
