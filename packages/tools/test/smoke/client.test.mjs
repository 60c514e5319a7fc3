// What npm users get, as built, on the oldest Node we support: imported by its public name, touching nothing until
// asked.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';

test('the client can be imported and made without a network or a document', async () => {
  const { createPlatform } = await import('@sen/client');
  let calls = 0;

  const platform = createPlatform({
    baseUrl: 'https://platform.example/v1',
    siteKey: 'pk_test',
    fetch: () => Promise.reject(new TypeError(`call ${++calls}`)),
  });

  assert.ok(Object.keys(platform).length > 0);
  assert.equal(calls, 0);
});

test('the client signs in again once, tells how far a photo is and can be left, on the oldest Node', async () => {
  const { createPlatform } = await import('@sen/client');
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk) => (bytes += chunk.length));
    request.on('end', () => {
      if (request.url.endsWith('/silent')) return;
      response.writeHead(request.headers.authorization === 'Bearer new' ? 200 : 401, {
        'content-type': 'application/problem+json',
      });
      response.end(JSON.stringify({ code: 'session-expired', bytes }));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    let token = 'old';
    let refreshes = 0;
    const accessToken = async ({ refresh }) => (refresh ? ((refreshes += 1), (token = 'new')) : token);
    const platform = createPlatform({ baseUrl: `http://127.0.0.1:${server.address().port}/v1`, accessToken });
    const seen = [];
    const reason = new Error('left');

    await Promise.all(Array.from({ length: 20 }, () => platform.records.mine()));
    const { bytes } = await platform.corrections.create(
      { correction: {}, evidence: [new Blob(['x'.repeat(100_000)])] },
      { onProgress: ({ sent }) => seen.push(sent) },
    );
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(reason), 20);

    assert.equal(refreshes, 1);
    assert.equal(seen.at(-1), bytes);
    await assert.rejects(platform.registrations.get('silent', { signal: leaving.signal }), {
      code: 'aborted',
      cause: reason,
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('the elements can be imported where there is no document, so that a server may render them', async () => {
  await import('@sen/elements');

  assert.equal(globalThis.document, undefined);
  assert.equal(globalThis.window, undefined);
});
