// The guide's page "Two paths", walked in an empty folder with the packages as they would be published: its lines are
// run, its files written.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../../sandbox/e2e/browser.ts';
import { Citizen } from '../../../sandbox/e2e/citizen.ts';
import { Portal } from '../../../sandbox/e2e/portal.ts';
import { madeUp, Registering, soughtAs } from '../../../sandbox/e2e/registering.ts';
import { national, toCss, UnreadableThemeError } from '../../../../stories/theme-builder/theme.ts';
import { root, run } from '../../environment/node.mjs';
import { examples } from '../../check/guide/guide.mjs';
import { installInto, tarballsIn } from './pack.mjs';
import { withPhone } from './phone.mjs';
import { serveSample } from './server.mjs';

const guide = (name) => ({ text: readFileSync(join(root, 'stories/guide', name), 'utf8') });
const lines = examples(guide('two-paths.mdx'));
const [installing, asking] = lines
  .filter(({ language }) => language === 'sh')
  .map(({ code }) => code.trim().split('\n'));
const written = (name) => lines.find((example) => example.name === name)?.code;
/** What the page of a portal may do at most, as the guide tells those who go live. */
const header = /Content-Security-Policy: ([^]*?)\n(?=[A-Z])/
  .exec(guide('going-to-production.mdx').text)?.[1]
  .replace(/\s+/g, ' ');

const folder = mkdtempSync(join(tmpdir(), 'sen-paths-'));
let portal;
let browser;
let site;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await site?.close();
  await browser?.close();
  await portal?.close();
  rmSync(folder, { recursive: true, force: true });
});

const here = (text) =>
  text.replaceAll('http://127.0.0.1:8080', portal.url).replaceAll('http://127.0.0.1:3000', site?.url ?? '');
const visit = async (page) => {
  const citizen = await Citizen.visit(browser, `${site.url}/${page}`);
  await citizen.reads(citizen.words.person);
  return citizen;
};
const colourOfNext = ({ page }) =>
  page
    .locator('sen-registration-form')
    .getByRole('button', { name: 'Tiếp tục', exact: true })
    .evaluate((button) => getComputedStyle(button).backgroundColor);

test('a developer of a province fetches the package, writes the page of the guide and registers somebody', async () => {
  const [install, copy] = installing;
  assert.equal(install, 'npm install @sen/elements');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const installed = await installInto(folder, tarballsIn(process.env.SEN_PACKED));
  assert.equal(installed.code, 0, installed.output);
  const copied = await run('sh', ['-c', copy], { cwd: folder, quiet: true });
  assert.equal(copied.code, 0, copied.output);
  assert.ok(existsSync(join(folder, 'sen/sen.js')));
  writeFileSync(join(folder, 'dang-ky.html'), here(written('dang-ky.html')));
  writeFileSync(join(folder, 'colours.css'), '');
  site = await serveSample(folder, {
    platform: portal.url,
    strict: true,
    policy: header.replaceAll('https://platform.example.vn', portal.url),
  });

  const citizen = await visit('dang-ky.html');
  const person = madeUp(81);
  withPhone(citizen, person, portal);
  const code = await new Registering(citizen, person).sendAll();

  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});

/** The doctor, as the guide has it asked. */
const doctor = (page) =>
  run('sh', ['-c', here(asking[0]).replace('npx ', 'npx --no-install ').replace('dang-ky.html', page)], {
    cwd: folder,
    quiet: true,
  });

test('the doctor finds nothing wrong with that page, and on the next the one thing that was forgotten', async () => {
  const good = await doctor('dang-ky.html');
  assert.equal(good.code, 0, good.output);

  writeFileSync(join(folder, 'forgotten.html'), here(written('dang-ky.html')).replace(/ site-key="[^"]*"/, ''));
  const bad = await doctor('forgotten.html');
  assert.equal(bad.code, 1, bad.output);
  assert.match(bad.output, /site-key-missing/);
});

test('with the tags of embed.html in the place of the script tag the form still comes', async () => {
  const tags = readFileSync(join(folder, 'sen/embed.html'), 'utf8').match(/<script[^]*?<\/script>/g);
  assert.ok(tags.length >= 2 && tags.every((tag) => tag.includes('integrity="sha')));
  const [watch, module] = tags.map((tag) => tag.replace(/src="[^"]*\/?(sen[\w.-]*\.js)"/, 'src="sen/$1"'));
  writeFileSync(
    join(folder, 'checked.html'),
    here(written('dang-ky.html')).replace('<script type="module" src="sen/sen.js"></script>', `${watch}\n${module}`),
  );

  const citizen = await visit('checked.html');

  assert.deepEqual(
    await citizen.page.evaluate(() =>
      [...document.scripts].filter(({ integrity }) => !integrity).map(({ src }) => src),
    ),
    [],
  );
  await citizen.leave();
});

test('a designer copies what the theme builder gives, and the page wears it', async () => {
  const light = { ...national.light, accent: '#17603a', 'accent-strong': '#0f4329' };
  assert.equal(toCss({ ...national, light }), written('colours.css'));
  const plain = await visit('dang-ky.html');
  assert.equal(await colourOfNext(plain), 'rgb(10, 92, 140)');
  await plain.leave();

  writeFileSync(join(folder, 'colours.css'), written('colours.css'));

  const dressed = await visit('dang-ky.html');
  assert.equal(await colourOfNext(dressed), 'rgb(23, 96, 58)');
  await dressed.leave();
});

test('colours nobody could read are not given to a designer', () => {
  assert.throws(() => toCss({ ...national, light: { ...national.light, accent: '#ffd400' } }), UnreadableThemeError);
});
