// Every file that a page may bring from the CDN folder is vouched for, as built.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isPaper, plainOf, whoVouches } from './vouched-for.mjs';

const cdn = fileURLToPath(new URL('../../../elements/cdn/', import.meta.url));
const files = new Map(
  readdirSync(cdn, { recursive: true })
    .map((name) => join(cdn, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [relative(cdn, file).split(sep).join('/'), readFileSync(file)]),
);
const unvouched = (of) => {
  const vouched = whoVouches(of);
  return [...of.keys()].filter((file) => !isPaper(file) && !vouched.has(file));
};

test('each file of the folder is vouched for by another, up to the tags that a portal copies', (t) => {
  for (const loader of ['sen.js', 'sen.classic.js']) {
    const alone = new Map(
      [...files].filter(([file]) => plainOf(file) === loader || !/^sen\.(?:classic\.)?js$/.test(plainOf(file))),
    );
    assert.deepEqual(unvouched(alone), [], `with ${loader} alone`);
  }
  for (const [file, voucher] of [...whoVouches(files)].sort()) t.diagnostic(`${file} ← ${voucher}`);
});

test('the style sheet is the one that the form written by a server names', async () => {
  const { registrationFormStyles } = await import('@sen/elements/server');
  assert.equal(String(files.get('registration-form.css')), registrationFormStyles);
});

test('no file of the folder names another that nobody vouches for', () => {
  for (const [file, content] of files) {
    if (isPaper(file) || plainOf(file) !== file) continue;
    assert.doesNotMatch(String(content), /manifest\.json|embed\.html/, file);
    assert.doesNotMatch(
      file.endsWith('.wasm') ? '' : String(content),
      /\bimportScripts\b|@import\b|(?<![\w.$])import\s*\(/,
      file,
    );
  }
});

test('a file that may be kept for ever has a name of its own content', () => {
  const manifest = JSON.parse(String(files.get('manifest.json')));
  const byName = [manifest.loader, manifest.classic, manifest.watch, 'registration-form.css'];
  for (const file of files.keys())
    if (!isPaper(file) && !byName.includes(plainOf(file)))
      assert.match(plainOf(file), /^(?:chunks|assets)\/[\w.]+(?:-[\w.]+)*-[\w-]{6}\.(?:js|wasm)$/);
});

test('one byte changed in any file, or a file more, and nobody vouches for it', () => {
  const plain = new Map([...files].filter(([file]) => plainOf(file) === file));
  for (const [file, content] of files) {
    if (isPaper(file)) continue;
    const changed = Buffer.from(content);
    changed[changed.length >> 1] ^= 1;
    assert.ok(unvouched(new Map(plain).set(file, changed)).includes(file), file);
  }
  for (const more of [
    'chunks/more-AAAAAAAA.js',
    'assets/more.wasm',
    'more.css',
    'more.js',
    'chunks/more-AAAAAAAA.js.br',
    'registration-form.css.gz.br',
  ])
    assert.deepEqual(unvouched(new Map(files).set(more, Buffer.from('more'))), [more]);
});
