import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { enter } from './doors.mjs';
import { startSandbox } from './sandbox.mjs';
import { environmentOf, sides } from './sides.mjs';

/** A side with a built package `@sen/greeting`, and an `npm start` that starts a server in a child of its own. */
function side(t, name) {
  const root = mkdtempSync(join(tmpdir(), 'sen-side-test-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const files = {
    'package.json': JSON.stringify({ name: 'side', scripts: { start: 'node start.mjs' } }),
    'start.mjs': `import { spawn } from 'node:child_process';
      spawn(process.execPath, ['server.mjs'], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));`,
    'server.mjs': `import { createServer } from 'node:http';
      if (process.env.BROKEN) { console.error('no such table'); process.exit(3); }
      const server = createServer((request, response) => response.end(JSON.stringify([process.env.SEN_DATA, process.env.DATABASE_URL])));
      server.listen(Number(process.env.PORT), process.env.HOST, () => console.log('Listening on http://127.0.0.1:' + server.address().port + '/'));`,
    'node_modules/@sen/greeting/package.json': JSON.stringify({
      name: '@sen/greeting',
      type: 'module',
      exports: './index.js',
    }),
    'node_modules/@sen/greeting/index.js': `export const greet = (who) => '${name} greets ' + who;`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { name, root };
}

const inside = `data:text/javascript,${encodeURIComponent(`export default async (load) => {
  const { greet } = await load('@sen/greeting');
  return { greet: async (who) => greet(who), bytes: async (all) => all.length, fail: async () => { throw new Error('not today'); } };
}`)}`;

test('each side answers by the package that it has built itself', async (t) => {
  const open = await Promise.all(['base', 'now'].map((name) => enter(side(t, name), inside)));
  t.after(() => open.forEach(({ close }) => close()));

  const said = await Promise.all(open.map(({ call }) => call('greet', 'Lan')));

  assert.deepEqual(said, ['base greets Lan', 'now greets Lan']);
  assert.equal(await open[0].call('bytes', new Uint8Array(7)), 7);
});

test('what goes wrong inside a side is told with the name of the side', async (t) => {
  const { call, close } = await enter(side(t, 'base'), inside);
  t.after(close);

  await assert.rejects(call('fail'), /^Error: base: Error: not today/);
});

test('a side that lacks what is asked for ends the wait at once', async (t) => {
  const lacking = `data:text/javascript,export default (load) => load('@sen/none');`;

  await assert.rejects(
    enter(side(t, 'base'), lacking),
    /The process inside base ended with 1\.[^]*Cannot find package '@sen\/none'/,
  );
});

test('the sandbox of a side is started by its npm start, on a free port, with data of its own, and stopped with all it started', async (t) => {
  const sandbox = await startSandbox(side(t, 'base'));
  const [data, database] = await (await fetch(sandbox.origin)).json();

  assert.equal(data, sandbox.data);
  assert.equal(database, '');
  if (process.platform === 'linux') assert.ok(sandbox.cpuSeconds() > 0);
  await sandbox.stop();
  await assert.rejects(fetch(sandbox.origin));
});

test('a sandbox that does not start says why', async (t) => {
  await assert.rejects(
    startSandbox(side(t, 'base'), { env: { BROKEN: '1' } }),
    /sandbox of base ended with \d+: no such table/,
  );
});

test('without a base there is one side, with one it takes the first turn; a folder that is none is refused', (t) => {
  const { root } = side(t, 'base');

  assert.deepEqual(
    sides({}).map(({ name }) => name),
    ['now'],
  );
  assert.deepEqual(
    sides({ SEN_BASE: root }).map(({ name }) => name),
    ['base', 'now'],
  );
  assert.throws(() => sides({ SEN_BASE: join(root, 'none') }), /there is no package\.json/);
});

test('a program of a side is told nothing of ours', (t) => {
  const before = { ...process.env };
  t.after(() => (process.env = before));
  Object.assign(process.env, {
    npm_lifecycle_event: 'bench',
    npm_package_name: 'sen',
    npm_config_local_prefix: '/ours',
    SEN_BASE: '/base',
    npm_config_registry: 'https://r.example',
  });

  const environment = environmentOf({ name: 'base', root: '/side' }, { EXTRA: '1' });

  for (const name of ['npm_lifecycle_event', 'npm_package_name', 'npm_config_local_prefix', 'SEN_BASE'])
    assert.equal(name in environment, false, name);
  assert.equal(environment.npm_config_registry, 'https://r.example');
  assert.equal(environment.EXTRA, '1');
  assert.match(environment.PATH, /^\/side\/node_modules\/\.bin/);
  assert.doesNotMatch(environment.PATH.slice('/side/node_modules'.length), /node_modules\/\.bin.*node_modules\/\.bin/);
});
