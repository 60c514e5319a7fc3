import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { checkGraph } from './imports.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sen-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lays out a small repository and returns what the check says about it. */
function problemsIn(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkGraph(folder).problems;
}

test('a circle of three files is found once and shown with its way round', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "import { b } from './b.ts';",
    'packages/client/src/b.ts': "// first line\nexport * from './c.ts';",
    'packages/client/src/c.ts': "export const later = () => import('./a.ts');",
    'packages/client/src/apart.ts': "import './a.ts';",
  });

  assert.deepEqual(problems, [
    'packages/client/src/a.ts:1  a circle: packages/client/src/a.ts → packages/client/src/b.ts → packages/client/src/c.ts → packages/client/src/a.ts',
  ]);
});

test('a circle of types only is a circle too', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "import type { B } from './b.ts';",
    'packages/client/src/b.ts': "export type B = import('./a.ts').A;",
  });

  assert.equal(problems.length, 1);
});

test('words that only look like imports are left alone', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "// import './a.ts'\nexport const text = `import ky from 'ky'`;",
  });

  assert.deepEqual(problems, []);
});

test('doors that are open', () => {
  const problems = problemsIn({
    'packages/client/src/transport.ts': "import ky from 'ky';",
    'packages/sandbox/src/http/router.ts': "import type { Site } from '@sen/client';",
    'packages/elements/src/kit/platform/register.ts': "import { createPlatform } from '@sen/client';",
    'packages/elements/src/directory/unit-picker/register.ts': "import '../../kit/platform/register.ts';",
    'packages/elements/src/directory/site-finder/register.ts':
      "import '../unit-picker/register.ts'; import '../../kit/parts/field.ts';",
    'packages/elements/src/directory/site-finder/site-finder.browser.test.ts':
      "import { createSandbox } from '@sen/sandbox';",
    'packages/elements/src/kit/parts/field.ts': '',
    'stories/elements/directory/site-finder.stories.ts':
      "import '@sen/elements/site-finder/register.js'; import { createPageSandbox } from '@sen/sandbox/page';",
  });

  assert.deepEqual(problems, []);
});

const closed = {
  'ky anywhere but in the transport': { 'packages/client/src/pagination.ts': "import ky from 'ky';" },
  'the client importing another package': { 'packages/client/src/a.ts': "import '@sen/elements';" },
  'an element importing the sandbox': { 'packages/elements/src/a.ts': "import '@sen/sandbox';" },
  'a relative path out of a package': {
    'packages/elements/src/a.ts': "import '../../client/src/index.ts';",
    'packages/client/src/index.ts': '',
  },
  'a path past the door of a package': { 'packages/elements/src/a.ts': "import '@sen/client/src/index.ts';" },
  'a package importing itself by name': { 'packages/client/src/a.ts': "import '@sen/client';" },
  'a part importing an element': {
    'packages/elements/src/kit/parts/a.ts': "import '../../directory/unit-picker/register.ts';",
    'packages/elements/src/directory/unit-picker/register.ts': '',
  },
  'an element in the folder of its platform importing another there': {
    'packages/elements/src/p/a/register.ts': "import '../b/b.ts';",
    'packages/elements/src/p/b/register.ts': '',
    'packages/elements/src/p/b/b.ts': '',
  },
  'an element importing another': {
    'packages/elements/src/a/register.ts': "import '../b/register.ts';",
    'packages/elements/src/b/register.ts': '',
  },
  'source importing a test': {
    'packages/client/src/a.ts': "import './a.test.ts';",
    'packages/client/src/a.test.ts': '',
  },
  'anything importing a story': { 'stories/a.ts': "import './a.stories.ts';", 'stories/a.stories.ts': '' },
  'a story reaching into a package by path': {
    'stories/a.stories.ts': "import '../packages/client/src/index.ts';",
    'packages/client/src/index.ts': '',
  },
};

for (const [what, files] of Object.entries(closed)) {
  test(`a door that is closed: ${what}`, () => {
    const problems = problemsIn(files);

    assert.equal(problems.length, 1);
    assert.match(problems[0], /:1 {2}'/);
  });
}
