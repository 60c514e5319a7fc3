import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { INTEGRITY, loadEngine } from './engine.ts';

const ours = readFileSync(new URL('../../wasm/zxing_reader.wasm', import.meta.url));

test('the engine in the package is the one it names, and that of the installed zxing-wasm', () => {
  assert.equal(`sha256-${createHash('sha256').update(ours).digest('base64')}`, INTEGRITY);
  assert.ok(
    ours.equals(readFileSync(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))),
    'copy the file again',
  );
});

test('the engine is started once for all scans', async () => {
  assert.equal(await loadEngine(), await loadEngine());
});
