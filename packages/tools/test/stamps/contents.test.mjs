import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { digestBelow, digestOfLocked } from './contents.mjs';

/** A repository of its own with these files. */
function repository(t, files) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-repository-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  const write = (file, content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    folder,
    write,
    remove: (file) => rmSync(join(folder, file)),
    digest: (...paths) => digestBelow(paths, folder),
  };
}

const FILES = {
  'apps/one.js': 'one\n',
  'apps/in/two.js': 'two\n',
  'apps/logo.png': Buffer.from([1, 0, 13, 10]),
  'elsewhere.js': 'no part of it\n',
};

test('the same files hash alike in another folder, at another time, written in another order and with other line ends', (t) => {
  const here = repository(t, FILES);
  const there = repository(t, Object.fromEntries(Object.entries({ ...FILES, 'apps/one.js': 'one\r\n' }).reverse()));
  utimesSync(join(there.folder, 'apps/one.js'), 1, 1);

  assert.equal(here.digest('apps'), there.digest('apps'));
  assert.match(here.digest('apps'), /^[0-9a-f]{16}$/);
});

test('content, name, a new file and a removed one each change the hash', (t) => {
  const { digest, write, remove } = repository(t, FILES);
  const seen = new Set([digest('apps')]);
  const expectAnother = (what) => {
    const now = digest('apps');
    assert.ok(!seen.has(now), what);
    seen.add(now);
  };

  write('apps/one.js', 'another\n');
  expectAnother('content');
  write('apps/three.js', '');
  expectAnother('a new file');
  remove('apps/three.js');
  write('apps/four.js', '');
  expectAnother('another name');
  remove('apps/in/two.js');
  expectAnother('a removed file');
  write('apps/logo.png', Buffer.from([1, 0, 10]));
  expectAnother('line ends mean nothing in a picture');
});

test('what git would not take, and what stands elsewhere, changes nothing', (t) => {
  const { digest, write } = repository(t, { ...FILES, '.gitignore': 'dist/\n' });
  const before = digest('apps');

  write('apps/dist/built.js', 'built');
  write('elsewhere.js', 'changed');

  assert.equal(digest('apps'), before);
});

test('a path to nothing is a mistake and is told, and so is a folder without git', (t) => {
  const { digest } = repository(t, FILES);
  const bare = mkdtempSync(join(tmpdir(), 'sen-bare-'));
  t.after(() => rmSync(bare, { recursive: true }));

  assert.throws(() => digest('apps', 'app'), /nothing in git at app/);
  assert.throws(() => digestBelow(['.'], bare), /git/);
});

const LOCK = {
  packages: {
    '': {},
    'node_modules/bundler': {
      version: '1.0.0',
      integrity: 'sha512-b',
      resolved: 'https://one/',
      dependencies: { parser: '^2' },
    },
    'node_modules/parser': { version: '2.0.0', integrity: 'sha512-p2' },
    'node_modules/bundler/node_modules/parser': {
      version: '2.1.0',
      integrity: 'sha512-p21',
      optionalDependencies: { native: '1', gone: '1' },
    },
    'node_modules/native': { version: '1.0.0', integrity: 'sha512-n' },
    'node_modules/other': { version: '1.0.0', integrity: 'sha512-o' },
  },
};
const locked = (path, change) =>
  digestOfLocked(['bundler'], { packages: { ...LOCK.packages, [path]: { ...LOCK.packages[path], ...change } } });

test('of the lock file counts what a tool stands on, as Node would find it, and nothing else', () => {
  const before = digestOfLocked(['bundler'], LOCK);

  assert.notEqual(locked('node_modules/bundler', { version: '1.0.1' }), before);
  assert.notEqual(locked('node_modules/bundler/node_modules/parser', { version: '2.1.1' }), before);
  assert.notEqual(locked('node_modules/native', { integrity: 'sha512-x' }), before);
  assert.equal(locked('node_modules/parser', { version: '2.0.1' }), before, 'the bundler has a parser of its own');
  assert.equal(locked('node_modules/other', { version: '9.0.0' }), before);
  assert.equal(locked('node_modules/bundler', { resolved: 'https://two/' }), before, 'where it was fetched from');
  assert.throws(() => digestOfLocked(['bundlr'], LOCK), /no bundlr/);
});
