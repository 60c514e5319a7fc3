// A developer of a province with an empty folder: the packed package, the lines of the guide, a web server, and the doctor.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../packages/sandbox/e2e/browser.ts';
import { Citizen } from '../../packages/sandbox/e2e/citizen.ts';
import { Portal } from '../../packages/sandbox/e2e/portal.ts';
import { madeUp, Registering, soughtAs } from '../../packages/sandbox/e2e/registering.ts';
import { root, run } from '../node.mjs';
import { tarballsIn } from './pack.mjs';
import { withPhone } from './phone.mjs';
import { serveSample } from './server.mjs';

const guide = readFileSync(join(root, 'stories/guide/start.mdx'), 'utf8');
/** What the page "Start" shows first, without the optional line for colours. */
const lines = /```html\n([^]*?)```/.exec(guide)[1].replace(/<link[^>]*>\n/, '');
const OURS = /sen-(?:client|credential|doctor|elements|qr)-[^/\\]*$/;

const folder = mkdtempSync(join(tmpdir(), 'sen-path-'));
const site = join(folder, 'public');
let portal;
let server;
let browser;
before(async () => {
  const npm = (...args) => run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, quiet: true });
  const wanted = tarballsIn(process.env.SEN_PACKED).filter((file) => OURS.test(file));
  for (const step of [() => npm('init', '--yes'), () => npm('install', '--prefer-offline', '--ignore-scripts', ...wanted)]) {
    const { code, output } = await step();
    assert.equal(code, 0, output);
  }
  mkdirSync(site);
  cpSync(join(folder, 'node_modules/@sen/elements/cdn'), join(site, 'sen'), { recursive: true });
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
  server = await serveSample(site, { platform: portal.url, strict: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
  await portal?.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (body) => {
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sở Y tế</title></head><body>${body}</body></html>`;
  writeFileSync(join(site, 'index.html'), page);
};
const embedded = () => lines.replace('https://platform.example.vn', portal.url).replace('pk-…', 'pk-sandbox-tp-hcm');

/** As it is typed: `npx sen doctor …` in the folder. */
const doctor = (...args) =>
  new Promise((done) => {
    const child = spawn(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--no-install', 'sen', 'doctor', ...args], { cwd: folder });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('close', (code) => done({ code, said }));
  });

test('the lines of the guide, with address and key put in, register a citizen', async () => {
  put(embedded());
  const person = madeUp(79);
  const citizen = await Citizen.visit(browser, `${server.url}/index.html`);
  withPhone(portal, citizen, person);

  await new Registering(citizen, person).sendAll();

  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('the doctor finds nothing on that page, and the one thing that was forgotten on the next', async () => {
  put(embedded());
  const good = await doctor(`${server.url}/index.html`, '--lang', 'vi');
  assert.deepEqual([good.code, /Không thấy điều gì cần sửa/.test(good.said)], [0, true], good.said);

  put(embedded().replace(/ site-key="[^"]*"/, ''));
  const bad = await doctor(`${server.url}/index.html`, '--lang', 'en', '--json');
  assert.equal(bad.code, 1, bad.said);
  assert.deepEqual(
    JSON.parse(bad.said).findings.map(({ code }) => code),
    ['site-key-missing'],
  );
});
