// Installed elsewhere: every door of every package opens on the machine's own Node, and in what a bundler makes for a page.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { machineNode, run } from '../node.mjs';
import { filesBelow } from '../stamp.mjs';

const elsewhere = process.env.SEN_ELSEWHERE;

/** Every specifier a package may be entered by; a pattern stands for each file it fits. */
function doorsOf(name) {
  const folder = join(elsewhere, 'node_modules', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([door, target]) => {
    const file = typeof target === 'string' ? target : target.default;
    if (!file.endsWith('.js')) return [];
    const [before, after] = file.replace(/^\.\//, '').split('*');
    if (after === undefined) return [join(name, door)];
    return builtBelow(folder, before)
      .filter((path) => path.startsWith(before) && path.endsWith(after))
      .map((path) => join(name, door.replace('*', path.slice(before.length, path.length - after.length))));
  });
}

/** `filesBelow` passes dist by; here it is what matters. */
const builtBelow = (folder, before) => filesBelow(join(folder, before)).map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'));

const packages = ['@sen/client', '@sen/credential', '@sen/qr', '@sen/elements', '@sen/react'];
const doors = packages.flatMap(doorsOf);

test('there are doors to try', () => {
  for (const name of packages)
    assert.ok(
      doors.some((door) => door.startsWith(name)),
      name,
    );
});

test('every door opens on a server, and nothing asks for a page', async () => {
  writeFileSync(
    join(elsewhere, 'doors.mjs'),
    `for (const door of ${JSON.stringify(doors)}) await import(door);\nif ('document' in globalThis) process.exit(7);\n`,
  );

  const { code, output } = await run(machineNode(), ['doors.mjs'], { cwd: elsewhere, quiet: true });

  assert.equal(code, 0, output);
});

test('every door goes through a bundler for a page', async () => {
  const entry =
    doors.map((door, index) => `import * as door${index} from ${JSON.stringify(door)};\n`).join('') +
    `export default [${doors.map((_, index) => `door${index}`)}];\n`;

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
  const { metafile } = await build({
    stdin: { contents: `import { SenSiteFinder } from '@sen/react'; console.log(SenSiteFinder);`, resolveDir: elsewhere },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    splitting: true,
    outdir: join(elsewhere, 'bundled'),
    write: false,
    metafile: true,
    logLevel: 'silent',
  });

  const { outputs } = metafile;
  // Only what the page can come to: the bundler also writes parts whose one importer it left out.
  const reached = new Set();
  const reach = (output) => {
    if (reached.has(output)) return;
    reached.add(output);
    for (const { path, external } of outputs[output].imports) if (!external) reach(path);
  };
  reach(Object.keys(outputs).find((output) => outputs[output].entryPoint === '<stdin>'));
  const elements = [...reached]
    .flatMap((output) => Object.keys(outputs[output].inputs))
    .filter((file) => /elements\/dist\/[\w-]+\/register\.js$/.test(file))
    .map((file) => file.split('/').at(-2));
  assert.deepEqual(elements.sort(), ['platform', 'site-finder']);
});
