// `npm run build`: every package to packages/*/dist with tsc, then the CDN files of the elements with rollup, and what
// editors and frameworks know of them, and the documents of the contract as JSON.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apis, formerNames } from '../generate/apis.mjs';
import { ensureModules, ensureNode } from '../environment/ensure.mjs';
import { isMain, root, runNode, stop } from '../environment/node.mjs';
import { precompress } from './precompress.mjs';
import { hashOfPaths, isFresh, makeOnce, rememberStep, versionsOf } from '../environment/cache.mjs';
import { ensureWorker } from './worker.mjs';

const TSC = join(root, 'node_modules/typescript-7/bin/tsc');
const CDN = 'packages/elements/cdn';

const isShipped = (file) => !/\.(?:browser\.test|test|type-test)\.ts$/.test(file);

/** Our packages that end up in a page with the elements, themselves first. */
function packagesInPages(name = 'elements', found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  for (const [dependency] of Object.entries(dependencies))
    if (dependency.startsWith('@sen/')) packagesInPages(dependency.slice('@sen/'.length), found);
  return found;
}

const inPages = (...parts) => [...packagesInPages()].flatMap((name) => parts.map((part) => `packages/${name}/${part}`));
/** What of ours decides how files are bundled; of the tools, also the versions that are really there. */
const BUNDLER = [
  'rollup.config.mjs',
  'packages/tools/build/bundle',
  'packages/tools/build/precompress.mjs',
  'package-lock.json',
];
const TOOLS = ['rollup', 'terser', '@rollup/plugin-terser', '@rollup/plugin-node-resolve'];

/** Of what the CDN files are made, as it is written: asked before anything is compiled. */
const sourcesOfCdn = () =>
  `${hashOfPaths([...inPages('src', 'wasm', 'package.json', 'tsconfig.json'), 'tsconfig.json', ...BUNDLER], isShipped)} ${versionsOf(TOOLS)}`;
/** Of what they are made, as the bundler reads it. */
const partsOfCdn = () =>
  `${hashOfPaths([...inPages('dist', 'wasm', 'worker', 'package.json'), ...BUNDLER], isRead)} ${versionsOf(TOOLS)}`;
const isRead = (file) => !/\.d\.ts$|\.map$|\.tsbuildinfo$/.test(file);

/** Compiles projects and what they refer to. @returns {Promise<{ code: number, output: string }>} */
export async function compile(projects = ['.'], options) {
  await ensureWorker();
  const packages = readdirSync(join(root, 'packages'));
  for (const name of packages) {
    prune(join(root, 'packages', name));
    if (!isAsCompiled(name)) rmSync(join(root, distOf(name), '.tsbuildinfo'), { force: true });
  }
  const compiled = await runNode([TSC, '-b', ...projects, '--pretty', 'false'], options);
  if (compiled.code === 0) for (const name of packages) rememberStep(`dist-${name}`, '', [distOf(name)]);
  return compiled;
}

const distOf = (name) => `packages/${name}/dist`;
/** tsc looks at sources alone: what was removed from dist, or changed there, would stay so until its source changes. */
const isAsCompiled = (name) => isFresh(`dist-${name}`, '', [distOf(name)]);

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

/**
 * Bundles the CDN files from packages/elements/dist, each with its compressed forms beside it. Nothing is done when
 * they are what the bundler would make of it now.
 */
export async function bundle(options) {
  if (!existsSync(join(root, 'packages/elements/dist/loader.js')))
    return { code: 1, output: 'packages/elements/dist is empty: compile first' };
  return makeOnce('bundle', { hashNow: partsOfCdn, outputs: [CDN] }, async () => {
    rmSync(join(root, CDN), { recursive: true, force: true });
    const bundled = await runNode(
      [join(root, 'node_modules/rollup/dist/bin/rollup'), '--config', 'rollup.config.mjs', '--silent'],
      options,
    );
    if (bundled.code === 0) await precompress(join(root, CDN));
    return bundled;
  });
}

/** Makes what the server serves: the CDN files. Nothing is done when their sources are those of the last time. */
export async function ensureCdn() {
  const hash = sourcesOfCdn();
  if (isFresh('cdn', hash, [CDN])) return;
  console.log('Building the elements …');
  for (const step of [() => compile(['packages/elements'], { quiet: true }), () => bundle({ quiet: true })]) {
    const { code, output } = await step();
    if (code !== 0) stop(`The elements could not be built:\n${output}`);
  }
  rememberStep('cdn', hash, [CDN]);
}

/** Everything. @returns {Promise<{ code: number, output: string }>} */
export async function build(options) {
  const hash = sourcesOfCdn();
  const compiled = await compile(['.'], options);
  if (compiled.code !== 0) return compiled;
  await shipManifest();
  await shipDocuments();
  const bundled = await bundle(options);
  if (bundled.code === 0) rememberStep('cdn', hash, [CDN]);
  return bundled;
}

/** What editors and frameworks know of the elements. */
async function shipManifest() {
  const hash = hashOfPaths([
    'packages/elements/custom-elements.json',
    'packages/elements/package.json',
    'packages/tools/generate/manifest',
    'package-lock.json',
  ]);
  const made = ['packages/elements/editors', 'packages/elements/typings'];
  if (isFresh('manifest', hash, made)) return;
  const { writeManifestFiles } = await import('../generate/manifest/ship.mjs');
  writeManifestFiles();
  rememberStep('manifest', hash, made);
}

/**
 * The documents of the contract as JSON too, for who has no reader of YAML; and, under their former names, those that
 * were renamed.
 */
async function shipDocuments() {
  const folder = 'packages/openapi';
  const documents = ['openapi', ...apis, 'code-lists'];
  const former = Object.entries(formerNames);
  const made = [
    ...documents.map((name) => `${folder}/${name}.json`),
    ...former.flatMap(([before]) => [`${folder}/${before}.json`, `${folder}/${before}.yaml`]),
  ];
  const hash = hashOfPaths([
    ...documents.map((name) => `${folder}/${name}.yaml`),
    'packages/tools/generate/apis.mjs',
    'packages/tools/build/build.mjs',
  ]);
  if (isFresh('documents', hash, made)) return;
  const { parse } = await import('yaml');
  const read = (name) => readFileSync(join(root, folder, `${name}.yaml`), 'utf8');
  const write = (name, text) => writeFileSync(join(root, folder, name), text);
  for (const name of documents) write(`${name}.json`, `${JSON.stringify(parse(read(name)))}\n`);
  for (const [before, now] of former) {
    write(`${before}.json`, `${JSON.stringify(parse(read(now)))}\n`);
    write(`${before}.yaml`, `# Deprecated: the same document as ${now}.yaml, under its former name.\n${read(now)}`);
  }
  rememberStep('documents', hash, made);
}

if (isMain(import.meta.url)) {
  ensureNode();
  ensureModules();
  process.exitCode = (await build()).code;
}
