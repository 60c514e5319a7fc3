/** A cached read goes a shorter way. Nobody may notice by anything but its speed. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { holders } from '../../control/record-holders.ts';
import type { SandboxOptions } from '../../index.ts';
import { startServer } from './server.ts';
import { TEST_SITE_KEY, all, createTestSandbox } from '../../testing/test-sandbox.ts';

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

async function serverOf(t: TestContext, options: Partial<SandboxOptions> = {}) {
  const testSandbox = createTestSandbox(t, options);
  const server = await startServer({ sandbox: testSandbox.sandbox, port: 0 });
  t.after(() => server.stop());
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      const asked = request(
        new URL(path, server.url),
        { method, headers: { 'x-site-key': TEST_SITE_KEY, ...headers }, agent: false },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        },
      );
      asked.on('error', reject).end();
    });
  return { ...testSandbox, get };
}

const SITES = '/v1/sites?area=79&edition=2026-04-30';
const PATHS = [
  ...[
    '/v1/config',
    '/v1/trust-list',
    '/v1/revocations',
    '/v1/revocations?since=0',
    '/v1/code-lists/vaccines',
    '/v1/admin-units?level=province',
  ],
  ...[SITES, '/v1/sites/site-sai-gon', '/v1/sites/site-sai-gon/slots', '/v1/consent-texts/vaccination'],
];

test('the second answer is the first one in everything but its own number and what is left of the rate limit', async (t) => {
  const { get } = await serverOf(t);
  const same = ({ headers, ...rest }: Got) => {
    const { date: _date, 'x-request-id': id, ratelimit, ...others } = headers;
    return { ...rest, headers: others, told: [typeof id, typeof ratelimit] };
  };

  for (const path of PATHS) {
    for (const own of [{}, { origin: 'http://localhost:3000' }, { 'accept-language': 'en' }] as Record<
      string,
      string
    >[]) {
      const [first, second] = [await get(path, own), await get(path, own)];
      assert.equal(first.status, 200, path);
      assert.deepEqual(same(second), same(first), path);
      assert.notEqual(second.headers['x-request-id'], first.headers['x-request-id']);
      assert.equal(second.headers['access-control-allow-origin'], own['origin']);
      const known = { ...own, 'if-none-match': first.headers.etag ?? '' };
      const [third, fourth] = [await get(path, known), await get(path, known)];
      assert.equal(third.status, 304, path);
      assert.deepEqual(same(fourth), same(third), path);
    }
  }
  assert.equal((await get('/v1/config', { 'x-request-id': 'mine-1' })).headers['x-request-id'], 'mine-1');
  assert.notEqual((await get('/v1/config', { 'x-request-id': 'not <mine>' })).headers['x-request-id'], 'not <mine>');
});

test('each site key and each origin is looked at for itself, also after another was let in', async (t) => {
  const { get } = await serverOf(t);
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await get('/v1/config')).status, 200);
    assert.equal((await get('/v1/config', { 'x-site-key': 'pk-sandbox-disabled' })).status, 403);
    assert.equal((await get('/v1/config', { 'x-site-key': 'unknown' })).status, 403);
    assert.equal((await get('/v1/config', { origin: 'https://stranger.example' })).status, 403);
    assert.equal((await get('/v1/trust-list', { 'x-site-key': 'pk-sandbox-testing-only' })).status, 403);
    assert.equal((await get('/v1/config', { 'if-none-match': `"${'a'.repeat(120)}"` })).status, 400);
    assert.match((await get('/v1/config', { 'x-site-key': 'pk-sandbox-national' })).text, /Nền tảng thử nghiệm/);
  }
  const head = await get('/v1/config', {}, 'HEAD');
  assert.deepEqual([head.status, head.text], [200, '']);
});

test('who asks again is counted, and hears when nothing is left', async (t) => {
  const { get } = await serverOf(t, { requestsPerMinute: 4 });
  const left = [];
  for (let time = 0; time < 5; time += 1) {
    const { status, headers } = await get('/v1/config');
    left.push([status, /r=(\d+)/.exec(String(headers['ratelimit']))?.[1]]);
  }

  assert.deepEqual(
    left.slice(0, 4),
    [3, 2, 1, 0].map((rest) => [200, String(rest)]),
  );
  assert.equal(left[4]?.[0], 429);
  assert.equal((await get('/v1/config', { 'x-site-key': 'pk-sandbox-national' })).status, 200);
});

test('a read whose answer has to be made anew counts once, as any other', async (t) => {
  const { get, sandbox, control } = await serverOf(t);
  const slots = '/v1/sites/site-sai-gon/slots';
  const left = async (path: string, status = 200) => {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    return Number(/r=(\d+)/.exec(String(answer.headers['ratelimit']))?.[1]);
  };
  const before = await left('/v1/trust-list');
  await left(slots);
  sandbox.clock.advance(13 * 3_600_000);
  assert.equal(await left('/v1/trust-list'), before - 2, 'another bundle');
  await control('sites/site-sai-gon:close');
  assert.equal(await left(slots, 404), before - 3, 'a refusal');
  assert.equal(await left('/v1/trust-list'), before - 4);
});

test('trouble on demand strikes, the clock moves and certificates are revoked for who asks again too', async (t) => {
  const { get, sandbox, client } = await serverOf(t);
  for (const path of PATHS) await get(path);

  sandbox.faults.add({ kind: 'maintenance', times: 1, operationId: 'getConfig' });
  assert.equal((await get('/v1/config')).status, 503);
  assert.equal((await get('/v1/config')).status, 200);
  sandbox.faults.add({ kind: 'drop-before', times: 1 });
  await assert.rejects(get('/v1/trust-list'));

  const before = await get('/v1/trust-list');
  sandbox.clock.advance(13 * 3_600_000);
  const later = await get('/v1/trust-list');
  const token = holders.find(({ name }) => name === 'complete')?.token ?? '';
  const [certificate] = await all(client(token).certificates.listMine());
  await client('officer-sandbox-steward').certificates.revoke(certificate?.id ?? '', { reason: 'lost' });
  const revoked = await get('/v1/trust-list', { 'if-none-match': later.headers.etag ?? '' });

  const numberOf = ({ text }: Got) => (JSON.parse(text) as { payload: { sequence: number } }).payload.sequence;
  assert.deepEqual([numberOf(later), numberOf(revoked)], [numberOf(before) + 1, numberOf(before) + 2]);
  assert.equal(revoked.status, 200);
});
