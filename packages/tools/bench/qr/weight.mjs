// What a page pays, in bytes of gzip: before somebody scans, and then.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../environment/node.mjs';
import { ensureWorker, WORKER } from '../../build/worker.mjs';

const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

async function bundled(file, external = []) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'packages/qr/src', file)],
    bundle: true,
    external,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  return gzipped(outputFiles[0].contents);
}

export async function weigh() {
  await ensureWorker();
  return {
    'reader, before the first scan': await bundled('reader.ts', ['./reader/page-backend.ts']),
    'worker.js, when it starts': gzipped(readFileSync(join(root, WORKER))),
    'zxing_reader.wasm, when it starts': gzipped(readFileSync(join(root, 'packages/qr/wasm/zxing_reader.wasm'))),
    'scan by itself, without the wasm': await bundled('scan.ts'),
  };
}
