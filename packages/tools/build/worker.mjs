// Makes packages/qr/worker/worker.js: the worker that reads codes, with all it needs in one file, so that every host
// and bundler can serve it as it is. It stands beside src/ and dist/, and both name it by the same relative address.
import { join } from 'node:path';
import { root } from '../environment/node.mjs';
import { hashOf, isFresh, remember } from '../environment/cache.mjs';

export const WORKER = 'packages/qr/worker/worker.js';
const INPUTS = ['packages/qr/src', 'packages/tools/build/worker.mjs', 'package-lock.json'];

/** Nothing is done when its sources are those of the last time. */
export async function ensureWorker() {
  const hash = hashOf(INPUTS, (file) => !/\.test\.ts$/.test(file));
  if (isFresh('worker', hash, [WORKER])) return;
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(root, 'packages/qr/src/reader/worker.ts')],
    outfile: join(root, WORKER),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  remember('worker', hash, [WORKER]);
}
