/** What a stranger, a broken program or another site's page may send to the server of `npm start`. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { startServer } from './server.ts';
import { TEST_SITE_KEY, createTestSandbox } from '../../testing/test-sandbox.ts';

interface Heard {
  status: number;
  headers: string;
  text: string;
}

/** A server, and what it answers to bytes that no client would send. */
async function listening(t: TestContext, names: readonly string[] = []) {
  const { sandbox } = createTestSandbox(t);
  const server = await startServer({ sandbox, port: 0, names });
  t.after(() => server.stop());
  const { port } = new URL(server.url);
  const say = (head: string, lines: string[] = [], body = ''): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      let said = '';
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => (said += chunk));
      socket.on('error', reject);
      socket.on('close', () => {
        const [headers = '', text = ''] = said.split('\r\n\r\n');
        resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1]), headers, text });
      });
      const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`];
      socket.write(
        [`${head} HTTP/1.1`, ...host, 'Connection: close', `X-Site-Key: ${TEST_SITE_KEY}`, ...lines, '', body].join(
          '\r\n',
        ),
      );
    });
  return { say, port, url: server.url.slice(0, -1) };
}

test('another site’s page cannot pass for the sandbox’s own by two slashes before its name', async (t) => {
  const { say } = await listening(t);

  const read = await say('GET //evil.example/v1/config', ['Origin: http://evil.example']);
  const steered = await say('POST //evil.example/sandbox/messages', [
    'Origin: http://evil.example',
    'Content-Length: 0',
  ]);
  const whole = await say('GET http://evil.example/v1/config', ['Origin: http://evil.example']);

  assert.deepEqual([read.status, steered.status, whole.status], [404, 404, 403]);
});

test('nor by a name of its own that it made to point here', async (t) => {
  const { say, port } = await listening(t);
  const lines = [`Host: evil.example:${port}`, `Origin: http://evil.example:${port}`];

  const answer = await say('POST /sandbox/messages', [...lines, 'Content-Length: 0']);
  const config = await say('GET /v1/config', lines);

  assert.equal(answer.status, 403);
  assert.match(config.text, /origin-not-allowed/);
});

test('pages under this machine’s addresses, and under names its owner gave, are its own', async (t) => {
  const { say, port } = await listening(t, ['sandbox.test']);

  for (const name of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    'portal.localhost',
    '192.168.1.20',
    'sandbox.test',
    'SANDBOX.test',
  ]) {
    const origin = `http://${name.toLowerCase()}:${port}`;
    const heard = await say('GET /v1/config', [`Host: ${name}:${port}`, `Origin: ${origin}`]);
    assert.equal(heard.status, 200, name);
  }
});

test('a program may call the server what it likes, as containers do', async (t) => {
  const { say } = await listening(t);

  assert.equal((await say('GET /v1/config', ['Host: platform:8080'])).status, 200);
});

const oddRequests: { what: string; head: string; lines?: string[]; status: number }[] = [
  { what: 'a host that is no host', head: 'GET /v1/config', lines: ['Host: a b<>'], status: 400 },
  { what: 'a host with a password', head: 'GET /v1/config', lines: ['Host: user:secret@x'], status: 400 },
  { what: 'a host with a path', head: 'GET /v1/config', lines: ['Host: x/y'], status: 400 },
  { what: 'TRACE', head: 'TRACE /v1/config', status: 405 },
  { what: 'a method of another protocol', head: 'PROPFIND /v1/config', status: 405 },
  { what: 'PUT where there is GET', head: 'PUT /v1/config', lines: ['Content-Length: 0'], status: 405 },
  { what: 'the asterisk', head: 'OPTIONS *', status: 404 },
  { what: 'a header that breaks the line', head: 'GET /v1/code-lists/a%0d%0aSet-Cookie=x', status: 400 },
  { what: 'a slash that is written as a number', head: 'GET /v1/sites/..%2f..%2fconfig', status: 400 },
  { what: 'NUL in an id', head: 'GET /v1/sites/site%00', status: 400 },
  { what: 'half a character', head: 'GET /v1/sites/%ed%a0%80', status: 400 },
  { what: 'a percent sign alone', head: 'GET /v1/sites/%', status: 400 },
  { what: 'SQL in an id', head: 'GET /v1/sites/x%27%20or%201=1--', status: 400 },
  { what: 'the name of a prototype', head: 'GET /v1/code-lists/__proto__', status: 404 },
  { what: 'one parameter twice', head: 'GET /v1/sites?area=79&area=24&edition=2026-04-30', status: 400 },
  { what: 'a cursor nobody gave', head: 'GET /v1/sites?area=79&edition=2026-04-30&cursor=-1', status: 400 },
  {
    what: 'a page of a thousand million',
    head: 'GET /v1/sites?area=79&edition=2026-04-30&limit=1000000000',
    status: 422,
  },
  { what: 'a day that does not exist', head: 'GET /v1/sites?area=79&edition=2026-04-30&date=2026-02-30', status: 422 },
  { what: 'a way out of the portal', head: 'GET /portal/..%2f..%2fpackage.json', status: 404 },
  { what: 'a way out with backslashes', head: 'GET /portal/..%5c..%5cpackage.json', status: 404 },
  { what: 'a path from the root', head: 'GET /portal//etc/passwd', status: 404 },
];
test('odd requests are answered, each with its no, and the server goes on', async (t) => {
  const { say } = await listening(t);

  for (const { what, head, lines, status } of oddRequests) {
    const heard = await say(head, lines);
    assert.equal(heard.status, status, what);
    assert.doesNotMatch(`${heard.headers}${heard.text}`, /set-cookie|at file:|node:internal/i, what);
  }
  assert.equal((await say('GET /v1/config')).status, 200);
});

test('HEAD is GET without the content', async (t) => {
  const { url } = await listening(t);
  const ask = (method: string) =>
    fetch(`${url}/v1/admin-units/index`, { method, headers: { 'x-site-key': TEST_SITE_KEY } });

  const [head, get] = [await ask('HEAD'), await ask('GET')];

  assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, get.headers.get('etag'), '']);
});

const bodies: { what: string; type?: string; body: string; status: number }[] = [
  { what: 'half of an object', body: '{', status: 400 },
  { what: 'ten megabytes', body: `"${'a'.repeat(10_000_000)}"`, status: 400 },
  { what: 'twenty thousand brackets', body: '['.repeat(20_000) + ']'.repeat(20_000), status: 422 },
  {
    what: 'more brackets than any body of this operation has bytes',
    body: '['.repeat(200_000) + ']'.repeat(200_000),
    status: 400,
  },
  {
    what: 'another prototype',
    body: '{"phone":"+84912345678","purpose":"register","__proto__":{"admin":true}}',
    status: 422,
  },
  { what: 'a constructor', body: '{"phone":"+84912345678","purpose":"register","constructor":{}}', status: 422 },
  {
    what: 'NUL in a text',
    body: '{"phone":"+84912345678","purpose":"register","captchaToken":"a\\u0000b"}',
    status: 400,
  },
  { what: 'a form', type: 'application/x-www-form-urlencoded', body: 'phone=1', status: 400 },
  { what: 'nothing', body: '', status: 400 },
];
test('bodies that are no request are told apart from mistakes in a form', async (t) => {
  const { url } = await listening(t);

  for (const { what, type = 'application/json', body, status } of bodies) {
    const headers = { 'x-site-key': TEST_SITE_KEY, 'content-type': type, 'idempotency-key': crypto.randomUUID() };
    assert.equal((await fetch(`${url}/v1/otp`, { method: 'POST', headers, body })).status, status, what);
  }
});

test('more than any form holds is refused before it is all there', async (t) => {
  const { say } = await listening(t);
  const enough = 31 * 1024 * 1024;

  const heard = await say(
    'POST /v1/otp',
    ['Content-Type: application/json', `Content-Length: ${enough}`],
    'a'.repeat(enough),
  );

  assert.equal(heard.status, 413);
  assert.match(heard.text, /More than \d+ bytes/);
});

test('of a body that is too long the server keeps only so much that the platform can say so', async (t) => {
  const { sandbox } = createTestSandbox(t);
  const kept: number[] = [];
  const fetch: typeof sandbox.fetch = async (input, init, from) => {
    if (input instanceof Request) kept.push((await input.clone().arrayBuffer()).byteLength);
    return sandbox.fetch(input, init, from);
  };
  const server = await startServer({ sandbox: { ...sandbox, fetch }, port: 0 });
  t.after(() => server.stop());
  const headers = {
    'x-site-key': TEST_SITE_KEY,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  };

  const answer = await globalThis.fetch(`${server.url}v1/otp`, {
    method: 'POST',
    headers,
    body: ' '.repeat(5_000_000),
  });

  const { code, fieldErrors } = (await answer.json()) as {
    code: string;
    fieldErrors: { pointer: string; code: string; params: { maximum: number } }[];
  };
  assert.deepEqual(
    [answer.status, code, fieldErrors[0]?.pointer, fieldErrors[0]?.code],
    [400, 'request-malformed', '', 'too-long'],
  );
  assert.ok(kept.length === 1 && (kept[0] ?? Infinity) < 300_000, `${kept.join()} bytes kept`);
});

test('files in an envelope that cannot be opened are a fault of the program, not of the sandbox', async (t) => {
  const { url } = await listening(t);
  const headers = {
    'x-site-key': TEST_SITE_KEY,
    'content-type': 'multipart/form-data; boundary=x',
    'idempotency-key': crypto.randomUUID(),
  };

  const answer = await fetch(`${url}/v1/feedback`, { method: 'POST', headers, body: 'no envelope' });

  assert.equal(answer.status, 400);
});
