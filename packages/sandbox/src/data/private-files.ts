/**
 * Files with people in them are for their owner alone: a folder of 0700, files of 0600. Where that cannot be had, it is
 * said.
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export type Report = (sentence: string) => void;

export const FILE = 'sandbox.sqlite';
/** The key of one-time codes beside a PostgreSQL. */
export const KEY_FILE = 'codes.key';
/** What SQLite writes beside its file. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** Windows keeps rights otherwise; a file there is as open as its folder. */
const hasModes = process.platform !== 'win32';
const isOpen = (path: string): boolean => (statSync(path).mode & 0o077) !== 0;

function tighten(path: string, mode: number, say: Report): void {
  if (!isOpen(path)) return;
  try {
    chmodSync(path, mode);
    if (isOpen(path)) throw new Error('unchanged');
  } catch {
    say(
      `Others on this machine may read ${path}: its rights cannot be changed from here. Make it ${mode.toString(8)}, or give another folder with SEN_DATA.`,
    );
  }
}

/** Whether nothing but our own files is in it: somebody else's folder is not ours to close. */
const isOurs = (folder: string): boolean =>
  readdirSync(folder).every((name) => name.startsWith(FILE) || name === KEY_FILE);

/** Makes the folder, or closes to others the one an earlier start left open. Throws as `mkdir` does. */
export function makePrivateFolder(folder: string, say: Report): void {
  const existed = existsSync(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!hasModes) {
    if (!existed) say(`Windows decides who may read ${folder}: see that it is your account alone.`);
    return;
  }
  if (!existed || isOurs(folder)) tighten(folder, 0o700, say);
  else if (isOpen(folder))
    say(
      `Others on this machine may look into ${folder}. It holds other files too, so it was left as it is; the records in it are for you alone.`,
    );
}

/** Makes the file of the records before SQLite does, which gives to what it writes beside it the same rights. */
export function makePrivateFile(folder: string, say: Report): void {
  if (!hasModes) return;
  const path = join(folder, FILE);
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch {
    return; // SQLite will say why it cannot be written to
  }
  for (const ending of BESIDE) if (existsSync(path + ending)) tighten(path + ending, 0o600, say);
}

/** A key shorter than this is none. Characters. */
const SHORTEST = 32;

class KeyUnusableError extends Error {
  override readonly name = 'KeyUnusableError';
}

export function checkKey(key: string, from: string): string {
  if (key.length < SHORTEST)
    throw new KeyUnusableError(
      `The key in ${from} is too short: it needs ${SHORTEST} characters, such as openssl rand -hex 32 gives.`,
    );
  return key;
}

function writeOnce(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Written whole under another name first: a second process must not read half a key.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** The key of a file, which is made when first asked for; `undefined`, and said, where none can be kept. */
export function keyOfFile(path: string, say: Report): string | undefined {
  try {
    if (!existsSync(path)) writeOnce(path);
    if (hasModes) tighten(path, 0o600, say);
    return checkKey(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    if (error instanceof KeyUnusableError) throw error;
    say(
      `The key of one-time codes cannot be kept in ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). It is kept in memory: after a restart, people ask for a new code. SEN_KEY sets one.`,
    );
    return undefined;
  }
}
