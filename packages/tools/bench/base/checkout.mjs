// An older commit, installed and built beside us, in .bench/base/<short commit>: a worktree of git with its own
// packages, made by its own scripts, and kept for the next time. Beside the folder a record of the same name says
// whether it was ever finished.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { environmentOf, npm } from './sides.mjs';

/** A hook of git says with these which repository it runs for; ours is named by its folder. */
const gitEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)),
  );

function git(folder, ...args) {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: gitEnvironment(),
  });
  return { ok: status === 0, said: (stdout ?? '').trim(), fault: (error?.message ?? stderr ?? '').trim() };
}

/**
 * The full name of a commit, and a short one for its folder.
 * @throws {RangeError} where this repository does not hold it
 */
export function commitCalled(name, repository = root) {
  const { ok, said } = git(repository, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (!ok)
    throw new RangeError(`There is no commit "${name}" here. Where this clone is a shallow one: git fetch --unshallow`);
  return { commit: said, short: git(repository, 'rev-parse', '--short=7', said).said };
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // there is none, or whoever wrote it was interrupted
  }
}

function writeRecord(file, record) {
  writeFileSync(`${file}.new`, JSON.stringify(record));
  renameSync(`${file}.new`, file);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs one of its own scripts, or `npm ci`. */
function runNpm(folder, ...args) {
  const [program, ...first] = npm();
  const { status, error, stdout, stderr } = spawnSync(program, [...first, ...args], {
    cwd: folder,
    env: environmentOf({ root: folder }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (error || status !== 0)
    throw new RangeError(
      `${stdout ?? ''}${stderr ?? ''}\nnpm ${args.join(' ')} in ${folder}: ${error?.message ?? `ended with ${status}`}`,
    );
}

const install = (folder) => runNpm(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
const build = (folder) => runNpm(folder, 'run', 'build');

const isWhole = (folder, commit) =>
  existsSync(join(folder, 'node_modules/.package-lock.json')) && git(folder, 'rev-parse', 'HEAD').said === commit;

/**
 * Makes sure that a commit lies installed and built beside us.
 * @param {string} name as git knows it: a hash, a tag, HEAD~5
 * @param {{ repository?: string, say?: (line: string) => void }} [options]
 * @returns {string} its folder
 * @throws {RangeError} for an unknown commit, for one that another run is making, and with what npm said where it
 * cannot be made
 */
export function ensureBase(name, { repository = root, say = console.log } = {}) {
  const { commit, short } = commitCalled(name, repository);
  const home = join(repository, '.bench/base');
  const [folder, file] = [join(home, short), join(home, `${short}.json`)];
  const record = readRecord(file);
  if (record?.state === 'making' && record.pid !== process.pid && isAlive(record.pid))
    throw new RangeError(
      `${folder} is being made by process ${record.pid}. Wait for it, or end it and run this again.`,
    );

  if (record?.state === 'made' && record.commit === commit && isWhole(folder, commit)) {
    if (git(folder, 'status', '--porcelain').said === '') return folder;
    say(`${short} was changed by hand or by an interrupted bench; it is put back and built again …`);
    git(folder, 'reset', '--hard', '--quiet', commit);
    git(folder, 'clean', '-d', '--force', '--quiet');
    build(folder);
    return folder;
  }

  const isHalf = record !== undefined || existsSync(folder);
  say(
    `${isHalf ? `${short} was left half-made; it is made again` : `Making ${short} to measure beside`} (.bench/base/${short}: npm ci and its own build, once) …`,
  );
  mkdirSync(home, { recursive: true });
  writeRecord(file, { commit, state: 'making', pid: process.pid });
  git(repository, 'worktree', 'remove', '--force', folder);
  rmSync(folder, { recursive: true, force: true });
  // Twice --force: git may still hold a folder that has gone, or hold it locked by a run that was interrupted.
  const added = git(repository, 'worktree', 'add', '--detach', '--force', '--force', folder, commit);
  if (!added.ok) throw new RangeError(`git could not lay out ${short}: ${added.fault}`);
  install(folder);
  build(folder);
  writeRecord(file, { commit, state: 'made' });
  return folder;
}
