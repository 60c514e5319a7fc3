import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureBase } from './checkout.mjs';

const PART = { name: 'part', version: '1.0.0' };
const PACKAGE = {
  name: 'tiny',
  version: '1.0.0',
  private: true,
  workspaces: ['part'],
  scripts: { build: 'node build.mjs' },
};
const LOCK = {
  name: 'tiny',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'tiny', version: '1.0.0', workspaces: ['part'] },
    'node_modules/part': { resolved: 'part', link: true },
    part: PART,
  },
};
/** Counts its builds where git does not look, and says of which state it was made. */
const BUILD = `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync('node_modules/builds', readFileSync('state.txt', 'utf8') + '\\n');
`;

/** A repository with two commits, `older` and the one checked out. */
function repository(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-base-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      encoding: 'utf8',
    }).trim();
  const write = (name, content) => writeFileSync(join(folder, name), content);
  git('init', '--quiet');
  mkdirSync(join(folder, 'part'));
  write('part/package.json', JSON.stringify(PART));
  write('package.json', JSON.stringify(PACKAGE));
  write('package-lock.json', JSON.stringify(LOCK));
  write('build.mjs', BUILD);
  write('.gitignore', 'node_modules/\n.bench/base/\n');
  write('state.txt', 'older');
  git('add', '.');
  git('commit', '--quiet', '--message', 'older');
  const older = git('rev-parse', 'HEAD');
  write('state.txt', 'newer');
  git('commit', '--quiet', '--all', '--message', 'newer');
  const said = [];
  return {
    folder,
    older,
    git,
    said,
    record: join(folder, '.bench/base', `${older.slice(0, 7)}.json`),
    ensure: () => ensureBase(older.slice(0, 10), { repository: folder, say: (line) => said.push(line) }),
  };
}

const builds = (folder) => readFileSync(join(folder, 'node_modules/builds'), 'utf8').trim().split('\n');

test('an older commit is installed and built by its own scripts in a folder that git leaves alone', (t) => {
  const { folder, older, git, ensure } = repository(t);

  const made = ensure();

  assert.equal(made, join(folder, '.bench/base', older.slice(0, 7)));
  assert.equal(readFileSync(join(made, 'state.txt'), 'utf8'), 'older');
  assert.ok(existsSync(join(made, 'node_modules/.package-lock.json')));
  assert.deepEqual(builds(made), ['older']);
  assert.equal(git('status', '--porcelain'), '');
});

test('the folder is used again, without a word and without a build', (t) => {
  const { ensure, said } = repository(t);
  const made = ensure();
  said.length = 0;

  assert.equal(ensure(), made);

  assert.deepEqual(builds(made), ['older']);
  assert.deepEqual(said, []);
});

test('what an interrupted run left half-made is told and made again', async (t) => {
  const { ensure, record, said, older } = repository(t);
  const made = ensure();
  const ended = 2 ** 22 - 1; // no process of ours has it
  const interruptions = {
    'while it was made': () => writeFileSync(record, JSON.stringify({ commit: older, state: 'making', pid: ended })),
    'while its record was written': () => writeFileSync(record, '{"commit":'),
    'before there was a record': () => rmSync(record),
    'its packages were removed': () => rmSync(join(made, 'node_modules'), { recursive: true }),
    'its folder was removed': () => rmSync(made, { recursive: true }),
  };
  for (const [when, interrupt] of Object.entries(interruptions)) {
    await t.test(when, () => {
      interrupt();
      said.length = 0;

      ensure();

      assert.match(said.join('\n'), /half-made/);
      assert.deepEqual(builds(made), ['older']);
      assert.equal(JSON.parse(readFileSync(record, 'utf8')).state, 'made');
    });
  }
});

test('what another run is making at the moment is left to it', (t) => {
  const { ensure, record, older } = repository(t);
  ensure();
  writeFileSync(record, JSON.stringify({ commit: older, state: 'making', pid: process.ppid }));

  assert.throws(ensure, { name: 'RangeError', message: new RegExp(`being made by process ${process.ppid}`) });
});

test('a file that somebody changed there is put back, and what was built of it is built again', (t) => {
  const { ensure, said } = repository(t);
  const made = ensure();
  writeFileSync(join(made, 'state.txt'), 'changed');

  ensure();

  assert.equal(readFileSync(join(made, 'state.txt'), 'utf8'), 'older');
  assert.deepEqual(builds(made), ['older', 'older']);
  assert.match(said.at(-1), /put back/);
});

test('a commit that cannot be built says why, and is made again the next time', (t) => {
  const { folder, git, said } = repository(t);
  writeFileSync(join(folder, 'build.mjs'), "console.log('no such compiler'); process.exit(3);");
  git('commit', '--quiet', '--all', '--message', 'broken');
  const ensure = () => ensureBase('HEAD', { repository: folder, say: (line) => said.push(line) });

  assert.throws(ensure, { name: 'RangeError', message: /no such compiler[^]*npm run build/ });
  assert.throws(ensure, /no such compiler/);
  assert.match(said.at(-1), /half-made/);
});

test('a commit nobody knows is told so, whatever it is called', (t) => {
  const { folder } = repository(t);
  for (const name of ['ffffffff', 'no-such-branch', '--all', '$(id)', 'state.txt'])
    assert.throws(() => ensureBase(name, { repository: folder }), {
      name: 'RangeError',
      message: /There is no commit/,
    });
  assert.equal(existsSync(join(folder, '.bench')), false);
});
