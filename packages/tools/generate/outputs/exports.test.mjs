import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { publishedPackages } from '../../test/samples/pack.mjs';
import { exportsOfElements, exportsOfReact, files } from './exports.mjs';

/** A folder like packages/elements/src. */
function sources(context, names) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-exports-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      name.endsWith('register.ts') ? "import { Bell } from './bell.ts';\ndefine('sen-bell', Bell);\n" : '',
    );
  }
  return folder;
}

const BELL = [
  'bell/register.ts',
  'bell/bell.ts',
  'bell/rung.events.ts',
  'bell/clapper.ts',
  'kit/controllers/lookup.ts',
  'kit/locales/vi.ts',
  'kit/locales/texts.ts',
];

test('an element is imported by what defines it, by its class and by its events, and by nothing else of its folder', (context) => {
  const exports = exportsOfElements(sources(context, BELL));

  assert.deepEqual(
    Object.keys(exports).filter((entry) => /bell|controllers|locales/.test(entry)),
    ['./bell/register.js', './bell/bell.js', './bell/rung.events.js', './locales/vi.js'],
  );
  assert.deepEqual(exports['./bell/bell.js'], {
    'sen-source': './src/bell/bell.ts',
    types: './dist/bell/bell.d.ts',
    default: './dist/bell/bell.js',
  });
  assert.ok('./bell' in exportsOfReact(sources(context, BELL)));
});

test('an element in the folder of its platform is imported by its own name', (context) => {
  const exports = exportsOfElements(
    sources(context, ['feedback/bell/register.ts', 'feedback/bell/bell.ts', 'kit/locales/vi.ts']),
  );

  assert.equal(exports['./bell/bell.js'].default, './dist/feedback/bell/bell.js');
});

test('no package lets in everything that fits a pattern', () => {
  for (const name of publishedPackages()) {
    const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    for (const [entry, target] of Object.entries(exports))
      if (entry.includes('*'))
        assert.deepEqual(Object.keys(target), ['sen-source'], `${name}: ${entry} is open to everybody`);
  }
});

test('what each package.json exports is what the folders say', () => {
  for (const [file, content] of Object.entries(files()))
    assert.equal(readFileSync(join(root, file), 'utf8'), content, `${file} is stale: npm run types`);
});

test('whatever the guide, the samples and the other packages import of ours has a name among the exports', () => {
  const named = (name) =>
    Object.keys(JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')).exports);
  const tracked = execFileSync(
    'git',
    ['ls-files', 'README.md', 'stories/guide/*.mdx', 'packages/*/README.md', 'packages/*/src/*.ts', '.samples/*'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const read = tracked
    .split('\n')
    .filter(
      (file) => /\.(?:mdx?|tsx?|mjs|js|vue|html)$/.test(file) && !/\.(?:test|type-test)\.ts$|\/testing\//.test(file),
    );
  const imported = read.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]@sen\/([a-z]+)(\/[\w./-]+)?['"]/g)].map(
      ([, name, path = '']) => ({ file, name, entry: `.${path}` }),
    );
  });

  assert.ok(imported.length > 100, `${imported.length}`);
  assert.deepEqual(
    imported.filter(({ name, entry }) => !named(name).includes(entry)),
    [],
  );
});
