import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
const CDN = new URL('../cdn/', import.meta.url);
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Host</title><script type="module" src="/deep/down/sen.js"></script><body></body></html>`;

let server: Server;
let browser: Browser;
let origin: string;
const asked: string[] = [];

before(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    response.setHeader('content-security-policy', POLICY);
    if (path === '/') return response.setHeader('content-type', 'text/html').end(PAGE);
    const file = path.startsWith('/deep/down/')
      ? await readFile(new URL(path.slice('/deep/down/'.length), CDN)).catch(() => undefined)
      : undefined;
    if (!file) return response.writeHead(404).end();
    return response.setHeader('content-type', 'text/javascript').end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

test('one script tag in any folder loads each element when it appears, under the strictest policy', async () => {
  const { elements } = JSON.parse(await readFile(new URL('manifest.json', CDN), 'utf8')) as {
    elements: Record<string, string>;
  };
  const tags = Object.keys(elements);
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|TypeError/.test(message.text())) refused.push(message.text());
  });
  await page.goto(origin);
  assert.deepEqual(
    asked.filter((path) => path.includes('chunks')),
    [],
  );

  for (const tag of tags) {
    await page.evaluate(async (name) => {
      document.body.append(document.createElement(name));
      await customElements.whenDefined(name);
    }, tag);
  }

  assert.ok(tags.length > 0);
  assert.deepEqual(refused, []);
});

test('files of ours are asked for as what the page needs first, before its pictures', async () => {
  const page = await browser.newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const priorities = new Map<string, string>();
  devtools.on('Network.requestWillBeSent', ({ request: { url, initialPriority } }) =>
    priorities.set(new URL(url).pathname, initialPriority),
  );
  await page.goto(origin);

  await page.evaluate(async () => {
    document.body.append(document.createElement('sen-registration-form'));
    await customElements.whenDefined('sen-registration-form');
  });

  const ours = [...priorities].filter(([path]) => path.includes('/chunks/'));
  assert.ok(ours.length >= 5);
  assert.deepEqual([...new Set(ours.map(([, priority]) => priority))], ['High']);
  await page.close();
});

test('a page of before that says sen-covid-card gets the status card, from its file', async () => {
  const { elements } = JSON.parse(await readFile(new URL('manifest.json', CDN), 'utf8')) as {
    elements: Record<string, string>;
  };
  assert.equal(elements['sen-covid-card'], elements['sen-status-card']);
  const page = await browser.newPage();
  await page.goto(origin);

  const isStatusCard = await page.evaluate(async () => {
    document.body.append(document.createElement('sen-covid-card'));
    const [old, now] = await Promise.all(
      ['sen-covid-card', 'sen-status-card'].map((tag) => customElements.whenDefined(tag)),
    );
    return old !== now && Object.getPrototypeOf(old) === now;
  });

  assert.equal(isStatusCard, true);
  await page.close();
});

test('no file that all elements share names an operation but that of the configuration', async () => {
  const { elements, files } = JSON.parse(await readFile(new URL('manifest.json', CDN), 'utf8')) as {
    elements: Record<string, string>;
    files: Record<string, { imports?: string[] }>;
  };
  const operations = [
    ...(await readFile(new URL('../../client/operations.md', import.meta.url), 'utf8')).matchAll(/\(`(\w+)`\)/g),
  ].map(([, name]) => name);
  assert.ok(operations.includes('getConfig') && operations.includes('createRegistration'));
  const below = (file: string, found = new Set<string>()): Set<string> => {
    if (!found.has(file)) for (const next of files[found.add(file) && file]?.imports ?? []) below(next, found);
    return found;
  };

  const shared = [...below(elements['sen-platform'] ?? '')];

  const sources = await Promise.all(shared.map((file) => readFile(new URL(file, CDN), 'utf8')));
  const named = operations.filter((name) => sources.some((source) => source.includes(`"${name}"`)));
  assert.deepEqual([...new Set(named)], ['getConfig']);
});

interface Manifest {
  elements: Record<string, string>;
  files: Record<string, { integrity: string; imports?: string[]; dynamicImports?: string[] }>;
}

/** Bundles a copy of what tsc wrote, with one noun more in an element or without. */
async function bundled(element?: string): Promise<Manifest> {
  // Below node_modules, where its packages are found.
  const folder = new URL(`../../../node_modules/.cache/sen/one-noun-more/${element ?? 'none'}/`, import.meta.url);
  const [dist, cdn] = [new URL('dist/', folder), new URL('cdn/', folder)];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(new URL('../dist/', import.meta.url), dist, { recursive: true });
  if (element)
    await appendFile(
      new URL(`${element}/register.js`, dist),
      "\nimport { feedback } from '@sen/client';\naddEventListener('noun-probe', ({ detail }) => feedback(detail).list());\n",
    );
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  await promisify(execFile)(
    process.execPath,
    ['node_modules/rollup/dist/bin/rollup', '--config', 'rollup.config.mjs', '--silent'],
    {
      cwd: root,
      env: {
        ...process.env,
        SEN_ELEMENTS_DIST: fileURLToPath(dist),
        SEN_ELEMENTS_CDN: fileURLToPath(cdn),
        SEN_ELEMENTS_READABLE: 'yes',
      },
    },
  );
  const manifest = JSON.parse(await readFile(new URL('manifest.json', cdn), 'utf8')) as Manifest;
  await rm(folder, { recursive: true });
  return manifest;
}

/** Everything an element may load, as it is on the wire. */
function loadedBy(tag: string, { elements, files }: Manifest): string[] {
  const found = new Set<string>();
  const open = [elements[tag] ?? assert.fail(`there is no ${tag}`)];
  for (let file = open.pop(); file; file = open.pop()) {
    const { imports = [], dynamicImports = [] } = files[file] ?? {};
    if (!found.has(file)) open.push(...imports, ...dynamicImports);
    found.add(file);
  }
  return [...found].map((file) => `${file} ${files[file]?.integrity}`).sort();
}

test('a noun that one element speaks of newly weighs on no other', async () => {
  const [before, after] = [await bundled(), await bundled('directory/site-finder')];

  assert.notDeepEqual(loadedBy('sen-site-finder', after), loadedBy('sen-site-finder', before));
  for (const tag of Object.keys(before.elements).filter((name) => name !== 'sen-site-finder'))
    assert.deepEqual(loadedBy(tag, after), loadedBy(tag, before), tag);
});
