/** What `npm start` says when it cannot: one clear line, without a stack and without the password of an address. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createNodeSandbox } from './node.ts';

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));

async function start(env: Record<string, string>): Promise<{ code: number | null; said: string[] }> {
  const child = spawn(process.execPath, ['--conditions=sen-source', '--disable-warning=ExperimentalWarning', SERVE], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [, errors] = await Promise.all([text(child.stdout), text(child.stderr), child.exitCode ?? once(child, 'exit')]);
  return { code: child.exitCode, said: errors.trim().split('\n') };
}

/** The folder, and the key that lies beside it. */
const removeAll = (folder: string): Promise<unknown> =>
  Promise.all([folder, `${folder}.key`].map((path) => rm(path, { recursive: true, force: true })));

const databaseWith = async (folder: string, sql: string): Promise<void> => {
  const sandbox = createNodeSandbox({ data: folder });
  await sandbox.ready();
  await sandbox.close();
  const database = new DatabaseSync(join(folder, 'sandbox.sqlite'));
  database.exec(sql);
  database.close();
};

const troubles: {
  what: string;
  says: RegExp;
  env: (folder: string) => Promise<Record<string, string>> | Record<string, string>;
}[] = [
  { what: 'a port that is no number', says: /PORT is "eighty"/, env: () => ({ PORT: 'eighty' }) },
  { what: 'a port that no machine has', says: /PORT is "99999"/, env: () => ({ PORT: '99999' }) },
  { what: 'an address of another machine', says: /HOST is "192\.0\.2\.1"/, env: () => ({ HOST: '192.0.2.1' }) },
  {
    what: 'a file where the folder should be',
    says: /cannot be made \(E(EXIST|NOTDIR)\).*SEN_DATA/,
    env: async (folder) => {
      await writeFile(join(folder, 'file'), '');
      return { SEN_DATA: join(folder, 'file') };
    },
  },
  {
    what: 'a file that is no database',
    says: /sandbox\.sqlite is damaged.*SEN_DATA/,
    env: async (folder) => {
      await writeFile(join(folder, 'sandbox.sqlite'), 'some words, over and over. '.repeat(2_000));
      return { SEN_DATA: folder };
    },
  },
  {
    what: 'a database of a later version',
    says: /newer version/,
    env: async (folder) => {
      await databaseWith(
        folder,
        "insert into kysely_migration values ('9999-of-tomorrow', '2099-01-01T00:00:00.000Z')",
      );
      return { SEN_DATA: folder };
    },
  },
  {
    what: 'a database of another make',
    says: /only PostgreSQL/,
    env: () => ({ DATABASE_URL: 'mysql://sen:secret@127.0.0.1/sen' }),
  },
  {
    what: 'a PostgreSQL that is not there',
    says: /PostgreSQL.*ECONNREFUSED/,
    env: () => ({ DATABASE_URL: 'postgres://sen:secret@127.0.0.1:1/sen' }),
  },
  {
    what: 'a folder it may only read',
    says: process.getuid?.() === 0 ? /cannot be (made|opened)/ : /cannot be opened for writing/,
    env: async (folder) => {
      // Root may write anywhere but where there is no file to be had.
      if (process.getuid?.() === 0) await mkdir(join(folder, 'sandbox.sqlite'));
      else await chmod(folder, 0o500);
      return { SEN_DATA: folder };
    },
  },
];
for (const { what, says, env } of troubles)
  test(`${what} stops the start in one line that says what to do`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'sen-trouble-'));
    t.after(async () => {
      await chmod(folder, 0o700);
      await removeAll(folder);
    });

    const { code, said } = await start(await env(folder));

    assert.equal(code, 1);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', says);
    assert.doesNotMatch(said[0] ?? '', /secret|ERR_|Error:/);
  });

test('a port that is taken is named, and another way out', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  t.after(() => other.close());
  const folder = await mkdtemp(join(tmpdir(), 'sen-trouble-'));
  t.after(() => removeAll(folder));
  const { port } = other.address() as AddressInfo;

  const { code, said } = await start({ PORT: String(port), SEN_DATA: folder });

  assert.deepEqual([code, said], [1, [`Port ${port} is taken. Choose another: PORT=8081 npm start`]]);
});
