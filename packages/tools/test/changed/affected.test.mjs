import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { stages } from '../stages/all.mjs';
import { affectedBy } from './affected.mjs';

/** A small house: two elements on one part, a client, a portal with a page for each, and what tests them. */
const HOUSE = {
  'packages/client/package.json': '{ "exports": { ".": { "sen-source": "./src/index.ts" } } }',
  'packages/client/src/index.ts': "export * from './errors.ts';",
  'packages/client/src/errors.ts': 'export class A {}',
  'packages/client/src/errors.test.ts': "import './errors.ts';",
  'packages/elements/package.json': '{ "exports": { "./*.js": { "sen-source": "./src/*.ts" } } }',
  'packages/elements/src/kit/parts/field.ts': 'export const field = 1;',
  'packages/elements/src/form/register.ts': "import './form.ts';",
  'packages/elements/src/form/form.ts':
    "import '../kit/parts/field.ts'; import '@sen/client'; void import('./later.ts');",
  'packages/elements/src/form/later.ts': '',
  'packages/elements/src/form/form.browser.test.ts': "import './register.ts';",
  'packages/elements/src/finder/register.ts': "import '../kit/parts/field.ts';",
  'packages/elements/src/finder/finder.browser.test.ts': "import './register.ts';",
  'packages/elements/src/feedback/report/register.ts': "import './report.ts';",
  'packages/elements/src/feedback/report/report.ts': '',
  'packages/sandbox/portal/form.html': '<sen-form></sen-form>',
  'packages/sandbox/portal/finder.html': '<sen-finder></sen-finder>',
  'packages/sandbox/src/serve.ts': '',
  'packages/sandbox/e2e/words.ts': "export const words = { finderPage: 'finder.html' };",
  'packages/sandbox/e2e/form.test.ts': "const page = '/portal/form.html';",
  'packages/sandbox/e2e/finder.test.ts': "import { words } from './words.ts'; words.finderPage;",
  'packages/sandbox/e2e/report.test.ts': 'sen-report',
  'packages/sandbox/e2e/anything.test.ts': '',
  'stories/form.stories.ts': "import '@sen/elements/form/register.js';",
  'stories/finder.stories.ts': "import '@sen/elements/finder/register.js';",
};

function house(t) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-house-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return (...changed) => {
    const affected = affectedBy(folder, changed, Object.keys(stages));
    return { ...affected, tests: [...affected.files].filter((file) => /\.test\.ts$|stories/.test(file)).sort() };
  };
}

test('a change in one element is tested by its own tests, its stories and the pages that show it', (t) => {
  const { tests, stages } = house(t)('packages/elements/src/form/later.ts');

  assert.deepEqual(tests, [
    'packages/elements/src/form/form.browser.test.ts',
    'packages/sandbox/e2e/anything.test.ts',
    'packages/sandbox/e2e/form.test.ts',
    'stories/form.stories.ts',
  ]);
  for (const name of ['types', 'elements', 'stories', 'e2e', 'format']) assert.ok(stages.includes(name), name);
  for (const name of ['lint', 'postgres', 'node', 'samples', 'browsers']) assert.ok(!stages.includes(name), name);
});

test('a change in what elements share reaches all of them, and one in the client whoever takes it', (t) => {
  const of = house(t);

  assert.ok(of('packages/elements/src/kit/parts/field.ts').has('packages/sandbox/e2e/finder.test.ts'));
  const client = of('packages/client/src/errors.ts');
  assert.ok(client.has('packages/client/src/errors.test.ts'));
  assert.ok(client.has('stories/form.stories.ts'));
  assert.ok(!client.has('stories/finder.stories.ts'));
  assert.ok(client.has('packages/sandbox/e2e/finder.test.ts'), 'the server speaks through it');
});

test('a change of the server is met by every page', (t) => {
  assert.equal(house(t)('packages/sandbox/src/serve.ts').tests.filter((file) => file.includes('/e2e/')).length, 4);
});

test('a change in a test alone runs that test, and builds nothing', (t) => {
  const { tests, stages } = house(t)('packages/client/src/errors.test.ts');

  assert.deepEqual(tests, ['packages/client/src/errors.test.ts']);
  assert.deepEqual(stages, ['imports', 'names', 'test-types', 'unused', 'format', 'node']);
});

test('a change of what everything stands on runs everything', (t) => {
  for (const file of [
    'package-lock.json',
    'packages/client/tsconfig.json',
    'packages/tools/build/build.mjs',
    'packages/tools/test/stages/all.mjs',
  ]) {
    const affected = house(t)(file);
    assert.deepEqual(affected.stages, Object.keys(stages));
    assert.ok(affected.has('packages/elements/src/form/form.browser.test.ts'));
  }
});

test('a change of one tool or of a test of the tools does not run everything', (t) => {
  for (const file of ['packages/tools/bench/qr.mjs', 'packages/tools/build/precompress.test.mjs'])
    assert.ok(!house(t)(file).stages.includes('e2e'), file);
});

test('a change of an element in the room of its platform is met by the pages that show it', (t) => {
  const { tests } = house(t)('packages/elements/src/feedback/report/report.ts');

  assert.ok(tests.includes('packages/sandbox/e2e/report.test.ts'));
  assert.ok(!tests.includes('packages/sandbox/e2e/form.test.ts'));
});

test('a sentence in a guide builds nothing', (t) => {
  assert.deepEqual(house(t)('CONTRIBUTING.md').stages, ['format']);
});
