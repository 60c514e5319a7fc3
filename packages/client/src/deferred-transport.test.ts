import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPlatform } from '../test/local-platform.ts';
import { deferTransport } from './deferred-transport.ts';
import { certificates, createTransport, sites, UnreachableError } from './index.ts';
import type { PlatformOptions, Transport } from './index.ts';

/** A program that comes when it is let. `lost` times it does not come at all. */
function program(lost = 0) {
  let come = (): void => {};
  const gate = new Promise<void>((resolve) => (come = resolve));
  const program = {
    asked: 0,
    come: () => come(),
    fetch: async (): Promise<(options: PlatformOptions) => Transport> => {
      if (++program.asked <= lost) throw new TypeError('Failed to fetch dynamically imported module');
      await gate;
      return createTransport;
    },
  };
  return program;
}

const twoPages = (path: string) =>
  path.includes('cursor=')
    ? { body: { items: [{ id: 'site-3' }] } }
    : { body: { items: [{ id: 'site-1' }, { id: 'site-2' }], nextCursor: 'more' } };

test('what is asked before the program is there is answered once it is, and the program is fetched once', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'site-1' } }));
  const arriving = program();
  const http = deferTransport({ baseUrl: server.baseUrl, siteKey: 'site-key-1' }, arriving.fetch);
  assert.equal(arriving.asked, 0);

  const asked = Promise.all([sites(http).get('site-1'), sites(http).get('site-1')]);
  assert.equal(server.seen.length, 0);
  arriving.come();

  assert.deepEqual(
    (await asked).map(({ id }) => id),
    ['site-1', 'site-1'],
  );
  assert.equal(arriving.asked, 1);
  assert.equal(server.seen[0]!.headers['x-site-key'], 'site-key-1');
});

test('a list asked for before and after the program came is awaited for a page, or walked to its end', async () => {
  await using server = await localPlatform(({ path }) => twoPages(path));
  const arriving = program();
  const http = deferTransport({ baseUrl: server.baseUrl }, arriving.fetch);
  const query = { area: '79', edition: '2026-04-30' };

  const [page, all] = [sites(http).list(query), sites(http).list(query)];
  arriving.come();

  assert.deepEqual(
    (await page).items.map(({ id }) => id),
    ['site-1', 'site-2'],
  );
  for (const list of [all, sites(http).list(query)]) {
    const walked: string[] = [];
    for await (const { id } of list) walked.push(id);
    assert.deepEqual(walked, ['site-1', 'site-2', 'site-3']);
  }
});

test('a program that did not arrive is told as a lost connection, and asked for again with the next call', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'site-1' } }));
  const arriving = program(1);
  arriving.come();
  const http = deferTransport({ baseUrl: server.baseUrl }, arriving.fetch);

  const error: unknown = await sites(http)
    .get('site-1')
    .catch((thrown: unknown) => thrown);

  assert.ok(error instanceof UnreachableError);
  assert.deepEqual([error.code, error.operationId, error.status], ['network', 'getSite', undefined]);
  assert.ok(error.cause instanceof TypeError);
  assert.equal((await sites(http).get('site-1')).id, 'site-1');
  assert.equal(arriving.asked, 2);
});

test('who calls off, or whose time is over, does not wait for the program', async () => {
  const http = deferTransport({ baseUrl: 'http://127.0.0.1:9/v1', timeouts: { total: 30 } }, program().fetch);
  const leaving = new AbortController();

  const calledOff = sites(http).get('site-1', { signal: leaving.signal, timeouts: { total: 60_000 } });
  leaving.abort('gone');

  await assert.rejects(calledOff, { name: 'UnreachableError', code: 'aborted', cause: 'gone' });
  await assert.rejects(sites(http).get('site-1', { signal: AbortSignal.abort() }), { code: 'aborted' });
  await assert.rejects(sites(http).get('site-1'), { name: 'UnreachableError', code: 'timeout' });
});

test('open and coded calls stay what they are, and a fetch of the host is known before the program is there', async () => {
  await using server = await localPlatform(() => ({ body: { id: 'certificate-1' } }));
  const arriving = program();
  arriving.come();
  const options = { baseUrl: server.baseUrl, accessToken: () => 'token-1' };
  const http = deferTransport({ ...options, fetch: globalThis.fetch }, arriving.fetch);

  await sites(http).get('site-1');
  await certificates(http).get('certificate-1');

  assert.deepEqual(
    server.seen.map(({ headers }) => headers.authorization),
    [undefined, 'Bearer token-1'],
  );
  assert.equal(http.hasOwnFetch, true);
  assert.equal(deferTransport(options, arriving.fetch).coded.hasOwnFetch, false);
});
