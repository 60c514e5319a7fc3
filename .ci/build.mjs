// `npm run build`: every package to packages/*/dist with tsc, then the CDN files of the elements with rollup, and what editors and
// frameworks know of them.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules, ensureNode } from './ensure.mjs';
import { isMain, root, runNode, stop } from './node.mjs';
import { precompress } from './precompress.mjs';
import { hashOf, isFresh, remember } from './stamp.mjs';
import { ensureWorker } from './worker.mjs';

const TSC = join(root, 'node_modules/typescript-7/bin/tsc');
const CDN = 'packages/elements/cdn';

const isShipped = (file) => !/\.(?:browser\.test|test|type-test)\.ts$/.test(file);
/** Whatever ends up in a page: the elements and the packages they stand on. */
const CDN_INPUTS = [
  ...['client', 'credential', 'doctor', 'qr', 'elements'].flatMap((name) => ['src', 'package.json', 'tsconfig.json'].map((part) => `packages/${name}/${part}`)),
  'tsconfig.json',
  'rollup.config.mjs',
  'package-lock.json',
];

/** Compiles projects and what they refer to. @returns {Promise<{ code: number, output: string }>} */
export async function compile(projects = ['.'], options) {
  await ensureWorker();
  for (const name of readdirSync(join(root, 'packages'))) prune(join(root, 'packages', name));
  return runNode([TSC, '-b', ...projects, '--pretty', 'false'], options);
}

/** tsc never takes back what it made of a source that has gone, and an element would be found in dist for ever. */
function prune(folder, path = '') {
  const dist = join(folder, 'dist', path);
  for (const entry of existsSync(dist) ? readdirSync(dist, { withFileTypes: true }) : []) {
    const file = join(path, entry.name);
    if (entry.isDirectory()) prune(folder, file);
    const [, stem] = /^(.+?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(file) ?? [];
    const source = entry.isDirectory() ? file : stem && `${stem}.ts`;
    if (source && !existsSync(join(folder, 'src', source))) rmSync(join(folder, 'dist', file), { recursive: true });
  }
}

/** Bundles the CDN files from packages/elements/dist, each with its compressed forms beside it. */
export async function bundle(options) {
  if (!existsSync(join(root, 'packages/elements/dist/loader.js'))) return { code: 1, output: 'packages/elements/dist is empty: compile first' };
  rmSync(join(root, CDN), { recursive: true, force: true });
  const bundled = await runNode([join(root, 'node_modules/rollup/dist/bin/rollup'), '--config', 'rollup.config.mjs', '--silent'], options);
  if (bundled.code === 0) await precompress(join(root, CDN));
  return bundled;
}

/** Makes what the server serves: the CDN files. Nothing is done when their sources are those of the last time. */
export async function ensureCdn() {
  const hash = hashOf(CDN_INPUTS, isShipped);
  if (isFresh('cdn', hash, [`${CDN}/sen.js`, `${CDN}/sen.js.br`])) return;
  console.log('Building the elements …');
  for (const step of [() => compile(['packages/elements'], { quiet: true }), () => bundle({ quiet: true })]) {
    const { code, output } = await step();
    if (code !== 0) stop(`The elements could not be built:\n${output}`);
  }
  remember('cdn', hash);
}

/** Everything. @returns {Promise<{ code: number, output: string }>} */
export async function build(options) {
  const hash = hashOf(CDN_INPUTS, isShipped);
  const compiled = await compile(['.'], options);
  if (compiled.code !== 0) return compiled;
  const { writeManifestFiles } = await import('./manifest/ship.mjs');
  writeManifestFiles();
  const bundled = await bundle(options);
  if (bundled.code === 0) remember('cdn', hash);
  return bundled;
}

if (isMain(import.meta.url)) {
  ensureNode();
  ensureModules();
  process.exitCode = (await build()).code;
}
