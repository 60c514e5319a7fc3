/** The records on the desk are for whoever started the sandbox. */
import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createNodeSandbox } from '../node.ts';
import { keyOfFile } from './private-files.ts';
import { TEST_PHONE, testSandboxOf } from '../testing/test-sandbox.ts';

const skip = process.platform === 'win32' ? 'Windows has no modes' : false;

async function desk(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sen-private-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

/** Starts a sandbox on a folder, has a code sent, and says what the files may be. */
async function run(data: string): Promise<{ said: string[]; modes: Record<string, string> }> {
  const said: string[] = [];
  const before = process.umask(0);
  const sandbox = createNodeSandbox({ data, say: (sentence) => said.push(sentence) });
  await testSandboxOf(sandbox).send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } });
  process.umask(before);
  const modes: Record<string, string> = { folder: await modeOf(data), key: await modeOf(`${data}.key`) };
  for (const name of await readdir(data)) if (name.startsWith('sandbox')) modes[name] = await modeOf(join(data, name));
  await sandbox.close();
  return { said, modes };
}

test('a new folder, its database and its key are for their owner alone, whatever the umask', { skip }, async (t) => {
  const { said, modes } = await run(join(await desk(t), 'data'));

  assert.deepEqual(said, []);
  const { folder, ...files } = modes;
  assert.equal(folder, '700');
  assert.ok(Object.keys(files).includes('sandbox.sqlite-wal'));
  assert.deepEqual(new Set(Object.values(files)), new Set(['600']));
});

test('a folder that an earlier version left open is closed, with all that lies in it', { skip }, async (t) => {
  const data = join(await desk(t), 'data');
  await run(data);
  await chmod(data, 0o755);
  for (const path of [join(data, 'sandbox.sqlite'), `${data}.key`]) await chmod(path, 0o644);

  const { said, modes } = await run(data);
  assert.deepEqual(said, []);
  const { folder, ...files } = modes;
  assert.equal(folder, '700');
  assert.deepEqual(new Set(Object.values(files)), new Set(['600']));
});

test(
  'a folder that holds other things is left as it is and said; the records in it are closed all the same',
  { skip },
  async (t) => {
    const data = join(await desk(t), 'home');
    await mkdir(data);
    await chmod(data, 0o755);
    await writeFile(join(data, 'letters.txt'), '');

    const { said, modes } = await run(data);
    assert.equal(modes['folder'], '755');
    assert.equal(modes['sandbox.sqlite'], '600');
    assert.match(said.join(), /Others on this machine may look into .*home/);
  },
);

test('the key is made once and lies beside the folder, not in it', async (t) => {
  const data = join(await desk(t), 'data');
  await run(data);
  const key = await readFile(`${data}.key`, 'utf8');
  await run(data);

  assert.match(key, /^[0-9a-f]{64}\n$/);
  assert.equal(await readFile(`${data}.key`, 'utf8'), key);
  for (const name of await readdir(data))
    assert.ok(!(await readFile(join(data, name), 'latin1')).includes(key.trim()), name);
});

test('a code outlives a restart with its key, and not a lost key', async (t) => {
  const data = join(await desk(t), 'data');
  const visit = async <Found>(
    work: (testSandbox: ReturnType<typeof testSandboxOf>) => Promise<Found>,
  ): Promise<Found> => {
    const sandbox = createNodeSandbox({ data });
    return work(testSandboxOf(sandbox)).finally(() => sandbox.close());
  };
  const ask = async ({ send, sandbox }: ReturnType<typeof testSandboxOf>) => {
    const { id } = (await (
      await send('POST', '/v1/otp', { body: { phone: TEST_PHONE, purpose: 'register' } })
    ).json()) as {
      id: string;
    };
    return { id, code: await sandbox.messages.code(TEST_PHONE) };
  };
  const verify = ({ id, code }: { id: string; code: string | undefined }) =>
    visit(({ send }) => send('POST', `/v1/otp/${id}:verify`, { body: { code } }));

  assert.equal((await verify(await visit(ask))).status, 200);
  const lost = await visit(ask);
  await rm(`${data}.key`);
  assert.equal(((await (await verify(lost)).json()) as { code: string }).code, 'otp-expired');
  assert.equal((await verify(await visit(ask))).status, 200);
});

test('where no key can be kept it is said, and the sandbox starts all the same', async (t) => {
  const folder = await desk(t);
  await writeFile(join(folder, 'file'), '');
  const said: string[] = [];
  assert.equal(
    keyOfFile(join(folder, 'file', 'codes.key'), (sentence) => said.push(sentence)),
    undefined,
  );
  assert.match(said.join(), /cannot be kept .*after a restart, people ask for a new code/);
});

test('a key that is cut short is refused, not used', async (t) => {
  const path = join(await desk(t), 'codes.key');
  await writeFile(path, 'abc\n', { mode: 0o600 });
  assert.throws(() => keyOfFile(path, () => undefined), /too short/);
});

test('processes that start together on one PostgreSQL agree on the key', async (t) => {
  const path = join(await desk(t), 'codes.key');
  const keys = Array.from({ length: 5 }, () => keyOfFile(path, () => undefined));
  assert.equal(new Set(keys).size, 1);
  assert.deepEqual(await readdir(join(path, '..')), ['codes.key']);
});
