import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Koa from 'koa';
import { cspPages } from './csp-pages.mjs';
import { sandboxes } from './sandboxes.mjs';

let server;
let origin;
let opened = 0;

/** A platform that tells what it was asked, and hangs up when asked to. */
const echo = () => {
  const number = ++opened;
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      if (pathname === '/v1/hang-up') throw new TypeError('connection reset');
      if (pathname === '/v1/nothing') return new Response(null, { status: 204 });
      const answer = {
        number,
        method: request.method,
        path: pathname + search,
        key: request.headers.get('x-site-key'),
        body: await request.text(),
      };
      return Response.json(answer, { status: 201, headers: { etag: '"1"' } });
    },
  };
};

before(async () => {
  const app = new Koa({ proxy: false });
  app.silent = true;
  app
    .use(cspPages())
    .use(sandboxes(echo))
    .use((context) => {
      context.body = `file ${context.path}`;
    });
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

test('what a page asks of its sandbox arrives there, and the answer comes back whole', async () => {
  const response = await fetch(`${origin}/sandboxes/one/v1/registrations:check?x=1`, {
    method: 'POST',
    headers: { 'x-site-key': 'pk' },
    body: 'Xin chào',
  });

  assert.equal(response.status, 201);
  assert.equal(response.headers.get('etag'), '"1"');
  assert.deepEqual(await response.json(), {
    number: 1,
    method: 'POST',
    path: '/v1/registrations:check?x=1',
    key: 'pk',
    body: 'Xin chào',
  });
});

test('each name is a platform of its own, and the same name the same platform', async () => {
  const numberOf = async (name) => (await (await fetch(`${origin}/sandboxes/${name}/sandbox/clock`)).json()).number;

  const numbers = [await numberOf('a'), await numberOf('b'), await numberOf('a')];

  assert.notEqual(numbers[0], numbers[1]);
  assert.equal(numbers[0], numbers[2]);
});

test('an empty answer stays empty', async () => {
  const response = await fetch(`${origin}/sandboxes/one/v1/nothing`);

  assert.equal(response.status, 204);
});

test('a platform that hangs up is a broken connection to the page, not an answer', async () => {
  await assert.rejects(fetch(`${origin}/sandboxes/one/v1/hang-up`), TypeError);
});

test('pages below /csp/ carry the strict policy, others do not', async () => {
  const page = await fetch(`${origin}/csp/?script=/x.js&body=<p>hello</p>`);
  const file = await fetch(`${origin}/csp/packages/a.js`);
  const plain = await fetch(`${origin}/packages/a.js`);

  assert.match(page.headers.get('content-security-policy'), /default-src 'none'/);
  assert.match(await page.text(), /src="\/x.js".*<p>hello<\/p>/);
  assert.equal(await file.text(), 'file /packages/a.js');
  assert.match(file.headers.get('content-security-policy'), /require-trusted-types-for/);
  assert.equal(plain.headers.get('content-security-policy'), null);
});
