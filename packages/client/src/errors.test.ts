import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as first from './errors.ts';
import type { OperationId } from './types.ts';

const context = { operationId: 'getConfig' as OperationId, traceparent: '00-0-0-00' };

test('two copies of the client on one page know each other’s errors apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sen-errors-'));
  try {
    const outfile = join(folder, 'errors.mjs');
    await build({ entryPoints: [fileURLToPath(new URL('errors.ts', import.meta.url))], outfile, format: 'esm', bundle: true, minify: true });
    const second = (await import(pathToFileURL(outfile).href)) as typeof first;
    const offline = new second.UnreachableError('offline', context);
    class OfAHost extends first.UnreachableError {}

    assert.notEqual(first.UnreachableError, second.UnreachableError);
    assert.ok(offline instanceof first.UnreachableError);
    assert.ok(offline instanceof first.PlatformError);
    assert.equal(offline instanceof first.RefusedError, false);
    assert.equal(offline instanceof OfAHost, false);
    assert.equal(new TypeError('x') instanceof first.PlatformError, false);
  } finally {
    await rm(folder, { recursive: true });
  }
});
