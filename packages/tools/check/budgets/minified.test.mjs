import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { minified } from './minified.mjs';

/** A module on another, in a folder of its own; what was kept of it goes with it. */
function modules(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-minified-'));
  const kept = () => {
    const cache = join(root, 'node_modules/.cache/sen/minified');
    return readdirSync(cache)
      .map((name) => join(cache, name))
      .filter((file) => readFileSync(file, 'utf8').includes(folder.split('/').at(-1)));
  };
  t.after(() => {
    for (const file of kept()) rmSync(file);
    rmSync(folder, { recursive: true });
  });
  const write = (name, text) => writeFileSync(join(folder, name), text);
  write('word.js', "export const word = 'chào';");
  write('greeting.js', "import { word } from './word.js';\nexport const greeting = `Xin ${word}`;");
  const make = async () =>
    String(await minified(`export { greeting } from ${JSON.stringify(join(folder, 'greeting.js'))};`));
  return { write, path: (name) => join(folder, name), remove: (name) => rmSync(join(folder, name)), make, kept };
}

test('what was bundled is taken again while all modules in it are the same', async (t) => {
  const { make, kept } = modules(t);
  const first = await make();
  const [file] = kept();
  const held = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...held, chunks: ['what was kept'] }));

  assert.match(first, /chào/);
  assert.equal(await make(), 'what was kept');
});

test('a change in any module, however deep, is in the bytes, and a module that has gone is missed', async (t) => {
  const { make, write, remove } = modules(t);
  const first = await make();

  write('word.js', "export const word = 'bạn';");
  assert.match(await make(), /bạn/);
  write('word.js', "export const word = 'chào';");
  assert.equal(await make(), first);
  remove('word.js');
  await assert.rejects(make(), /word\.js/);
});

test('what other tools made is not taken', async (t) => {
  const { make, kept } = modules(t);
  const first = await make();
  const [file] = kept();
  const held = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({
      ...held,
      made: held.made.replace(/rollup@[\d.]+/, 'rollup@4.0.0'),
      chunks: ['of another rollup'],
    }),
  );

  assert.equal(await make(), first);
});

test('a checkout in a longer folder weighs the same, with what is fetched later too', async (t) => {
  const made = [];
  for (const folder of [modules(t), modules(t)]) {
    const { write, path } = folder;
    mkdirSync(path('room'));
    write('room/later.js', 'export const more = 1;');
    write('room/asks.js', "export const asks = () => import('./later.js');");
    made.push(
      String(await minified(`export { asks } from ${JSON.stringify(path('room/asks.js'))};`, ['room/later.js'])),
    );
  }

  assert.equal(made[0], made[1]);
  assert.match(made[0], /import\("\.\/room\/later\.js"\)/);
});
