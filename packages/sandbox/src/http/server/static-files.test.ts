import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import { createStaticFiles } from './static-files.ts';
import type { StaticFile } from './static-files.ts';

const PROGRAM = `export const words = '${'tiêm chủng '.repeat(400)}';\n`;

function folderOf(t: TestContext, files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sen-static-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function fileAt(files: ReturnType<typeof createStaticFiles>, path: string): Promise<StaticFile> {
  const found = await files.find(path);
  assert.ok(found && !('movedTo' in found), path);
  return found;
}

test('a file is read and hashed once, however often it is asked for, until it is written anew', async (t) => {
  const folder = folderOf(t, { 'a.js': PROGRAM });
  const files = createStaticFiles({ '/sen/': folder });

  const [first, second] = await Promise.all([fileAt(files, '/sen/a.js'), fileAt(files, '/sen/a.js')]);
  const third = await fileAt(files, '/sen/a.js');
  writeFileSync(join(folder, 'a.js'), `${PROGRAM}// more`);
  const changed = await fileAt(files, '/sen/a.js');

  assert.equal(first, second);
  assert.equal(first, third);
  assert.equal(await first.in('br'), await third.in('br'));
  assert.notEqual(changed.hash, first.hash);
  assert.equal(changed.content.toString(), `${PROGRAM}// more`);
  rmSync(join(folder, 'a.js'));
  assert.equal(await files.find('/sen/a.js'), undefined);
});

test('what a build compressed is sent when it holds the same, and made here when it holds anything else', async (t) => {
  const best = brotliCompressSync(PROGRAM, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 16 },
  });
  const folder = folderOf(t, {
    'a.js': PROGRAM,
    'a.js.br': best,
    'a.js.gz': gzipSync('the file of another build'),
    'short.js': 'let a;',
    'p.png': PROGRAM,
  });
  const files = createStaticFiles({ '/sen/': folder });
  const file = await fileAt(files, '/sen/a.js');

  assert.deepEqual(await file.in('br'), best);
  assert.notDeepEqual(await file.in('gzip'), gzipSync('the file of another build'));
  assert.equal(brotliDecompressSync((await file.in('br')) ?? Buffer.alloc(0)).toString(), PROGRAM);
  for (const path of ['/sen/short.js', '/sen/p.png'])
    assert.equal(await (await fileAt(files, path)).in('br'), undefined, path);
});

test('so much is kept in memory and no more; what was asked for longest ago goes first', async (t) => {
  const folder = folderOf(t, Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.txt`, name.repeat(1000)])));
  const files = createStaticFiles({ '/': folder }, 2500);
  const a = await fileAt(files, '/a.txt');
  const b = await fileAt(files, '/b.txt');
  assert.equal(await fileAt(files, '/a.txt'), a);

  await fileAt(files, '/c.txt');

  assert.equal(await fileAt(files, '/a.txt'), a);
  assert.notEqual(await fileAt(files, '/b.txt'), b);
});

test('no path leads out of its folder, and a folder without its slash leads to the one with it', async (t) => {
  const folder = folderOf(t, {
    'inside/index.html': '<p>in</p>',
    'inside/deep/index.html': '<p>deep</p>',
    'outside.txt': 'out',
  });
  const files = createStaticFiles({ '/portal/': join(folder, 'inside') });

  for (const path of [
    '/portal/../outside.txt',
    '/portal/..%2Foutside.txt',
    '/portal/%2e%2e/outside.txt',
    '/portal/a%00.txt',
    '/portal/%zz',
    '/portal/none.txt',
    '/a',
  ])
    assert.equal(await files.find(path), undefined, path);
  assert.equal((await fileAt(files, '/portal/')).content.toString(), '<p>in</p>');
  assert.deepEqual(await files.find('/portal/deep'), { movedTo: '/portal/deep/' });
});
