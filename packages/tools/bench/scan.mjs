// Where codes are read: in a worker made of checked bytes, or on the page's own thread where the policy of the page
// lets none start. The same frames in turn on two pages of one browser; only the ratios count. SEN_ROUNDS is how often,
// SEN_SLOWER how many times the processor is slowed.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../environment/ensure.mjs';
import { root } from '../environment/node.mjs';
import { ensureWorker, WORKER } from '../build/worker.mjs';

const ROUNDS = Number(process.env.SEN_ROUNDS ?? 3);
const SLOWER = Number(process.env.SEN_SLOWER ?? 1);
/** What a tap may wait for. Milliseconds. */
const LONG = 50;
const policy = (workers) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src ${workers}; connect-src 'self'`;
const PLACES = { 'in a worker': policy('blob:'), 'on the page’s thread': policy("'self'") };

/** In the page: frames of a camera, every second one with a dense certificate in it, the others with nothing. */
const PROGRAM = `
  import { draw } from '@sen/qr';
  import { openReader } from '@sen/qr/reader';
  const reader = openReader({ native: false, workerUrl: '/worker.js', wasmUrl: '/engine.wasm' });
  const text = 'HC1:' + Array.from({ length: 480 }, (_, at) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[(at * at * 7 + at * 3) % 45]).join('');
  const { path, viewBox } = draw(text);
  const frame = (full) => {
    const canvas = new OffscreenCanvas(1280, 720);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ddd';
    context.fillRect(0, 0, 1280, 720);
    if (full) {
      const size = Number(viewBox.split(' ')[2]);
      context.setTransform(560 / size, 0, 0, 560 / size, 360, 80);
      context.fillStyle = '#222';
      context.fill(new Path2D(path));
    }
    return createImageBitmap(canvas);
  };
  globalThis.ready = () => reader.ready();
  globalThis.read = async (count) => {
    const frames = [];
    for (let at = 0; at < count; at++) frames.push(await frame(at % 2 === 0));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    observer.observe({ type: 'longtask' });
    const times = [];
    let codes = 0;
    for (const one of frames) {
      const start = performance.now();
      codes += (await reader.readFrame(one)).length;
      times.push(performance.now() - start);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { times, tasks, codes };
  };
`;

await ensureWorker();
const folder = mkdtempSync(join(tmpdir(), 'sen-bench-'));
await build({
  stdin: { contents: PROGRAM, resolveDir: root },
  outfile: join(folder, 'main.js'),
  conditions: ['sen-source'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});
const FILES = {
  '/main.js': join(folder, 'main.js'),
  '/worker.js': join(root, WORKER),
  '/engine.wasm': join(root, 'packages/qr/wasm/zxing_reader.wasm'),
};
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = createServer(({ url = '/' }, response) => {
  if (FILES[url]) return response.setHeader('content-type', TYPES[extname(url)]).end(readFileSync(FILES[url]));
  const place = Object.values(PLACES)[Number(url.slice(1))];
  if (!place) return response.writeHead(404).end();
  return response
    .setHeader('content-security-policy', place)
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end('<!doctype html><title>Sen</title><script type="module" src="/main.js"></script>');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });

const seen = {};
for (const [index, name] of Object.keys(PLACES).entries()) {
  const page = await browser.newPage();
  const workers = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(`http://127.0.0.1:${server.address().port}/${index}`);
  await page.waitForFunction(() => globalThis.ready);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => globalThis.ready());
  await page.evaluate(() => globalThis.read(14)); // each way of looking once, for the compiler
  seen[name] = { page, workers, times: [], tasks: [], codes: 0 };
}
for (let round = 0; round < ROUNDS; round++)
  for (const one of Object.values(seen)) {
    const { times, tasks, codes } = await one.page.evaluate(() => globalThis.read(14));
    one.times.push(...times);
    one.tasks.push(...tasks);
    one.codes += codes;
  }
await browser.close();
server.close();
rmSync(folder, { recursive: true });

const middle = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
const row = ({ workers, times, tasks, codes }) => ({
  workers: workers.length,
  codes,
  frames: times.length,
  'ms a frame, median': Number(middle(times).toFixed(1)),
  [`tasks over ${LONG} ms`]: tasks.length,
  'longest, ms': Math.round(Math.max(0, ...tasks)),
});
console.table(Object.fromEntries(Object.entries(seen).map(([name, one]) => [name, row(one)])));
const [worker, own] = Object.values(seen);
console.log(
  `time of a frame on the page’s own thread to that in a worker: ${(middle(own.times) / middle(worker.times)).toFixed(2)}`,
);
if (worker.workers.length !== 1 || own.workers.length !== 0)
  throw new Error('A page did not read where its policy says');
if (worker.codes < (worker.times.length / 2) * 0.9 || own.codes < (own.times.length / 2) * 0.9)
  throw new Error('Codes were not read');
