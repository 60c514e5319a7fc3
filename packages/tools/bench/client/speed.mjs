// Time of one call: with a fetch that answers at once (what is left is the client's own), and against a local server.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../environment/node.mjs';
import { folder } from './subjects.mjs';

const site = { id: 'site-1', name: 'Trạm y tế', kind: 'fixed' };
const draft = { person: { fullName: 'Nguyễn Thị Thử', phone: '+84900000001' }, doseNumber: 1, priorityGroup: '10' };
const headers = () => ({
  accept: 'application/json',
  'x-site-key': 'key',
  'accept-language': 'vi',
  authorization: 'Bearer token',
});
const posted = () => ({ ...headers(), 'idempotency-key': crypto.randomUUID() });

/** Every client bundled as a page would have it, so that none is slowed by many small files. */
async function load(name, source) {
  const outfile = join(folder, `speed-${name}.mjs`);
  await build({
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outfile,
    nodePaths: [join(root, '.bench/node_modules')],
    logLevel: 'error',
  });
  return import(outfile);
}

/** For each client: a read and a creation. */
async function subjects(baseUrl, fetch) {
  const { default: ky } = await load('ky', "export { default } from 'ky';");
  const { default: createClient } = await load('openapi-fetch', "export { default } from 'openapi-fetch';");
  const hey = {};
  for (const client of ['fetch', 'ky']) {
    const {
      getSite,
      createRegistration,
      configure,
      ky: own,
    } = await load(
      `hey-${client}`,
      `export { getSite, createRegistration } from './hey-${client}/sdk.gen'; export { client as configure } from './hey-${client}/client.gen'; export { default as ky } from 'ky';`,
    );
    configure.setConfig({
      baseUrl,
      throwOnError: true,
      ...(client === 'ky' ? { ky: own.create({ fetch }) } : { fetch }),
    });
    hey[`hey-api ${client}`] = {
      get: () => getSite({ path: { siteId: 'site-1' }, headers: headers() }),
      post: () => createRegistration({ body: draft, headers: posted() }),
    };
  }
  const kyClient = ky.create({ baseUrl: `${baseUrl}/`, fetch });
  const openapi = createClient({ baseUrl, fetch });
  const { createTransport, sites, registrations } = await load(
    'sen',
    `export { createTransport, sites, registrations } from '${join(root, 'packages/client/src/index.ts')}';`,
  );
  const http = createTransport({ baseUrl, siteKey: 'key', accessToken: () => 'token', fetch });
  const [ourSites, ourRegistrations] = [sites(http), registrations(http)];
  return {
    'raw fetch': {
      get: async () => (await fetch(`${baseUrl}/sites/site-1`, { headers: headers() })).json(),
      post: async () =>
        (
          await fetch(`${baseUrl}/registrations`, {
            method: 'POST',
            headers: { ...posted(), 'content-type': 'application/json' },
            body: JSON.stringify(draft),
          })
        ).json(),
    },
    ky: {
      get: () => kyClient('sites/site-1', { headers: headers() }).json(),
      post: () => kyClient.post('registrations', { json: draft, headers: posted() }).json(),
    },
    'openapi-fetch': {
      get: () => openapi.GET('/sites/{siteId}', { params: { path: { siteId: 'site-1' } }, headers: headers() }),
      post: () => openapi.POST('/registrations', { body: draft, headers: posted() }),
    },
    ...hey,
    Sen: { get: () => ourSites.get('site-1'), post: () => ourRegistrations.create(draft) },
  };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Microseconds a call, median of rounds in which the clients take turns, so that a noisy moment hits all alike. */
async function measure(clients, rounds, calls) {
  const times = Object.fromEntries(Object.keys(clients).map((name) => [name, { get: [], post: [] }]));
  for (let round = -2; round < rounds; round += 1) {
    for (const [name, client] of Object.entries(clients)) {
      for (const way of ['get', 'post']) {
        const started = performance.now();
        for (let call = 0; call < calls; call += 1) await client[way]();
        if (round >= 0) times[name][way].push(((performance.now() - started) * 1000) / calls); // two rounds to warm up
      }
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, { get, post }]) => [name, { get: median(get), post: median(post) }]),
  );
}

const server = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const site = ${JSON.stringify(JSON.stringify(site))};
createServer((request, response) => { request.resume(); request.on('end', () => { response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json', 'x-request-id': 'r' }); response.end(site); }); })
  .listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`;

export async function speeds() {
  const text = JSON.stringify(site);
  const mocked = async (input, init) =>
    new Response(text, {
      status: (input.method ?? init?.method) === 'POST' ? 201 : 200,
      headers: { 'content-type': 'application/json' },
    });
  const alone = await measure(await subjects('http://localhost/v1', mocked), 15, 200);
  const worker = new Worker(server, { eval: true });
  const port = await new Promise((resolve) => worker.once('message', resolve));
  const local = await measure(await subjects(`http://127.0.0.1:${port}/v1`, globalThis.fetch), 9, 100);
  await worker.terminate();
  return { alone, local };
}
