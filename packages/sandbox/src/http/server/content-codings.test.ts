import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { codingFor, compress, createCompressed, isCompressible, isSame } from './content-codings.ts';
import { representationOf } from '../responses/representation.ts';

test('a reader gets the shortest coding it takes, and none it does not name', () => {
  const rows: [string | undefined, ReturnType<typeof codingFor>][] = [
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip ; q=0.000', undefined],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['brotli, gzipped', undefined],
    [`${'a,'.repeat(4000)}gzip`, 'gzip'],
  ];
  for (const [accepted, coding] of rows) assert.equal(codingFor(accepted), coding, String(accepted).slice(0, 40));
  assert.equal(codingFor('br, gzip', ['gzip']), 'gzip');
});

test('pictures and short answers are sent as they are', () => {
  assert.equal(isCompressible('application/json', 20_000), true);
  assert.equal(isCompressible('application/wasm', 20_000), true);
  assert.equal(isCompressible('image/png', 20_000), false);
  assert.equal(isCompressible('application/json', 900), false);
});

test('compressed bytes are believed only when they open to the same', async () => {
  const text = Buffer.from('tiêm chủng '.repeat(300));

  assert.deepEqual(brotliDecompressSync(await compress('br', text)), text);
  assert.deepEqual(gunzipSync(await compress('gzip', text)), text);
  assert.equal(await isSame('br', await compress('br', text), text), true);
  assert.equal(await isSame('gzip', gzipSync('another'), text), false);
  assert.equal(await isSame('gzip', gzipSync(Buffer.concat([text, text])), text), false);
  assert.equal(await isSame('br', Buffer.from('not compressed'), text), false);
});

test('what many are sent is compressed once in each coding', async () => {
  const compressed = createCompressed();
  const representation = representationOf({ words: 'a'.repeat(5000) }, 'v1');

  const [one, two] = await Promise.all([compressed(representation, 'br'), compressed(representation, 'br')]);

  assert.equal(one, two);
  assert.equal(brotliDecompressSync(one).toString(), representation.text);
  assert.equal((await compressed(representation, undefined)).toString(), representation.text);
  assert.notEqual(await compressed(representationOf({ words: 'a'.repeat(5000) }, 'v1'), 'br'), one);
});
