import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { quieter } from './ensure.mjs';
import { root } from './node.mjs';

const OFF = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess';
const QUIETER = join(root, 'packages/tools/environment/chromium.sh');

/** What a browser is started with. */
const startedWith = (...args) =>
  execFileSync(QUIETER, args, { env: { ...process.env, SEN_CHROMIUM: '/bin/echo' }, encoding: 'utf8' }).trim();

test('what a driver switches off in a browser stays switched off, and what nobody looks at joins it', () => {
  assert.equal(
    startedWith('--headless', '--disable-features=Translate', 'about:blank'),
    `--headless --disable-features=Translate,${OFF} about:blank`,
  );
});

test('an argument with a space, and one that a shell would read, arrive as they are', () => {
  assert.equal(startedWith('a  b', '$HOME', '*'), `--disable-features=${OFF} a  b $HOME *`);
});

test('the browser that was named is started through it once, however often a stage asks', () => {
  const env = { CHROME_PATH: '/usr/bin/some-browser' };

  const first = quieter('/usr/bin/some-browser', env);
  const second = quieter(first, env);

  assert.deepEqual([first, second, env.SEN_CHROMIUM], [QUIETER, QUIETER, '/usr/bin/some-browser']);
});

test('where there is no sh, the browser is started as it is', () => {
  assert.equal(quieter('C:\\chrome.exe', {}, 'win32'), 'C:\\chrome.exe');
});
