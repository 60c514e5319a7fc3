// A cache may save time and nothing else: whatever it leaves has to be what would be made anew.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './node.mjs';
import { hashOf, isFresh, makeOnce, remember, unlessSeen, versionsOf } from './cache.mjs';

/** A small program in two files, bundled by the real tools; how often, and what a page would get. */
function workshop(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-made-'));
  const step = `test-${process.pid}-${folder.split('-').at(-1)}`;
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(root, 'node_modules/.cache/sen', `${step}.stamp`), { force: true });
  });
  const [sources, made, modules] = ['src', 'made', 'modules'].map((name) => join(folder, name));
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('src/entry.js', "import { word } from './word.js';\nexport const greeting = `Xin ${word}`;\n");
  write('src/word.js', "export const word = 'chào';\n");
  write('modules/rollup/package.json', '{ "version": "4.0.0" }');
  let times = 0;
  const work = async () => {
    times++;
    rmSync(made, { recursive: true, force: true });
    try {
      const build = await rollup({ input: join(sources, 'entry.js'), plugins: [terser({ module: true })] });
      await build.write({ dir: made, format: 'es' });
      await build.close();
      return { code: 0, output: '' };
    } catch (error) {
      return { code: 1, output: error.message };
    }
  };
  const inRepository = (path) => relative(root, path);
  const hashNow = () => `${hashOf([inRepository(sources)])} ${versionsOf(['rollup'], modules)}`;
  return {
    folder,
    step,
    write,
    remove: (path) => rmSync(join(folder, path)),
    make: () => makeOnce(step, { hashNow, outputs: [inRepository(made)] }, work),
    read: () => readFileSync(join(made, 'entry.js'), 'utf8'),
    times: () => times,
    inRepository,
  };
}

test('what was made is made once while nothing changes', async (t) => {
  const { make, read, times } = workshop(t);
  await make();
  const first = read();

  const { code } = await make();

  assert.equal(code, 0);
  assert.equal(times(), 1);
  assert.equal(read(), first);
});

test('a changed input is in the files, and so is the old one when it comes back', async (t) => {
  const { make, read, write, times } = workshop(t);
  await make();
  const first = read();

  write('src/word.js', "export const word = 'bạn';\n");
  await make();
  assert.match(read(), /bạn/);

  write('src/word.js', "export const word = 'chào';\n");
  await make();
  assert.equal(read(), first);
  assert.equal(times(), 3);
});

test('an input that was renamed is another, also with the same content', async (t) => {
  const { make, write, remove, times } = workshop(t);
  await make();

  remove('src/word.js');
  write('src/other.js', "export const word = 'chào';\n");
  const { code, output } = await make();

  assert.equal(code, 1);
  assert.match(output, /word\.js/);
  assert.equal(times(), 2);
  // What failed is asked again, and is not remembered.
  assert.equal((await make()).code, 1);
});

test('an output that was removed, changed by hand or added is made anew', async (t) => {
  const { make, read, write, remove, times } = workshop(t);
  await make();
  const first = read();

  remove('made/entry.js');
  await make();
  assert.equal(read(), first);

  write('made/entry.js', 'export const greeting = "somebody else’s";');
  await make();
  assert.equal(read(), first);

  write('made/stale-chunk.js', '');
  await make();
  assert.equal(times(), 4);
});

test('another version of a tool makes the files anew', async (t) => {
  const { make, write, times } = workshop(t);
  await make();

  write('modules/rollup/package.json', '{ "version": "4.0.1" }');
  await make();

  assert.equal(times(), 2);
});

test('what was written while the files were made is not believed', async (t) => {
  const { folder, step, write, inRepository } = workshop(t);
  const [sources, made] = ['src', 'made'].map((name) => inRepository(join(folder, name)));
  let times = 0;
  const make = () =>
    makeOnce(step, { hashNow: () => hashOf([sources]), outputs: [made] }, async () => {
      write('made/entry.js', 'from the old word');
      if (++times === 1) write('src/word.js', 'the new word');
      return { code: 0, output: '' };
    });

  await make();
  await make();

  assert.equal(times, 2);
});

test('a stamp that cannot be read, as one of an earlier version, stands for nothing', (t) => {
  const { step } = workshop(t);
  remember(step, 'hash');
  assert.equal(isFresh(step, 'hash'), true);

  writeFileSync(join(root, 'node_modules/.cache/sen', `${step}.stamp`), 'hash');

  assert.equal(isFresh(step, 'hash'), false);
});

test('a check is not asked again about what passed, and is about what failed, was left out or has changed', async (t) => {
  const { folder, step, write, inRepository } = workshop(t);
  const passed = { passed: 1, failed: 0, skipped: 0 };
  const answers = [{ passed: 0, failed: 1, skipped: 0 }, { passed: 0, failed: 0, skipped: 1 }, passed, passed];
  const asked = [];
  const ask = () =>
    unlessSeen(step, [inRepository(join(folder, 'src'))], async () => (asked.push(1), answers[asked.length - 1]));

  assert.equal((await ask()).failed, 1);
  assert.equal((await ask()).skipped, 1);
  assert.deepEqual([await ask(), await ask(), await ask()], [passed, passed, passed]);
  assert.equal(asked.length, 3);

  write('src/word.js', 'other');
  await ask();
  assert.equal(asked.length, 4);
});
