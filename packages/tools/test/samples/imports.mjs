// Installed elsewhere: every entry of every package opens on the machine's own Node, and in what a bundler makes for a
// page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { machineNode, run } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';

const elsewhere = process.env.SEN_ELSEWHERE;

/** Every specifier a package may be entered by. */
function entriesOf(name) {
  const folder = join(elsewhere, 'node_modules', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([entry, target]) => {
    // Files are fetched by their address; and without a module for everybody it is an entry of this repository alone.
    return target.default?.endsWith('.js') ? [join(name, entry)] : [];
  });
}

const packages = ['@sen/client', '@sen/credential', '@sen/qr', '@sen/elements', '@sen/react'];
const entries = packages.flatMap(entriesOf);

/** Of Node, and so in no page. The sandbox is not installed beside the samples. */
const ofNode = ['@sen/doctor', '@sen/sandbox'].filter((name) => existsSync(join(elsewhere, 'node_modules', name)));
/** Data alone. */
const ofData = '@sen/openapi';

/**
 * Every module of a package as somebody would write it who has seen the files:
 * `@sen/elements/kit/controllers/lookup.js`, with and without `dist/`.
 */
function modulesOf(name) {
  const folder = join(elsewhere, 'node_modules', name);
  const relative = filesBelow(join(folder, 'dist')).map((file) =>
    file.slice(join(folder, 'dist').length + 1).replaceAll('\\', '/'),
  );
  return relative.filter((path) => path.endsWith('.js')).flatMap((path) => [`${name}/${path}`, `${name}/dist/${path}`]);
}

test('there are entries to try', () => {
  for (const name of packages)
    assert.ok(
      entries.some((entry) => entry.startsWith(name)),
      name,
    );
});

test('no module can be imported but by its name among the exports', async () => {
  const all = [...packages, ...ofNode];
  const tried = all.flatMap(modulesOf);
  writeFileSync(
    join(elsewhere, 'closed.mjs'),
    `const opens = (module) => { try { return Boolean(import.meta.resolve(module)); } catch (error) { return error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED'; } };
console.log(JSON.stringify(${JSON.stringify(tried)}.filter(opens)));\n`,
  );

  const { code, output } = await run(machineNode(), ['closed.mjs'], { cwd: elsewhere, quiet: true });

  assert.equal(code, 0, output);
  assert.ok(tried.includes('@sen/elements/kit/controllers/lookup.js'));
  const named = all.flatMap(entriesOf);
  assert.deepEqual(
    JSON.parse(output).filter((module) => !named.includes(module)),
    [],
  );
});

test('the documents of the contract open as data, and as files, the same in both', async () => {
  writeFileSync(
    join(elsewhere, 'documents.mjs'),
    `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const names = Object.keys(require('${ofData}/package.json').exports);
const paths = {};
for (const entry of names.filter((name) => name.endsWith('.yaml'))) {
  const name = '${ofData}/' + entry.slice(2, -'.yaml'.length);
  const { default: document } = await import(name + '.json', { with: { type: 'json' } });
  paths[name] = { json: Object.keys(document.paths ?? document), yaml: readFileSync(new URL(import.meta.resolve(name + '.yaml')), 'utf8') };
}
console.log(JSON.stringify(paths));\n`,
  );

  const { code, output } = await run(machineNode(), ['--no-warnings', 'documents.mjs'], {
    cwd: elsewhere,
    quiet: true,
  });

  assert.equal(code, 0, output);
  const {
    [`${ofData}/openapi`]: whole,
    [`${ofData}/code-lists`]: lists,
    [`${ofData}/testing`]: former,
    ...each
  } = JSON.parse(output);
  assert.deepEqual(former.json, each[`${ofData}/sampling`].json, 'the same under its former name');
  assert.deepEqual(
    Object.values(each).flatMap(({ json }) => json),
    whole.json,
  );
  assert.ok(whole.json.includes('/registrations'));
  // Of one the whole; that all are written so is held where they are made.
  const { json, yaml } = each[`${ofData}/feedback`];
  assert.deepEqual(Object.keys(parse(yaml).paths), json);
  assert.ok(lists.json.includes('priority-groups'));
  assert.deepEqual(Object.keys(parse(lists.yaml)), lists.json);
});

test('who imports the library of the doctor loads neither a parser nor what looks at pages', async () => {
  const { outputs, entry } = await bundled(`import * as doctor from '@sen/doctor'; console.log(doctor);`, {
    external: ['node:*', 'playwright-core'],
  });

  const inputs = reachedFrom(entry, outputs).flatMap((output) => Object.keys(outputs[output].inputs));

  assert.ok(inputs.some((file) => file.endsWith('doctor/dist/diagnoses.js')));
  assert.deepEqual(
    inputs.filter((file) => /parse5|doctor\/dist\/(?:static|browser)\//.test(file)),
    [],
  );
});

test('no page of the elements brings a parser, not even later', async () => {
  const { outputs } = await bundled(`import '@sen/elements';`);

  assert.deepEqual(
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => /parse5/.test(file))),
    [],
  );
});

test('every entry opens on a server, and nothing asks for a page', async () => {
  writeFileSync(
    join(elsewhere, 'entries.mjs'),
    `for (const entry of ${JSON.stringify(entries)}) await import(entry);\nif ('document' in globalThis) process.exit(7);\n`,
  );

  const { code, output } = await run(machineNode(), ['entries.mjs'], { cwd: elsewhere, quiet: true });

  assert.equal(code, 0, output);
});

test('every entry goes through a bundler for a page', async () => {
  const entry =
    entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};\n`).join('') +
    `export default [${entries.map((_, index) => `entry${index}`)}];\n`;

  const { warnings, outputFiles } = await build({
    stdin: { contents: entry, resolveDir: elsewhere },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    splitting: true,
    outdir: join(elsewhere, 'bundled'),
    write: false,
    logLevel: 'silent',
  });

  assert.deepEqual(
    warnings.map(({ text }) => text),
    [],
  );
  assert.ok(outputFiles.length > 0);
});

test('who imports one React component does not load the others', async () => {
  const { outputs, entry } = await bundled(`import { SenSiteFinder } from '@sen/react'; console.log(SenSiteFinder);`);

  const elements = reachedFrom(entry, outputs, 'later too')
    .flatMap((output) => Object.keys(outputs[output].inputs))
    .filter((file) => /elements\/dist\/(?:[\w-]+\/)?[\w-]+\/register\.js$/.test(file))
    .map((file) => file.split('/').at(-2));
  assert.deepEqual(elements.sort(), ['platform', 'site-finder']);
});

/** What a bundler makes of a program for a page, file by file. */
async function bundled(contents, options = {}) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: elsewhere },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    outdir: join(elsewhere, 'bundled'),
    write: false,
    metafile: true,
    logLevel: 'silent',
    ...options,
  });
  const { outputs } = metafile;
  return { outputs, entry: Object.keys(outputs).find((output) => outputs[output].entryPoint === '<stdin>') };
}

/**
 * Only what the page can come to, at once or `later too`: the bundler also writes parts whose one importer it left out.
 */
function reachedFrom(entry, outputs, when = 'at once') {
  const reached = new Set();
  const reach = (output) => {
    if (reached.has(output)) return;
    reached.add(output);
    for (const { path, external, kind } of outputs[output].imports)
      if (!external && (when !== 'at once' || kind !== 'dynamic-import')) reach(path);
  };
  reach(entry);
  return [...reached];
}
