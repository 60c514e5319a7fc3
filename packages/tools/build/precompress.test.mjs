import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from './precompress.mjs';

test('what browsers ask for lies there in brotli and gzip too, and holds the same', async (t) => {
  const [folder, kept] = [
    mkdtempSync(join(tmpdir(), 'sen-precompress-')),
    mkdtempSync(join(tmpdir(), 'sen-precompressed-')),
  ];
  t.after(() => [folder, kept].forEach((path) => rmSync(path, { recursive: true, force: true })));
  mkdirSync(join(folder, 'chunks'));
  const program = `export const words = ${JSON.stringify('tiêm chủng '.repeat(200))};\n`;
  writeFileSync(join(folder, 'chunks/a.js'), program);
  writeFileSync(join(folder, 'chunks/a.js.map'), program);
  writeFileSync(join(folder, 'tiny.css'), 'b{}');

  for (const _time of ['made', 'kept']) {
    await precompress(folder, kept);

    assert.deepEqual(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(), [
      ...['chunks', 'chunks/a.js', 'chunks/a.js.br', 'chunks/a.js.gz', 'chunks/a.js.map', 'tiny.css'],
    ]);
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'chunks/a.js.br'))).toString(), program);
    assert.equal(readdirSync(kept).length, 4);
    assert.equal(gunzipSync(readFileSync(join(folder, 'chunks/a.js.gz'))).toString(), program);
  }
});
