// How a release is made: by nobody else's program, from exactly one commit, with a statement of where it comes from.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { root } from '../environment/node.mjs';
import { published } from '../test/samples/pack.mjs';
import { stages } from '../test/stages/all.mjs';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => ({ file, ...parse(readFileSync(join(folder, file), 'utf8')) }));
const release = workflows.find(({ name }) => name === 'release');
const stepsOf = ({ jobs }) => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const scriptOf = (name) =>
  stepsOf(release).find((step) => step.name === name)?.run ?? assert.fail(`There is no step "${name}"`);
const packages = published().map((name) => join('packages', name, 'package.json'));
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** A name may be moved to another program any day; the digest of a commit may not. */
const isPinned = (uses) => /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses);

test('no workflow runs a program of somebody else by a name that can be moved', () => {
  for (const workflow of workflows) {
    const foreign = [...Object.values(workflow.jobs), ...stepsOf(workflow)].map(({ uses }) => uses).filter(Boolean);
    assert.deepEqual(
      foreign.filter((uses) => !isPinned(uses)),
      [],
      workflow.file,
    );
    for (const { container, services } of Object.values(workflow.jobs))
      assert.deepEqual([container, services], [undefined, undefined], workflow.file);
  }
  for (const moved of [
    'actions/checkout@v4',
    'actions/checkout@main',
    'actions/checkout',
    'docker://node:24',
    'actions/checkout@8f4b7f8',
  ])
    assert.ok(!isPinned(moved), moved);
});

test('a workflow may do what it needs and no more, and takes no word of a stranger into its programs', () => {
  for (const workflow of workflows) {
    assert.deepEqual(workflow.permissions, {}, workflow.file);
    for (const { run = '' } of stepsOf(workflow))
      assert.doesNotMatch(run, /\$\{\{|\bcurl\b|\bwget\b|@latest/, workflow.file);
  }
  assert.deepEqual(
    Object.values(release.jobs).map(({ permissions }) => permissions),
    [{ contents: 'read', 'id-token': 'write' }],
  );
});

test('each package is published with a statement of its build, or not at all', () => {
  for (const file of packages)
    assert.deepEqual(read(join(root, file)).publishConfig, { access: 'public', provenance: true }, file);
  assert.equal(read(join(root, 'package.json')).scripts.release, 'changeset publish');
  assert.match(scriptOf('Publish'), /npm run release/);
  const names = stepsOf(release).map(({ name }) => name);
  assert.ok(names.indexOf('Test everything, as it would be published too') < names.indexOf('Publish'));
});

test('the tools are published by nobody, and no version is made of them', () => {
  const { private: isPrivate, files, exports } = read(join(root, 'packages/tools/package.json'));
  assert.deepEqual([isPrivate, files, exports], [true, undefined, undefined]);
  assert.ok(!packages.includes(join('packages', 'tools', 'package.json')));
  assert.deepEqual(read(join(root, '.changeset/config.json')).privatePackages, { version: false, tag: false });
});

test('publishing takes no stamp for a test: what has one is run by its name', () => {
  const stamped = Object.keys(stages).filter((name) => stages[name].inputs);
  assert.ok(stamped.length > 0);
  const named = /^npm test --silent -- (.+)$/m
    .exec(scriptOf('Test everything, as it would be published too'))?.[1]
    .split(' ');
  assert.deepEqual(named, stamped);
});

test('what is published is the tagged commit, and another is not taken for it', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'sen-release-'));
  t.after(() => rmSync(home, { recursive: true }));
  const origin = join(home, 'owner/sen');
  mkdirSync(origin, { recursive: true });
  const git = (...words) =>
    execFileSync('git', ['-C', origin, '-c', 'user.name=Sen', '-c', 'user.email=sen@example.vn', ...words], {
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet');
  writeFileSync(join(origin, 'version'), '1');
  git('add', '.');
  git('commit', '--quiet', '-m', 'One');
  const tagged = git('rev-parse', 'HEAD');
  writeFileSync(join(origin, 'version'), '2');
  git('commit', '--quiet', '-a', '-m', 'Two');
  const take = (sha) => {
    const place = mkdtempSync(join(home, 'job-'));
    const env = {
      ...process.env,
      GITHUB_SERVER_URL: pathToFileURL(home).href,
      GITHUB_REPOSITORY: 'owner/sen',
      GITHUB_SHA: sha,
    };
    const { status } = spawnSync('bash', ['-e', '-c', scriptOf('Take the tagged commit')], { cwd: place, env });
    return {
      status,
      version: existsSync(join(place, 'version')) ? readFileSync(join(place, 'version'), 'utf8') : undefined,
    };
  };

  assert.deepEqual(take(tagged), { status: 0, version: '1' });
  assert.notEqual(take('0'.repeat(40)).status, 0);
  assert.notEqual(take('master').status, 0, 'a name is no commit');
});

test('each package says which repository it comes from, as npm asks of a statement', (t) => {
  const home = mkdtempSync(join(tmpdir(), 'sen-release-'));
  t.after(() => rmSync(home, { recursive: true }));
  for (const file of ['package.json', ...packages]) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    cpSync(join(root, file), join(home, file));
  }
  const env = { ...process.env, GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'owner/sen' };
  execFileSync('bash', ['-e', '-c', scriptOf('Say where the packages come from')], { cwd: home, env, stdio: 'pipe' });

  for (const file of packages)
    assert.deepEqual(read(join(home, file)).repository, { type: 'git', url: 'git+https://git.example/owner/sen.git' });
});
