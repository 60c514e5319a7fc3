import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { stillCompressed } from './still-compressed.ts';

const CODE = `export const words = '${'tiêm chủng '.repeat(99)}';`;
const came = (bytes: Uint8Array, headers: Record<string, string> = {}) =>
  stillCompressed({ headers: new Headers(headers), bytes });

test('a program that came compressed and unannounced is known by what it opens to', () => {
  assert.equal(came(brotliCompressSync(CODE)), 'br');
  assert.equal(came(gzipSync(CODE)), 'gzip');
});

test('what was opened on its way, a plain program, and noise are not', () => {
  assert.equal(came(Buffer.from(CODE), { 'content-encoding': 'br' }), undefined);
  assert.equal(came(Buffer.from(CODE)), undefined);
  assert.equal(came(Uint8Array.of(0xff, 0xfe, 0, 1, 2, 3)), undefined);
  assert.equal(came(gzipSync(Uint8Array.of(0xff, 0xfe, 0, 1))), undefined);
});
