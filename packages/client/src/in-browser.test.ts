// In a real browser: what only a browser has.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { localPlatform, refusal, type Seen } from '../test/local-platform.ts';

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const options = { skip: existsSync(executablePath) ? false : `no browser at ${executablePath}` };
let browser: Browser;
let script: string;

before(async () => {
  if (options.skip) return;
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const { outputFiles } = await build({
    entryPoints: [new URL('./index.ts', import.meta.url).pathname],
    bundle: true,
    format: 'iife',
    globalName: 'sen',
    target: 'es2022',
    write: false,
  });
  script = outputFiles[0]!.text;
});
after(() => browser?.close());

/** What the worker does: one read that anyone may make, told to the page. */
const asksFromAWorker = `async () => {
  const { statuses } = await sen.createPlatform({ baseUrl: '/v1', siteKey: 'pk-test' }).config.get();
  postMessage(statuses);
}`;

/** A platform that also serves an empty page with the client in it, under the policy portals have. */
const withPage = (reply: Parameters<typeof localPlatform>[0]) =>
  localPlatform((request, count) => {
    if (request.path === '/')
      return {
        text: '<!doctype html><script src="/client.js"></script>',
        headers: {
          'content-type': 'text/html',
          'content-security-policy':
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
        },
      };
    if (request.path === '/sandboxed')
      return {
        text: '<script src="/client.js"></script>',
        headers: { 'content-type': 'text/html', 'content-security-policy': 'sandbox allow-scripts' },
      };
    if (request.path === '/client.js') return { text: script, headers: { 'content-type': 'text/javascript' } };
    if (request.path === '/worker.js')
      return {
        text: `${script};(${asksFromAWorker})()`,
        headers: {
          'content-type': 'text/javascript',
          'content-security-policy': "default-src 'none'; connect-src 'self'",
        },
      };
    return reply(request, count);
  });

test('two open tabs sign in again once, even when each holds its own token', options, async () => {
  await using server = await withPage(({ headers }: Seen) =>
    headers.authorization === 'Bearer new' ? { body: { doses: [] } } : refusal(401, 'session-expired'),
  );
  const context = await browser.newContext();
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(new URL(server.baseUrl).origin)));

  const refreshes = await Promise.all(
    tabs.map((tab) =>
      tab.evaluate(async () => {
        let token = 'old';
        let refreshes = 0;
        const { createPlatform } = (globalThis as unknown as { sen: typeof import('./index.ts') }).sen;
        const platform = createPlatform({
          baseUrl: '/v1',
          async accessToken({ refresh }) {
            if (!refresh) return token;
            refreshes += 1;
            await new Promise((resolve) => setTimeout(resolve, 300));
            return (token = 'new');
          },
        });
        await Promise.all(Array.from({ length: 10 }, () => platform.records.mine()));
        return refreshes;
      }),
    ),
  );

  assert.equal(refreshes[0]! + refreshes[1]!, 1);
});

test('a tab that is refused after the other has signed in is told the new token', options, async () => {
  await using server = await withPage(({ headers }: Seen) =>
    headers.authorization === 'Bearer new' ? { body: { doses: [] } } : refusal(401, 'session-expired'),
  );
  const context = await browser.newContext();
  const tabs = [await context.newPage(), await context.newPage()];
  let refreshes = 0;
  await context.exposeFunction('countRefresh', () => void (refreshes += 1));
  for (const tab of tabs) await tab.goto(new URL(server.baseUrl).origin);

  for (const tab of tabs) {
    await tab.evaluate(async () => {
      const { sen, countRefresh } = globalThis as unknown as {
        sen: typeof import('./index.ts');
        countRefresh: () => Promise<void>;
      };
      let token = 'old';
      const accessToken = async ({ refresh }: { refresh: boolean }) =>
        refresh ? (await countRefresh(), (token = 'new')) : token;
      await sen.createPlatform({ baseUrl: '/v1', accessToken }).records.mine();
    });
  }

  assert.equal(refreshes, 1);
});

test('a sandboxed frame, which has neither storage nor locks, can sign in again', options, async () => {
  await using server = await withPage(() => ({ body: {} }));
  const frame = await browser.newPage();
  await frame.goto(new URL('/sandboxed', server.baseUrl).href);

  const seen = await frame.evaluate(async () => {
    const { createPlatform } = (globalThis as unknown as { sen: typeof import('./index.ts') }).sen;
    const seen: (string | null)[] = [globalThis.origin];
    const platform = createPlatform({
      baseUrl: 'https://platform.sen.example/v1',
      accessToken: ({ refresh }) => (refresh ? 'new' : 'old'),
      fetch: async (input) => {
        seen.push((input as Request).headers.get('authorization'));
        return seen.at(-1) === 'Bearer new'
          ? Response.json({ doses: [] })
          : Response.json({ code: 'session-expired' }, { status: 401 });
      },
    });
    await platform.records.mine();
    return seen;
  });

  assert.deepEqual(seen, ['null', 'Bearer old', 'Bearer new']);
});

test('with a fetch of the page’s own, a photo is seen to leave and to have arrived', options, async () => {
  await using server = await withPage(() => ({ body: {} }));
  const tab = await browser.newPage();
  await tab.goto(new URL(server.baseUrl).origin);

  const steps = await tab.evaluate(async () => {
    const { createPlatform } = (globalThis as unknown as { sen: typeof import('./index.ts') }).sen;
    const steps: [number, number | undefined][] = [];
    const platform = createPlatform({
      baseUrl: '/v1',
      fetch: async () => Response.json({ code: 'correction-1' }, { status: 201 }),
    });
    const evidence = [new File([new Uint8Array(8_000_000)], 'paper.jpg')];
    await platform.corrections.supply(
      'correction-1',
      { evidence },
      { onProgress: ({ sent, total }) => steps.push([sent, total]) },
    );
    return steps;
  });

  assert.deepEqual(steps, [
    [0, 8_000_000],
    [8_000_000, 8_000_000],
  ]);
});

test('what a person typed is not carried on from a page, either', options, async () => {
  await using server = await withPage(({ path }) =>
    path === '/v1/elsewhere'
      ? { status: 201, body: { id: 'registration-1' } }
      : { status: 307, text: '', headers: { location: '/v1/elsewhere' } },
  );
  const tab = await browser.newPage();
  await tab.goto(new URL(server.baseUrl).origin);

  const code = await tab.evaluate(async () => {
    const { createPlatform } = (globalThis as unknown as { sen: typeof import('./index.ts') }).sen;
    return createPlatform({ baseUrl: '/v1' })
      .registrations.create({} as never)
      .catch((error: { code: string }) => error.code);
  });

  assert.equal(code, 'unreadable');
  assert.equal(server.seen.filter(({ path }) => path === '/v1/elsewhere').length, 0);
});

test('a page can show how far a photo has travelled, and stop it', options, async () => {
  await using server = await withPage(() => ({ status: 201, body: { code: 'correction-1' } }));
  const tab = await browser.newPage();
  await tab.goto(new URL(server.baseUrl).origin);

  const { code, steps, stopped } = await tab.evaluate(async () => {
    const { createPlatform } = (globalThis as unknown as { sen: typeof import('./index.ts') }).sen;
    const platform = createPlatform({ baseUrl: '/v1' });
    const evidence = [new File([new Uint8Array(8_000_000)], 'paper.jpg')];
    const steps: [number, number | undefined][] = [];
    const correction = await platform.corrections.supply(
      'correction-1',
      { evidence },
      { onProgress: ({ sent, total }) => steps.push([sent, total]) },
    );
    const leaving = new AbortController();
    const stopped = await platform.corrections
      .supply('correction-1', { evidence }, { signal: leaving.signal, onProgress: () => leaving.abort() })
      .catch((error: { code: string }) => error.code);
    return { code: correction.code, steps, stopped };
  });

  assert.equal(code, 'correction-1');
  assert.ok(steps.length > 0);
  assert.ok(steps.at(-1)![0] >= 8_000_000);
  assert.equal(steps.at(-1)![0], steps.at(-1)![1]);
  assert.equal(stopped, 'aborted');
  const sent = server.seen.find(({ method }) => method === 'POST')!;
  assert.match(String(sent.headers['content-type']), /boundary=/);
  assert.match(sent.body, /filename="paper.jpg"/);
});

test('a worker, which has no document, can ask the platform too', options, async () => {
  await using server = await withPage(() => ({ body: { statuses: 'answered' } }));
  const tab = await browser.newPage();
  await tab.goto(new URL(server.baseUrl).origin);

  const [worker] = await Promise.all([
    tab.waitForEvent('worker'),
    tab.evaluate(() => {
      const trusted = (
        globalThis as {
          trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
        }
      ).trustedTypes;
      const policy = trusted?.createPolicy('test', { createScriptURL: (url: string) => url });
      const made = new Worker(policy ? policy.createScriptURL('/worker.js') : '/worker.js');
      made.onmessage = ({ data }) => document.documentElement.setAttribute('data-heard', String(data));
    }),
  ]);
  await tab.waitForFunction(() => document.documentElement.hasAttribute('data-heard'));

  assert.equal(await tab.evaluate(() => document.documentElement.getAttribute('data-heard')), 'answered');
  assert.match(worker.url(), /worker\.js$/);
  assert.equal(server.seen.find(({ path }) => path.startsWith('/v1/config'))?.headers['x-site-key'], 'pk-test');
});
