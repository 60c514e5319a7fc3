/** What a browser and a cache on the way see of files and of answers that many share. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startServer } from './server.ts';
import { TEST_SITE_KEY, createTestSandbox } from '../../testing/test-sandbox.ts';

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** By hand: `fetch` would say itself what it takes, and open what it gets. */
async function serverOf(t: TestContext) {
  const testSandbox = createTestSandbox(t);
  const server = await startServer({ sandbox: testSandbox.sandbox, port: 0 });
  t.after(() => server.stop());
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      const asked = request(new URL(path, server.url), { method, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject).end();
    });
  return { ...testSandbox, get };
}

const PAGE = '/portal/assets/phone.js';

test('a file comes compressed as the reader takes it, each coding under a version of its own', async (t) => {
  const { get } = await serverOf(t);

  const plain = await get(PAGE);
  const br = await get(PAGE, { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await get(PAGE, { 'accept-encoding': 'gzip' });

  assert.deepEqual(brotliDecompressSync(br.body), plain.body);
  assert.deepEqual(gunzipSync(gzip.body), plain.body);
  assert.deepEqual(
    [plain, br, gzip].map(({ headers }) => headers['content-encoding']),
    [undefined, 'br', 'gzip'],
  );
  assert.equal(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size, 3);
  for (const { status, headers, body } of [plain, br, gzip]) {
    assert.equal(status, 200);
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  }
  assert.equal(
    plain.headers.etag?.slice(1, 28),
    createHash('sha256').update(plain.body).digest('base64url').slice(0, 27),
  );
});

test('an unchanged file is not sent again; another coding of it is', async (t) => {
  const { get } = await serverOf(t);
  const { headers } = await get(PAGE, { 'accept-encoding': 'br' });
  const etag = headers.etag ?? '';

  for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
    const again = await get(PAGE, { 'accept-encoding': 'br', 'if-none-match': known });
    assert.deepEqual(
      [again.status, again.body.length, again.headers.etag, again.headers.vary],
      [304, 0, etag, 'Accept-Encoding'],
      known,
    );
    assert.equal(again.headers['content-encoding'], undefined);
  }
  assert.equal((await get(PAGE, { 'accept-encoding': 'gzip', 'if-none-match': etag })).status, 200);
  assert.equal((await get(PAGE, { 'accept-encoding': 'br', 'if-none-match': '"another"' })).status, 200);
});

test('HEAD says what GET would send; a part that is asked for comes as the whole', async (t) => {
  const { get } = await serverOf(t);
  const whole = await get(PAGE, { 'accept-encoding': 'br' });

  const head = await get(PAGE, { 'accept-encoding': 'br' }, 'HEAD');
  const part = await get(PAGE, { range: 'bytes=0-9' });

  assert.equal(head.body.length, 0);
  const { date: _then, ...told } = whole.headers;
  const { date: _now, ...said } = head.headers;
  assert.deepEqual(said, told);
  assert.equal(part.status, 200);
  assert.equal(part.headers['content-range'], undefined);
  assert.equal(part.body.length, Number(part.headers['content-length']));
  assert.ok(part.body.length > 10);
});

test('a page with an include of the platform is written for each reader, and compressed as it goes', async (t) => {
  const { get } = await serverOf(t);

  const page = await get('/portal/tp-hcm/dang-ky.html', { 'accept-encoding': 'br, gzip' });
  const home = await get('/', { 'accept-encoding': 'br, gzip' });

  assert.equal(page.headers['content-encoding'], 'gzip');
  assert.equal(page.headers.etag, undefined);
  assert.doesNotMatch(gunzipSync(page.body).toString(), /<!--# /);
  for (const { headers } of [page, home])
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.ok(home.headers.etag);
  assert.equal((await get('/nowhere')).status, 404);
  assert.equal((await get(PAGE, {}, 'POST')).status, 404);
});

test('answers that many share come in brotli too, with the headers a page of another origin needs', async (t) => {
  const { get, sandbox } = await serverOf(t);
  const headers = { 'x-site-key': TEST_SITE_KEY, 'accept-encoding': 'gzip, br', origin: 'http://localhost:3000' };
  const path = '/v1/admin-units/index';

  const [one, two] = [await get(path, headers), await get(path, headers)];
  const unchanged = await get(path, { ...headers, 'if-none-match': one.headers.etag ?? '' });

  assert.deepEqual(one.body, two.body);
  assert.equal(one.headers['content-encoding'], 'br');
  assert.equal(one.headers['access-control-allow-origin'], 'http://localhost:3000');
  assert.match(one.headers.vary ?? '', /Accept-Encoding/);
  const direct = await sandbox.fetch(
    new Request(`http://sandbox${path}`, { headers: { 'x-site-key': TEST_SITE_KEY } }),
  );
  assert.equal(brotliDecompressSync(one.body).toString(), await direct.text());
  assert.deepEqual([unchanged.status, unchanged.body.length], [304, 0]);
});

test('the time in a configuration is that of the answer, also where the rest of it was made before', async (t) => {
  const { get, sandbox } = await serverOf(t);
  const timeOf = async (): Promise<[string | undefined, string]> => {
    const { headers, body } = await get('/v1/config', { 'x-site-key': TEST_SITE_KEY });
    return [headers.etag, (JSON.parse(body.toString()) as { serverTime: string }).serverTime];
  };

  const before = await timeOf();
  sandbox.clock.advance(90_000);
  const after = await timeOf();
  sandbox.clock.advance(24 * 3_600_000);
  const tomorrow = await timeOf();

  assert.deepEqual(
    [before[1], after[1], tomorrow[1]],
    ['2026-11-23T08:00:00+07:00', '2026-11-23T08:01:30+07:00', '2026-11-24T08:01:30+07:00'],
  );
  assert.equal(before[0], after[0]);
  assert.notEqual(after[0], tomorrow[0]);
});
