import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import * as first from './errors.ts';
import type { OperationId } from './types.ts';

const context = { operationId: 'getConfig' as OperationId, traceparent: '00-0-0-00' };

test('two copies of the client on one page know each other’s errors apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sen-errors-'));
  try {
    const outfile = join(folder, 'errors.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('errors.ts', import.meta.url))],
      outfile,
      format: 'esm',
      bundle: true,
      minify: true,
    });
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

test('an error of another frame is known for what it is', async () => {
  const frame = runInNewContext('({ Error, TypeError })') as { Error: ErrorConstructor; TypeError: ErrorConstructor };
  const refused = Object.assign(new frame.Error('getConfig: 429 rate-limited'), {
    name: 'RefusedError',
    code: 'rate-limited',
    ...context,
  });

  assert.equal(refused instanceof Error, false);
  assert.ok(refused instanceof first.RefusedError);
  assert.ok(refused instanceof first.PlatformError);
  assert.ok(first.isRefused(refused, 'getConfig'));
  assert.equal(first.isRefused(refused, 'createDose'), false);
  assert.equal(refused instanceof first.UnreachableError, false);
  assert.equal(new frame.TypeError('x') instanceof first.PlatformError, false);
});

test('what is logged of an error is no error again', () => {
  const logged: unknown = JSON.parse(JSON.stringify(new first.UnreachableError('offline', context)));

  assert.deepEqual(logged, {
    name: 'UnreachableError',
    message: 'getConfig: no answer (offline)',
    code: 'offline',
    ...context,
  });
  assert.equal(logged instanceof first.PlatformError, false);
  for (const other of [undefined, null, 'RefusedError', {}, { name: 'RefusedError', ...context }])
    assert.equal(first.isRefused(other, 'getConfig'), false);
});

test('an error has a cause only where there is one', () => {
  assert.equal('cause' in new first.UnreachableError('timeout', context, { cause: undefined }), false);
  assert.equal(new first.UnreachableError('aborted', context, { cause: 'closed' }).cause, 'closed');
});
