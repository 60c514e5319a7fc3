// A PostgreSQL for the tests: the one SEN_TEST_POSTGRES or DATABASE_URL names, or a throw-away one from Debian's
// programs.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = '/usr/lib/postgresql';

/** The newest PostgreSQL's folder of programs, or undefined. */
function programs() {
  const versions = existsSync(HOME) ? readdirSync(HOME).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(HOME, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function user() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });

/**
 * @returns {Promise<{ url: string, stop: () => void } | { why: string }>} a server, or why there is none
 */
export async function openPostgres() {
  const given = process.env.SEN_TEST_POSTGRES ?? process.env.DATABASE_URL;
  if (given) return { url: given, stop() {} };
  const bin = programs();
  if (!bin)
    return {
      why: 'no PostgreSQL on this machine (Debian, Ubuntu: sudo apt-get install postgresql, or set SEN_TEST_POSTGRES)',
    };

  const as = user();
  const folder = mkdtempSync(join(tmpdir(), 'sen-postgres-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const program = (name, args) =>
    spawnSync(join(bin, name), args, {
      ...as,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: folder },
    });
  const stop = () => {
    program('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
    rmSync(folder, { recursive: true, force: true });
  };

  const made = program('initdb', [
    '-D',
    data,
    '-U',
    'sen',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  // What a test loses in a power cut is nothing.
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=200`;
  const started =
    made.status === 0 ? program('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options]) : made;
  if (started.status !== 0) {
    stop();
    return {
      why: `PostgreSQL in ${bin} did not start: ${(started.stderr || started.stdout || String(started.error)).trim().split('\n').at(-1)}`,
    };
  }
  return { url: `postgres://sen@127.0.0.1:${port}/postgres`, stop };
}
