import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createPlatform } from '@sen/client';
import { startServer } from './http/server/server.ts';
import { TEST_SITE_KEY, numberedDraft, createTestSandbox, onPostgres } from './testing/test-sandbox.ts';

const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));

/** Days on which the clock of a real server stands are not those of the examples. */
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
const wish = (number: number) => ({ ...numberedDraft(number), preferredDate: inAWeek });

interface Running {
  url: string;
  process: ChildProcess;
}

const program = (env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ['--conditions=sen-source', '--disable-warning=ExperimentalWarning', SERVE], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** A server in a process of its own, once it says where it listens. */
async function serve(t: TestContext, env: Record<string, string>): Promise<Running> {
  const child = program(env);
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const url = /Listening on (http\S+)\//.exec(said)?.[1];
    if (url) return { url, process: child };
  }
  throw new Error(said);
}

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sen-sandbox-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return join(path, 'data');
}

const clientOf = (url: string, options: { retries?: number } = {}) =>
  createPlatform({ baseUrl: `${url}/v1`, siteKey: TEST_SITE_KEY, retries: options.retries ?? 0 });

/** A session on a running server; its phone is read at a control endpoint. */
async function signIn(url: string, phone = '+84912345678'): Promise<string> {
  const { otp } = clientOf(url);
  const { id } = await otp.create({ phone, purpose: 'register' });
  const response = await fetch(`${url}/sandbox/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  });
  const { items } = (await response.json()) as { items: { code?: string }[] };
  return (await otp.verify(id, { code: items.findLast(({ code }) => code)?.code ?? '' })).accessToken;
}

async function kill({ process: child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  return ((await gone) as [number | null])[0];
}

test('a server killed in the middle of writes loses no acknowledged registration and starts again, five times', async (t) => {
  const data = await folder(t);
  const acknowledged = new Set<string>();
  let number = 0;
  for (let round = 0; round < 5; round += 1) {
    const running = await serve(t, { SEN_DATA: data });
    const session = await signIn(running.url, `+8491234560${round}`);
    const { registrations } = clientOf(running.url);
    for (const id of acknowledged)
      assert.equal(
        (
          await fetch(`${running.url}/v1/registrations/${id}`, {
            headers: { authorization: 'Bearer officer-sandbox-registrar' },
          })
        ).status,
        200,
        `${id} is lost`,
      );

    let writing = true;
    const writers = Array.from({ length: 6 }, async () => {
      while (writing)
        try {
          acknowledged.add((await registrations.create(wish(number++), { session })).id);
        } catch {
          return;
        }
    });
    const ended = Promise.all(writers).then(() => (writing = false));
    // In the middle of writes, however fast the machine is: so many were acknowledged, and others are under way.
    const before = acknowledged.size;
    while (writing && acknowledged.size < before + 3 + round) await new Promise((resolve) => setTimeout(resolve, 2));
    await kill(running, 'SIGKILL');
    writing = false;
    await ended;
  }
  assert.ok(acknowledged.size > 5, `${acknowledged.size} registrations were acknowledged`);

  const last = await serve(t, { SEN_DATA: data });
  for (const id of acknowledged)
    assert.equal(
      (
        await fetch(`${last.url}/v1/registrations/${id}`, {
          headers: { authorization: 'Bearer officer-sandbox-registrar' },
        })
      ).status,
      200,
      `${id} is lost`,
    );
  t.diagnostic(`${acknowledged.size} acknowledged registrations, none lost`);
});

test('a second server on the same folder is refused in one clear line; after the first was killed it may start', async (t) => {
  const data = await folder(t);
  const first = await serve(t, { SEN_DATA: data });

  await assert.rejects(
    serve(t, { SEN_DATA: data }),
    /^Error: Another sandbox uses .*Stop it, or give this one its own folder with SEN_DATA/,
  );

  await kill(first, 'SIGKILL');
  await serve(t, { SEN_DATA: data });
});

test('a port that is taken, or none at all, is refused in one clear line', async (t) => {
  const first = await serve(t, { SEN_DATA: await folder(t) });
  const saidFor = async (env: Record<string, string>): Promise<[string, number]> => {
    const child = program({ SEN_DATA: await folder(t), ...env });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return [said, code];
  };
  const { port } = new URL(first.url);

  assert.deepEqual(await saidFor({ PORT: port }), [`Port ${port} is taken. Choose another: PORT=8081 npm start\n`, 1]);
  for (const wrong of ['abc', '99999'])
    assert.deepEqual(await saidFor({ PORT: wrong }), [
      `PORT is "${wrong}". It has to be a number up to 65535, or 0 for any that is free: PORT=8080 npm start\n`,
      1,
    ]);
  assert.deepEqual(await saidFor({ HOST: '203.0.113.7' }), [
    'HOST is "203.0.113.7", which is no address of this machine. Without HOST it listens on 127.0.0.1.\n',
    1,
  ]);
});

test('a server told to stop ends by itself, and the next one finds its records', async (t) => {
  const data = await folder(t);
  const first = await serve(t, { SEN_DATA: data });
  const { id } = await clientOf(first.url).registrations.create(wish(1), { session: await signIn(first.url) });

  assert.equal(await kill(first, 'SIGTERM'), 0);

  const second = await serve(t, { SEN_DATA: data });
  assert.equal(
    (
      await fetch(`${second.url}/v1/registrations/${id}`, {
        headers: { authorization: 'Bearer officer-sandbox-registrar' },
      })
    ).status,
    200,
  );
});

test('a hundred connections cut in the middle of a registration leave one record each', async (t) => {
  const { sandbox } = createTestSandbox(t);
  sandbox.clock.reset();
  sandbox.clock.run();
  const server = await startServer({ sandbox, port: 0 });
  t.after(() => server.stop());
  const url = server.url.slice(0, -1);
  const session = await signIn(url);
  const { hostname, port } = new URL(url);
  sandbox.clock.set('2026-11-23T09:00:00+07:00');
  const again = await signIn(url);

  /**
   * Sends a request by hand and cuts the line after `after` bytes of it, or after all of it at once, or after a moment.
   */
  const cut = (body: string, key: string, how: 'half' | 'all' | 'moment'): Promise<void> =>
    new Promise((resolve) => {
      const bytes = Buffer.from(body);
      const head = `POST /v1/registrations HTTP/1.1\r\nHost: ${hostname}:${port}\r\nX-Site-Key: ${TEST_SITE_KEY}\r\nAuthorization: Bearer ${again}\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${bytes.length}\r\n\r\n`;
      const socket = connect(Number(port), hostname, () => {
        socket.write(head);
        if (how === 'half') socket.write(bytes.subarray(0, bytes.length / 2), () => socket.destroy());
        else socket.write(bytes, () => (how === 'all' ? socket.destroy() : setTimeout(() => socket.destroy(), 5)));
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
  const wishes = Array.from({ length: 100 }, (_, number) => ({
    body: JSON.stringify(numberedDraft(number)),
    key: `cut-registration-${number}`,
  }));
  assert.ok(session);

  await Promise.all(
    wishes.map(async ({ body, key }, number) => {
      await cut(body, key, (['half', 'all', 'moment'] as const)[number % 3] ?? 'all');
      const answer = await fetch(`${url}/v1/registrations`, {
        method: 'POST',
        headers: {
          'x-site-key': TEST_SITE_KEY,
          authorization: `Bearer ${again}`,
          'idempotency-key': key,
          'content-type': 'application/json',
        },
        body,
      });
      assert.equal(answer.status, 201, await answer.text());
    }),
  );

  const ids = new Set<string>();
  for (const { body, key } of wishes) {
    const answer = await fetch(`${url}/v1/registrations`, {
      method: 'POST',
      headers: {
        'x-site-key': TEST_SITE_KEY,
        authorization: `Bearer ${again}`,
        'idempotency-key': key,
        'content-type': 'application/json',
      },
      body,
    });
    assert.equal(answer.headers.get('idempotent-replayed'), 'true');
    ids.add(((await answer.json()) as { id: string }).id);
  }
  assert.equal(ids.size, 100);
});

test('a dropped connection is really dropped, and the client makes one record all the same', async (t) => {
  const { sandbox } = createTestSandbox(t);
  const server = await startServer({ sandbox, port: 0 });
  t.after(() => server.stop());
  const url = server.url.slice(0, -1);
  const session = await signIn(url);
  sandbox.faults.add({ kind: 'drop-after', operationId: 'createRegistration', times: 2 });

  const made = await clientOf(url, { retries: 3 }).registrations.create(numberedDraft(1), { session });

  assert.match(made.id, /^registration_/);
  assert.equal(sandbox.faults.list().length, 0);
});

test('pages carry a policy without inline style or script, and no path leads out of their folder', async (t) => {
  const { sandbox } = createTestSandbox(t);
  const server = await startServer({ sandbox, port: 0 });
  t.after(() => server.stop());
  const url = server.url.slice(0, -1);

  const page = await fetch(`${url}/portal/tp-hcm/dang-ky.html`);

  assert.equal(page.status, 200);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(policy, /'unsafe/);
  // Scanning: WebAssembly, no worker but one of checked bytes, and the camera for this site alone.
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'; worker-src blob:;/);
  assert.match(page.headers.get('permissions-policy') ?? '', /camera=\(self\)/);
  assert.equal((await fetch(`${url}/portal/..%2Fpackage.json`)).status, 404);
  assert.equal((await fetch(`${url}/portal/%2e%2e/%2e%2e/package.json`)).status, 404);
});

onPostgres(
  'two servers on one PostgreSQL see each other’s records, and one key sent to both makes one record',
  async (data, t) => {
    const [one, two] = await Promise.all([serve(t, { DATABASE_URL: data }), serve(t, { DATABASE_URL: data })]);
    const session = await signIn(one.url);

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        clientOf((index % 2 ? one : two).url).registrations.create(wish(1), {
          session,
          idempotencyKey: 'one-key-for-two-servers',
        }),
      ),
    );

    assert.equal(new Set(answers.map(({ id }) => id)).size, 1);
    const both = await Promise.allSettled(
      [one, two].map(({ url }) => clientOf(url).registrations.create(wish(2), { session })),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    await kill(one, 'SIGTERM');
    await kill(two, 'SIGTERM');
  },
);
