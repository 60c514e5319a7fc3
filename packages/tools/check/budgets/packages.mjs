import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { WORKER } from '../../build/worker.mjs';
import { minified } from './minified.mjs';

const entry = (name, file) => JSON.stringify(join(root, `packages/${name}/dist/${file}`));

/** What the pure packages add to a page that uses them. */
export const packageEntries = async () => [
  [
    'credential',
    await minified(`export { classify, decode, read, trustList, verify } from ${entry('credential', 'index.js')};`),
  ],
  [
    'credential, decode and verify',
    await minified(`export { decode, verify } from ${entry('credential', 'index.js')};`),
  ],
  [
    'credential, trust bundle',
    await minified(
      `export * from ${entry('credential', 'index.js')}; export * from ${entry('credential', 'bundle.js')};`,
    ),
  ],
  ['qr, scan without its wasm', await minified(`export { prepareScan, scan } from ${entry('qr', 'scan.js')};`)],
  // What reads on the page's own thread is fetched only where no worker can be had.
  [
    'qr, reader before the first scan',
    await minified(`export { openReader } from ${entry('qr', 'reader.js')};`, ['reader/page-backend.js']),
  ],
  ['qr, worker', [readFileSync(join(root, WORKER))]],
  ['qr, wasm of the engine', [readFileSync(join(root, 'packages/qr/wasm/zxing_reader.wasm'))]],
  ['qr, draw', await minified(`export { draw } from ${entry('qr', 'index.js')};`)],
];
